package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of the series, each beside its mark, in lines above the plot: for charts where a name
 * cannot stand at the marks themselves.
 */
final class Key {
  /** Whether the marks are bars or dots. */
  enum Mark {
    BAR,
    DOT
  }

  /** A name and its mark. */
  record Entry(String label, Look look) {}

  private record Placed(List<String> lines, Look look, double x, double y) {}

  private static final double SWATCH = 12;
  private static final double GAP = 6;
  private static final double BETWEEN = 18;

  private final Lettering lettering;
  private final Mark mark;
  private final List<Placed> placed = new ArrayList<>();
  private final double height;

  Key(List<Entry> entries, Mark mark, double width, Lettering lettering) {
    this.lettering = lettering;
    this.mark = mark;
    double x = 0;
    double y = 0;
    double line = 0;
    for (Entry entry : entries) {
      List<String> lines = lettering.wrap(entry.label(), width - SWATCH - GAP);
      double room = SWATCH + GAP + lettering.room(lines);
      if (x > 0 && x + room > width) {
        x = 0;
        y += line + 2;
        line = 0;
      }
      placed.add(new Placed(lines, entry.look(), x, y));
      x += room + BETWEEN;
      line = Math.max(line, lines.size() * lettering.leading());
    }
    height = entries.isEmpty() ? 0 : y + line + 7;
  }

  /** Its height, with the space below; 0 without entries. */
  double height() {
    return height;
  }

  void draw(Pen pen) {
    for (Placed entry : placed) {
      double middle = entry.y() + lettering.leading() / 2;
      if (mark == Mark.DOT) {
        pen.dot(entry.x() + SWATCH / 2, middle, 5, entry.look());
      } else {
        pen.bar(new Rectangle2D.Double(entry.x(), middle - 5, SWATCH, 10), entry.look());
      }
      for (String line : entry.lines()) {
        pen.text(
            line,
            entry.x() + SWATCH + GAP,
            middle + lettering.drop(),
            Pen.Anchor.START,
            Tone.INK,
            false);
        middle += lettering.leading();
      }
    }
  }
}
