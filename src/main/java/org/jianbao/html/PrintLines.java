package org.jianbao.html;

import java.util.regex.Pattern;

/**
 * Puts calls of notes behind the marks of punctuation that follow a figure, as is usual in both
 * languages: 5所，¹ and not 5所¹，.
 */
final class PrintLines {
  /** A note ends at its own end and not at that of a later one. */
  private static final String NOTE =
      "(?:<span class=\"footnote\"(?:(?!<!--/note-->).)*+<!--/note-->)";

  private static final Pattern CALLS_BEFORE_MARKS =
      Pattern.compile("(" + NOTE + "++)([，。、；：？！）》”’,.;:?!)%]+)");

  private PrintLines() {}

  static String tidy(String html) {
    return CALLS_BEFORE_MARKS.matcher(html).replaceAll("$2$1");
  }
}
