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
  private static final double BELOW_NAMES = 5;

  private RowChart() {}

  static Picture layOut(ChartSpec spec, int width, Lettering lettering) {
    boolean joined = mayJoin(spec, width, lettering);
    RowRenderer renderer = renderer(spec, joined, lettering);
    Key key = new Key(entries(spec), mark(renderer), width, lettering);
    RowLabels labels = labels(spec, width, renderer, lettering);
    Scale scale = renderer.scale(labels.column(), width - labels.column());
    double start = Math.ceil(key.height() + renderer.head());
    List<RowAxis.Band> bands = bands(start, labels, renderer, scale, lettering.leading());
    double bottom =
        IntStream.range(0, bands.size())
            .mapToDouble(i -> end(bands.get(i), labels.lines().get(i), lettering.leading()))
            .max()
            .orElse(start);
    double left = labels.column();
    Foot foot = new Foot(scale.span().cut() ? spec.cutNote() : "", left, width - left, lettering);
    double below = Math.ceil(Math.max(bottom, start + 12) + 4);
    int height = (int) Math.ceil(below + foot.height());
    return new Picture(
        width,
        height,
        lettering,
        () -> {
          RowRenderer fresh = renderer(spec, joined, lettering);
          fresh.use(scale);
          return Plots.categories(
              spec,
              new RowAxis(labels, bands, lettering),
              scale.axis(),
              fresh,
              PlotOrientation.HORIZONTAL,
              start,
              foot.height());
        },
        pen -> {
          key.draw(pen);
          foot.draw(pen, below);
        });
  }

  private static RowLabels labels(
      ChartSpec spec, int width, RowRenderer renderer, Lettering lettering) {
    List<String> names = spec.rows().stream().map(ChartSpec.Row::label).toList();
    return RowLabels.of(names, width, renderer.least(), lettering);
  }

  /** Whether points can be joined from row to row; time series for which they cannot are bars. */
  private static boolean mayJoin(ChartSpec spec, int width, Lettering lettering) {
    PointRows points = new PointRows(spec, lettering);
    RowLabels labels = labels(spec, width, points, lettering);
    return labels.beside() && points.mayJoin(width - labels.column());
  }

  private static RowRenderer renderer(ChartSpec spec, boolean joined, Lettering lettering) {
    return switch (spec.form()) {
      case BAR, GROUPED -> new BarRows(spec, lettering);
      case WATERFALL -> new WaterfallRows(spec, lettering);
      case STACKED, SHARE -> new StackRows(spec, lettering);
      case BULLET -> new BulletRows(spec, lettering);
      case DOT, DUMBBELL -> new PointRows(spec, lettering);
      case LINE -> joined ? new PointRows(spec, lettering) : new BarRows(spec, lettering);
      case GANTT -> new TimeRows(spec, lettering);
      case AREA -> new BarRows(spec, lettering);
      case RING -> throw new IllegalArgumentException("A ring has no rows");
    };
  }

  /** Series are named in the key, unless there is one, or each figure says what it is. */
  private static List<Key.Entry> entries(ChartSpec spec) {
    boolean named = spec.form() == ChartForm.BULLET || spec.form() == ChartForm.WATERFALL;
    if (spec.series().size() < 2 || named) {
      return List.of();
    }
    Look.Series looks = new Look.Series(spec);
    return IntStream.range(0, spec.series().size())
        .mapToObj(i -> new Key.Entry(spec.series().get(i).label(), looks.of(i)))
        .toList();
  }

  private static Key.Mark mark(RowRenderer renderer) {
    return renderer instanceof PointRows ? Key.Mark.DOT : Key.Mark.BAR;
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
      y =
          end(bands.get(row), labels.lines().get(row), leading)
              + ROW_GAP
              + (labels.beside() ? 0 : BELOW_NAMES);
    }
    return bands;
  }

  private static double end(RowAxis.Band band, List<String> name, double leading) {
    return Math.max(band.label() + name.size() * leading, band.top() + band.height());
  }
}
