package org.jianbao.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of Markdown as a reader meets it, character for character in the same places: what only
 * the program reads is covered, so that patterns see figures and words side by side.
 */
final class Printed {
  /** Stands for each character of a figure reference. */
  static final char FIGURE = '\uFFFC';

  /** Stands for what prints nothing: emphasis, the braces of {@code {=…}}. */
  static final char NOTHING = '\u2060';

  /** Stands for code and addresses, which keep their own rules. */
  static final char FOREIGN = '\uFFFB';

  private static final Pattern COVERED =
      Pattern.compile(
          "(?<nothing>\\{=|\\}|\\\\|\\*|!(?=\\[))"
              + "|(?<figure>\\{[^{}\\n]*\\})"
              + "|(?<foreign>`[^`\\n]*`|\\]\\((?:[^()\\s]++|\\([^()\\s]*+\\))*+\\)|<?(?:https?://|mailto:)[!-;=?-~]+>?)");

  private Printed() {}

  /** The covered text, as long as this one. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text);
    Matcher m = COVERED.matcher(text);
    while (m.find()) {
      char cover =
          m.group("figure") != null ? FIGURE : m.group("foreign") != null ? FOREIGN : NOTHING;
      out.replace(m.start(), m.end(), String.valueOf(cover).repeat(m.end() - m.start()));
    }
    return out.toString();
  }
}
