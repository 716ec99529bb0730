package org.jianbao.typeset;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Composes a paragraph into lines by least cost over the whole paragraph (Knuth and Plass 1981), by
 * the rules of Chinese typesetting: GB/T 15834-2011 clause 5.1 for what may begin and end a line
 * and for the widths of marks, CLREQ for the order in which room is taken and given. The door of
 * this room.
 *
 * <p>Room is taken first from Latin spaces, then from brackets, pauses, the gaps between Chinese
 * and Latin and last from full stops; it is given first to Latin spaces and those gaps, then to all
 * gaps alike, but never within a word, a number, —— or ……. A mark at the end of a line gives up its
 * blank half, two marks side by side share one.
 */
public final class LineComposer {
  /** The gap between Chinese and Latin, em. */
  private static final float QUARTER = 0.25f;

  /** How much of it may be taken, em. */
  private static final float GAP_SHRINK = 0.125f;

  /** How much it may be given before all others get something, em. */
  private static final float GAP_STRETCH = 0.083f;

  /** What is left between the ink of a mark and the call of a note, em. */
  private static final float CALL_GAP = 0.18f;

  /** The gap between the call of a note and the Chinese character after it, em. */
  private static final float AFTER_CALL = 0.125f;

  private static final float SPACE_LEAST = 0.25f;
  private static final float SPACE_MOST = 0.5f;

  /** A stretch of every gap by this much, em, costs 1. */
  private static final float FAIR_STRETCH = 0.05f;

  /** The price of a last line of one or two characters, and of few. */
  private static final float LONELY = 150;

  private static final float SHORT = 2;

  /** The price of dividing words on two lines one after the other, and before the last line. */
  private static final float DIVIDED_TWICE = 3;

  private static final float DIVIDED_LAST = 1;

  /** What a line costs that cannot be set within its measure. */
  private static final float OVERFULL = 1e6f;

  private static final int LEVELS = 5;
  private static final int SPACES = 0;
  private static final int BRACKETS = 1;
  private static final int PAUSES = 2;
  private static final int GAPS = 3;
  private static final int STOPS = 4;
  private static final float[] PRICES = {0.2f, 0.3f, 0.7f, 0.5f, 1.6f};

  private final Paragraph p;
  private final float measure;
  private final float indent;
  private final boolean justify;
  private final int n;

  /** Natural gap before each character, and its kind. */
  private final float[] natural;

  private final boolean[] mixed;
  private final boolean[] rigid;

  /** Sums up to each character: natural widths, room to take by level, room to give. */
  private final float[] width;

  private final float[][] take = new float[LEVELS][];
  private final float[] giveFirst;
  private final float[] giveAll;
  private final float[] price;

  private LineComposer(Paragraph p, float measure, float indent, boolean justify) {
    this.p = p;
    this.measure = measure;
    this.indent = indent;
    this.justify = justify;
    this.n = p.length();
    natural = new float[n];
    mixed = new boolean[n];
    rigid = new boolean[n];
    width = new float[n + 1];
    giveFirst = new float[n + 1];
    giveAll = new float[n + 1];
    price = new float[n + 1];
    for (int level = 0; level < LEVELS; level++) {
      take[level] = new float[n + 1];
    }
  }

  /**
   * Composes a paragraph.
   *
   * @param measure the width of the lines
   * @param indent how much shorter the first is
   * @param justify whether lines are filled; otherwise they keep their natural width
   */
  public static Lines compose(Paragraph p, float measure, float indent, boolean justify) {
    LineComposer composer = new LineComposer(p, measure, indent, justify);
    composer.measure();
    return composer.lines();
  }

