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

/** A category axis whose rows are as high as their content, with names that are never cut. */
final class RowAxis extends CategoryAxis {
  private static final long serialVersionUID = 1;

  /**
   * Where a row stands.
   *
   * @param left left border of the group that it belongs to
   * @param label top of its name
   * @param top top of its marks
   * @param height height of its marks
   */
  record Band(double left, double label, double top, double height) {
    double middle() {
      return top + height / 2;
    }
  }

  /**
   * A part of the height of the plot, or of a group of rows.
   *
   * @param left left border of the group
   */
  record Stretch(double left, double top, double bottom) {}

  private final transient RowLabels labels;
  private final transient List<Band> bands;
  private final transient List<Stretch> groups;
  private final transient Lettering lettering;

  /**
   * @param groups where groups of rows stand; empty if there is one
   */
  RowAxis(RowLabels labels, List<Band> bands, List<Stretch> groups, Lettering lettering) {
    this.labels = labels;
    this.groups = List.copyOf(groups);
    this.bands = List.copyOf(bands);
    this.lettering = lettering;
  }

  Band band(int row) {
    return bands.get(row);
  }

  /** Whether names stand in a column of their own, so that nothing is between the rows. */
  boolean isBeside() {
    return labels.beside();
  }

  /**
   * The stretches, from top to bottom, where an upright line does not meet names.
   *
   * @param top top of the plot
   */
  List<Stretch> stretches(double top, double bottom) {
    if (!labels.beside()) {
      return bands.stream()
          .map(b -> new Stretch(b.left(), b.top() - 2, b.top() + b.height() + 2))
          .toList();
    }
    return groups.isEmpty() ? List.of(new Stretch(0, top, bottom)) : groups;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
    AxisSpace reserved = space == null ? new AxisSpace() : space;
    reserved.add(labels.column(), edge);
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
    double leading = lettering.leading();
    for (int row = 0; row < bands.size(); row++) {
      double middle = bands.get(row).label() + leading / 2;
      for (String line : labels.lines().get(row)) {
        double baseline = middle + lettering.drop();
        double x = plotArea.getX() + bands.get(row).left();
        pen.text(line, x, baseline, Pen.Anchor.START, Tone.INK, false);
        middle += leading;
      }
    }
    return new AxisState(cursor);
  }

  @Override
  public double getCategoryStart(int row, int rows, Rectangle2D area, RectangleEdge edge) {
    return bands.get(row).top();
  }

  @Override
  public double getCategoryMiddle(int row, int rows, Rectangle2D area, RectangleEdge edge) {
    return bands.get(row).middle();
  }

  @Override
  public double getCategoryEnd(int row, int rows, Rectangle2D area, RectangleEdge edge) {
    return bands.get(row).top() + bands.get(row).height();
  }
}
