package org.jianbao.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleEdge;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;

/**
 * Lays out a line chart: time runs from left to right as long as every name and figure finds a
 * place of its own. Series are named at the end of their lines, or in a key where lines end too
 * near to each other.
 */
final class LineChart {
  private static final double HEIGHT = 174;
  private static final double LOW_HEIGHT = 150;
  private static final double NARROW = 440;
  private static final double ABOVE = 25;
  private static final double SHORTEST_STEP = 24;
  private static final double NAME_GAP = 12;
  private static final double WIDEST_NAME = 0.25;

  private final ChartSpec spec;
  private final ChartSpec whole;
  private final int width;
  private final Lettering lettering;
  private final Look.Series looks;

  /**
   * @param whole the chart that gives scale and colours: the same, or the one this is a group of
   */
  private LineChart(ChartSpec spec, ChartSpec whole, int width, Lettering lettering) {
    this.spec = spec;
    this.whole = whole;
    this.width = width;
    this.lettering = lettering;
    this.looks = new Look.Series(whole);
  }

  /** The chart; empty if the labels need more width than there is. */
  static Optional<Picture> layOut(ChartSpec spec, int width, Lettering lettering) {
    if (Cells.of(spec).isEmpty()) {
      return Optional.empty();
    }
    if (!spec.panels().isEmpty()) {
      return panels(spec, width, lettering);
    }
    LineChart chart = new LineChart(spec, spec, width, lettering);
    List<String> names = spec.series().stream().map(ChartSpec.Series::label).toList();
    double room = lettering.room(names);
    Optional<Picture> direct =
        names.size() > 1 && room <= width * WIDEST_NAME
            ? chart.place(room + NAME_GAP, true)
            : Optional.empty();
    return direct.or(() -> chart.place(0, false));
  }

  /** A drawing for each group of rows, all on one scale, under one key. */
  private static Optional<Picture> panels(ChartSpec spec, int width, Lettering lettering) {
    Panels panels = Panels.of(spec, width, column -> groups(spec, column, lettering).isPresent());
    return groups(spec, panels.column(), lettering)
        .map(all -> new LineChart(spec, spec, width, lettering).grid(panels, all));
  }

  /** The drawings of the groups; empty if one of them needs more width. */
  private static Optional<List<Picture>> groups(ChartSpec spec, int width, Lettering lettering) {
    List<Picture> all =
        spec.panels().stream()
            .map(panel -> new LineChart(spec.only(panel), spec, width, lettering))
            .flatMap(chart -> chart.place(0, false).stream())
            .toList();
    return all.size() == spec.panels().size() ? Optional.of(all) : Optional.empty();
  }

  private Picture grid(Panels panels, List<Picture> groups) {
    Key key = new Key(entries(), Key.Mark.DOT, width, lettering);
    List<Picture.Part> parts = new ArrayList<>();
    List<Double> titles = new ArrayList<>();
    double top = Math.ceil(key.height());
    double bottom = top;
    for (int i = 0; i < groups.size(); i++) {
      if (i > 0 && panels.line(i) > panels.line(i - 1)) {
        top = bottom + Panels.GAP;
      }
      titles.add(top);
      double y = top + panels.titles(panels.line(i), lettering);
      for (Picture.Part part : groups.get(i).parts()) {
        parts.add(new Picture.Part(panels.left(i), y, part.width(), part.height(), part.plot()));
      }
      bottom = Math.max(bottom, Math.ceil(y + groups.get(i).height()));
    }
    double end = bottom;
    Foot foot = foot();
    return new Picture(
        width,
        (int) Math.ceil(end + foot.height()),
        lettering,
        parts,
        pen -> {
          key.draw(pen);
          IntStream.range(0, titles.size())
              .forEach(i -> panels.title(pen, i, titles.get(i), lettering));
          foot.draw(pen, end);
        });
  }

  private Scale.Span span() {
    List<Double> numbers = Cells.numbers(whole);
    return spec.form() == ChartForm.AREA
        ? Scale.Span.fromZero(numbers)
        : Scale.Span.ofPoints(numbers);
  }

  private Foot foot() {
    return new Foot(span().cut() ? spec.cutNote() : "", width, lettering);
  }

  /**
   * @param after room to keep at the right of the last point
   * @param direct whether series are named there
   */
  private Optional<Picture> place(double after, boolean direct) {
    return axis(after).flatMap(axis -> place(axis, direct));
  }

