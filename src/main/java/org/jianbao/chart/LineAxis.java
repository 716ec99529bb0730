package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** Points in time from left to right at equal distances, each with its whole name below. */
final class LineAxis extends CategoryAxis {
  private static final long serialVersionUID = 1;

  private static final double TICK = 5;

  private final transient List<List<String>> names;
  private final double first;
  private final double step;
  private final transient Lettering lettering;

  /**
   * @param first x of the first point
   * @param step distance from one to the next
   */
  LineAxis(List<List<String>> names, double first, double step, Lettering lettering) {
    this.names = names;
    this.first = first;
    this.step = step;
    this.lettering = lettering;
  }

  /** The same axis for another plot: a plot listens to its axes. */
  LineAxis fresh() {
    return new LineAxis(names, first, step, lettering);
  }

  double x(int row) {
    return first + row * step;
  }

  /** The height of the names, with the ticks above. */
  double height() {
    int most = names.stream().mapToInt(List::size).max().orElse(1);
    return Math.ceil(TICK + 3 + most * lettering.leading());
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    AxisSpace reserved = space == null ? new AxisSpace() : space;
    reserved.add(height(), edge);
    return reserved;
  }

  @Override
  public AxisState draw(
      Graphics2D g,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      PlotRenderingInfo info) {
    Pen pen = new Pen(g, lettering);
    for (int row = 0; row < names.size(); row++) {
      pen.line(x(row), cursor, x(row), cursor + TICK, Tone.GREY, 1);
      double middle = cursor + TICK + 3 + lettering.leading() / 2;
      for (String line : names.get(row)) {
        pen.text(line, x(row), middle + lettering.drop(), Pen.Anchor.MIDDLE, Tone.INK, false);
        middle += lettering.leading();
      }
    }
    return new AxisState(cursor);
  }

  @Override
  public double getCategoryStart(int row, int rows, Rectangle2D area, RectangleEdge edge) {
    return x(row) - step / 2;
  }

  @Override
  public double getCategoryMiddle(int row, int rows, Rectangle2D area, RectangleEdge edge) {
    return x(row);
  }

  @Override
  public double getCategoryEnd(int row, int rows, Rectangle2D area, RectangleEdge edge) {
    return x(row) + step / 2;
  }
}
