package org.jianbao.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The fonts of one document, made from parsed files that documents share. A font is found once for
 * each way in which text is to be set, where the engine would sort all faces anew for each run of
 * text, and becomes part of the document when something is drawn in it.
 */
final class ResolvedFonts extends PdfBoxFontResolver {
  private final PDDocument document;
  private final Map<Face, GlyphTable> glyphs = new HashMap<>();
  private final Map<Wanted, FSFont> found = new HashMap<>();
  private final List<DocumentFont> loaded = new ArrayList<>();

  private record Face(String family, int weight, IdentValue style) {}

  private record Wanted(
      List<String> families, float size, IdentValue weight, IdentValue style, IdentValue variant) {}

  private ResolvedFonts(SharedContext shared, PDDocument document, PdfFonts fonts) {
    super(shared, document, fonts.metrics(), PdfAConformance.PDFA_3_A, true);
    this.document = document;
    fonts.all().forEach(this::add);
  }

  /** Puts these fonts in the place of the engine's own. */
  static ResolvedFonts use(SharedContext shared, PDDocument document, PdfFonts fonts) {
    ResolvedFonts resolved = new ResolvedFonts(shared, document, fonts);
    shared.setFontResolver(resolved);
    return resolved;
  }

  private void add(PdfFonts.Parsed parsed) {
    String family = parsed.face().family();
    int weight = parsed.face().weight();
    IdentValue style = parsed.style();
    glyphs.put(new Face(family, weight, style), parsed.glyphs());
    PDFontSupplier supplier = new Supplier(parsed);
    // The fallback group makes sure that any family in a style sheet ends in an embedded font.
    for (FontGroup group : List.of(FontGroup.MAIN, FontGroup.PRE_BUILT_IN_FALLBACK)) {
      addFont(supplier, family, weight, style, true, group);
    }
  }

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    return found.computeIfAbsent(
        new Wanted(
            wanted.families == null ? List.of() : List.of(wanted.families),
            wanted.size,
            wanted.fontWeight,
            wanted.fontStyle,
            wanted.variant),
        key -> super.resolveFont(context, wanted));
  }

  /** The glyphs of a face, which is not loaded for that. */
  GlyphTable glyphs(FontDescription description) {
    GlyphTable table =
        glyphs.get(
            new Face(description.getFamily(), description.getWeight(), description.getStyle()));
    if (table == null) {
      throw new IllegalStateException("a font that the theme does not have: " + description);
    }
    return table;
  }

  /** Reduces what has been loaded to the glyphs that have been drawn. */
  void subset() throws IOException {
    for (DocumentFont font : loaded) {
      font.subset();
    }
  }

  /** Hands the engine a font of this document. */
  private final class Supplier extends PDFontSupplier {
    private final PdfFonts.Parsed parsed;
    private final List<DocumentFont> made = new ArrayList<>(1);

    @SuppressWarnings("NullAway") // the font is made only when it is used
    Supplier(PdfFonts.Parsed parsed) {
      super(null);
      this.parsed = parsed;
    }

    @Override
    public PDFont supply() {
      if (made.isEmpty()) {
        made.add(parsed.in(document));
        loaded.addAll(made);
      }
      return made.get(0);
    }
  }
}
