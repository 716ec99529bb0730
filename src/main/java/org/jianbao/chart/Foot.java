package org.jianbao.chart;

import java.util.List;

/** A remark below the marks, in as many lines as it needs; nothing without words. */
final class Foot {
  private static final double ABOVE = 1;

  private final List<String> lines;
  private final Lettering lettering;

  /**
   * @param width how long its lines may be
   */
  Foot(String text, double width, Lettering lettering) {
    this.lines = text.isEmpty() ? List.of() : lettering.wrap(text, width);
    this.lettering = lettering;
  }

  /** Its height, with the space above; 0 without words. */
  double height() {
    return lines.isEmpty() ? 0 : ABOVE + lines.size() * lettering.leading();
  }

  void draw(Pen pen, double top) {
    double middle = top + ABOVE + lettering.leading() / 2;
    for (String line : lines) {
      pen.text(line, 0, middle + lettering.drop(), Pen.Anchor.START, Tone.INK, false);
      middle += lettering.leading();
    }
  }
}
