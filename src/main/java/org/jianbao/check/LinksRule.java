package org.jianbao.check;

import java.util.Locale;
import java.util.Set;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;

/**
 * The words of a link say where it leads, also when they are read out of their sentence (WCAG 2.2,
 * 2.4.4 and 2.4.9).
 */
final class LinksRule implements ContentRule {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "here",
          "click here",
          "this",
          "this link",
          "link",
          "more",
          "read more",
          "see more",
          "details",
          "download",
          "这里",
          "此处",
          "点击",
          "点击这里",
          "点击此处",
          "链接",
          "此链接",
          "更多",
          "详情",
          "查看详情",
          "下载");

  @Override
  public void check(CheckContext context) {
    context.texts((briefing, language, text) -> check(context, briefing, language, text));
  }

  private static void check(
      CheckContext context, Briefing briefing, String language, CheckContext.Text text) {
    for (Prose.Hyperlink link : Prose.links(text.text())) {
      String words = link.text().strip();
      Location at = context.text(briefing, language, text, link.offset());
      if (words.isEmpty()) {
        context.report(
            Diagnostic.error(at, Message.LINK_WITHOUT_WORDS, link.address())
                .hint("write [the name of the page](%s)", link.address()));
      } else if (EMPTY_WORDS.contains(words.toLowerCase(Locale.ROOT))) {
        context.report(
            Diagnostic.warning(at, Message.LINK_SAYS_NOTHING, words)
                .hint("name the page or document that it leads to"));
      } else if (words.matches("(?i)(?:https?://|www\\.)\\S+")) {
        context.report(
            Diagnostic.warning(at, Message.LINK_IS_ADDRESS, words)
                .hint("write [the name of the page](%s)", link.address()));
      }
    }
  }
}
