package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.jianbao.model.ChartSpec;

/**
 * Draws the marks of a chart of rows, one row as a whole, since the labels of a row must make room
 * for each other. It also says how much room they take, so that nothing is cut.
 */
abstract class RowRenderer extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1;

  /** Distance between a mark and its label. */
  static final double GAP = 6;

  private final transient ChartSpec spec;
  private final transient Lettering lettering;
  private final transient Look.Series looks;
  private transient Optional<Scale> scale = Optional.empty();

  RowRenderer(ChartSpec spec, Lettering lettering) {
    this.spec = spec;
    this.lettering = lettering;
    this.looks = new Look.Series(spec);
  }

  /** The least width that marks and their labels need. */
  abstract double least();

  /** The scale of a plot that starts at this x and is so wide. */
  abstract Scale scale(double left, double width);

  /** The height of the marks of a row. */
  abstract double height(int row, Scale scale);

  /** How far below the top of its marks the middle of a row lies, where its name stands. */
  double middle(int row, Scale scale) {
    return height(row, scale) / 2;
  }

  /** Draws the marks and labels of a row. */
  abstract void row(Pen pen, int row, RowAxis rows, Scale scale);

  /** The height of an axis above the rows; 0 if there is none. */
  double head() {
    return 0;
  }

  /** Draws that axis, whose foot is at this height. */
  void head(Pen pen, Scale scale, double bottom) {}

  /** What lies behind the marks between two heights. */
  void behind(Pen pen, Scale scale, double top, double bottom) {
    if (!scale.span().cut()) {
      double zero = scale.x(0);
      pen.line(zero - 0.5, top, zero - 0.5, bottom, Tone.GREY, 1);
    }
  }

  final ChartSpec spec() {
    return spec;
  }

  final Lettering lettering() {
    return lettering;
  }

  final Look look(int series, ChartSpec.Cell cell) {
    return looks.of(series, cell.status());
  }

  /** The figures of a row, empty where the content gives none. */
  final List<Optional<ChartSpec.Cell>> cells(int row) {
    return spec.rows().get(row).cells();
  }

  /** Whether a row is the first of the chart or of its group. */
  final boolean isFirst(int row) {
    return row == 0 || spec.panels().stream().anyMatch(panel -> panel.first() == row);
  }

  /** Uses this scale from now on. */
  final void use(Scale chosen) {
    scale = Optional.of(chosen);
  }

  @Override
  public final void drawBackground(Graphics2D g, CategoryPlot plot, Rectangle2D dataArea) {
    Pen pen = new Pen(g, lettering);
    RowAxis rows = (RowAxis) Objects.requireNonNull(plot.getDomainAxis());
    head(pen, scale.orElseThrow(), dataArea.getMinY());
    for (RowAxis.Stretch stretch : rows.stretches(dataArea.getMinY(), dataArea.getMaxY())) {
      pen.shifted(
          stretch.left(),
          0,
          () -> behind(pen, scale.orElseThrow(), stretch.top(), stretch.bottom()));
    }
  }

  @Override
  public final void drawItem(
      Graphics2D g,
      CategoryItemRendererState state,
      Rectangle2D dataArea,
      CategoryPlot plot,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis,
      CategoryDataset dataset,
      int series,
      int row,
      int pass) {
    if (series == 0) {
      RowAxis rows = (RowAxis) Objects.requireNonNull(domainAxis);
      Pen pen = new Pen(g, lettering);
      pen.shifted(rows.band(row).left(), 0, () -> row(pen, row, rows, scale.orElseThrow()));
    }
  }
}
