package org.jianbao.pdf;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.JustificationInfo;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jianbao.typeset.Face;

/**
 * Measures and draws text that has {@link Spacing} in it. Widths come from tables, since the
 * engine's own way asks the font for each character anew.
 */
final class SpacedText extends PdfBoxTextRenderer {
  /** Widths this little over a whole number are counting errors, in dots. */
  private static final float DELTA = 0.01f;

  private final ResolvedFonts fonts;
  private final IdentityHashMap<PdfBoxFSFont, Faces> faces = new IdentityHashMap<>();

  /**
   * @param fonts the fonts of the document
   */
  SpacedText(ResolvedFonts fonts) {
    this.fonts = fonts;
  }

  /** The faces of a font as one, each character from the first that has it. */
  Faces faces(PdfBoxFSFont in) {
    return faces.computeIfAbsent(
        in,
        font -> {
          List<FontDescription> descriptions = font.getFontDescriptions();
          return new Faces(descriptions, descriptions.stream().map(fonts::glyphs).toList());
        });
  }

  /** The faces of a font with their glyphs. */
  record Faces(List<FontDescription> descriptions, List<GlyphTable> tables) implements Face {
    /** The number of the first face that has a character; the first of all if none has. */
    private int of(int codePoint) {
      for (int i = 0; i < tables.size(); i++) {
        if (tables.get(i).has(codePoint)) {
          return i;
        }
      }
      return 0;
    }

    private GlyphTable table(int codePoint) {
      return tables.get(of(codePoint));
    }

    /** Whether a hyphen that divides a word can be told from others in the text of the file. */
    boolean divides() {
      return tables.stream()
          .filter(t -> t.has(Spacing.SOFT_HYPHEN))
          .findFirst()
          .filter(GlyphTable::divides)
          .isPresent();
    }

    @Override
    public int advance(int codePoint) {
      return table(codePoint).advance(codePoint);
    }

    @Override
    public int blankBefore(int codePoint) {
      return table(codePoint).blankBefore(codePoint);
    }

    @Override
    public int blankAfter(int codePoint) {
      return table(codePoint).blankAfter(codePoint);
    }
  }

  /** The width of text in dots, not rounded. */
  float width(PdfBoxFSFont in, String text) {
    Faces all = faces(in);
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum += Spacing.is(c) ? Spacing.value(c) : all.advance(shown(c));
    }
    return sum * in.getSize2D() / 1000;
  }

  /** The character that is printed. */
  private static char shown(char c) {
    return c == Spacing.HYPHEN ? Spacing.SOFT_HYPHEN : c;
  }

  @Override
  public int getWidth(FontContext context, FSFont in, String text) {
    float width = width((PdfBoxFSFont) in, text);
    double floor = Math.floor(width);
    return width - floor < DELTA ? (int) floor : (int) Math.ceil(width);
  }

  @Override
  public void drawString(OutputDevice device, String text, float x, float y) {
    PdfBoxFastOutputDevice page = (PdfBoxFastOutputDevice) device;
    PdfBoxFSFont in = (PdfBoxFSFont) page.getSharedContext().getFont(page.getFontSpecification());
    new Pen(page, faces(in), in.getSize2D(), y).draw(text, x);
  }

  /** Draws one text, face by face. */
  private static final class Pen {
    private final PdfBoxFastOutputDevice page;
    private final Faces faces;
    private final float size;
    private final float y;
    private final StringBuilder glyphs = new StringBuilder();
    private int[] gaps = new int[64];
    private boolean spaced;

    Pen(PdfBoxFastOutputDevice page, Faces faces, float size, float y) {
      this.page = page;
      this.faces = faces;
      this.size = size;
      this.y = y;
    }

    void draw(String text, float x) {
      int face = 0;
      float start = x;
      int moved = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = shown(text.charAt(i));
        if (Spacing.is(c)) {
          int gap = Spacing.value(c);
          moved += gap;
          if (glyphs.isEmpty()) {
            // Nothing to stand after: the text begins here.
            start += gap * size / 1000;
            moved = 0;
          } else {
            gaps[glyphs.length() - 1] += gap;
            spaced = true;
          }
          continue;
        }
        int has = faces.of(c);
        if (has != face && !glyphs.isEmpty()) {
          show(face, start);
          start += moved * size / 1000;
          moved = 0;
        }
        face = has;
        add(c);
        moved += faces.tables().get(face).advance(c);
      }
      show(face, start);
    }

    private void add(char c) {
      if (glyphs.length() == gaps.length) {
        gaps = Arrays.copyOf(gaps, gaps.length * 2);
      }
      gaps[glyphs.length()] = 0;
      glyphs.append(c);
    }

    private void show(int face, float x) {
      if (!glyphs.isEmpty()) {
        Gaps adjust = spaced ? new Gaps(gaps.clone(), size) : null;
        page.drawStringFast(glyphs.toString(), x, y, adjust, faces.descriptions().get(face), size);
      }
      glyphs.setLength(0);
      spaced = false;
    }
  }

  /** The engine asks once for each glyph, in order, how far the next one is to be moved. */
  private static final class Gaps extends JustificationInfo {
    private final int[] gaps;
    private final float size;
    private int at;

    Gaps(int[] gaps, float size) {
      this.gaps = gaps;
      this.size = size;
    }

    @Override
    public float getSpaceAdjust() {
      return gaps[at++] * size / 1000;
    }

    @Override
    public float getNonSpaceAdjust() {
      return gaps[at++] * size / 1000;
    }
  }
}
