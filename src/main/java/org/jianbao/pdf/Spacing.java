package org.jianbao.pdf;

/**
 * Gaps between glyphs, written into text as characters of the private use area: U+E000 plus the gap
 * in thousandths of an em plus an offset. They steer the pen and are never shown, so that the text
 * of the file stays what it was. No font of a theme has such characters, and content with them is
 * refused before it comes here.
 */
final class Spacing {
  /**
   * Stands for the hyphen at the end of a line that ends within a word. The engine would see a soft
   * hyphen itself as a place where it may break.
   */
  static final char HYPHEN = '\uF8FF';

  /** What is printed for it, and is no part of the text (ISO 32000-1, 14.8.2.2.3). */
  static final char SOFT_HYPHEN = '\u00AD';

  private static final int FIRST = 0xE000;
  private static final int LAST = 0xF8FE;
  private static final int OFFSET = 2000;
  private static final int LEAST = -OFFSET;
  private static final int MOST = LAST - FIRST - OFFSET;

  private Spacing() {}

  static boolean is(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** The gap that a character stands for, in thousandths of an em. */
  static int value(char c) {
    return c - FIRST - OFFSET;
  }

  /** Writes a gap of thousandths of an em. */
  static void append(StringBuilder out, int gap) {
    int rest = gap;
    while (rest != 0) {
      int part = Math.max(LEAST, Math.min(MOST, rest));
      out.append((char) (FIRST + OFFSET + part));
      rest -= part;
    }
  }
}