  private void measure() {
    for (int i = 0; i < n; i++) {
      float size = p.size(i);
      Kind b = p.kind(i);
      if (i > 0) {
        Kind a = p.kind(i - 1);
        natural[i] = gap(i, a, b);
        rigid[i] = rigid(a, b);
        price[i] = Breaks.before(p, i, measure);
      }
      width[i + 1] = width[i] + natural[i] + p.fixed(i) + p.advance(i);
      giveAll[i + 1] = giveAll[i] + (i > 0 && !rigid[i] ? size : 0);
      float first = mixed[i] ? GAP_STRETCH * size : 0;
      if (b == Kind.SPACE) {
        first = Math.max(0, SPACE_MOST * size - p.advance(i));
      }
      giveFirst[i + 1] = giveFirst[i] + first;
      for (int level = 0; level < LEVELS; level++) {
        take[level][i + 1] = take[level][i] + taken(i, level);
      }
    }
  }

  /**
   * The natural gap before {@code i}: a quarter between scripts, less than nothing between marks.
   */
  private float gap(int i, Kind a, Kind b) {
    if (a.squareMark() && b.squareMark()) {
      float after = p.blankAfter(i - 1);
      float before = p.blankBefore(i);
      float half = p.size(i) / 2;
      return -Math.min(half, Math.max(after, before));
    }
    if (b == Kind.CALL && a.squareMark()) {
      // The call of a note stands in the blank half of the mark before it.
      return -Math.max(0, p.blankAfter(i - 1) - CALL_GAP * p.size(i - 1));
    }
    if (a == Kind.CALL && b == Kind.HAN) {
      // The blank that a mark before the call has given up is made good behind the call.
      mixed[i] = afterMark(i);
      return (mixed[i] ? QUARTER : AFTER_CALL) * p.size(i);
    }
    boolean boundary =
        (a == Kind.HAN && western(i, b, true)) || (western(i - 1, a, false) && b == Kind.HAN);
    if (boundary) {
      mixed[i] = true;
      return QUARTER * Math.min(p.size(i - 1), p.size(i));
    }
    return 0;
  }

  /** Whether the calls of notes before a place follow a mark. */
  private boolean afterMark(int i) {
    int k = i - 1;
    while (k > 0 && p.kind(k) == Kind.CALL) {
      k--;
    }
    return p.kind(k).squareMark();
  }

  /** Letters, digits and the per cent sign after them, but no other marks. */
  private boolean western(int i, Kind kind, boolean first) {
    if (kind == Kind.WORD) {
      return true;
    }
    int c = p.codePoint(i);
    return !first && (c == '%' || c == '‰' || c == '°' || c == '℃');
  }

  /** Whether nothing is put between two neighbours when a line is filled. */
  private static boolean rigid(Kind a, Kind b) {
    return (a.latin() && b.latin())
        || (a == Kind.DASH && b == Kind.DASH)
        || (a == Kind.DOTS && b == Kind.DOTS)
        || b == Kind.CALL
        || b == Kind.COMBINING
        || b == Kind.SPACE
        || a == Kind.SPACE
        || a == Kind.TIE
        || b == Kind.TIE;
  }

  /** How much may be taken before character {@code i} at a level. */
  private float taken(int i, int level) {
    float size = p.size(i);
    if (level == SPACES) {
      return p.kind(i) == Kind.SPACE ? Math.max(0, p.advance(i) - SPACE_LEAST * size) : 0;
    }
    if (i == 0 || natural[i] < 0) {
      return 0;
    }
    if (level == GAPS) {
      return mixed[i] ? GAP_SHRINK * size : 0;
    }
    Kind a = p.kind(i - 1);
    float half = p.size(i - 1) / 2;
    float blank = Math.min(half, p.blankAfter(i - 1));
    return switch (level) {
      case BRACKETS ->
          (a == Kind.CLOSE ? blank : 0)
              + (p.kind(i) == Kind.OPEN ? Math.min(size / 2, p.blankBefore(i)) : 0);
      case PAUSES -> a == Kind.COMMA ? blank : 0;
      case STOPS -> a == Kind.STOP ? blank : 0;
      default -> 0;
    };
  }

  /** What the first character of a line gives up: the blank half of an opening mark. */
  private float startTrim(int i) {
    return p.kind(i) == Kind.OPEN ? Math.min(p.size(i) / 2, p.blankBefore(i)) : 0;
  }

