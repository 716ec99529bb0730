package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;

/**
 * Points on a line for each row: one (dot), two joined (dumbbell), or series whose points are
 * joined from row to row (a line chart whose time runs downwards because its labels need the
 * width).
 */
final class PointRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double LINE = 18;
  private static final double RADIUS = 5;
  private static final double INDENT = 6;
  private static final double NARROWEST = 50;

  private record Point(ChartSpec.Cell cell, double value, Look look) {}

  /** What the figures need beside the first and the last point of a row. */
  private final transient Scale.Rooms rooms;

  PointRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
    this.rooms = rooms();
  }

  private List<Point> points(int row) {
    List<Point> points = new ArrayList<>();
    for (int series = 0; series < cells(row).size(); series++) {
      Optional<ChartSpec.Cell> cell = cells(row).get(series);
      if (cell.isPresent()) {
        points.add(new Point(cell.get(), Cells.number(cell.get()), look(series, cell.get())));
      }
    }
    points.sort(Comparator.comparingDouble(Point::value));
    return points;
  }

  /** Whether the figures of a row stand below it, since there is no place at its points. */
  private boolean crowded(int row, double width) {
    return points(row).size() > 2 || rooms.left() + rooms.right() + NARROWEST > width;
  }

  /** Whether lines from row to row meet no text but the figures at their ends. */
  boolean mayJoin(double width) {
    return IntStream.range(0, spec().rows().size()).noneMatch(row -> crowded(row, width));
  }

  private boolean crowded(int row, Scale scale) {
    return crowded(row, scale.right() - scale.left());
  }

  private double room(ChartSpec.Cell cell) {
    return RADIUS + GAP + lettering().room(cell.text(), false) + 1;
  }

  @Override
  double least() {
    return 80 + rooms.left() + rooms.right();
  }

  private Scale.Rooms rooms() {
    double before = RADIUS + 1;
    double after = RADIUS + 1;
    for (int row = 0; row < spec().rows().size(); row++) {
      List<Point> points = points(row);
      if (!points.isEmpty() && points.size() <= 2) {
        after = Math.max(after, room(points.get(points.size() - 1).cell()));
        before = Math.max(before, points.size() == 2 ? room(points.get(0).cell()) : 0);
      }
    }
    return new Scale.Rooms(before, after);
  }

  @Override
  Scale scale(double left, double width) {
    Scale.Rooms kept =
        rooms.left() + rooms.right() + NARROWEST > width
            ? new Scale.Rooms(RADIUS + INDENT, RADIUS + 1)
            : rooms;
    return new Scale(Scale.Span.ofPoints(Cells.numbers(spec())), kept, left, width);
  }

  private Flow below(int row, Scale scale) {
    List<Flow.Entry> entries =
        crowded(row, scale)
            ? points(row).stream().map(p -> new Flow.Entry(p.cell(), p.look())).toList()
            : List.of();
    return new Flow(entries, scale.right() - scale.left() - INDENT, lettering());
  }

  @Override
  double height(int row, Scale scale) {
    return LINE + below(row, scale).height();
  }

  @Override
  double middle(int row, Scale scale) {
    return LINE / 2;
  }

  @Override
  void behind(Pen pen, Scale scale, double top, double bottom) {
    if (!scale.span().cut()) {
      super.behind(pen, scale, top, bottom);
      return;
    }
    pen.torn(scale.left() + 1, top, scale.left() + 1, bottom);
  }

  @Override
  void row(Pen pen, int row, RowAxis rows, Scale scale) {
    double y = rows.band(row).top() + LINE / 2;
    List<Point> points = points(row);
    if (spec().form() == ChartForm.LINE) {
      joinRows(pen, row, rows, scale);
    } else {
      guide(pen, row, y, scale);
    }
    if (spec().form() == ChartForm.DUMBBELL && points.size() == 2) {
      double from = scale.x(points.get(0).value());
      double to = scale.x(points.get(1).value());
      pen.line(from, y, to, y, Tone.GREY, 2);
    }
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean right = i == points.size() - 1;
      double x = scale.x(point.value());
      if (crowded(row, scale)) {
        pen.dot(x, y, RADIUS, point.look());
      } else {
        pen.figure(
            point.cell(),
            () -> {
              pen.dot(x, y, RADIUS, point.look());
              label(pen, point, x, y, right, scale);
            });
      }
    }
    below(row, scale).draw(pen, scale.left() + INDENT, rows.band(row).top() + LINE);
  }

  /** A figure beside its point, on a ground of paper where lines may pass. */
  private void label(Pen pen, Point point, double x, double y, boolean right, Scale scale) {
    Pen.Anchor anchor = right ? Pen.Anchor.START : Pen.Anchor.END;
    double at = right ? x + RADIUS + GAP : x - RADIUS - GAP;
    if (spec().form() == ChartForm.LINE || !scale.span().cut()) {
      double width = lettering().width(point.cell().text(), false);
      double height = lettering().size();
      pen.fill(
          new Rectangle2D.Double(anchor.start(at, width) - 2, y - height / 2, width + 4, height),
          Tone.PAPER);
    }
    pen.value(point.cell(), point.cell().text(), at, y + lettering().drop(), anchor, Tone.INK);
  }

  /** A fine line along the row, with gaps where labels stand. */
  private void guide(Pen pen, int row, double y, Scale scale) {
    List<Point> points = points(row);
    double start = scale.left() + (scale.span().cut() ? Pen.TOOTH + 2 : 0);
    double from = scale.span().cut() ? start : scale.x(scale.span().low());
    double end = scale.right();
    if (points.isEmpty() || crowded(row, scale)) {
      pen.line(from, y, end, y, Tone.LINE, 1);
      return;
    }
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    double left = scale.x(first.value()) - (points.size() == 2 ? room(first.cell()) + 5 : 0);
    double right = scale.x(last.value()) + room(last.cell()) + 5;
    if (left > from) {
      pen.line(from, y, left, y, Tone.LINE, 1);
    }
    if (right < end) {
      pen.line(right, y, end, y, Tone.LINE, 1);
    }
  }

  private void joinRows(Pen pen, int row, RowAxis rows, Scale scale) {
    if (isFirst(row)) {
      return;
    }
    double from = rows.band(row - 1).top() + LINE / 2;
    for (int series = 0; series < cells(row).size(); series++) {
      Optional<ChartSpec.Cell> before = cells(row - 1).get(series);
      Optional<ChartSpec.Cell> here = cells(row).get(series);
      if (before.isPresent() && here.isPresent()) {
        Look look = look(series, here.get());
        pen.line(
            scale.x(Cells.number(before.get())),
            from,
            scale.x(Cells.number(here.get())),
            rows.band(row).top() + LINE / 2,
            look.tone().edge(),
            2,
            Look.dash(series));
      }
    }
  }
}
