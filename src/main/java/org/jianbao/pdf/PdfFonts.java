package org.jianbao.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.FontFace;

/**
 * The theme's fonts, parsed once for each thread. PDFBox reads glyphs lazily from a shared position
 * in the file, so that threads must not share a parsed font.
 */
public final class PdfFonts {
  /** A face with its parsed file. */
  record Parsed(FontFace face, TrueTypeFont font) {}

  private final List<FontFace> faces;
  private final BitSet covered = new BitSet();
  private final ThreadLocal<List<Parsed>> parsed = ThreadLocal.withInitial(this::parse);

  /** Fonts from the faces of a theme. */
  public PdfFonts(List<FontFace> faces) {
    this.faces = List.copyOf(faces);
    for (Parsed p : parse()) {
      cover(p.font());
    }
  }

  /** Whether some face has a glyph for this code point. */
  public boolean has(int codePoint) {
    return covered.get(codePoint);
  }

  List<Parsed> forThisThread() {
    return parsed.get();
  }

  private void cover(TrueTypeFont font) {
    try {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      for (int c = 0; c <= 0xFFFF; c++) {
        if (!covered.get(c) && cmap.getGlyphId(c) != 0) {
          covered.set(c);
        }
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot read the characters of font " + font, e);
    }
  }

  private List<Parsed> parse() {
    List<Parsed> all = new ArrayList<>();
    for (FontFace face : faces) {
      try {
        TrueTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(face.data()));
        // The fonts have no substitutions worth making; looking for them takes half the time.
        font.setEnableGsub(false);
        all.add(new Parsed(face, font));
      } catch (IOException e) {
        throw new ProgramFault("cannot read font " + face.file(), e);
      }
    }
    return all;
  }
}
