package org.jianbao.typeset;

import java.util.Arrays;

/**
 * The text of one paragraph as a row of characters with their widths, across all changes of face
 * and all borders of elements. Lengths are in whatever unit the caller measures pages in.
 */
public final class Paragraph {
  private int count;
  private int[] codePoints = new int[128];
  private Kind[] kinds = new Kind[128];
  private int[] runs = new int[128];
  private int[] wholes = new int[128];
  private float[] advances = new float[128];
  private float[] sizes = new float[128];
  private float[] fixed = new float[129];
  private float[] blanksBefore = new float[128];
  private float[] blanksAfter = new float[128];
  private int lastWhole;

  /**
   * Adds a run of text in one face and size.
   *
   * @param run the caller's number for it
   * @param whole whether a line should not break within it
   */
  public void text(int run, CharSequence text, Face face, float size, boolean whole) {
    int id = whole ? ++lastWhole : 0;
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

  /** Whether two neighbours stand in one run that is better not broken. */
  boolean whole(int i, int j) {
    return wholes[i] != 0 && wholes[i] == wholes[j];
  }
}
