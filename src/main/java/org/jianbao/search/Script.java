package org.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes data as scripts that hand themselves over to {@code search.js}. */
final class Script {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Five bits of a number in each digit; the sixth says that more follow. */
  private static final int BITS = 5;

  private static final int MORE = 1 << BITS;

  private Script() {}

  /** A file that hands over a value under a name. */
  static byte[] file(String name, CharSequence value) {
    return ("jianbaoSearch(" + text(name) + "," + value + ");\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A literal of a text. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Appends a number that is not negative, least digits first, as source maps do. */
  static void number(int number, StringBuilder out) {
    int rest = number;
    while (rest >= MORE) {
      out.append(DIGITS.charAt((rest & (MORE - 1)) | MORE));
      rest >>>= BITS;
    }
    out.append(DIGITS.charAt(rest));
  }
}
