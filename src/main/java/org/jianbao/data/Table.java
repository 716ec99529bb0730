package org.jianbao.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianbao.diag.Location;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;

/**
 * The cells of a file.
 *
 * @param file the rows as lines, so that remarks can show them
 * @param rows from the first that holds something; empty ones are left out
 */
record Table(SourceFile file, List<Row> rows) {
  private static final String GAP = ", ";

  Table {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number as a spreadsheet counts, from 1
   * @param cells from the first column on
   */
  record Row(int number, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
      return cells.stream().allMatch(c -> c.text().isBlank());
    }
  }

  /**
   * A cell.
   *
   * @param text what it holds, without space around it
   * @param number whether a spreadsheet holds it as a number, so that zeros at its end are lost
   * @param fault why it cannot be used, if so
   */
  record Cell(String text, boolean number, Optional<Text> fault) {
    static final Cell EMPTY = of("");

    static Cell of(String text) {
      return new Cell(text.strip(), false, Optional.empty());
    }
  }

  /** A table of these rows; empty ones are left out. */
  static Table of(String display, List<Row> rows) {
    List<Row> kept = rows.stream().filter(r -> !r.isBlank()).toList();
    List<String> lines = new ArrayList<>();
    for (Row row : kept) {
      while (lines.size() < row.number() - 1) {
        lines.add("");
      }
      lines.add(row.cells().stream().map(Table::shown).collect(Collectors.joining(GAP)));
    }
    return new Table(new SourceFile(display, lines), kept);
  }

  /** A cell as remarks show it: in one line. */
  private static String shown(Cell cell) {
    return cell.text().replaceAll("\\p{Cntrl}", "\u00B7");
  }

  /** Where a cell stands. */
  Location at(Row row, int column) {
    int place = 1;
    for (int i = 0; i < column; i++) {
      place += shown(row.cell(i)).length() + GAP.length();
    }
    return file.at(row.number(), place);
  }
}
