package org.jianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Unit;

/**
 * Terms are translated as the glossary says: where the source text of a section has a term, its
 * translation has an approved rendering and no forbidden one. Readers compare briefings by their
 * terms, and some wrong words change what a figure counts.
 */
final class GlossaryRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    List<String> languages = context.content().site().languages();
    String source = languages.get(0);
    // The longest first: a term within a longer one is not meant.
    Map<Character, List<Content.Term>> terms =
        context.content().glossary().stream()
            .sorted(Comparator.comparingInt(t -> -t.words().in(source).length()))
            .collect(Collectors.groupingBy(t -> t.words().in(source).charAt(0)));
    for (Briefing briefing : context.content().briefings().values()) {
      for (String language : languages.subList(1, languages.size())) {
        if (briefing.words().containsKey(source) && briefing.words().containsKey(language)) {
          new Translation(context, briefing, source, language).check(terms);
        }
      }
    }
  }

  /** Where a term stands in the source text. */
  private record Use(CheckContext.Text text, int offset) {}

  /** One briefing in one other language. */
  private record Translation(
      CheckContext context, Briefing briefing, String source, String language) {

    /** Terms by their first character, the longest first. */
    void check(Map<Character, List<Content.Term>> terms) {
      Map<String, List<CheckContext.Text>> original = bySection(source);
      Map<String, List<CheckContext.Text>> translated = bySection(language);
      original.forEach(
          (section, texts) -> {
            List<CheckContext.Text> mates = translated.getOrDefault(section, List.of());
            // What is not translated at all has a remark of its own.
            if (!mates.isEmpty()) {
              Map<CheckContext.Text, TermText> words = new LinkedHashMap<>();
              mates.forEach(t -> words.put(t, TermText.of(t.text(), this::unit)));
              uses(texts, terms).forEach((term, use) -> check(section, term, use, words));
            }
          });
    }

    /** A section is one unit, since a translation may move a word; other texts stand alone. */
    private Map<String, List<CheckContext.Text>> bySection(String id) {
      Map<String, List<CheckContext.Text>> sections = new LinkedHashMap<>();
      for (CheckContext.Text text : CheckContext.texts(briefing.in(id))) {
        String section = text.section().map(s -> "sections." + s).orElse(text.path());
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(text);
      }
      return sections;
    }

    /** The terms of these texts, each with its first use. */
    private Map<Content.Term, Use> uses(
        List<CheckContext.Text> texts, Map<Character, List<Content.Term>> terms) {
      Map<Content.Term, Use> uses = new LinkedHashMap<>();
      for (CheckContext.Text text : texts) {
        String printed = Printed.of(text.text());
        int i = 0;
        while (i < printed.length()) {
          int at = i;
          Optional<Content.Term> here =
              terms.getOrDefault(printed.charAt(at), List.of()).stream()
                  .filter(t -> printed.startsWith(t.words().in(source), at))
                  .findFirst();
          here.ifPresent(t -> uses.putIfAbsent(t, new Use(text, at)));
          i += here.map(t -> t.words().in(source).length()).orElse(1);
        }
      }
      return uses;
    }

    private void check(
        String section, Content.Term term, Use use, Map<CheckContext.Text, TermText> words) {
      List<String> forbidden = term.forbidden().getOrDefault(language, List.of());
      boolean refused = false;
      for (String rendering : forbidden) {
        for (Map.Entry<CheckContext.Text, TermText> text : words.entrySet()) {
          refused |= refuse(term, use, rendering, text.getKey(), text.getValue());
        }
      }
      boolean inSection = use.text().section().isPresent();
      if (term.binding()
          && inSection
          && !refused
          && approved(term)
              .flatMap(t -> TermText.ofTerm(t).stream())
              .noneMatch(t -> has(words, t))) {
        missing(section, term, use, words.keySet());
      }
    }

    private static boolean has(Map<CheckContext.Text, TermText> words, TermText term) {
      return words.values().stream().anyMatch(w -> w.has(term));
    }

    private Stream<String> approved(Content.Term term) {
      return Stream.concat(
          Stream.of(term.words().in(language)),
          term.also().getOrDefault(language, List.of()).stream());
    }

    private boolean refuse(
        Content.Term term, Use use, String rendering, CheckContext.Text text, TermText words) {
      boolean refused = false;
      TermText row = TermText.of(rendering, reference -> "");
      boolean afterNumber =
          row.words().size() > 1 && row.words().get(0).stem().equals(TermText.NUMBER);
      for (int first : words.find(row)) {
        int at = afterNumber ? first + 1 : first;
        context.report(
            Diagnostic.error(
                    context.text(briefing, language, text, words.words().get(at).offset()),
                    Message.TERM_FORBIDDEN,
                    rendering.replace(TermText.NUMBER + " ", ""),
                    term.words().in(source))
                .hint("%s; %s", write(term), names(use)));
        refused = true;
      }
      return refused;
    }

    private void missing(
        String section, Content.Term term, Use use, Set<CheckContext.Text> translated) {
      // The same paragraph is the best guess for where it belongs.
      String path =
          translated.stream().anyMatch(t -> t.path().equals(use.text().path()))
              ? use.text().path()
              : section;
      context.report(
          Diagnostic.warning(
                  context.where().key(context.file(briefing, language), path),
                  Message.TERM_MISSING,
                  term.words().in(language),
                  term.words().in(source),
                  section.replace("sections.", ""))
              .hint("%s; %s", write(term), names(use)));
    }

    private Text write(Content.Term term) {
      Text renderings = Text.join("%s' or '%s", approved(term).toList());
      return term.remark().isEmpty()
          ? Text.of("write '%s'", renderings)
          : Text.of("write '%s' (%s)", renderings, term.remark());
    }

    private Text names(Use use) {
      int line = context.text(briefing, source, use.text(), use.offset()).line();
      return Text.of("%s.yaml has the term in line %s", source, line);
    }

    /** The words that a reference prints after its number. */
    private String unit(String reference) {
      if (reference.endsWith(".value")) {
        return "";
      }
      int dot = reference.indexOf('.');
      String id = dot < 0 ? reference : reference.substring(0, dot);
      return Optional.ofNullable(briefing.figures().get(id))
          .flatMap(f -> Optional.ofNullable(context.content().units().get(f.unit())))
          .map((Unit u) -> u.in(language).other())
          .orElse("");
    }
  }
}
