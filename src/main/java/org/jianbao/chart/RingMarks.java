package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.PiePlotState;
import org.jfree.chart.plot.RingPlot;
import org.jfree.data.general.DefaultPieDataset;

/** Draws the parts of a ring, clockwise from the top, with seams of paper between them. */
final class RingMarks extends RingPlot {
  private static final long serialVersionUID = 1;

  private static final double DEPTH = 0.36;
  private static final double SEAM = 1.5;

  private final transient List<RingChart.Part> parts;
  private final transient Lettering lettering;
  private final transient Rectangle2D ring;

  RingMarks(List<RingChart.Part> parts, Rectangle2D ring, Lettering lettering) {
    super(dataset(parts));
    this.parts = parts;
    this.ring = ring;
    this.lettering = lettering;
    setLabelGenerator(null);
    setShadowPaint(null);
  }

  private static DefaultPieDataset<Integer> dataset(List<RingChart.Part> parts) {
    DefaultPieDataset<Integer> dataset = new DefaultPieDataset<>();
    for (int i = 0; i < parts.size(); i++) {
      dataset.setValue((Integer) i, parts.get(i).cell().value());
    }
    return dataset;
  }

  @Override
  protected void drawItem(
      Graphics2D g, int section, Rectangle2D dataArea, PiePlotState state, int pass) {
    RingChart.Part part = parts.get(section);
    if (pass != 1 || part.angle() <= 0) {
      return;
    }
    Pen pen = new Pen(g, lettering);
    pen.part(shape(part), part.look());
  }

  private Path2D shape(RingChart.Part part) {
    double radius = ring.getWidth() / 2;
    double inner = radius * (1 - DEPTH);
    Rectangle2D hole =
        new Rectangle2D.Double(
            ring.getCenterX() - inner, ring.getCenterY() - inner, 2 * inner, 2 * inner);
    double outerSeam = seam(part, radius);
    double innerSeam = seam(part, inner);
    Path2D path = new Path2D.Double();
    path.append(
        new Arc2D.Double(
            ring, part.start() - outerSeam, -(part.angle() - 2 * outerSeam), Arc2D.OPEN),
        false);
    path.append(
        new Arc2D.Double(
            hole,
            part.start() - part.angle() + innerSeam,
            part.angle() - 2 * innerSeam,
            Arc2D.OPEN),
        true);
    path.closePath();
    return path;
  }

  private static double seam(RingChart.Part part, double radius) {
    double seam = Math.toDegrees(SEAM / radius);
    return part.angle() >= 360 || part.angle() < 4 * seam ? 0 : seam;
  }
}
