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
  private static final double BELOW_NAMES = 2;

  private RowChart() {}

  static Picture layOut(ChartSpec spec, int width, Lettering lettering) {
    Panels panels = Panels.of(spec, width, column -> isGood(spec, column, lettering));
    int column = panels.column();
    boolean joined = mayJoin(spec, column, lettering);
    RowRenderer renderer = renderer(spec, joined, lettering);
    Key key = new Key(entries(spec), mark(renderer), width, lettering);
    RowLabels labels = labels(spec, column, renderer, lettering);
    Scale scale = renderer.scale(labels.column(), column - labels.column());
    double start = Math.ceil(key.height() + renderer.head());
    Grid grid = new Grid(panels, labels, renderer, scale, lettering, start);
    Foot foot = new Foot(scale.span().cut() ? spec.cutNote() : "", width, lettering);
    double below = Math.ceil(Math.max(grid.bottom(), start + 12) + 2);
    int height = (int) Math.ceil(below + foot.height());
    return Picture.of(
        width,
        height,
        lettering,
        () -> {
          RowRenderer fresh = renderer(spec, joined, lettering);
          fresh.use(scale);
          return Plots.categories(
              spec,
              new RowAxis(labels, grid.bands(), grid.groups(), lettering),
              scale.axis(),
              fresh,
              PlotOrientation.HORIZONTAL,
              start,
              foot.height());
        },
        pen -> {
          key.draw(pen);
          grid.titles(pen);
          foot.draw(pen, below);
        });
  }

  /** Whether names stand beside their marks in a drawing of this width. */
  private static boolean isGood(ChartSpec spec, int width, Lettering lettering) {
    RowRenderer renderer = renderer(spec, mayJoin(spec, width, lettering), lettering);
    return labels(spec, width, renderer, lettering).beside();
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

  /** Where the rows of each group stand, and its title. */
  private static final class Grid {
    private final Panels panels;
    private final Lettering lettering;
    private final List<RowAxis.Band> bands = new ArrayList<>();
    private final List<RowAxis.Stretch> groups = new ArrayList<>();
    private final List<Double> titles = new ArrayList<>();
    private double bottom;

    Grid(
        Panels panels,
        RowLabels labels,
        RowRenderer renderer,
        Scale scale,
        Lettering lettering,
        double start) {
      this.panels = panels;
      this.lettering = lettering;
      bottom = start;
      double top = start;
      for (int i = 0; i < panels.panels().size(); i++) {
        if (i > 0 && panels.line(i) > panels.line(i - 1)) {
          top = bottom + Panels.GAP;
        }
        ChartSpec.Panel panel = panels.panels().get(i);
        double y = top + panels.titles(panels.line(i), lettering);
        titles.add(top);
        List<RowAxis.Band> rows =
            RowChart.bands(panel, panels.left(i), y, labels, renderer, scale, lettering.leading());
        bands.addAll(rows);
        double last = y;
        for (int row = 0; row < rows.size(); row++) {
          List<String> name = labels.lines().get(panel.first() + row);
          last = Math.max(last, end(rows.get(row), name, lettering.leading()));
        }
        if (!panel.title().isEmpty()) {
          groups.add(new RowAxis.Stretch(panels.left(i), y, last + 4));
        }
        bottom = Math.max(bottom, last);
      }
    }

    List<RowAxis.Band> bands() {
      return bands;
    }

    /** Empty where the chart is one group without a title. */
    List<RowAxis.Stretch> groups() {
      return groups;
    }

    double bottom() {
      return bottom;
    }

    void titles(Pen pen) {
      for (int i = 0; i < titles.size(); i++) {
        panels.title(pen, i, titles.get(i), lettering);
      }
    }
  }

  private static List<RowAxis.Band> bands(
      ChartSpec.Panel panel,
      double left,
      double start,
      RowLabels labels,
      RowRenderer renderer,
      Scale scale,
      double leading) {
    List<RowAxis.Band> bands = new ArrayList<>();
    double y = start + 4;
    for (int row = panel.first(); row < panel.end(); row++) {
      List<String> name = labels.lines().get(row);
      double names = name.size() * leading;
      double height = renderer.height(row, scale);
      double middle = renderer.middle(row, scale);
      RowAxis.Band band;
      if (labels.beside()) {
        double over = Math.max(middle, names / 2);
        double top = Math.round(y + over - middle);
        band = new RowAxis.Band(left, y + over - names / 2, top, height);
      } else {
        band = new RowAxis.Band(left, y, Math.round(y + names + NAME_GAP), height);
      }
      bands.add(band);
      y = end(band, name, leading) + ROW_GAP + (labels.beside() ? 0 : BELOW_NAMES);
    }
    return bands;
  }

  private static double end(RowAxis.Band band, List<String> name, double leading) {
    return Math.max(band.label() + name.size() * leading, band.top() + band.height());
  }
}
