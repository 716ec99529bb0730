package org.jianbao.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF as their glyphs stand on the page, in the order in which they are drawn. */
public final class PdfLines extends PDFTextStripper {
  /** Marks that do not begin a line (GB/T 15834-2011, 5.1; CLREQ). */
  public static final String NEVER_FIRST = "、，。；：？！”’）〕】》〉」』·～—-/…";

  /** Marks that do not end one. */
  public static final String NEVER_LAST = "“‘（〔【《〈「『/";

  private final List<Line> lines = new ArrayList<>();
  private List<Glyph> open = new ArrayList<>();

  /** A glyph: its text, left edge, base line, advance and size in points. */
  public record Glyph(String text, float x, float y, float width, float size) {
    float right() {
      return x + width;
    }
  }

  /** Glyphs side by side on one base line. */
  public record Line(List<Glyph> glyphs, int page) {
    public String text() {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(g -> text.append(g.text()));
      return text.toString();
    }

    public float size() {
      return glyphs.get(0).size();
    }
  }

  private PdfLines() {}

  /** Reads a document; raised marks of notes are left out. */
  public static List<Line> of(PDDocument document) throws IOException {
    PdfLines reader = new PdfLines();
    reader.getText(document);
    reader.close();
    return reader.lines;
  }

  @Override
  protected void endPage(org.apache.pdfbox.pdmodel.PDPage page) {
    close();
  }

  private void close() {
    // A space at the end of a line is not seen.
    while (!open.isEmpty() && open.get(open.size() - 1).text().isBlank()) {
      open.remove(open.size() - 1);
    }
    if (!open.isEmpty()) {
      lines.add(new Line(open, getCurrentPageNo()));
    }
    open = new ArrayList<>();
  }

  @Override
  protected void processTextPosition(TextPosition t) {
    Glyph glyph =
        new Glyph(
            t.getUnicode(),
            t.getXDirAdj(),
            t.getYDirAdj(),
            t.getWidthDirAdj(),
            t.getFontSizeInPt());
    if (!open.isEmpty()) {
      Glyph last = open.get(open.size() - 1);
      float down = glyph.y() - last.y();
      boolean raised = glyph.size() < last.size() * 0.8f && down < -0.1f && down > -last.size();
      if (raised) {
        return;
      }
      float across = glyph.x() - last.right();
      if (Math.abs(down) > 0.5f || across < -last.size() * 0.7f || across > last.size() * 1.6f) {
        close();
      }
    }
    open.add(glyph);
  }
}
