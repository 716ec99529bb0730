package org.jianbao.data;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of figures as a sheet of a workbook holds them (ECMA-376-1, 18.3.1.73). */
final class SheetRows {
  /** The style of numbers without decimals; that of numbers with one decimal is the next. */
  private static final int NUMBERS = 2;

  private static final int LETTERS = 26;

  private final StringBuilder xml = new StringBuilder();

  /** Rows with these numbers of decimals, which show how each is formatted. */
  static SheetRows samples(int row, int decimals) {
    SheetRows rows = new SheetRows();
    rows.begin(row);
    for (int i = 0; i <= decimals; i++) {
      rows.number(row, i, i, "0");
    }
    return rows.end();
  }

  /**
   * Adds the row of a figure.
   *
   * @param row its number, from 1
   */
  SheetRows add(int row, List<FigureColumn> columns, FigureRecord record) {
    begin(row);
    for (int i = 0; i < columns.size(); i++) {
      FigureColumn column = columns.get(i);
      Object value = column.cell().apply(record);
      if (value instanceof Integer) {
        cell(row, i, "t=\"n\"", "<v>" + value + "</v>");
      } else if (value instanceof Boolean truth) {
        cell(row, i, "t=\"b\"", truth ? "<v>1</v>" : "<v>0</v>");
      } else if (column.datatype().equals("decimal")) {
        number(row, i, record.decimals(), String.valueOf(value));
      } else if (!value.equals("")) {
        cell(row, i, "t=\"inlineStr\"", "<is><t>" + escaped(String.valueOf(value)) + "</t></is>");
      }
    }
    return end();
  }

  private void begin(int row) {
    xml.append("<row r=\"").append(row).append("\">");
  }

  private SheetRows end() {
    xml.append("</row>");
    return this;
  }

  private void number(int row, int column, int decimals, String value) {
    cell(row, column, "s=\"" + (NUMBERS + decimals) + "\" t=\"n\"", "<v>" + value + "</v>");
  }

  private void cell(int row, int column, String attributes, String value) {
    xml.append("<c r=\"").append(letters(column)).append(row).append("\" ");
    xml.append(attributes).append('>').append(value).append("</c>");
  }

  /** The name of a column, counted from 0: A to Z, then AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  /** What XML cannot hold is left out. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        default -> {
          if ((c >= ' ' && c < '\ufffe') || c == '\t' || c == '\n') {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  byte[] bytes() {
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
