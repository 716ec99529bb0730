package org.jianbao.check;

import java.util.HashMap;
import java.util.Map;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;

/**
 * Headings can be told apart and are headings: no two sections have the same title, nor two charts
 * or tables of one section; no title ends like a sentence; no paragraph plays the heading (WCAG
 * 2.2, 1.3.1 and 2.4.6).
 */
final class HeadingsRule implements ContentRule {
  private static final String MARKS = "。，；：、.,;:";

  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      briefing
          .words()
          .forEach(
              (language, words) -> {
                Map<String, Location> seen = new HashMap<>();
                for (CheckContext.Text text : CheckContext.texts(words)) {
                  if (text.path().endsWith(".title") || text.path().equals("title")) {
                    title(context, briefing, language, text, seen);
                  } else {
                    prose(context, briefing, language, text);
                  }
                }
              });
    }
  }

  private static void title(
      CheckContext context,
      Briefing briefing,
      String language,
      CheckContext.Text text,
      Map<String, Location> seen) {
    String words = text.text().strip();
    Location at = context.text(briefing, language, text, 0);
    boolean ofBlock = text.path().contains(".blocks.");
    String key = (ofBlock ? text.section().orElse("") + "\n" : "") + words;
    Location first = seen.putIfAbsent(key, at);
    if (first != null) {
      context.report(
          Diagnostic.error(at, Message.HEADING_TWICE, words, first.line())
              .hint("say what is different: the place, the stage, the finding"));
    }
    char last = words.charAt(words.length() - 1);
    if (MARKS.indexOf(last) >= 0) {
      context.report(
          Diagnostic.warning(
                  context.text(briefing, language, text, text.text().lastIndexOf(last)),
                  Message.HEADING_MARK,
                  String.valueOf(last))
              .hint("leave the mark out"));
    }
  }

  private static void prose(
      CheckContext context, Briefing briefing, String language, CheckContext.Text text) {
    for (int offset : Prose.mockHeadings(text.text())) {
      context.report(
          Diagnostic.warning(context.text(briefing, language, text, offset), Message.MOCK_HEADING)
              .hint("make it a section of briefing.yaml, or write it as part of a sentence"));
    }
  }
}
