package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jianbao.model.ChartSpec;

/** Figures set one after the other below their marks, each behind a small mark of its look. */
final class Flow {
  /** A figure and its look. */
  record Entry(ChartSpec.Cell cell, Look look) {}

  private record Placed(Entry entry, double x, double y) {}

  private static final double SWATCH = 8;
  private static final double GAP = 4;
  private static final double BETWEEN = 12;

  private final Lettering lettering;
  private final List<Placed> placed = new ArrayList<>();
  private final double height;

  Flow(List<Entry> entries, double width, Lettering lettering) {
    this.lettering = lettering;
    double x = 0;
    double y = 0;
    for (Entry entry : entries) {
      double room = room(lettering.room(entry.cell().text(), false));
      if (x > 0 && x + room > width) {
        x = 0;
        y += lettering.leading();
      }
      placed.add(new Placed(entry, x, y));
      x += room + BETWEEN;
    }
    height = entries.isEmpty() ? 0 : y + lettering.leading();
  }

  /** The room of an entry whose text takes this room. */
  static double room(double text) {
    return SWATCH + GAP + text;
  }

  /** 0 without entries. */
  double height() {
    return height;
  }

  void draw(Pen pen, double left, double top) {
    for (Placed at : placed) {
      ChartSpec.Cell cell = at.entry().cell();
      double middle = top + at.y() + lettering.leading() / 2;
      double x = left + at.x();
      pen.figure(
          cell,
          () -> {
            Rectangle2D swatch = new Rectangle2D.Double(x, middle - SWATCH / 2, SWATCH, SWATCH);
            pen.bar(swatch, at.entry().look());
            pen.value(
                cell,
                cell.text(),
                x + SWATCH + GAP,
                middle + lettering.drop(),
                Pen.Anchor.START,
                Tone.INK);
          });
    }
  }
}
