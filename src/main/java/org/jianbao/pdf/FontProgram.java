package org.jianbao.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * What documents take from a TrueType file: its outlines as they stand there, and which glyph each
 * character has. Read once and shared by threads; holds no copy of the file.
 */
final class FontProgram {
  private static final int PLANE = 0x10000;

  private final byte[] file;
  private final int outlines;

  /** Where the outline of each glyph begins, and where the last one ends. */
  private final int[] offsets;

  private final float unit;
  private final short[] advances;
  private final short[] bearings;

  /** The glyph of each character of the basic plane; 0 for none. */
  private final char[] glyphs = new char[PLANE];

  /** Name of four characters → table. */
  private final SortedMap<String, byte[]> tables = new TreeMap<>();

  /**
   * Takes what it needs from a parsed font, which may be let go.
   *
   * @param file the same, as it was parsed
   */
  FontProgram(TrueTypeFont font, byte[] file) throws IOException {
    this.file = file;
    this.outlines = (int) font.getGlyph().getOffset();
    this.offsets =
        Arrays.stream(font.getIndexToLocation().getOffsets()).mapToInt(Math::toIntExact).toArray();
    this.unit = 1000f / font.getUnitsPerEm();
    int count = font.getNumberOfGlyphs();
    HorizontalMetricsTable metrics = font.getHorizontalMetrics();
    this.advances = new short[count];
    this.bearings = new short[count];
    for (int glyph = 0; glyph < count; glyph++) {
      advances[glyph] = (short) metrics.getAdvanceWidth(glyph);
      bearings[glyph] = (short) metrics.getLeftSideBearing(glyph);
    }
    CmapLookup characters = font.getUnicodeCmapLookup();
    for (int c = 0; c < PLANE; c++) {
      glyphs[c] = (char) characters.getGlyphId(c);
    }
    // What a font within a PDF needs beside outlines and widths (ISO 32000-1, 9.9).
    for (String tag : List.of("cvt ", "fpgm", "head", "hhea", "maxp", "prep")) {
      TTFTable table = font.getTableMap().get(tag);
      if (table != null) {
        int start = (int) table.getOffset();
        tables.put(tag, Arrays.copyOfRange(file, start, start + (int) table.getLength()));
      }
    }
  }

  /** The glyph of a character; 0 if there is none. */
  int glyph(int codePoint) {
    return codePoint < PLANE ? glyphs[codePoint] : 0;
  }

  /** How many glyphs there are. */
  int count() {
    return advances.length;
  }

  /** The width of a glyph, in units of the font. */
  int advance(int glyph) {
    return advances[glyph] & 0xFFFF;
  }

  /** The width of a glyph, in thousandths of an em. */
  float width(int glyph) {
    return advance(glyph) * unit;
  }

  /** The blank at the left of a glyph, in units of the font. */
  int bearing(int glyph) {
    return bearings[glyph];
  }

  /** How many bytes the outline of a glyph takes; 0 for a blank. */
  int size(int glyph) {
    return offsets[glyph + 1] - offsets[glyph];
  }

  /** Copies the outline of a glyph. */
  void copy(int glyph, byte[] to, int at) {
    System.arraycopy(file, outlines + offsets[glyph], to, at, size(glyph));
  }

  /** A number of the outline of a glyph, two bytes. */
  int number(int glyph, int at) {
    int place = outlines + offsets[glyph] + at;
    return ((file[place] & 0xFF) << 8) | (file[place + 1] & 0xFF);
  }

  /** The tables that a part of the font needs, too, by their names; not to be changed. */
  SortedMap<String, byte[]> tables() {
    return Collections.unmodifiableSortedMap(tables);
  }
}
