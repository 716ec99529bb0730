package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import org.jianbao.model.ChartSpec;

/**
 * Bars from zero, one for each figure, with the figure at the end; where figures on both sides of
 * zero would leave the bars no room, each stands below its bar.
 */
final class BarRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double SINGLE = 16;
  private static final double GROUPED = 13;
  private static final double BETWEEN = 4;
  private static final double SHORTEST = 1;
  private static final double NARROWEST = 50;
  private static final double BELOW = 2;

  /** What the figures of bars need, to the left of zero and to the right of it. */
  private final transient Scale.Rooms rooms;

  BarRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
    this.rooms = new Scale.Rooms(room(true), room(false));
  }

  @Override
  double least() {
    return 80 + rooms.left() + rooms.right();
  }

  @Override
  Scale scale(double left, double width) {
    Scale.Span span = Scale.Span.fromZero(Cells.numbers(spec()));
    if (below(width)) {
      return new Scale(span, new Scale.Rooms(1, 1), left, width);
    }
    double before = rooms.left();
    double after = 0;
    for (ChartSpec.Cell cell : Cells.of(spec())) {
      double missing = (span.high() - Math.max(Cells.number(cell), 0)) / span.width();
      if (Cells.number(cell) >= 0 && missing < 1) {
        double needed = labelRoom(cell) - missing * (width - before);
        after = Math.max(after, needed / (1 - missing));
      }
    }
    return new Scale(span, new Scale.Rooms(before, after), left, width);
  }

  /** Whether figures stand below their bars in a plot of this width. */
  private boolean below(double width) {
    return rooms.left() + rooms.right() + NARROWEST > width;
  }

  private boolean below(Scale scale) {
    return below(scale.right() - scale.left());
  }

  /** The height of a bar, with the figure below it. */
  private double step(Scale scale) {
    return thickness() + (below(scale) ? lettering().leading() + BELOW : 0);
  }

  private double room(boolean negative) {
    return Cells.of(spec()).stream()
        .filter(cell -> Cells.number(cell) < 0 == negative)
        .mapToDouble(this::labelRoom)
        .max()
        .orElse(0);
  }

  private double labelRoom(ChartSpec.Cell cell) {
    return GAP + lettering().room(cell.text(), false) + 1;
  }

  private double thickness() {
    return spec().series().size() == 1 ? SINGLE : GROUPED;
  }

  @Override
  double height(int row, Scale scale) {
    int bars = Math.max(spec().series().size(), 1);
    return bars * step(scale) + (bars - 1) * BETWEEN;
  }

  @Override
  void row(Pen pen, int row, RowAxis rows, Scale scale) {
    double top = rows.band(row).top();
    for (int series = 0; series < cells(row).size(); series++) {
      double y = top;
      int index = series;
      cells(row)
          .get(series)
          .ifPresent(cell -> pen.figure(cell, () -> bar(pen, index, cell, y, scale)));
      top += step(scale) + BETWEEN;
    }
  }

  private void bar(Pen pen, int series, ChartSpec.Cell cell, double top, Scale scale) {
    double zero = scale.x(0);
    double end = scale.x(Cells.number(cell));
    if (cell.value().signum() != 0) {
      double length = Math.max(Math.abs(end - zero), SHORTEST);
      double x = end < zero ? zero - length : zero;
      pen.bar(new Rectangle2D.Double(x, top, length, thickness()), look(series, cell));
    }
    if (below(scale)) {
      double room = lettering().room(cell.text(), false);
      double start = Math.max(scale.left(), Math.min(Math.min(zero, end), scale.right() - room));
      double middle = top + thickness() + BELOW + lettering().leading() / 2;
      value(pen, cell, start, middle, Pen.Anchor.START);
    } else {
      boolean negative = cell.value().signum() < 0;
      double x = negative ? end - GAP : end + GAP;
      value(pen, cell, x, top + thickness() / 2, negative ? Pen.Anchor.END : Pen.Anchor.START);
    }
  }

  private void value(Pen pen, ChartSpec.Cell cell, double x, double middle, Pen.Anchor anchor) {
    pen.value(cell, cell.text(), x, middle + lettering().drop(), anchor, Tone.INK);
  }
}