  /** What the end of a line before {@code j} gives up: a space whole, a mark its blank half. */
  private float endTrim(int i, int j) {
    float trim = 0;
    int last = j - 1;
    while (last > i && p.kind(last) == Kind.SPACE) {
      trim += p.advance(last) + natural[last];
      last--;
    }
    return p.kind(last).squareMark() ? trim + Math.min(p.size(last) / 2, p.blankAfter(last)) : trim;
  }

  private float naturalWidth(int i, int j) {
    float hyphen = j < n ? p.hyphen(j) : 0;
    return width[j] - width[i] - natural[i] - startTrim(i) - endTrim(i, j) + hyphen;
  }

  private float room(int i) {
    return i == 0 ? measure - indent : measure;
  }

  /** The cost of a line from {@code i} to before {@code j}; infinite if it cannot be set. */
  private float cost(int i, int j, boolean last) {
    float free = room(i) - naturalWidth(i, j);
    if (free < -tolerance()) {
      return justify ? shrinkCost(i, j, -free) : Breaks.NEVER;
    }
    if (last) {
      return lonely(i, j);
    }
    if (!justify) {
      float share = free / measure;
      return share * share * 20;
    }
    float first = giveFirst[j] - giveFirst[i + 1];
    float all = giveAll[j] - giveAll[i + 1];
    float rest = free - Math.min(free, first);
    float cost = first > 0 ? 0.2f * (Math.min(free, first) / first) : 0;
    if (rest <= tolerance()) {
      return cost;
    }
    if (all <= 0) {
      return cost + 400 + rest;
    }
    float stretch = rest / all / FAIR_STRETCH;
    return cost + stretch * stretch;
  }

  /** Widths are sums of many small numbers. */
  private float tolerance() {
    return measure * 1e-4f;
  }

  private float shrinkCost(int i, int j, float need) {
    float cost = 0.2f;
    float left = need;
    for (int level = 0; level < LEVELS && left > 0; level++) {
      float room = take[level][j] - take[level][i + 1];
      if (room > 0) {
        float used = Math.min(left, room);
        cost += PRICES[level] * used / room;
        left -= used;
      }
    }
    return left > tolerance() ? Breaks.NEVER : cost;
  }

  /**
   * A last line of one character is poor, one of two or three hardly better (GB/T 15834 is silent).
   */
  private float lonely(int i, int j) {
    if (i == 0) {
      return 0;
    }
    int solid = 0;
    for (int k = i; k < j && solid < 4; k++) {
      Kind kind = p.kind(k);
      if (kind == Kind.HAN || kind == Kind.WORD) {
        solid++;
      }
    }
    return solid <= 1 ? LONELY : solid < 4 ? SHORT : 0;
  }

