package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jfree.chart.plot.Plot;
import org.jianbao.model.Drawing;

/**
 * A chart that is laid out: plots of JFreeChart and what stands around them. The plots are made
 * anew for each drawing, so that several threads may draw.
 *
 * @param around draws what is no plot
 */
record Picture(int width, int height, Lettering lettering, List<Part> parts, Consumer<Pen> around)
    implements Drawing {
  /** A plot and where it stands. */
  record Part(double left, double top, int width, int height, Supplier<Plot> plot) {}

  Picture {
    parts = List.copyOf(parts);
  }

  /** A picture of one plot. */
  static Picture of(
      int width, int height, Lettering lettering, Supplier<Plot> plot, Consumer<Pen> around) {
    return new Picture(
        width, height, lettering, List.of(new Part(0, 0, width, height, plot)), around);
  }

  @Override
  public void draw(Graphics2D g) {
    RenderingHints before = g.getRenderingHints();
    smooth(g);
    Pen pen = new Pen(g, lettering);
    around.accept(pen);
    for (Part part : parts) {
      Rectangle2D area = new Rectangle2D.Double(0, 0, part.width(), part.height());
      pen.shifted(part.left(), part.top(), () -> part.plot().get().draw(g, area, null, null, null));
    }
    g.setRenderingHints(before);
  }

  /** Asks for smooth edges, and for places that are not rounded to pixels. */
  static void smooth(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
