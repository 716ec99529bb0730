package org.jianbao.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.FontFace;

/**
 * The theme's fonts, parsed once and shared by all threads. The library parses them and says what a
 * document has to say about them; what it has parsed is let go, since it holds each file twice.
 */
public final class PdfFonts {
  /**
   * A face with what documents take from its file.
   *
   * @param described what documents say of the font; not to be changed
   */
  record Parsed(FontFace face, FontProgram program, COSDictionary described, GlyphTable glyphs) {
    IdentValue style() {
      return face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
    }

    /** A font of this document, in which nothing has been drawn yet. */
    DocumentFont in(PDDocument document) {
      return new DocumentFont(document, program, described);
    }
  }

  static {
    Quiet.install();
  }

  private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
  private final List<Parsed> parsed;

  /** Fonts from the faces of a theme. */
  public PdfFonts(List<FontFace> faces) {
    this.parsed = faces.stream().map(this::parsed).toList();
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

  /** How high and how deep the faces are, for the engine. */
  FSCacheEx<String, FSCacheValue> metrics() {
    return metrics;
  }

  List<Parsed> all() {
    return parsed;
  }

  private Parsed parsed(FontFace face) {
    try (PDDocument draft = new PDDocument()) {
      TrueTypeFont font = new OTFParser(true).parse(new RandomAccessReadBuffer(face.data()));
      // The fonts have no substitutions worth making; looking for them takes half the time.
      font.setEnableGsub(false);
      PDFont drafted = PDType0Font.load(draft, font, true);
      FontProgram program = new FontProgram(font, face.data());
      Parsed all =
          new Parsed(
              face,
              program,
              DocumentFont.copy(drafted.getFontDescriptor().getCOSObject()),
              new GlyphTable(program, font));
      // The engine reads from the file where underlines stand, which it sees in no other font.
      new FontDescription(
              draft, () -> drafted, all.style(), face.weight(), face.family(), true, true, metrics)
          .getFontMetrics();
      return all;
    } catch (IOException e) {
      throw new ProgramFault("cannot read font " + face.file(), e);
    }
  }
}
