package org.jianbao.typeset;

import java.util.function.IntPredicate;

/** Where a line may break: never, at a price, or freely. */
final class Breaks {
  static final float NEVER = Float.POSITIVE_INFINITY;

  /** After a hyphen within a word. */
  private static final float AT_HYPHEN = 4;

  /**
   * Within a word, with a hyphen. A ragged line is worth dividing a word if it would otherwise
   * leave about a sixth of its measure free, see {@link LineComposer}.
   */
  static final float AT_DIVISION = 0.6f;

  /** Within a figure too long to be kept whole, or within an address. */
  private static final float WITHIN = 60;

  /**
   * What part of a line a figure or a word of letters may take before it is broken: a little more
   * than all of it, since the cell of a table may be just as wide as its widest word.
   */
  private static final float WHOLE_LINE = 1.02f;

  /** The same for an address or another word that is not of letters alone. */
  private static final float LONG_WORD = 0.6f;

  /** Units and measure words of one character, which stay with their number. */
  private static final String UNITS =
      "万亿元年月日号时分秒个所名人位次项件份家户期届班级类套册本条间栋幢座处批轮岁周天点米平公亩里吨度"
          + "余多门种台支场篇堂片组队团校园村镇县区市省章节页倍成折角层步段起例只辆架把张块门维幅笔代";

  private Breaks() {}

  /** The price of a break before character {@code i}. */
  static float before(Paragraph p, int i, float measure) {
    Kind a = p.kind(i - 1);
    Kind b = p.kind(i);
    if (b == Kind.SPACE || b.neverFirst() || (a.neverLast() && b != Kind.SPACE)) {
      return NEVER;
    }
    float price = 0;
    if (p.whole(i - 1, i)) {
      if (!longWhole(p, i, measure)) {
        return NEVER;
      }
      price = WITHIN;
    }
    if (a == Kind.SPACE) {
      return price;
    }
    if (a.latin() && b.latin()) {
      if (a == Kind.HYPHEN && i > 1 && p.kind(i - 2) == Kind.WORD) {
        return price + AT_HYPHEN;
      }
      if (p.hyphen(i) > 0) {
        return AT_DIVISION;
      }
      return longWord(p, i, measure) ? WITHIN : NEVER;
    }
    return beforeUnit(p, i) ? NEVER : price;
  }

  /** 31.27亿元, 56人, 第3届: a number stays with its scale and unit, an ordinal with its number. */
  private static boolean beforeUnit(Paragraph p, int i) {
    int a = p.codePoint(i - 1);
    int b = p.codePoint(i);
    if (a == '第' && isDigit(b)) {
      return true;
    }
    boolean number = isDigit(a) || (isScale(a) && i > 1 && isDigit(p.codePoint(i - 2)));
    return number && UNITS.indexOf(b) >= 0;
  }

  private static boolean isScale(int c) {
    return c == '万' || c == '亿' || c == '余' || c == '多';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the whole run around a place is wider than a line. */
  private static boolean longWhole(Paragraph p, int i, float measure) {
    return around(p, i, k -> p.whole(k - 1, k)).width(p) > measure * WHOLE_LINE;
  }

  /** Whether the word around a place takes so much of a line that moving it leaves a hole. */
  private static boolean longWord(Paragraph p, int i, float measure) {
    Span word = around(p, i, k -> p.kind(k - 1).latin() && p.kind(k).latin());
    float width = word.width(p);
    return width > measure * LONG_WORD && (width > measure * WHOLE_LINE || !word.lettersAlone(p));
  }

  /**
   * What stands together around a place.
   *
   * @param joined whether a character stands together with the one before it
   */
  private static Span around(Paragraph p, int i, IntPredicate joined) {
    int first = i - 1;
    while (first > 0 && joined.test(first)) {
      first--;
    }
    int end = i;
    while (end < p.length() && (end == i || joined.test(end))) {
      end++;
    }
    return new Span(first, end);
  }

  /** Characters from {@code first} to before {@code end}. */
  private record Span(int first, int end) {
    float width(Paragraph p) {
      float width = 0;
      for (int k = first; k < end; k++) {
        width += p.advance(k);
      }
      return width;
    }

    boolean lettersAlone(Paragraph p) {
      for (int k = first; k < end; k++) {
        if (!Character.isLetter(p.codePoint(k))) {
          return false;
        }
      }
      return true;
    }
  }
}
