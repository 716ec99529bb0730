package org.jianbao.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Rule;
import org.jianbao.diag.Severity;
import org.jianbao.diag.Text;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Passage;

/**
 * A translation was reviewed beside the original as it is now. Only translations whose review is on
 * record are looked at; the block {@code reviewed} holds it.
 */
final class StaleRule implements ContentRule {
  private static final Set<Rule> OF_READING = EnumSet.of(Rule.SYNTAX, Rule.SCHEMA, Rule.MARKUP);

  @Override
  public void check(CheckContext context) {
    List<String> languages = context.content().site().languages();
    String source = languages.get(0);
    for (Briefing briefing : context.content().briefings().values()) {
      Optional<BriefingWords> original = Optional.ofNullable(briefing.words().get(source));
      // An original that was not read whole cannot be compared, and has its remark.
      if (original.isEmpty() || isBroken(context, context.file(briefing, source))) {
        continue;
      }
      for (String language : languages.subList(1, languages.size())) {
        Optional.ofNullable(briefing.words().get(language))
            .filter(words -> words.reviewed().isPresent())
            .ifPresent(
                words ->
                    new Review(context, briefing, source, language)
                        .check(Passage.of(original.get()), words));
      }
    }
  }

  private static boolean isBroken(CheckContext context, String file) {
    return context.diagnostics().of(file).stream()
        .anyMatch(d -> d.severity() == Severity.ERROR && OF_READING.contains(d.message().rule()));
  }

  /** One translation beside its original. */
  private record Review(CheckContext context, Briefing briefing, String source, String language) {

    void check(List<Passage> passages, BriefingWords words) {
      for (Passage passage : passages) {
        switch (passage.in(Optional.of(words))) {
          case STALE -> context.report(stale(passage));
          case UNREVIEWED -> unreviewed(passage).ifPresent(context::report);
          // What is missing has a remark of its own.
          case MISSING, REVIEWED -> {}
        }
      }
      Set<String> ids = passages.stream().map(Passage::id).collect(Collectors.toSet());
      words.reviewed().orElse(Map.of()).keySet().stream()
          .filter(id -> !ids.contains(id))
          .forEach(id -> context.report(surplus(id)));
    }

    private Diagnostic stale(Passage passage) {
      return Diagnostic.warning(
              context.where().key(file(language), passage.id()),
              Message.STALE_TRANSLATION,
              name(passage.id()),
              source + ".yaml")
          .hint("%s, then %s", compare(passage), run());
    }

    /** A review on record that cannot be read has its remark. */
    private Optional<Diagnostic> unreviewed(Passage passage) {
      return context.where().find(file(language), "reviewed." + passage.id()).isPresent()
          ? Optional.empty()
          : Optional.of(
              Diagnostic.warning(
                      context.where().key(file(language), passage.id()),
                      Message.NEVER_REVIEWED,
                      name(passage.id()))
                  .hint("%s, then %s", compare(passage), run()));
    }

    private Diagnostic surplus(String id) {
      return Diagnostic.warning(
              context.where().key(file(language), "reviewed." + id),
              Message.REVIEW_OF_NOTHING,
              name(id),
              source + ".yaml")
          .hint("to take the entry out, %s", run());
    }

    private Text compare(Passage passage) {
      return Text.of(
          "compare it with line %s of %s",
          context.where().key(file(source), passage.id()).line(), source + ".yaml");
    }

    private Text run() {
      return Text.of(
          "run the goal 'reviewed' with -Djianbao.region=%s -Djianbao.year=%s -Djianbao.write=true",
          briefing.region(), briefing.year());
    }

    private String file(String name) {
      return context.file(briefing, name);
    }

    private static Text name(String passage) {
      return Passage.section(passage)
          .map(section -> Text.of("section '%s'", section))
          .orElseGet(
              () ->
                  switch (passage) {
                    case "title" -> Text.of("title and summary");
                    case "key-figures" -> Text.of("the key figures");
                    case "watch" -> Text.of("what is to be watched");
                    default -> Text.of("the notes");
                  });
    }
  }
}
