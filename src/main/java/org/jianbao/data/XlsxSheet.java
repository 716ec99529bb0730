package org.jianbao.data;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;

/**
 * The first visible sheet of an XLSX workbook (ECMA-376). Formulas are never computed: their saved
 * results count.
 */
final class XlsxSheet {
  private static final int MAX_COLUMNS = 200;

  /** A workbook is compressed: this keeps a small one from unfolding into the whole memory. */
  private static final long MAX_UNFOLDED = 64L * 1024 * 1024;

  /** Spreadsheets keep 15 digits; what binary fractions add beyond them nobody typed. */
  private static final MathContext TYPED = new MathContext(15);

  /** Parts of a number format that are words or colours, not fields. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General|E[+-]");

  private static final Pattern DATE = Pattern.compile("(?i)[ymdhs]");

  private XlsxSheet() {}

  /** Reads the rows; reports why they cannot be read, and then gives nothing. */
  static Optional<List<Table.Row>> read(Path file, Location start, Diagnostics diagnostics) {
    try {
      if (!isSmall(file)) {
        diagnostics.error(start, Message.TOO_LARGE, MAX_UNFOLDED);
        return Optional.empty();
      }
      try (ReadableWorkbook book =
          new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
        Optional<Sheet> sheet =
            book.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).findFirst();
        return sheet.isEmpty() ? Optional.of(List.of()) : rows(sheet.get(), start, diagnostics);
      }
    } catch (IOException | RuntimeException e) {
      // The library meets a damaged file with any exception: none of them is a fault of ours.
      diagnostics.add(
          Diagnostic.error(start, Message.NOT_A_TABLE, Text.of("it is no complete XLSX workbook"))
              .hint("open it in a spreadsheet program and save it again as XLSX"));
      return Optional.empty();
    }
  }

  private static boolean isSmall(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        try (InputStream in = zip.getInputStream(e.nextElement())) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > MAX_UNFOLDED) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private static Optional<List<Table.Row>> rows(
      Sheet sheet, Location start, Diagnostics diagnostics) throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    try (Stream<Row> all = sheet.openStream()) {
      for (Row row : (Iterable<Row>) all::iterator) {
        if (row.getRowNum() > TableReader.MAX_ROWS) {
          diagnostics.error(start, Message.TABLE_TOO_LONG, TableReader.MAX_ROWS);
          return Optional.empty();
        }
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
          cells.add(row.getOptionalCell(i).map(XlsxSheet::cell).orElse(Table.Cell.EMPTY));
        }
        rows.add(new Table.Row(row.getRowNum(), cells));
      }
    }
    return Optional.of(rows);
  }

  private static Table.Cell cell(Cell cell) {
    Object value = cell.getValue();
    if (value == null) {
      return Table.Cell.EMPTY;
    }
    String text = value.toString();
    if (cell.getType() == CellType.ERROR
        || (cell.getType() == CellType.FORMULA && text.matches("#[A-Z/0]+[!?]?"))) {
      return new Table.Cell(text, false, Optional.of(Message.ERROR_CELL.with(text)));
    }
    if (value instanceof Boolean) {
      return Table.Cell.of(text.toLowerCase(Locale.ROOT));
    }
    return value instanceof BigDecimal number ? number(number, format(cell)) : Table.Cell.of(text);
  }

  /** A number as it was typed: 92.3% is kept as 0.923 with a format. */
  private static Table.Cell number(BigDecimal value, String format) {
    BigDecimal typed = value.round(TYPED);
    String fields = LITERAL.matcher(format).replaceAll("");
    if (DATE.matcher(fields).find()) {
      return new Table.Cell(plain(typed), true, Optional.of(Message.DATE_CELL.with()));
    }
    return fields.contains("%")
        ? new Table.Cell(plain(typed.movePointRight(2)) + "%", true, Optional.<Text>empty())
        : new Table.Cell(plain(typed), true, Optional.<Text>empty());
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** The number format; those that are built in have numbers only. */
  private static String format(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null) {
      return format;
    }
    int id = Objects.requireNonNullElse(cell.getDataFormatId(), 0);
    boolean date =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    return date ? "y" : id == 9 || id == 10 ? "0%" : "";
  }
}
