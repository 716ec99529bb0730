package org.jianbao.typeset;

import java.util.Arrays;

/**
 * The text of one paragraph as a row of characters with their widths, across all changes of face
 * and all borders of elements. Lengths are in whatever unit the caller measures pages in.
 */
public final class Paragraph {
  private static final int SOFT_HYPHEN = 0xAD;

  /** Signs by which words become part of something else. */
  private static final String JOINING = "@_#\\=&";

  private static final String ENDS = ".?!:";

  /** Most paragraphs are the words of a cell. */
  private static final int ROOM = 24;

  private int count;
  private int[] codePoints = new int[ROOM];
  private Kind[] kinds = new Kind[ROOM];
  private int[] runs = new int[ROOM];
  private int[] wholes = new int[ROOM];
  private float[] advances = new float[ROOM];
  private float[] sizes = new float[ROOM];
  private float[] fixed = new float[ROOM + 1];
  private float[] blanksBefore = new float[ROOM];
  private float[] blanksAfter = new float[ROOM];

  /** The width of the hyphen where a word may be divided before a character, else 0. */
  private float[] hyphens = new float[ROOM];

  private int lastWhole;

  /**
   * Adds a run of text in one face and size.
   *
   * @param run the caller's number for it
   * @param whole whether a line should not break within it
   */
  public void text(int run, CharSequence text, Face face, float size, boolean whole) {
    text(run, text, face, size, whole, Hyphenation.NONE);
  }

  /**
   * Adds a run of text whose words may be divided.
   *
   * @param run the caller's number for it
   * @param whole whether a line should not break within it
   * @param words how words of its language are divided
   */
  public void text(
      int run, CharSequence text, Face face, float size, boolean whole, Hyphenation words) {
    int id = whole ? ++lastWhole : 0;
    int first = count;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      int advance = face.advance(c);
      Kind kind = Kind.of(c, advance);
      add(c, kind, run, advance * size / 1000, size);
      wholes[count - 1] = id;
      if (kind.squareMark()) {
        blanksBefore[count - 1] = face.blankBefore(c) * size / 1000;
        blanksAfter[count - 1] = face.blankAfter(c) * size / 1000;
      }
    }
    keepJoined(first);
    if (!whole && words != Hyphenation.NONE) {
      divide(first, words, face.advance(SOFT_HYPHEN) * size / 1000);
    }
  }

  /** A word that goes on in this run is not divided in the one before. */
  private void keepJoined(int first) {
    if (first > 0 && first < count && partOfWord(first)) {
      for (int i = first - 1; i > 0 && Character.isLetter(codePoints[i]); i--) {
        hyphens[i] = 0;
      }
    }
  }

  /** Marks where the words from a place on may be divided. */
  private void divide(int first, Hyphenation words, float hyphen) {
    int i = first;
    while (i < count) {
      int start = i;
      while (i < count && Character.isLetter(codePoints[i])) {
        i++;
      }
      if (i - start >= Hyphenation.LEFT + Hyphenation.RIGHT && dividable(start, i)) {
        boolean[] places = words.places(new String(codePoints, start, i - start));
        for (int k = 0; k < places.length; k++) {
          hyphens[start + k] = places[k] ? hyphen : 0;
        }
      }
      i = Math.max(i, start + 1);
    }
  }

  /**
   * Names, abbreviations, parts of compounds, of addresses and of numbers with letters are kept
   * whole. A word with a capital may be a name, unless it begins a sentence.
   */
  private boolean dividable(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (!Character.isLowerCase(codePoints[i])) {
        return false;
      }
    }
    if (!Character.isLowerCase(codePoints[start]) && !beginsSentence(start)) {
      return false;
    }
    boolean joinedBefore =
        start > 0 && (partOfWord(start - 1) || (start > 1 && joins(start - 1, start - 2)));
    boolean joinedAfter =
        end < count && (partOfWord(end) || (end + 1 < count && joins(end, end + 1)));
    return !joinedBefore && !joinedAfter;
  }

  private boolean partOfWord(int i) {
    return kinds[i] == Kind.WORD
        || kinds[i] == Kind.COMBINING
        || kinds[i] == Kind.HYPHEN
        || kinds[i] == Kind.SLASH
        || JOINING.indexOf(codePoints[i]) >= 0;
  }

  /** Whether a full stop or colon stands within something, as in an address. */
  private boolean joins(int mark, int beyond) {
    return (codePoints[mark] == '.' || codePoints[mark] == ':') && kinds[beyond] == Kind.WORD;
  }

  private boolean beginsSentence(int start) {
    int i = start - 1;
    while (i >= 0 && (kinds[i] == Kind.SPACE || kinds[i] == Kind.LATIN_OPEN)) {
      i--;
    }
    return i < 0 || (i < start - 1 && ENDS.indexOf(codePoints[i]) >= 0);
  }

  /** Adds something whose text cannot be changed and that belongs to what stands before it. */
  public void call(int run, float width, float size) {
    add(0xFFFC, Kind.CALL, run, width, size);
  }

  /** Adds raised text, such as the call of a note, that belongs to what stands before it. */
  public void raised(int run, CharSequence text, Face face, float size) {
    text.codePoints().forEach(c -> add(c, Kind.CALL, run, face.advance(c) * size / 1000, size));
  }

  /** Adds room before the next character that no line may take away: a margin, a padding. */
  public void room(float width) {
    fixed[count] += width;
  }

  private void add(int codePoint, Kind kind, int run, float advance, float size) {
    if (count == codePoints.length) {
      int more = count * 2;
      codePoints = Arrays.copyOf(codePoints, more);
      kinds = Arrays.copyOf(kinds, more);
      runs = Arrays.copyOf(runs, more);
      wholes = Arrays.copyOf(wholes, more);
      advances = Arrays.copyOf(advances, more);
      sizes = Arrays.copyOf(sizes, more);
      fixed = Arrays.copyOf(fixed, more + 1);
      blanksBefore = Arrays.copyOf(blanksBefore, more);
      blanksAfter = Arrays.copyOf(blanksAfter, more);
      hyphens = Arrays.copyOf(hyphens, more);
    }
    codePoints[count] = codePoint;
    kinds[count] = kind;
    runs[count] = run;
    advances[count] = advance;
    sizes[count] = size;
    count++;
  }

  /** How many characters it has. */
  public int length() {
    return count;
  }

  /** The character at a place. */
  public int codePoint(int i) {
    return codePoints[i];
  }

  /** The run that a character belongs to. */
  public int run(int i) {
    return runs[i];
  }

  /** The size of the face of a character. */
  public float size(int i) {
    return sizes[i];
  }

  Kind kind(int i) {
    return kinds[i];
  }

  float advance(int i) {
    return advances[i];
  }

  float fixed(int i) {
    return fixed[i];
  }

  float blankBefore(int i) {
    return blanksBefore[i];
  }

  float blankAfter(int i) {
    return blanksAfter[i];
  }

  /** The width of the hyphen where a word may be divided before {@code i}, else 0. */
  float hyphen(int i) {
    return hyphens[i];
  }

  /** Forgets where words may be divided. */
  public void keepWordsWhole() {
    Arrays.fill(hyphens, 0);
  }

  /** Whether two neighbours stand in one run that is better not broken. */
  boolean whole(int i, int j) {
    return wholes[i] != 0 && wholes[i] == wholes[j];
  }
}
