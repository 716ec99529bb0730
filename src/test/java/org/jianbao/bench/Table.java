package org.jianbao.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of plain text: names to the left, numbers to the right. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param heads what its columns are called
   */
  public Table(String... heads) {
    row(heads);
  }

  /** Adds a row. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Prints all rows, with an empty line behind them. */
  public void print(PrintStream out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int c = 0; c < columns; c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(' ').append(c == 0 ? row.get(c) + pad : " " + pad + row.get(c));
      }
      out.println(line.toString().stripTrailing());
    }
    out.println();
  }
}
