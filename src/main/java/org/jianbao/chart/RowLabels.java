package org.jianbao.chart;

import java.util.List;

/**
 * The names of the rows, whole and horizontal: beside the marks if they fit into a column of two
 * fifths of the width, else above them.
 *
 * @param beside whether they stand in a column of their own
 * @param column width of that column, with the space to the marks; 0 if above
 * @param lines the lines of each name
 */
record RowLabels(boolean beside, int column, List<List<String>> lines) {
  private static final double WIDEST = 0.45;
  private static final double WIDE = 0.36;
  private static final double NARROW_WIDE = 0.4;
  private static final int NARROW = 440;
  private static final int GAP = 12;

  static RowLabels above(List<String> names, int width, Lettering lettering) {
    return new RowLabels(false, 0, names.stream().map(n -> lettering.wrap(n, width)).toList());
  }

  /**
   * Sets the names beside the marks if that leaves the marks enough room, else above them.
   *
   * @param marks the least width of the marks and their own labels
   */
  static RowLabels of(List<String> names, int width, double marks, Lettering lettering) {
    RowLabels narrow =
        beside(names, width * (width < NARROW ? NARROW_WIDE : WIDE) - GAP, lettering);
    RowLabels labels = narrow.most() <= 2 ? narrow : beside(names, width * WIDEST - GAP, lettering);
    boolean fits = labels.most() <= 3 && labels.column() + marks <= width;
    return fits ? labels : above(names, width, lettering);
  }

  private static RowLabels beside(List<String> names, double width, Lettering lettering) {
    List<List<String>> lines = names.stream().map(n -> lettering.wrap(n, width)).toList();
    double widest = lines.stream().mapToDouble(lettering::room).max().orElse(0);
    return new RowLabels(true, (int) Math.ceil(widest) + GAP, lines);
  }

  private int most() {
    return lines.stream().mapToInt(List::size).max().orElse(0);
  }
}
