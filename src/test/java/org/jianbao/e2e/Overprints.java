package org.jianbao.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Characters of a PDF that are printed over others. */
final class Overprints {
  /** How much of its size a character covers above its base line. */
  private static final float COVERED = 0.6f;

  /** Characters of a line may touch; so much of the width of the narrower one is too much. */
  private static final float TOUCHING = 0.35f;

  private Overprints() {}

  /** Each of them with the page that it is on; both upright text and text in charts. */
  static List<String> of(PDDocument document) throws IOException {
    List<String> found = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      List<TextPosition> glyphs = glyphs(document, page);
      for (int i = 0; i < glyphs.size(); i++) {
        TextPosition a = glyphs.get(i);
        for (int k = i + 1; k < glyphs.size(); k++) {
          TextPosition b = glyphs.get(k);
          if (b.getYDirAdj() - a.getYDirAdj() > 30) {
            break;
          }
          if (cover(a, b)) {
            found.add("page " + page + ": " + a.getUnicode() + " and " + b.getUnicode());
          }
        }
      }
    }
    return found;
  }

  private static boolean cover(TextPosition a, TextPosition b) {
    float left = Math.max(a.getXDirAdj(), b.getXDirAdj());
    float right =
        Math.min(a.getXDirAdj() + a.getWidthDirAdj(), b.getXDirAdj() + b.getWidthDirAdj());
    float top = Math.max(top(a), top(b));
    float bottom = Math.min(a.getYDirAdj(), b.getYDirAdj());
    float narrow = Math.min(a.getWidthDirAdj(), b.getWidthDirAdj());
    return right - left > TOUCHING * narrow && bottom - top > 1;
  }

  private static float top(TextPosition glyph) {
    return glyph.getYDirAdj() - COVERED * glyph.getFontSizeInPt();
  }

  private static List<TextPosition> glyphs(PDDocument document, int page) throws IOException {
    List<TextPosition> all = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition t) {
            // Marks of Chinese cover half of their square only.
            if (Character.isLetterOrDigit(t.getUnicode().codePointAt(0))) {
              all.add(t);
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    all.sort((a, b) -> Float.compare(a.getYDirAdj(), b.getYDirAdj()));
    return all;
  }
}
