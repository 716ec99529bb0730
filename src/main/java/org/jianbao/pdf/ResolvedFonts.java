package org.jianbao.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSNoOpCacheStore;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.FSFont;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Finds the fonts of a document once for each way in which text is to be set; the engine would sort
 * all faces anew for each run of text.
 */
final class ResolvedFonts extends PdfBoxFontResolver {
  private final Map<Key, FSFont> found = new HashMap<>();

  /** What a font is asked for by. */
  private record Key(
      List<String> families, float size, IdentValue weight, IdentValue style, IdentValue variant) {}

  private ResolvedFonts(
      SharedContext shared, PDDocument document, FSCacheEx<String, FSCacheValue> metrics) {
    super(shared, document, metrics, PdfAConformance.PDFA_3_A, true);
  }

  /** Puts such a resolver, as yet without fonts, in the place of the engine's own. */
  static ResolvedFonts use(SharedContext shared, PDDocument document) {
    ResolvedFonts fonts = new ResolvedFonts(shared, document, FSNoOpCacheStore.INSTANCE);
    shared.setFontResolver(fonts);
    return fonts;
  }

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    return found.computeIfAbsent(
        new Key(
            wanted.families == null ? List.of() : List.of(wanted.families),
            wanted.size,
            wanted.fontWeight,
            wanted.fontStyle,
            wanted.variant),
        key -> super.resolveFont(context, wanted));
  }
}
