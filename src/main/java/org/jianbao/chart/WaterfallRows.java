package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianbao.model.ChartSpec;

/**
 * Levels as bars from zero, and between them steps that begin where the row above ended. A sign
 * before the figure says whether a step adds or takes away.
 */
final class WaterfallRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double BAR = 16;
  private static final double SHORTEST = 1;
  private static final List<String> SIGNS = List.of("", "+", "−");

  /** A figure with where its bar begins and ends. */
  private record Step(int role, ChartSpec.Cell cell, double from, double to) {
    String sign() {
      return SIGNS.get(role);
    }

    double right() {
      return Math.max(from, to);
    }
  }

  private final transient List<Optional<Step>> steps;

  WaterfallRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
    steps = steps();
  }

  private List<Optional<Step>> steps() {
    List<Optional<Step>> all = new ArrayList<>();
    double level = 0;
    for (ChartSpec.Row row : spec().rows()) {
      Optional<Step> step = Optional.empty();
      for (int role = 0; role < row.cells().size(); role++) {
        if (row.cells().get(role).isPresent()) {
          ChartSpec.Cell cell = row.cells().get(role).get();
          double size = Cells.number(cell);
          step =
              Optional.of(
                  switch (spec().series().get(role).id()) {
                    case "more" -> new Step(1, cell, level, level + size);
                    case "less" -> new Step(2, cell, level, level - size);
                    default -> new Step(0, cell, 0, size);
                  });
          level = step.get().to();
        }
      }
      all.add(step);
    }
    return all;
  }

  private List<Step> given() {
    return steps.stream().flatMap(Optional::stream).toList();
  }

  private double room(Step step) {
    return GAP + signRoom(step) + lettering().room(step.cell().text(), false) + 1;
  }

  private double signRoom(Step step) {
    return step.sign().isEmpty() ? 0 : lettering().room(step.sign(), false) + 1;
  }

  @Override
  double least() {
    return 80 + given().stream().mapToDouble(this::room).max().orElse(0);
  }

  @Override
  Scale scale(double left, double width) {
    List<Double> ends = given().stream().flatMap(s -> Stream.of(s.from(), s.to())).toList();
    Scale.Span span = Scale.Span.fromZero(ends);
    double after = 0;
    for (Step step : given()) {
      double missing = (span.high() - step.right()) / span.width();
      if (missing < 1) {
        after = Math.max(after, (room(step) - missing * width) / (1 - missing));
      }
    }
    return new Scale(span, new Scale.Rooms(1, after), left, width);
  }

  @Override
  double height(int row, Scale scale) {
    return BAR;
  }

  @Override
  void row(Pen pen, int row, RowAxis rows, Scale scale) {
    if (steps.get(row).isPresent()) {
      Step step = steps.get(row).get();
      double top = rows.band(row).top();
      double baseline = top + BAR / 2 + lettering().drop();
      double x = scale.x(step.right()) + GAP;
      // The sign stands outside the group of the figure, whose text is the figure alone.
      pen.text(step.sign(), x, baseline, Pen.Anchor.START, Tone.INK, false);
      pen.figure(step.cell(), () -> bar(pen, step, top, x + signRoom(step), scale));
      join(pen, step, row, rows, scale);
    }
  }

  private void bar(Pen pen, Step step, double top, double label, Scale scale) {
    double from = scale.x(Math.min(step.from(), step.to()));
    if (step.cell().value().signum() != 0) {
      double length = Math.max(scale.x(step.right()) - from, SHORTEST);
      pen.bar(new Rectangle2D.Double(from, top, length, BAR), look(step));
    }
    double baseline = top + BAR / 2 + lettering().drop();
    pen.value(step.cell(), step.cell().text(), label, baseline, Pen.Anchor.START, Tone.INK);
  }

  /** A fine line to the row below, at the level that is reached. */
  private void join(Pen pen, Step step, int row, RowAxis rows, Scale scale) {
    boolean last = IntStream.range(row + 1, steps.size()).noneMatch(i -> steps.get(i).isPresent());
    if (!last && rows.isBeside()) {
      double x = scale.x(step.to());
      pen.line(x, rows.band(row).top() + BAR, x, rows.band(row + 1).top(), Tone.GREY, 0.8f);
    }
  }

  /** What is taken away is light, what is added teal; levels have the look of their status. */
  private static Look look(Step step) {
    return switch (step.role()) {
      case 1 -> Look.of(step.cell().status(), Tone.TEAL);
      case 2 -> Look.of(step.cell().status(), Tone.TINT_4);
      default -> Look.of(step.cell().status());
    };
  }
}
