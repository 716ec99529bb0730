package org.jianbao.chart;

import java.util.List;
import java.util.Map;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Drawing;
import org.jianbao.model.FontFace;

/**
 * Draws charts in the house style. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * ChartPainter painter = new ChartPainter(theme.faces(), Map.of("zh", List.of("Noto Sans SC")));
 * String svg = painter.svg(spec, 640, "c-teachers-routes", title, description);
 * Drawing onPaper = painter.draw(spec, 480);
 * }</pre>
 *
 * <p>Text is always drawn by {@link java.awt.Graphics2D#drawString(String, float, float)}, in fonts
 * whose family is that of a face and whose style is plain or bold.
 */
public final class ChartPainter {
  private static final int NARROW = 440;
  private static final float TEXT = 13;
  private static final float NARROW_TEXT = 12;

  private final Faces faces;
  private final Map<String, List<String>> families;

  /**
   * Loads the fonts.
   *
   * @param faces fonts of the theme
   * @param families language id → names of the families to use, best first
   */
  public ChartPainter(List<FontFace> faces, Map<String, List<String>> families) {
    this.faces = new Faces(faces);
    this.families = Map.copyOf(families);
  }

  /**
   * The chart at this width in CSS px; the height follows from the rows. Title and subtitle are not
   * drawn: the page sets them as text.
   */
  public Drawing draw(ChartSpec spec, int width) {
    return layOut(spec, width);
  }

  /**
   * Inline SVG with real text, for HTML and XHTML. No style attributes, so that a strict content
   * security policy may stand; every element has the class of its colour ({@code c-ink}, {@code
   * c-accent} …), and {@code c-stroke} if it is a line and not an area, so that a style sheet may
   * recolour it: {@code .c-accent:not(.c-stroke) { fill: … } .c-accent.c-stroke { stroke: … }}.
   *
   * @param id all ids in it start with this
   * @param title what it shows
   * @param description what one would see
   */
  public String svg(ChartSpec spec, int width, String id, String title, String description) {
    return SvgFinish.svg(layOut(spec, width), id, title, description);
  }

  private Picture layOut(ChartSpec spec, int width) {
    float size = width < NARROW ? NARROW_TEXT : TEXT;
    List<String> names = families.getOrDefault(spec.language(), List.of());
    Lettering lettering = new Lettering(faces.of(names), size);
    if (spec.form() == ChartForm.RING) {
      return RingChart.layOut(spec, width, lettering);
    }
    if (spec.form().isOverTime()) {
      return LineChart.layOut(spec, width, lettering)
          .orElseGet(() -> RowChart.layOut(spec, width, lettering));
    }
    return RowChart.layOut(spec, width, lettering);
  }
}
