package org.jianbao.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.PlotOrientation;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;

/** Lays out charts whose rows stand one below the other: names, marks, figures. */
final class RowChart {
  private static final double ROW_GAP = 12;
  private static final double NAME_GAP = 4;

  private RowChart() {}

  static Picture layOut(ChartSpec spec, int width, Lettering lettering) {
    RowRenderer renderer = renderer(spec, lettering);
    Key key = new Key(entries(spec), mark(spec), width, lettering);
    List<String> names = spec.rows().stream().map(ChartSpec.Row::label).toList();
    RowLabels labels = RowLabels.of(names, width, renderer.least(), lettering);
    Scale scale = renderer.scale(labels.column(), width - labels.column());
    double start = Math.ceil(key.height());
    List<RowAxis.Band> bands = bands(start, labels, renderer, scale, lettering.leading());
    double bottom =
        IntStream.range(0, bands.size())
            .mapToDouble(i -> end(bands.get(i), labels.lines().get(i), lettering.leading()))
            .max()
            .orElse(start);
    int height = (int) Math.ceil(Math.max(bottom, start + 12) + 4);
    return new Picture(
        width,
        height,
        lettering,
        () -> {
          RowRenderer fresh = renderer(spec, lettering);
          fresh.use(scale);
          return Plots.categories(
              spec,
              new RowAxis(labels, bands, lettering),
              scale.axis(),
              fresh,
              PlotOrientation.HORIZONTAL,
              start);
        },
        key::draw);
  }

  private static RowRenderer renderer(ChartSpec spec, Lettering lettering) {
    return switch (spec.form()) {
      case BAR, GROUPED -> new BarRows(spec, lettering);
      case STACKED, SHARE -> new StackRows(spec, lettering);
      case BULLET -> new BulletRows(spec, lettering);
      case DOT, DUMBBELL, LINE -> new PointRows(spec, lettering);
      case RING -> throw new IllegalArgumentException("A ring has no rows");
    };
  }

  /** Series are named in the key, unless there is one, or each figure carries its word. */
  private static List<Key.Entry> entries(ChartSpec spec) {
    if (spec.series().size() < 2 || spec.form() == ChartForm.BULLET) {
      return List.of();
    }
    Look.Series looks = new Look.Series(spec);
    return IntStream.range(0, spec.series().size())
        .mapToObj(i -> new Key.Entry(spec.series().get(i).label(), looks.of(i)))
        .toList();
  }

  private static Key.Mark mark(ChartSpec spec) {
    return switch (spec.form()) {
      case DOT, DUMBBELL, LINE -> Key.Mark.DOT;
      default -> Key.Mark.BAR;
    };
  }

  private static List<RowAxis.Band> bands(
      double start, RowLabels labels, RowRenderer renderer, Scale scale, double leading) {
    List<RowAxis.Band> bands = new ArrayList<>();
    double y = start + 4;
    for (int row = 0; row < labels.lines().size(); row++) {
      double names = labels.lines().get(row).size() * leading;
      double height = renderer.height(row, scale);
      double middle = renderer.middle(row, scale);
      if (labels.beside()) {
        double over = Math.max(middle, names / 2);
        bands.add(new RowAxis.Band(y + over - names / 2, Math.round(y + over - middle), height));
      } else {
        bands.add(new RowAxis.Band(y, Math.round(y + names + NAME_GAP), height));
      }
      y = end(bands.get(row), labels.lines().get(row), leading) + ROW_GAP;
    }
    return bands;
  }

  private static double end(RowAxis.Band band, List<String> name, double leading) {
    return Math.max(band.label() + name.size() * leading, band.top() + band.height());
  }
}
