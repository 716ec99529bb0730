package org.jianbao.e2e;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF without the small figures that lead to notes. */
final class PdfText extends PDFTextStripper {
  /** Marks of notes are smaller than any text, in points. */
  private static final float NOTE_MARK = 6.6f;

  private PdfText() {}

  static String withoutNoteMarks(PDDocument document) throws IOException {
    return new PdfText().getText(document);
  }

  /** The same for a file below the output folder. */
  static String withoutNoteMarks(String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path).toFile())) {
      return withoutNoteMarks(document);
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (text.getFontSizeInPt() > NOTE_MARK) {
      super.processTextPosition(text);
    }
  }
}