  private Lines lines() {
    if (n == 0) {
      return new Lines(new int[] {0}, new float[0], new float[] {0}, new boolean[1], 0);
    }
    float[] best = new float[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(best, Float.POSITIVE_INFINITY);
    best[0] = 0;
    for (int i = 0; i < n; i++) {
      if (best[i] < Float.POSITIVE_INFINITY) {
        extend(i, best, from);
      }
    }
    Deque<Integer> starts = new ArrayDeque<>();
    for (int end = n; end > 0; end = from[end]) {
      starts.addFirst(from[end]);
    }
    return set(starts.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Tries every line that begins at {@code i}. */
  private void extend(int i, float[] best, int[] from) {
    boolean any = false;
    int fallback = -1;
    for (int j = firstEnd(i); j <= n; j++) {
      boolean last = j == n;
      float atBreak = last ? 0 : price[j];
      if (atBreak == Breaks.NEVER) {
        continue;
      }
      float cost = cost(i, j, last);
      if (cost == Breaks.NEVER) {
        if (tooWide(i, j)) {
          fallback = fallback < 0 ? j : fallback;
          break;
        }
        continue;
      }
      any = true;
      offer(i, j, cost + atBreak + divisions(i, j, last), best, from);
    }
    if (!any && fallback > 0) {
      offer(i, fallback, OVERFULL, best, from);
    }
  }

  /** What it costs that a line begins within a word, if it also ends within one or is the last. */
  private float divisions(int i, int j, boolean last) {
    if (i == 0 || p.hyphen(i) == 0) {
      return 0;
    }
    if (last) {
      return oneWord(i, j) ? LONELY : DIVIDED_LAST;
    }
    return p.hyphen(j) > 0 ? DIVIDED_TWICE : 0;
  }

  private boolean oneWord(int i, int j) {
    boolean space = false;
    for (int k = i; k < j; k++) {
      if (space && p.kind(k) != Kind.SPACE) {
        return false;
      }
      space |= p.kind(k) == Kind.SPACE;
    }
    return true;
  }

  /** Ends long before the measure are never good; the search begins where a line is half full. */
  private int firstEnd(int i) {
    float half = width[i] + room(i) * 0.5f;
    int low = i + 1;
    int high = n;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (width[middle] < half) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Where the second half cannot be broken, or only within a word, the line is short.
    while (low > i + 1 && !breakable(i, low)) {
      low--;
    }
    return low;
  }

  private boolean breakable(int i, int low) {
    for (int j = low; j <= n && width[j] - width[i] <= room(i); j++) {
      if (j == n || price[j] < Breaks.AT_DIVISION) {
        return true;
      }
    }
    return false;
  }

  private boolean tooWide(int i, int j) {
    float most = 0;
    if (justify) {
      for (int level = 0; level < LEVELS; level++) {
        most += take[level][j] - take[level][i + 1];
      }
    }
    return naturalWidth(i, j) - most > room(i);
  }

  private static void offer(int i, int j, float cost, float[] best, int[] from) {
    float total = best[i] + cost;
    if (total < best[j]) {
      best[j] = total;
      from[j] = i;
    }
  }

  /** Gives each gap its width. */
  private Lines set(int[] starts) {
    float[] gaps = new float[n];
    float[] trims = new float[starts.length];
    boolean[] divided = new boolean[starts.length];
    int poor = 0;
    for (int line = 0; line < starts.length; line++) {
      int i = starts[line];
      int j = line + 1 < starts.length ? starts[line + 1] : n;
      gaps[i] = -startTrim(i);
      System.arraycopy(natural, i + 1, gaps, i + 1, j - i - 1);
      trims[line] = endTrim(i, j);
      divided[line] = j < n && p.hyphen(j) > 0;
      float free = room(i) - naturalWidth(i, j);
      if (!justify) {
        poor += free < -tolerance() ? 1 : 0;
      } else if (free < 0) {
        poor += take(i, j, -free, gaps) > tolerance() ? 1 : 0;
      } else if (j < n) {
        poor += give(i, j, free, gaps) > tolerance() ? 1 : 0;
      }
    }
    return new Lines(starts, gaps, trims, divided, poor);
  }

  private float take(int i, int j, float need, float[] gaps) {
    float left = need;
    for (int level = 0; level < LEVELS && left > 0; level++) {
      float room = take[level][j] - take[level][i + 1];
      if (room > 0) {
        float share = Math.min(1, left / room);
        for (int k = i + 1; k < j; k++) {
          gaps[k] -= taken(k, level) * share;
        }
        left -= room * share;
      }
    }
    return left;
  }

  private float give(int i, int j, float free, float[] gaps) {
    float left = free;
    int end = j;
    while (end > i + 1 && p.kind(end - 1) == Kind.SPACE) {
      end--;
    }
    float first = giveFirst[end] - giveFirst[i + 1];
    if (first > 0) {
      float share = Math.min(1, left / first);
      for (int k = i + 1; k < end; k++) {
        gaps[k] += (giveFirst[k + 1] - giveFirst[k]) * share;
      }
      left -= first * share;
    }
    float all = giveAll[end] - giveAll[i + 1];
    if (left > 0 && all > 0) {
      float share = left / all;
      for (int k = i + 1; k < end; k++) {
        gaps[k] += (giveAll[k + 1] - giveAll[k]) * share;
      }
      left = 0;
    }
    return left;
  }
}
