package org.jianbao.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.FontFace;

/**
 * The theme's fonts, parsed once and shared by all threads: a parsed font holds its file twice, and
 * as many threads as there are processors would hold as many of them. PDFBox reads all tables while
 * it parses; after that it only looks into them, and locks what it reads glyphs from.
 */
public final class PdfFonts {
  /** A face with its parsed file. */
  record Parsed(FontFace face, TrueTypeFont font, GlyphTable glyphs) {}

  private final List<Parsed> parsed;
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

  /** Fonts from the faces of a theme. */
  public PdfFonts(List<FontFace> faces) {
    this.parsed = faces.stream().map(PdfFonts::parsed).toList();
  }

  /** Whether some face has a glyph for this code point. */
  public boolean has(int codePoint) {
    for (Parsed one : parsed) {
      if (one.glyphs().has(codePoint)) {
        return true;
      }
    }
    return false;
  }

  /** How high and how deep the faces are, as the engine has found for a document before. */
  FSCacheEx<String, FSCacheValue> metrics() {
    return metrics;
  }

  List<Parsed> all() {
    return parsed;
  }

  private static Parsed parsed(FontFace face) {
    try {
      TrueTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(face.data()));
      // The fonts have no substitutions worth making; looking for them takes half the time.
      font.setEnableGsub(false);
      // All tables have been read now; the names of glyphs are found on demand.
      font.nameToGID(".notdef");
      return new Parsed(face, font, new GlyphTable(font));
    } catch (IOException e) {
      throw new ProgramFault("cannot read font " + face.file(), e);
    }
  }
}
