package org.jianbao.check;

import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;

/** Texts are Markdown without HTML, pictures and script addresses, and their braces make sense. */
final class MarkupRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      briefing
          .words()
          .forEach(
              (language, words) ->
                  CheckContext.texts(words)
                      .forEach(
                          text ->
                              Prose.faults(text.text())
                                  .forEach(f -> report(context, briefing, language, text, f))));
    }
  }

  private static void report(
      CheckContext context,
      Briefing briefing,
      String language,
      CheckContext.Text text,
      Prose.Fault fault) {
    Location at = context.text(briefing, language, text, fault.offset());
    context.report(
        switch (fault.kind()) {
          case HTML ->
              Diagnostic.error(at, Message.HTML_IN_TEXT, fault.text())
                  .hint("use Markdown for emphasis; write ＜ for the sign itself");
          case IMAGE -> Diagnostic.error(at, Message.IMAGE_IN_TEXT);
          case ADDRESS ->
              Diagnostic.error(at, Message.BAD_ADDRESS, fault.text())
                  .hint("addresses begin with https://, http:// or mailto:");
          case REFERENCE ->
              Diagnostic.error(at, Message.BAD_REFERENCE_SYNTAX, fault.text())
                  .hint(
                      "write {figure}, {figure.target} or, for a number that is no figure, {=12355}");
        });
  }
}
