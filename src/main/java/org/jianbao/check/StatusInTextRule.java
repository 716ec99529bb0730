package org.jianbao.check;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Figure;
import org.jianbao.model.LanguageProfile;

/**
 * Texts say in words that a figure is a target, plan or expectation, since pages mark the status of
 * figures in tables and charts, not within sentences. A plan says it for all of its figures.
 */
final class StatusInTextRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      if (briefing.kind() != Briefing.Kind.PLAN) {
        briefing
            .words()
            .forEach(
                (language, words) ->
                    Optional.ofNullable(context.content().profiles().get(language))
                        .map(LanguageProfile::numbers)
                        .flatMap(StatusWords::of)
                        .ifPresent(w -> check(context, briefing, language, words, w)));
      }
    }
  }

  private static void check(
      CheckContext context,
      Briefing briefing,
      String language,
      BriefingWords words,
      StatusWords status) {
    for (CheckContext.Text text : CheckContext.texts(words)) {
      String printed = Printed.of(text.text());
      Matcher ends = status.end().matcher(printed);
      int start = 0;
      int end = -1;
      boolean said = false;
      for (Prose.Reference reference : Prose.references(text.text())) {
        while (end < reference.offset()) {
          start = end + 1;
          end = ends.find() ? ends.start() : printed.length();
          said = false;
        }
        Optional<Figure> figure = shown(briefing, reference).filter(f -> !f.status().isActual());
        if (said || figure.isEmpty()) {
          continue;
        }
        // Once for each sentence: either it says so, or it has a remark.
        said = true;
        if (!status.words().matcher(printed).region(start, end).find()) {
          context.report(
              Diagnostic.warning(
                      context.text(briefing, language, text, reference.offset()),
                      Message.STATUS_NOT_IN_WORDS,
                      figure.get().id(),
                      figure.get().status().id())
                  .hint("say so in this sentence, with words such as: %s", status.examples()));
        }
      }
    }
  }

  /** The figure that a reference prints. */
  private static Optional<Figure> shown(Briefing briefing, Prose.Reference reference) {
    return Optional.ofNullable(briefing.figures().get(reference.figure()))
        .flatMap(
            f ->
                switch (reference.part()) {
                  case FULL, VALUE -> Optional.of(f);
                  case TARGET -> f.target().map(briefing.figures()::get);
                  case CHANGE -> f.change().map(briefing.figures()::get);
                  case RATE -> f.rate().map(briefing.figures()::get);
                })
        .filter(Objects::nonNull);
  }
}
