package org.jianbao.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  record Parsed(FontFace face, TrueTypeFont font, GlyphTable glyphs) {}

  private final List<FontFace> faces;
  private final List<GlyphTable> tables;
  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
  private final ThreadLocal<List<Parsed>> parsed = ThreadLocal.withInitial(this::parse);

  /** Fonts from the faces of a theme. */
  public PdfFonts(List<FontFace> faces) {
    this.faces = List.copyOf(faces);
    this.tables = this.faces.stream().map(f -> new GlyphTable(parse(f))).toList();
  }

  /** Whether some face has a glyph for this code point. */
  public boolean has(int codePoint) {
    for (GlyphTable table : tables) {
      if (table.has(codePoint)) {
        return true;
      }
    }
    return false;
  }

  /** How high and how deep the faces are, as the engine has found for a document before. */
  FSCacheEx<String, FSCacheValue> metrics() {
    return metrics;
  }

  List<Parsed> forThisThread() {
    return parsed.get();
  }

  private List<Parsed> parse() {
    List<Parsed> all = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      all.add(new Parsed(faces.get(i), parse(faces.get(i)), tables.get(i)));
    }
    return all;
  }

  private static TrueTypeFont parse(FontFace face) {
    try {
      TrueTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(face.data()));
      // The fonts have no substitutions worth making; looking for them takes half the time.
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new ProgramFault("cannot read font " + face.file(), e);
    }
  }
}
