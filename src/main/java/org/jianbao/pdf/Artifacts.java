package org.jianbao.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What stands in the content of a page and is not part of its text (ISO 32000-1, 14.8.2.2). */
final class Artifacts {
  private Artifacts() {}

  /**
   * The content of a page without artifacts in which nothing is painted.
   *
   * @param content operators as the library writes them, an operator a line (7.8.2)
   * @param properties the name of the properties that such artifacts have
   */
  static byte[] withoutEmpty(byte[] content, String properties) {
    byte[] empty =
        ("/Artifact /" + properties + " BDC\nEMC\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] out = new byte[content.length];
    int size = 0;
    int kept = 0;
    for (int i = 0; i < content.length; ) {
      if (content[i] == '/' && startsWith(content, i, empty)) {
        System.arraycopy(content, kept, out, size, i - kept);
        size += i - kept;
        i += empty.length;
        kept = i;
      } else {
        i = content[i] == '(' ? endOfString(content, i) : i + 1;
      }
    }
    System.arraycopy(content, kept, out, size, content.length - kept);
    return Arrays.copyOf(out, size + content.length - kept);
  }

  private static boolean startsWith(byte[] content, int at, byte[] part) {
    return at + part.length <= content.length
        && Arrays.equals(content, at, at + part.length, part, 0, part.length);
  }

  /** Behind the parenthesis that ends a string (7.3.4.2); text can look like operators. */
  private static int endOfString(byte[] content, int start) {
    int depth = 0;
    for (int i = start; i < content.length; i++) {
      if (content[i] == '\\') {
        i++;
      } else if (content[i] == '(') {
        depth++;
      } else if (content[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return content.length;
  }
}
