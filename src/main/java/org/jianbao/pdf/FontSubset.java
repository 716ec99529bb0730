package org.jianbao.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some glyphs of a font as a TrueType file for a PDF, where characters and names are not asked for
 * (ISO 32000-1, 9.9). Glyphs have new numbers, in the order given; parts of which others are put
 * together come behind.
 */
final class FontSubset {
  private static final int ENTRY = 16;
  private static final int HEAD = 12;

  // Of parts of which a glyph is put together ("Glyph Data" of the OpenType specification).
  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;

  // Places in tables.
  private static final int ADJUSTMENT = 8;
  private static final int LONG_PLACES = 50;
  private static final int WIDTHS = 34;
  private static final int GLYPHS = 4;

  /** What makes the sum of a file right ("head" of the OpenType specification). */
  private static final int SUM = 0xB1B0AFBA;

  private final FontProgram program;
  private int[] glyphs;
  private int count;

  /** Glyph of the program → its new number and one more; 0 for none. */
  private final char[] numbers;

  private FontSubset(FontProgram program, int[] glyphs, int count) {
    this.program = program;
    this.glyphs = Arrays.copyOf(glyphs, count);
    this.count = count;
    this.numbers = new char[program.count()];
    for (int i = 0; i < count; i++) {
      numbers[glyphs[i]] = (char) (i + 1);
    }
  }

  /**
   * Writes these glyphs.
   *
   * @param glyphs each once; the first is that for missing characters
   * @param count how many of them
   */
  static byte[] of(FontProgram program, int[] glyphs, int count) {
    return new FontSubset(program, glyphs, count).write();
  }

  private byte[] write() {
    byte[] outlines = outlines();
    ByteBuffer places = ByteBuffer.allocate((count + 1) * 4);
    ByteBuffer widths = ByteBuffer.allocate(count * 4);
    int place = 0;
    for (int i = 0; i < count; i++) {
      places.putInt(place);
      place += padded(program.size(glyphs[i]));
      widths.putShort((short) program.advance(glyphs[i]));
      widths.putShort((short) program.bearing(glyphs[i]));
    }
    places.putInt(place);
    SortedMap<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", outlines);
    tables.put("loca", places.array());
    tables.put("hmtx", widths.array());
    program.tables().forEach((tag, bytes) -> tables.put(tag, bytes.clone()));
    ByteBuffer.wrap(tables.get("head")).putInt(ADJUSTMENT, 0).putShort(LONG_PLACES, (short) 1);
    ByteBuffer.wrap(tables.get("hhea")).putShort(WIDTHS, (short) count);
    ByteBuffer.wrap(tables.get("maxp")).putShort(GLYPHS, (short) count);
    return file(tables);
  }

  /** The outlines, each from a place that is a multiple of four. */
  private byte[] outlines() {
    int size = 0;
    // What is found behind the last one is gone through, too.
    for (int i = 0; i < count; i++) {
      size += padded(program.size(glyphs[i]));
      parts(glyphs[i], null, 0);
    }
    byte[] bytes = new byte[size];
    ByteBuffer outlines = ByteBuffer.wrap(bytes);
    int at = 0;
    for (int i = 0; i < count; i++) {
      program.copy(glyphs[i], bytes, at);
      parts(glyphs[i], outlines, at);
      at += padded(program.size(glyphs[i]));
    }
    return bytes;
  }

  /**
   * Goes through the parts that a glyph is put together of: takes in those that are not among the
   * glyphs, or writes their new numbers into its outline.
   */
  private void parts(int glyph, @Nullable ByteBuffer outlines, int at) {
    if (program.size(glyph) == 0 || (short) program.number(glyph, 0) >= 0) {
      return;
    }
    int place = 10;
    int flags;
    do {
      flags = program.number(glyph, place);
      int part = program.number(glyph, place + 2);
      if (outlines == null) {
        take(part);
      } else {
        outlines.putShort(at + place + 2, (short) (numbers[part] - 1));
      }
      place += 4 + ((flags & WORDS) != 0 ? 4 : 2);
      place += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : 0;
      place += (flags & MATRIX) != 0 ? 8 : 0;
    } while ((flags & MORE) != 0);
  }

  private void take(int glyph) {
    if (numbers[glyph] == 0) {
      if (count == glyphs.length) {
        glyphs = Arrays.copyOf(glyphs, count + 16);
      }
      glyphs[count++] = glyph;
      numbers[glyph] = (char) count;
    }
  }

  private static int padded(int size) {
    return (size + 3) & ~3;
  }

  private static byte[] file(SortedMap<String, byte[]> tables) {
    int start = HEAD + tables.size() * ENTRY;
    int size = start + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size());
    out.putShort((short) (power * ENTRY));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) ((tables.size() - power) * ENTRY));
    int place = start;
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] bytes = table.getValue();
      System.arraycopy(bytes, 0, out.array(), place, bytes.length);
      out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(sum(out, place, padded(bytes.length))).putInt(place).putInt(bytes.length);
      head = table.getKey().equals("head") ? place : head;
      place += padded(bytes.length);
    }
    out.putInt(head + ADJUSTMENT, SUM - sum(out, 0, size));
    return out.array();
  }

  /** The sum of numbers of four bytes. */
  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += bytes.getInt(at);
    }
    return sum;
  }
}
