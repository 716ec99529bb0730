package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;

/** Draws lines and points of a line chart, with the labels that were placed before. */
final class LineMarks extends AbstractCategoryItemRenderer {
  private static final long serialVersionUID = 1;

  static final double RADIUS = 4;

  private final transient ChartSpec spec;
  private final transient Lettering lettering;
  private final transient Look.Series looks;
  private final transient List<LineLabels.Placed> labels;
  private final transient Scale.Span span;

  LineMarks(
      ChartSpec spec,
      Look.Series looks,
      Lettering lettering,
      List<LineLabels.Placed> labels,
      Scale.Span span) {
    this.spec = spec;
    this.lettering = lettering;
    this.looks = looks;
    this.labels = labels;
    this.span = span;
  }

  @Override
  public int getPassCount() {
    return 2;
  }

  @Override
  public void drawBackground(Graphics2D g, CategoryPlot plot, Rectangle2D dataArea) {
    Pen pen = new Pen(g, lettering);
    if (span.cut()) {
      double y = dataArea.getMaxY() - Pen.TOOTH;
      pen.torn(dataArea.getMinX(), y, dataArea.getMaxX(), y);
    } else {
      double y = plot.getRangeAxis().valueToJava2D(0, dataArea, RectangleEdge.LEFT);
      pen.line(dataArea.getMinX(), y, dataArea.getMaxX(), y, Tone.GREY, 1);
    }
  }

  @Override
  public void drawItem(
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
    Optional<ChartSpec.Cell> cell = cell(series, row);
    if (cell.isEmpty()) {
      return;
    }
    Pen pen = new Pen(g, lettering);
    LineAxis times = (LineAxis) domainAxis;
    double y = y(cell.get(), rangeAxis, dataArea);
    Optional<ChartSpec.Cell> before = row == 0 ? Optional.empty() : cell(series, row - 1);
    if (pass == 0 && before.isPresent()) {
      double from = y(before.get(), rangeAxis, dataArea);
      if (spec.form() == ChartForm.AREA) {
        double zero = rangeAxis.valueToJava2D(0, dataArea, RectangleEdge.LEFT);
        Look look = looks.of(series, cell.get().status());
        pen.area(times.x(row - 1), from, times.x(row), y, zero, look);
      }
      Tone tone = looks.of(series, cell.get().status()).tone().edge();
      pen.line(times.x(row - 1), from, times.x(row), y, tone, 2, Look.dash(series));
    }
    if (pass == 1) {
      pen.figure(cell.get(), () -> point(pen, series, row, cell.get(), times.x(row), y));
    }
  }

  private void point(Pen pen, int series, int row, ChartSpec.Cell cell, double x, double y) {
    pen.dot(x, y, RADIUS, looks.of(series, cell.status()));
    for (LineLabels.Placed label : labels) {
      if (label.series() == series && label.row() == row) {
        pen.value(cell, cell.text(), label.x(), label.baseline(), label.anchor(), Tone.INK);
      }
    }
  }

  private Optional<ChartSpec.Cell> cell(int series, int row) {
    return spec.rows().get(row).cells().get(series);
  }

  private static double y(ChartSpec.Cell cell, ValueAxis axis, Rectangle2D area) {
    return axis.valueToJava2D(cell.value().doubleValue(), area, RectangleEdge.LEFT);
  }
}
