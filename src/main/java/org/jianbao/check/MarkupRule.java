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
    context.texts((briefing, language, text) -> check(context, briefing, language, text));
  }

  private static void check(
      CheckContext context, Briefing briefing, String language, CheckContext.Text text) {
    boolean opened = false;
    for (Prose.Fault fault : Prose.faults(text.text())) {
      boolean html = fault.kind() == Prose.Fault.Kind.HTML;
      // <b> and </b> are one mistake.
      if (!(html && opened && fault.text().startsWith("</"))) {
        report(context, briefing, language, text, fault);
      }
      opened |= html;
    }
  }

  private static void report(
      CheckContext context,
      Briefing briefing,
      String language,
      CheckContext.Text text,
      Prose.Fault fault) {
    Location at = context.text(briefing, language, text, fault.offset());
    Diagnostic found =
        switch (fault.kind()) {
          case HTML ->
              Diagnostic.error(at, Message.HTML_IN_TEXT, fault.text())
                  .hint("use Markdown for emphasis; write ＜ for the sign itself");
          case IMAGE ->
              Diagnostic.error(at, Message.IMAGE_IN_TEXT)
                  .hint(
                      "declare a chart in briefing.yaml: it brings its table and its description");
          case ADDRESS ->
              Diagnostic.error(at, Message.BAD_ADDRESS, fault.text())
                  .hint("addresses begin with https://, http:// or mailto:");
          case BRACE ->
              Diagnostic.error(at, Message.LONE_BRACE, fault.text())
                  .hint("write {figure}, or \\{ for the sign itself");
          case REFERENCE ->
              Diagnostic.error(at, Message.BAD_REFERENCE_SYNTAX, fault.text())
                  .hint(
                      "write {figure}, {figure.target} or, for a number that is no figure, {=12355}");
        };
    // The reader looks at all texts for the worst of it, and may have seen this one.
    if (!context.diagnostics().has(at, found.message())) {
      context.report(found);
    }
  }
}
