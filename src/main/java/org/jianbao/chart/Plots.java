package org.jianbao.chart;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jianbao.model.ChartSpec;

/** Plots of JFreeChart without its furniture: no frame, no ground, no grid, no shadow. */
final class Plots {
  private Plots() {}

  static CategoryPlot categories(
      ChartSpec spec,
      CategoryAxis rows,
      NumberAxis numbers,
      CategoryItemRenderer renderer,
      PlotOrientation orientation,
      double above,
      double below) {
    CategoryPlot plot = new CategoryPlot(dataset(spec), rows, numbers, renderer);
    plot.setOrientation(orientation);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    bare(plot, above, below);
    return plot;
  }

  /** An axis of numbers that shows nothing: figures stand at their marks. */
  static NumberAxis numbers(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setVisible(false);
    axis.setRange(low, high);
    return axis;
  }

  /**
   * @param above room to keep for what stands above the plot
   * @param below the same below it
   */
  static void bare(Plot plot, double above, double below) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(above, 0, below, 0));
  }

  /** The figures by position: series are its rows, rows its columns. */
  private static CategoryDataset dataset(ChartSpec spec) {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int row = 0; row < spec.rows().size(); row++) {
      if (spec.series().isEmpty()) {
        // A plot draws nothing where there are no numbers at all.
        dataset.addValue((Number) 0, (Comparable<?>) 0, (Comparable<?>) row);
      }
      for (int series = 0; series < spec.series().size(); series++) {
        dataset.addValue(
            spec.rows().get(row).cells().get(series).map(ChartSpec.Cell::value).orElse(null),
            (Comparable<?>) series,
            (Comparable<?>) row);
      }
    }
    return dataset;
  }
}
