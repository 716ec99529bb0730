package org.jianbao.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jianbao.model.ChartSpec;

/**
 * What is reached, as a bar, against the target, as a bracket, and what is expected, as a hatched
 * extension. Each row has a scale of its own; where possible the targets stand in one line.
 */
final class BulletRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double BAR = 14;
  private static final double OVER = 4;
  private static final double SERIF = 4;
  private static final double BETWEEN = 14;
  private static final double LEVEL_RATIO = 2;

  private static final int VALUE = 0;
  private static final int TARGET = 1;
  private static final int EXPECTED = 2;

  private record Label(
      ChartSpec.Cell cell, String text, double start, double room, int line, double mark) {}

  BulletRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
  }

  private Optional<ChartSpec.Cell> cell(int row, int role) {
    return role < cells(row).size() ? cells(row).get(role) : Optional.empty();
  }

  private String text(int role, ChartSpec.Cell cell) {
    return spec().series().get(role).label() + " " + cell.text();
  }

  @Override
  double least() {
    double widest = 0;
    for (int row = 0; row < spec().rows().size(); row++) {
      for (int role = VALUE; role <= EXPECTED; role++) {
        int series = role;
        double room =
            cell(row, role).map(c -> lettering().room(text(series, c), false)).orElse(0.0);
        widest = Math.max(widest, room);
      }
    }
    return Math.max(150, widest + 2);
  }

  @Override
  Scale scale(double left, double width) {
    return new Scale(new Scale.Span(0, 1, false), new Scale.Rooms(1, 3), left, width);
  }

  /** The number that ends the scale of a row. */
  private double high(int row) {
    double level = 0;
    for (int i = 0; i < spec().rows().size(); i++) {
      double target = cell(i, TARGET).map(Cells::number).orElse(0.0);
      level = Math.max(level, target > 0 ? most(i) / target : Double.POSITIVE_INFINITY);
    }
    double high =
        level <= LEVEL_RATIO ? level * cell(row, TARGET).map(Cells::number).orElse(1.0) : most(row);
    return high > 0 ? high : 1;
  }

  private double most(int row) {
    return cells(row).stream().flatMap(Optional::stream).mapToDouble(Cells::number).max().orElse(0);
  }

  private double x(int row, ChartSpec.Cell cell, Scale scale) {
    return scale.x(Math.max(Cells.number(cell), 0) / high(row));
  }

  /** Labels below the bar: each ends where its mark ends; the left one gives way to the left. */
  private List<Label> below(int row, Scale scale) {
    List<Label> wanted = wanted(row, scale);
    if (wanted.size() < 2) {
      return wanted;
    }
    boolean twoLines =
        IntStream.range(0, spec().rows().size())
            .anyMatch(i -> firstStart(wanted(i, scale)) < scale.left());
    return twoLines
        ? List.of(wanted.get(0), at(wanted.get(1), wanted.get(1).start(), 1))
        : List.of(at(wanted.get(0), firstStart(wanted), 0), wanted.get(1));
  }

  private List<Label> wanted(int row, Scale scale) {
    List<Label> wanted = new ArrayList<>();
    for (int role : new int[] {VALUE, EXPECTED}) {
      int series = role;
      cell(row, role).ifPresent(cell -> wanted.add(label(row, series, cell, scale)));
    }
    wanted.sort(Comparator.comparingDouble(Label::mark));
    return wanted;
  }

  /** Where the left one of two labels must start to leave the right one its place. */
  private static double firstStart(List<Label> labels) {
    if (labels.size() < 2) {
      return Double.MAX_VALUE;
    }
    Label first = labels.get(0);
    return Math.min(first.start(), labels.get(1).start() - BETWEEN - first.room());
  }

  private Label label(int row, int role, ChartSpec.Cell cell, Scale scale) {
    String text = text(role, cell);
    double room = lettering().room(text, false);
    double mark = x(row, cell, scale);
    double start = Math.max(scale.left(), mark - room);
    return new Label(cell, text, start, room, 0, mark);
  }

  private static Label at(Label label, double start, int line) {
    return new Label(label.cell(), label.text(), start, label.room(), line, label.mark());
  }

  private double aboveHeight(int row) {
    return cell(row, TARGET).isPresent() ? lettering().leading() + OVER : 0;
  }

  @Override
  double height(int row, Scale scale) {
    int lines = below(row, scale).stream().mapToInt(l -> l.line() + 1).max().orElse(0);
    return aboveHeight(row) + BAR + OVER + lines * lettering().leading();
  }

  @Override
  double middle(int row, Scale scale) {
    return aboveHeight(row) + BAR / 2;
  }

  @Override
  void row(Pen pen, int row, RowAxis rows, Scale scale) {
    double top = rows.band(row).top() + aboveHeight(row);
    double zero = scale.x(0);
    Optional<ChartSpec.Cell> value = cell(row, VALUE);
    double end = value.map(c -> x(row, c, scale)).orElse(zero);
    cell(row, EXPECTED).ifPresent(c -> expected(pen, c, end, x(row, c, scale), top));
    value.ifPresent(
        c -> {
          if (end > zero) {
            pen.bar(
                new Rectangle2D.Double(zero, top, Math.max(end - zero, 1), BAR),
                Look.of(c.status()));
          }
        });
    cell(row, TARGET).ifPresent(c -> target(pen, row, c, top, scale));
    for (Label label : below(row, scale)) {
      pen.figure(
          label.cell(),
          () -> draw(pen, label, top + BAR + OVER + label.line() * lettering().leading(), scale));
    }
  }

  private void draw(Pen pen, Label label, double top, Scale scale) {
    double baseline = top + lettering().leading() / 2 + lettering().drop();
    boolean atStart = label.start() <= scale.left() + 0.5;
    pen.value(
        label.cell(),
        label.text(),
        atStart ? label.start() : label.start() + label.room(),
        baseline,
        atStart ? Pen.Anchor.START : Pen.Anchor.END,
        Tone.INK);
  }

  private void expected(Pen pen, ChartSpec.Cell cell, double from, double to, double top) {
    if (to > from) {
      pen.bar(new Rectangle2D.Double(from, top, to - from, BAR), Look.of(cell.status()));
    } else {
      pen.line(to, top - 2, to, top + BAR + 2, Tone.ACCENT, 1.5f, 3, 2);
    }
  }

  private void target(Pen pen, int row, ChartSpec.Cell cell, double top, Scale scale) {
    double x = x(row, cell, scale);
    Path2D bracket = new Path2D.Double();
    bracket.moveTo(x - SERIF, top - OVER);
    bracket.lineTo(x, top - OVER);
    bracket.lineTo(x, top + BAR + OVER);
    bracket.lineTo(x - SERIF, top + BAR + OVER);
    String text = text(TARGET, cell);
    double room = lettering().room(text, false);
    double baseline = top - OVER - lettering().leading() / 2 + lettering().drop() - 1;
    boolean atStart = x - room < scale.left();
    pen.figure(
        cell,
        () -> {
          pen.outline(bracket, Tone.INK, 1.8f);
          pen.value(
              cell,
              text,
              atStart ? scale.left() : x,
              baseline,
              atStart ? Pen.Anchor.START : Pen.Anchor.END,
              Tone.INK);
        });
  }
}