  private Optional<LineAxis> axis(double after) {
    int steps = spec.rows().size() - 1;
    if (steps < 1) {
      return Optional.empty();
    }
    double figures = Math.max(LineMarks.RADIUS, Cells.room(whole, lettering) / 2) + 1;
    double roughly = (width - figures - Math.max(figures, after)) / steps;
    if (roughly < SHORTEST_STEP) {
      return Optional.empty();
    }
    List<List<String>> names =
        spec.rows().stream().map(row -> lettering.wrap(row.label(), roughly - 8)).toList();
    double widest = names.stream().mapToDouble(lettering::room).max().orElse(0);
    double first = Math.max(figures, widest / 2 + 1);
    double step = (width - first - Math.max(first, after)) / steps;
    boolean fits = widest <= step - 6 && names.stream().allMatch(lines -> lines.size() <= 2);
    return fits ? Optional.of(new LineAxis(names, first, step, lettering)) : Optional.empty();
  }

  private Optional<Picture> place(LineAxis axis, boolean direct) {
    // A group has neither key nor foot of its own.
    boolean alone = whole.panels().isEmpty();
    Key key = new Key(direct || !alone ? List.of() : entries(), Key.Mark.DOT, width, lettering);
    double top = Math.ceil(key.height());
    double height = width < NARROW ? LOW_HEIGHT : HEIGHT;
    Scale.Span span = span();
    Foot foot = alone ? foot() : new Foot("", width, lettering);
    double below = span.cut() || span.low() < 0 ? ABOVE : 1;
    double unit = span.width() / (height - ABOVE - below);
    double low = span.low() - below * unit;
    double high = span.high() + ABOVE * unit;
    Rectangle2D area = new Rectangle2D.Double(0, top, width, height);
    List<List<Optional<Point2D>>> points = points(axis, Plots.numbers(low, high), area);
    if (direct && !apart(points)) {
      return Optional.empty();
    }
    double bottom = Math.ceil(top + height + axis.height() + 4);
    Consumer<Pen> above =
        pen -> {
          key.draw(pen);
          name(pen, direct ? names(points) : List.of());
          foot.draw(pen, bottom);
        };
    return new LineLabels(spec, points, area, lettering, direct ? names(points) : List.of())
        .place()
        .map(
            labels ->
                Picture.of(
                    width,
                    (int) Math.ceil(bottom + foot.height()),
                    lettering,
                    () ->
                        Plots.categories(
                            spec,
                            axis.fresh(),
                            Plots.numbers(low, high),
                            new LineMarks(spec, looks, lettering, labels, span),
                            PlotOrientation.VERTICAL,
                            top,
                            4 + foot.height()),
                    above));
  }

  private List<List<Optional<Point2D>>> points(
      LineAxis axis, NumberAxis numbers, Rectangle2D area) {
    List<List<Optional<Point2D>>> points = new ArrayList<>();
    for (int series = 0; series < spec.series().size(); series++) {
      List<Optional<Point2D>> line = new ArrayList<>();
      for (int row = 0; row < spec.rows().size(); row++) {
        double x = axis.x(row);
        line.add(
            spec.rows()
                .get(row)
                .cells()
                .get(series)
                .map(Cells::number)
                .map(v -> numbers.valueToJava2D(v, area, RectangleEdge.LEFT))
                .map(y -> new Point2D.Double(x, y)));
      }
      points.add(line);
    }
    return points;
  }

  /** Whether all lines reach the last point in time, far enough from each other for their names. */
  private boolean apart(List<List<Optional<Point2D>>> points) {
    List<Double> ends =
        points.stream()
            .flatMap(line -> line.get(line.size() - 1).stream())
            .map(Point2D::getY)
            .sorted()
            .toList();
    return ends.size() == points.size()
        && IntStream.range(1, ends.size())
            .allMatch(i -> ends.get(i) - ends.get(i - 1) >= 2 * lettering.leading());
  }

  /** The places of the names at the ends of the lines. */
  private List<Rectangle2D> names(List<List<Optional<Point2D>>> points) {
    List<Rectangle2D> names = new ArrayList<>();
    for (int series = 0; series < points.size(); series++) {
      List<Optional<Point2D>> line = points.get(series);
      Point2D end = line.get(line.size() - 1).orElseThrow();
      double room = lettering.room(spec.series().get(series).label(), false);
      double height = lettering.size();
      names.add(
          new Rectangle2D.Double(end.getX() + NAME_GAP, end.getY() - height / 2, room, height));
    }
    return names;
  }

  private void name(Pen pen, List<Rectangle2D> places) {
    for (int series = 0; series < places.size(); series++) {
      Rectangle2D place = places.get(series);
      String label = spec.series().get(series).label();
      double baseline = place.getCenterY() + lettering.drop();
      pen.text(label, place.getX(), baseline, Pen.Anchor.START, Tone.INK, false);
    }
  }

  private List<Key.Entry> entries() {
    return spec.series().size() < 2
        ? List.of()
        : IntStream.range(0, spec.series().size())
            .mapToObj(i -> new Key.Entry(spec.series().get(i).label(), looks.of(i)))
            .toList();
  }
}
