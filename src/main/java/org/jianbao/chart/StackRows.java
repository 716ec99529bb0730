package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;

/**
 * The figures of a row one after the other in one bar, or as shares of the row. A figure stands in
 * its part; where it does not fit, below the bar.
 */
final class StackRows extends RowRenderer {
  private static final long serialVersionUID = 1;

  private static final double BAR = 22;
  private static final double PADDING = 3;
  private static final double SEAM = 1.5;
  private static final double INDENT = 5;

  private record Part(int series, ChartSpec.Cell cell, double from, double to) {}

  private final boolean shares;

  StackRows(ChartSpec spec, Lettering lettering) {
    super(spec, lettering);
    shares = spec.form() == ChartForm.SHARE;
  }

  @Override
  double least() {
    return Math.max(150, INDENT + Flow.room(Cells.room(spec(), lettering())) + 1);
  }

  @Override
  Scale scale(double left, double width) {
    List<Double> ends = new ArrayList<>();
    for (int row = 0; row < spec().rows().size(); row++) {
      parts(row).forEach(part -> ends.add(part.to()));
    }
    Scale.Span span = shares ? new Scale.Span(0, 1, false) : Scale.Span.fromZero(ends);
    return new Scale(span, new Scale.Rooms(1, 1), left, width);
  }

  /** The parts of a row; negative numbers go to the left of zero, and have no share. */
  private List<Part> parts(int row) {
    List<Optional<ChartSpec.Cell>> cells = cells(row);
    double whole =
        cells.stream()
            .flatMap(Optional::stream)
            .mapToDouble(c -> Math.max(Cells.number(c), 0))
            .sum();
    double unit = shares ? (whole == 0 ? 0 : 1 / whole) : 1;
    double above = 0;
    double below = 0;
    List<Part> parts = new ArrayList<>();
    for (int series = 0; series < cells.size(); series++) {
      Optional<ChartSpec.Cell> cell = cells.get(series);
      if (cell.isEmpty()) {
        continue;
      }
      double size = Cells.number(cell.get()) * unit;
      if (size >= 0) {
        parts.add(new Part(series, cell.get(), above, above + size));
        above += size;
      } else if (shares) {
        parts.add(new Part(series, cell.get(), above, above));
      } else {
        parts.add(new Part(series, cell.get(), below, below + size));
        below += size;
      }
    }
    return parts;
  }

  private Rectangle2D bar(Part part, double top, Scale scale) {
    double from = scale.x(Math.min(part.from(), part.to()));
    double to = scale.x(Math.max(part.from(), part.to()));
    double seam = to - from > 3 * SEAM ? SEAM : 0;
    return new Rectangle2D.Double(from, top, to - from - seam, BAR);
  }

  private boolean fits(Part part, Scale scale) {
    double room = lettering().room(part.cell().text(), false) + 2 * PADDING;
    return bar(part, 0, scale).getWidth() >= room;
  }

  private Flow below(int row, Scale scale) {
    List<Flow.Entry> entries =
        parts(row).stream()
            .filter(part -> !fits(part, scale))
            .map(part -> new Flow.Entry(part.cell(), look(part.series(), part.cell())))
            .toList();
    return new Flow(entries, scale.right() - scale.left() - INDENT, lettering());
  }

  @Override
  double height(int row, Scale scale) {
    double below = below(row, scale).height();
    return below == 0 ? BAR : BAR + 2 + below;
  }

  @Override
  double middle(int row, Scale scale) {
    return BAR / 2;
  }

  @Override
  void row(Pen pen, int row, RowAxis rows, Scale scale) {
    for (Part part : parts(row)) {
      Rectangle2D bar = bar(part, rows.band(row).top(), scale);
      Look look = look(part.series(), part.cell());
      if (fits(part, scale)) {
        pen.figure(
            part.cell(),
            () -> {
              pen.bar(bar, look);
              inside(pen, part, bar, look);
            });
      } else if (bar.getWidth() > 0.05) {
        pen.bar(bar, look);
      }
    }
    below(row, scale).draw(pen, scale.left() + INDENT, rows.band(row).top() + BAR + 2);
  }

  private void inside(Pen pen, Part part, Rectangle2D bar, Look look) {
    double baseline = bar.getCenterY() + lettering().drop();
    if (look.pattern() == Look.Pattern.TINT) {
      double width = lettering().room(part.cell().text(), false);
      pen.fill(
          new Rectangle2D.Double(
              bar.getCenterX() - width / 2 - 3, bar.getY() + 2, width + 6, BAR - 4),
          look.tone().tint());
    }
    pen.value(
        part.cell(),
        part.cell().text(),
        bar.getCenterX(),
        baseline,
        Pen.Anchor.MIDDLE,
        look.text());
  }
}
