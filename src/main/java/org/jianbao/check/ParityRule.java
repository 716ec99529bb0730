package org.jianbao.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.Prose;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.ChartForm;
import org.jianbao.model.OnePage;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;

/**
 * What one language has, every language has: the words of each section, block and note that the
 * structure declares, and in each section the same figures as often.
 */
final class ParityRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      briefing.words().forEach((language, words) -> structure(context, briefing, language, words));
      figures(context, briefing);
    }
  }

  private static void structure(
      CheckContext context, Briefing briefing, String language, BriefingWords words) {
    Pairing pairing = new Pairing(context, briefing, language);
    List<String> keyFigures =
        briefing.keyFigures().stream().filter(f -> context.isFigure(briefing, f)).toList();
    pairing.missing("key-figures", "key figure", keyFigures, words.keyFigures().keySet());
    if (keyFigures.size() == briefing.keyFigures().size()) {
      pairing.surplus("key-figures", "key figure", keyFigures, words.keyFigures().keySet());
    }
    pairing.match(
        "watch",
        "point to watch",
        briefing.onePage().map(OnePage::watch).orElse(List.of()),
        words.watch().keySet());
    pairing.match("notes", "note", briefing.notes().keySet(), words.notes().keySet());
    pairing.match(
        "sections",
        "section",
        briefing.sections().stream().map(Section::id).toList(),
        words.sections().keySet());
    for (Section section : briefing.sections()) {
      Optional<BriefingWords.OfSection> ofSection =
          Optional.ofNullable(words.sections().get(section.id()));
      if (ofSection.isEmpty()) {
        continue;
      }
      String path = "sections." + section.id() + ".blocks";
      Map<String, BriefingWords.OfBlock> blocks = ofSection.get().blocks();
      // A table may go without words, but in all languages; everything else has something to say.
      pairing.missing(
          path,
          "block",
          section.blocks().stream()
              .filter(
                  b ->
                      !(b instanceof Block.IndicatorTable)
                          || !ofBlock(briefing, section.id(), b.id()).isEmpty())
              .map(Block::id)
              .toList(),
          blocks.keySet());
      pairing.surplus(
          path, "block", section.blocks().stream().map(Block::id).toList(), blocks.keySet());
      for (Block block : section.blocks()) {
        List<BriefingWords.OfBlock> all = ofBlock(briefing, section.id(), block.id());
        Optional.ofNullable(blocks.get(block.id()))
            .ifPresent(w -> pairing.block(path + "." + block.id(), block, w, all));
      }
    }
  }

  /** The words of a block in every language that has some. */
  private static List<BriefingWords.OfBlock> ofBlock(
      Briefing briefing, String section, String block) {
    return briefing.words().values().stream()
        .flatMap(w -> Optional.ofNullable(w.sections().get(section)).stream())
        .flatMap(s -> Optional.ofNullable(s.blocks().get(block)).stream())
        .toList();
  }

  private static void figures(CheckContext context, Briefing briefing) {
    List<String> languages =
        context.content().site().languages().stream()
            .filter(briefing.words()::containsKey)
            .toList();
    if (languages.size() < 2) {
      return;
    }
    String first = languages.get(0);
    for (String other : languages.subList(1, languages.size())) {
      Map<String, Map<String, List<Use>>> wanted = uses(context, briefing, first, other);
      Map<String, Map<String, List<Use>>> found = uses(context, briefing, other, first);
      Set<String> sections = new TreeSet<>(wanted.keySet());
      sections.addAll(found.keySet());
      for (String section : sections) {
        Map<String, List<Use>> here = found.getOrDefault(section, Map.of());
        Map<String, List<Use>> there = wanted.getOrDefault(section, Map.of());
        Set<String> ids = new TreeSet<>(here.keySet());
        ids.addAll(there.keySet());
        for (String id : ids) {
          List<Use> a = there.getOrDefault(id, List.of());
          List<Use> b = here.getOrDefault(id, List.of());
          if (here.containsKey(UNKNOWN) || there.containsKey(UNKNOWN)) {
            continue;
          }
          if (a.size() > b.size()) {
            report(context, briefing, section, id, first, a, other, b);
          } else if (a.size() < b.size()) {
            report(context, briefing, section, id, other, b, first, a);
          }
        }
      }
    }
  }

  private static void report(
      CheckContext context,
      Briefing briefing,
      String section,
      String id,
      String more,
      List<Use> uses,
      String less,
      List<Use> fewer) {
    Use use = uses.get(fewer.size());
    Location at =
        fewer.isEmpty()
            ? context.where().key(context.file(briefing, less), use.path())
            : fewer.get(fewer.size() - 1).at();
    Diagnostic diagnostic =
        fewer.isEmpty()
            ? Diagnostic.error(at, Message.FIGURE_NOT_HERE, id, more + ".yaml")
            : Diagnostic.error(
                at, Message.FIGURE_COUNT, id, uses.size(), more + ".yaml", fewer.size());
    boolean inSection = use.path().startsWith("sections.");
    context.report(
        diagnostic.hint(
            inSection
                ? "%s.yaml names it in section '%s', line %s"
                : "%s.yaml names it in '%s', line %s",
            more,
            section,
            use.at().line()));
  }

  private record Use(String path, Location at) {}

  /** Stands for a reference to no figure: it was probably meant to be the one that is missing. */
  private static final String UNKNOWN = "";

  /**
   * Section → figure and part → its uses; texts outside sections count under their own path. A text
   * that the other language lacks as a whole is left out: it has a remark already.
   */
  private static Map<String, Map<String, List<Use>>> uses(
      CheckContext context, Briefing briefing, String language, String other) {
    Set<String> shared =
        CheckContext.texts(briefing.in(other)).stream()
            .map(CheckContext.Text::path)
            .collect(Collectors.toSet());
    Map<String, Map<String, List<Use>>> uses = new TreeMap<>();
    for (CheckContext.Text text : CheckContext.texts(briefing.in(language))) {
      if (!shared.contains(text.path())) {
        continue;
      }
      String section = text.section().orElse(text.path());
      for (Prose.Reference r : Prose.references(text.text())) {
        String name =
            !context.isFigure(briefing, r.figure()) || !ReferenceRule.has(briefing, r)
                ? UNKNOWN
                : switch (r.part()) {
                  case FULL, VALUE -> r.figure();
                  case TARGET, CHANGE, RATE ->
                      r.figure() + "." + r.part().name().toLowerCase(java.util.Locale.ROOT);
                };
        uses.computeIfAbsent(section, s -> new TreeMap<>())
            .computeIfAbsent(name, n -> new java.util.ArrayList<>())
            .add(new Use(text.path(), context.text(briefing, language, text, r.offset())));
      }
    }
    return uses;
  }

  /** Compares declared names with the words there are. */
  private record Pairing(CheckContext context, Briefing briefing, String language) {
    void match(String path, String what, Collection<String> declared, Collection<String> words) {
      missing(path, what, declared, words);
      surplus(path, what, declared, words);
    }

    void missing(String path, String what, Collection<String> declared, Collection<String> words) {
      String file = context.file(briefing, language);
      if (context.where().isBroken(file, path)) {
        return;
      }
      for (String id : declared) {
        boolean misspelt =
            words.stream()
                .anyMatch(w -> !declared.contains(w) && Suggestion.of(w, List.of(id)).isPresent());
        if (!misspelt
            && !words.contains(id)
            && context.where().find(file, path + "." + id).isEmpty()) {
          context.report(
              Diagnostic.error(
                      context.where().key(file, path),
                      Message.MISSING_WORDS,
                      language + ".yaml",
                      Text.of(what),
                      id)
                  .hint("briefing.yaml declares it; add '%s:' under '%s'", id, last(path)));
        }
      }
    }

    void surplus(String path, String what, Collection<String> declared, Collection<String> words) {
      String file = context.file(briefing, language);
      if (context.where().isBroken(context.file(briefing, "briefing"), path)) {
        return;
      }
      for (String id : words) {
        if (!declared.contains(id) && !declaredButBroken(path, id)) {
          context.report(
              Diagnostic.error(
                      context.where().key(file, path + "." + id),
                      Message.SURPLUS_WORDS,
                      Text.of(what),
                      id,
                      "briefing.yaml")
                  .hint(Suggestion.of(id, declared)));
        }
      }
    }

    private boolean declaredButBroken(String path, String id) {
      return context.where().find(context.file(briefing, "briefing"), path + "." + id).isPresent()
          && !path.equals("key-figures");
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    /** {@code all} are the words of this block in every language. */
    void block(
        String path, Block block, BriefingWords.OfBlock words, List<BriefingWords.OfBlock> all) {
      block.accept(
          new Block.Visitor<Boolean>() {
            @Override
            public Boolean prose(Block.Prose b) {
              return need("text", words.text().isPresent());
            }

            @Override
            public Boolean note(Block.Note b) {
              return need("text", words.text().isPresent());
            }

            @Override
            public Boolean table(Block.IndicatorTable b) {
              return need("title", words.title().isPresent());
            }

            @Override
            public Boolean chart(Block.Chart b) {
              need("title", words.title().isPresent());
              need("subtitle", words.subtitle().isPresent());
              need("alt", words.alt().isPresent());
              Set<String> labels = new TreeSet<>();
              b.rows().forEach(r -> r.label().ifPresent(labels::add));
              b.stretches().forEach(s -> labels.add(s.id()));
              if (b.form().hasSeries() && b.series().size() > 1) {
                labels.addAll(b.series());
              }
              Set<String> known = new TreeSet<>(b.series());
              known.addAll(b.form().roles());
              b.stretches().forEach(s -> known.add(s.id()));
              b.rows()
                  .forEach(
                      r -> {
                        r.label().ifPresent(known::add);
                        known.addAll(r.cells().values());
                      });
              boolean sure =
                  b.rows().stream()
                          .flatMap(r -> r.cells().values().stream())
                          .allMatch(f -> context.isFigure(briefing, f))
                      && allRead(b.form() == ChartForm.GANTT, "steps", b.stretches().size());
              if (sure) {
                surplus(path + ".labels", "label", known, words.labels().keySet());
              }
              labels(labels, known);
              return true;
            }

            @Override
            public Boolean rows(RowBlock b) {
              need("title", words.title().isPresent());
              if (allRead(true, b.list(), b.size())) {
                surplus(path + ".labels", "label", b.known(), words.labels().keySet());
              }
              labels(new TreeSet<>(b.wanted()), b.known());
              return true;
            }

            /** Whether the list, if the block has it, holds no row that could not be read. */
            private boolean allRead(boolean has, String list, int size) {
              String unread = path + "." + list + "." + size;
              return !has
                  || context.where().find(context.file(briefing, "briefing"), unread).isEmpty();
            }

            /** Labels that are optional are there for all languages alike. */
            private void labels(Set<String> wanted, Set<String> known) {
              all.stream()
                  .flatMap(w -> w.labels().keySet().stream())
                  .filter(known::contains)
                  .forEach(wanted::add);
              wanted.forEach(l -> need("labels: " + l, words.labels().containsKey(l)));
            }

            @Override
            public Boolean comparison(Block.Comparison b) {
              surplus(path + ".labels", "label", Set.of(), words.labels().keySet());
              need("title", words.title().isPresent());
              need("subtitle", words.subtitle().isPresent());
              return need("alt", words.alt().isPresent());
            }

            private boolean need(String part, boolean present) {
              String key = part.replace(": ", ".");
              String file = context.file(briefing, language);
              if (!present && context.where().find(file, path + "." + key).isEmpty()) {
                context.report(
                    Diagnostic.error(
                            context.where().key(file, path),
                            Message.MISSING_PART,
                            language + ".yaml",
                            part,
                            block.id())
                        .hint(
                            part.equals("text")
                                ? Text.of("write the text right after '%s:'", block.id())
                                : Text.of("add '%s' under '%s'", part, block.id())));
              }
              return present;
            }
          });
    }
  }
}
