package org.jianbao.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jianbao.model.ChartSpec;

/**
 * A bar in time for each row, under an axis of months. Where no document states an end the bar ends
 * in a point, and its text says so. The text stands where there is room: after the bar, before it
 * or below.
 */
final class TimeRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double BAR = 12;
  private static final double LINE = 18;
  private static final double SHORTEST = 3;
  private static final double OPEN = 28;
  private static final double POINT = 8;
  private static final double AXIS = 6;
  private static final int YEAR = 12;
  private static final int[] RHYTHMS = {1, 2, 3, 6, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR};

  /** Where the text of a row stands. */
  private record Label(double x, Pen.Anchor anchor, List<String> lines, boolean below) {}

  TimeRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
  }

  private Optional<ChartSpec.Time> time(int row) {
    return spec().rows().get(row).time();
  }

  private List<ChartSpec.Time> times() {
    return spec().rows().stream().flatMap(row -> row.time().stream()).toList();
  }

  @Override
  double least() {
    return 170;
  }

  /** From the first month to the end of the last, with room for ends that are open. */
  @Override
  Scale scale(double left, double width) {
    List<ChartSpec.Time> times = times();
    if (times.isEmpty() || spec().ticks().isEmpty()) {
      return new Scale(new Scale.Span(0, 1, false), new Scale.Rooms(1, 1), left, width);
    }
    double low = number(spec().ticks().get(0).day());
    LocalDate lastMonth = spec().ticks().get(spec().ticks().size() - 1).day();
    double high = number(lastMonth.plusMonths(1));
    double before = times.stream().anyMatch(t -> t.begin().isEmpty()) ? OPEN : 1;
    double after = times.stream().anyMatch(t -> t.end().isEmpty()) ? OPEN : 1;
    return new Scale(new Scale.Span(low, high, false), new Scale.Rooms(before, after), left, width);
  }

  private static double number(LocalDate day) {
    return (double) day.toEpochDay();
  }

  private static double x(LocalDate day, Scale scale) {
    return scale.x(number(day));
  }

  private static double from(ChartSpec.Time time, Scale scale) {
    return time.begin().isPresent() ? x(time.begin().get(), scale) : to(time, scale) - OPEN;
  }

  private static double to(ChartSpec.Time time, Scale scale) {
    return time.end().isPresent()
        ? x(time.end().get().plusDays(1), scale)
        : x(time.first(), scale) + OPEN;
  }

  private Label label(ChartSpec.Time time, Scale scale) {
    double room = lettering().room(time.text(), false);
    double after = to(time, scale) + GAP;
    double before = from(time, scale) - GAP;
    if (after + room <= scale.right()) {
      return new Label(after, Pen.Anchor.START, List.of(time.text()), false);
    }
    if (before - room >= scale.left()) {
      return new Label(before, Pen.Anchor.END, List.of(time.text()), false);
    }
    List<String> lines = lettering().wrap(time.text(), scale.right() - scale.left() - 2);
    double widest = lettering().room(lines);
    double start = Math.min(from(time, scale), scale.right() - widest);
    return new Label(Math.max(start, scale.left()), Pen.Anchor.START, lines, true);
  }

  @Override
  double height(int row, Scale scale) {
    return LINE
        + time(row)
            .map(t -> label(t, scale))
            .filter(Label::below)
            .map(label -> label.lines().size() * lettering().leading())
            .orElse(0.0);
  }

  @Override
  double middle(int row, Scale scale) {
    return LINE / 2;
  }

  @Override
  double head() {
    return spec().ticks().isEmpty() ? 0 : lettering().leading() + AXIS;
  }

  @Override
  void head(Pen pen, Scale scale, double bottom) {
    pen.line(scale.left(), bottom, scale.right(), bottom, Tone.GREY, 1);
    for (ChartSpec.Tick tick : shown(scale)) {
      double x = x(tick, scale);
      pen.line(x, bottom - AXIS, x, bottom, Tone.GREY, 1);
      double baseline = bottom - AXIS - lettering().leading() / 2 + lettering().drop();
      pen.text(tick.label(), x, baseline, Pen.Anchor.START, Tone.INK, false);
    }
  }

  private static double x(ChartSpec.Tick tick, Scale scale) {
    return x(tick.day(), scale);
  }

  /**
   * The months that are named: as many as leave each name its room; if no rhythm does, the first.
   */
  private List<ChartSpec.Tick> shown(Scale scale) {
    List<ChartSpec.Tick> first = spec().ticks().stream().limit(1).toList();
    return IntStream.of(RHYTHMS)
        .mapToObj(this::every)
        .filter(ticks -> !ticks.isEmpty() && fit(ticks, scale))
        .findFirst()
        .orElseGet(() -> fit(first, scale) ? first : List.of());
  }

  private List<ChartSpec.Tick> every(int months) {
    return spec().ticks().stream()
        .filter(t -> (t.day().getYear() * YEAR + t.day().getMonthValue() - 1) % months == 0)
        .toList();
  }

  private boolean fit(List<ChartSpec.Tick> ticks, Scale scale) {
    for (int i = 0; i < ticks.size(); i++) {
      double end = i + 1 < ticks.size() ? x(ticks.get(i + 1), scale) - 8 : scale.right();
      if (x(ticks.get(i), scale) + lettering().room(ticks.get(i).label(), false) > end) {
        return false;
      }
    }
    return true;
  }

  @Override
  void behind(Pen pen, Scale scale, double top, double bottom) {
    for (ChartSpec.Tick tick : shown(scale)) {
      pen.line(x(tick, scale), top, x(tick, scale), bottom, Tone.LINE, 1);
    }
  }

  @Override
  void row(Pen pen, int row, RowAxis rows, Scale scale) {
    Optional<ChartSpec.Time> time = time(row);
    if (time.isEmpty()) {
      return;
    }
    double top = rows.band(row).top();
    bar(pen, time.get(), top + (LINE - BAR) / 2, scale);
    Label label = label(time.get(), scale);
    double middle = top + (label.below() ? LINE + lettering().leading() / 2 : LINE / 2);
    for (String line : label.lines()) {
      double width = lettering().width(line, false);
      double start = label.anchor().start(label.x(), width);
      double height = lettering().size();
      pen.fill(
          new Rectangle2D.Double(start - 2, middle - height / 2, width + 4, height), Tone.PAPER);
      pen.text(line, label.x(), middle + lettering().drop(), label.anchor(), Tone.INK, false);
      middle += lettering().leading();
    }
  }

  /** A bar; an open end is an arrow. */
  private static void bar(Pen pen, ChartSpec.Time time, double top, Scale scale) {
    double from = from(time, scale);
    double to = Math.max(to(time, scale), from + SHORTEST);
    Look look = Look.of(time.status());
    double start = time.begin().isEmpty() ? from + POINT : from;
    double end = time.end().isEmpty() ? to - POINT : to;
    pen.bar(new Rectangle2D.Double(start, top, end - start, BAR), look);
    if (time.end().isEmpty()) {
      pen.outline(arrow(end + 3, to, top), look.tone().edge(), 1.6f);
    }
    if (time.begin().isEmpty()) {
      pen.outline(arrow(start - 3, from, top), look.tone().edge(), 1.6f);
    }
  }

  private static Path2D arrow(double from, double to, double top) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(from, top + 1);
    arrow.lineTo(to, top + BAR / 2);
    arrow.lineTo(from, top + BAR - 1);
    return arrow;
  }
}
