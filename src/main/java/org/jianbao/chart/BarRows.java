package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import org.jianbao.model.ChartSpec;

/** Bars from zero, one for each figure, with the figure at the end. */
final class BarRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double SINGLE = 16;
  private static final double GROUPED = 13;
  private static final double BETWEEN = 4;
  private static final double SHORTEST = 1;

  BarRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
  }

  @Override
  double least() {
    return 80 + room(true) + room(false);
  }

  @Override
  Scale scale(double left, double width) {
    Scale.Span span = Scale.Span.fromZero(Cells.numbers(spec()));
    double before = room(true);
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
    return bars * thickness() + (bars - 1) * BETWEEN;
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
      top += thickness() + BETWEEN;
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
    boolean negative = cell.value().signum() < 0;
    double baseline = top + thickness() / 2 + lettering().drop();
    pen.value(
        cell,
        cell.text(),
        negative ? end - GAP : end + GAP,
        baseline,
        negative ? Pen.Anchor.END : Pen.Anchor.START,
        Tone.INK);
  }
}
