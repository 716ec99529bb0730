package org.jianbao.chart;

import java.util.List;
import java.util.function.IntPredicate;
import org.jianbao.model.ChartSpec;

/**
 * How groups of rows stand beside and below each other: in columns of one width, as many as the
 * width allows.
 *
 * @param panels the groups; a chart without groups is one
 * @param columns how many stand side by side
 * @param column the width of one
 */
record Panels(List<ChartSpec.Panel> panels, int columns, int column) {
  /** Distance between groups, to the side and down. */
  static final int GAP = 24;

  private static final int NARROWEST = 190;

  /**
   * @param fits whether a drawing of this width is good; one column is, in any case
   */
  static Panels of(ChartSpec spec, int width, IntPredicate fits) {
    List<ChartSpec.Panel> panels =
        spec.panels().isEmpty()
            ? List.of(new ChartSpec.Panel("", 0, spec.rows().size()))
            : spec.panels();
    int most = Math.max(1, Math.min(panels.size(), (width + GAP) / (NARROWEST + GAP)));
    for (int columns = even(panels.size(), most); columns > 1; columns--) {
      int column = (width - (columns - 1) * GAP) / columns;
      if (fits.test(column)) {
        return new Panels(panels, columns, column);
      }
    }
    return new Panels(panels, 1, width);
  }

  /** As few columns as give the same number of lines: four groups are two and two. */
  private static int even(int panels, int most) {
    int lines = (panels + most - 1) / most;
    return (panels + lines - 1) / lines;
  }

  /** Left border of a group. */
  int left(int panel) {
    return panel % columns * (column + GAP);
  }

  /** Number of the line in which it stands. */
  int line(int panel) {
    return panel / columns;
  }

  /** The lines of its title; none if it has no title. */
  List<String> title(int panel, Lettering lettering) {
    String title = panels.get(panel).title();
    // Bold letters are wider: a little less width keeps them inside.
    return title.isEmpty() ? List.of() : lettering.wrap(title, column * 0.9);
  }

  /** The height of the titles of a line of groups. */
  double titles(int line, Lettering lettering) {
    int most = 0;
    for (int i = 0; i < panels.size(); i++) {
      most = line(i) == line ? Math.max(most, title(i, lettering).size()) : most;
    }
    return most * lettering.leading();
  }

  /** Draws the title of a group, just above its marks. */
  void title(Pen pen, int panel, double top, Lettering lettering) {
    double spare =
        titles(line(panel), lettering) - title(panel, lettering).size() * lettering.leading();
    double middle = top + spare + lettering.leading() / 2;
    for (String line : title(panel, lettering)) {
      pen.text(line, left(panel) + 1, middle + lettering.drop(), Pen.Anchor.START, Tone.INK, true);
      middle += lettering.leading();
    }
  }
}
