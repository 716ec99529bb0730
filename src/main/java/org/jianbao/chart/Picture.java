package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jfree.chart.plot.Plot;
import org.jianbao.model.Drawing;

/**
 * A chart that is laid out: a plot of JFreeChart and what stands above it. The plot is made anew
 * for each drawing, so that several threads may draw.
 */
record Picture(int width, int height, Lettering lettering, Supplier<Plot> plot, Consumer<Pen> above)
    implements Drawing {
  @Override
  public void draw(Graphics2D g) {
    RenderingHints before = g.getRenderingHints();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    above.accept(new Pen(g, lettering));
    plot.get().draw(g, new Rectangle2D.Double(0, 0, width, height), null, null, null);
    g.setRenderingHints(before);
  }
}
