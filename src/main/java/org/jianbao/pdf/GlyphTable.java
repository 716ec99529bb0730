package org.jianbao.pdf;

import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jianbao.diag.ProgramFault;
import org.jianbao.typeset.Face;

/**
 * The widths of a face's glyphs and the blank halves of its marks, read once and shared by threads.
 * Lengths are thousandths of an em, as in PDF.
 */
final class GlyphTable implements Face {
  private static final String MARKS = "“”‘’《》〈〉（）〔〕【】「」『』［］｛｝，、；：。？！．";
  private static final short NONE = -1;

  private final short[] advances = new short[0x10000];
  private final short[] before = new short[MARKS.length()];
  private final short[] after = new short[MARKS.length()];
  private final boolean divides;

  /** Reads the characters of the basic plane, all that the theme's fonts have. */
  GlyphTable(FontProgram program, TrueTypeFont font) {
    Arrays.fill(advances, NONE);
    try {
      float em = font.getUnitsPerEm() / 1000f;
      for (int c = 0; c < advances.length; c++) {
        int glyph = program.glyph(c);
        if (glyph != 0) {
          advances[c] = (short) Math.round(program.width(glyph));
        }
      }
      divides = program.glyph(Spacing.SOFT_HYPHEN) != program.glyph('-');
      for (int i = 0; i < MARKS.length(); i++) {
        int glyph = program.glyph(MARKS.charAt(i));
        GlyphData data = glyph == 0 ? null : font.getGlyph().getGlyph(glyph);
        if (data != null) {
          before[i] = (short) Math.max(0, data.getXMinimum() / em);
          after[i] = (short) Math.max(0, (font.getAdvanceWidth(glyph) - data.getXMaximum()) / em);
        }
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot read the characters of font " + font, e);
    }
  }

  boolean has(int codePoint) {
    return codePoint < advances.length && advances[codePoint] != NONE;
  }

  /**
   * Whether the soft hyphen has a glyph of its own: a PDF says of each glyph which one character it
   * stands for.
   */
  boolean divides() {
    return divides;
  }

  @Override
  public int advance(int codePoint) {
    return has(codePoint) ? advances[codePoint] : 0;
  }

  @Override
  public int blankBefore(int codePoint) {
    int i = MARKS.indexOf(codePoint);
    return i < 0 ? 0 : before[i];
  }

  @Override
  public int blankAfter(int codePoint) {
    int i = MARKS.indexOf(codePoint);
    return i < 0 ? 0 : after[i];
  }
}
