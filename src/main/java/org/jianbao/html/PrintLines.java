package org.jianbao.html;

import java.util.regex.Pattern;

/**
 * Keeps marks with the figure they touch. The print engine may break a line at the border of an
 * element, so that a comma after a linked figure could begin a line, which GB/T 15834 forbids;
 * inside the link it cannot. Footnote calls come after the mark, as is usual in both languages.
 */
final class PrintLines {
  private static final String LINK = "(<a class=\"fig[^>]*>)([^<]*)(</a>)";

  /** A note ends at its own end and not at that of a later one. */
  private static final String NOTE =
      "(?:<span class=\"footnote\"(?:(?!<!--/note-->).)*+<!--/note-->)";

  private static final String NOTES = "(" + NOTE + "*+)";
  private static final Pattern AFTER = Pattern.compile(LINK + NOTES + "([，。、；：？！）》”’,.;:?!)%]+)");
  private static final Pattern BEFORE = Pattern.compile("([（《“‘(]+)(<a class=\"fig[^>]*>)");

  private static final Pattern CALLED = Pattern.compile(LINK + "(" + NOTE + "++)");

  private PrintLines() {}

  static String tidy(String html) {
    String closed = AFTER.matcher(html).replaceAll("$1$2$5$3$4");
    String opened = BEFORE.matcher(closed).replaceAll("$2$1");
    return CALLED.matcher(opened).replaceAll("<span class=\"keep\">$0</span>");
  }
}
