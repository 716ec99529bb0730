package org.jianbao.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Source;

/**
 * Figures as an XLSX workbook (ECMA-376): the rows and heads of {@code figures.csv} with numbers as
 * numbers, and a sheet that says what they are. The same figures make the same bytes.
 */
final class FigureWorkbook {
  /** A sheet has no room for more; what is left goes to the next. */
  private static final int MOST_ROWS = Worksheet.MAX_ROWS;

  private static final int ROWS_AT_A_TIME = 500;

  /** No earlier: for the first of January, ZIP also notes the time zone of the machine. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String BESIDE = " · ";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final int NARROW = 12;
  private static final int WIDE = 36;
  private static final int WIDEST = 80;

  private final Content content;
  private final List<Lexicon> lexicons;
  private final List<FigureColumn> columns;
  private final int mostRows;

  FigureWorkbook(Content content, List<Lexicon> lexicons, List<FigureColumn> columns) {
    this(content, lexicons, columns, MOST_ROWS);
  }

  /** The same with smaller sheets, for tests. */
  FigureWorkbook(
      Content content, List<Lexicon> lexicons, List<FigureColumn> columns, int mostRows) {
    this.content = content;
    this.lexicons = lexicons;
    this.columns = columns;
    this.mostRows = mostRows;
  }

  /**
   * Writes the figures of these briefings, one briefing after the other.
   *
   * @param title what the workbook is called
   * @param records the rows of a briefing
   */
  void write(
      Collection<Briefing> briefings,
      Function<Lexicon, String> title,
      Function<Briefing, List<FigureRecord>> records,
      OutputStream out)
      throws IOException {
    Path made = Files.createTempFile("jianbao", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(made);
          Workbook book = new Workbook(file, "Jianbao", null)) {
        book.setCompressionLevel(1);
        book.properties().setTitle(beside(title));
        figures(book, briefings, records);
        about(book, briefings, title);
      }
      finish(made, TableDescription.changed(briefings), out);
    } finally {
      Files.delete(made);
    }
  }

  private void figures(
      Workbook book, Collection<Briefing> briefings, Function<Briefing, List<FigureRecord>> records)
      throws IOException {
    int sheets = 1;
    Worksheet sheet = sheet(book, sheets);
    int row = 1;
    for (Briefing briefing : briefings) {
      for (FigureRecord record : records.apply(briefing)) {
        if (row == mostRows) {
          sheet.finish();
          sheets++;
          sheet = sheet(book, sheets);
          row = 1;
        }
        for (int i = 0; i < columns.size(); i++) {
          cell(sheet, row, i, columns.get(i), record);
        }
        row++;
        if (row % ROWS_AT_A_TIME == 0) {
          sheet.flush();
        }
      }
    }
    sheet.finish();
  }

  private Worksheet sheet(Workbook book, int number) {
    String name = beside(l -> l.word("sheet-figures"));
    Worksheet sheet = book.newWorksheet(number == 1 ? name : name + " " + number);
    for (int i = 0; i < columns.size(); i++) {
      FigureColumn column = columns.get(i);
      sheet.width(
          i, column.language().isPresent() || column.name().equals("as_stated") ? WIDE : NARROW);
    }
    heads(sheet, 0, columns.stream().map(FigureColumn::name).toList());
    sheet.freezePane(0, 1);
    return sheet;
  }

  private static void heads(Worksheet sheet, int row, List<String> heads) {
    for (int i = 0; i < heads.size(); i++) {
      sheet.inlineString(row, i, heads.get(i));
    }
    sheet.range(row, 0, row, heads.size() - 1).style().bold().set();
  }

  private static void cell(
      Worksheet sheet, int row, int at, FigureColumn column, FigureRecord record) {
    Object value = column.cell().apply(record);
    if (value instanceof Integer number) {
      sheet.value(row, at, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, at, truth);
    } else if (column.datatype().equals("decimal")) {
      sheet.value(row, at, new BigDecimal(String.valueOf(value)));
      sheet.style(row, at).format(format(record.decimals())).set();
    } else if (!value.equals("")) {
      sheet.inlineString(row, at, String.valueOf(value));
    }
  }

  /** Shows as many decimals as the document states. */
  private static String format(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  /** What the workbook is, and what its columns hold. */
  private void about(Workbook book, Collection<Briefing> briefings, Function<Lexicon, String> title)
      throws IOException {
    Worksheet sheet = book.newWorksheet(beside(l -> l.word("sheet-about")));
    sheet.width(0, NARROW * 2);
    for (int i = 1; i <= 2 * lexicons.size(); i++) {
      sheet.width(i, i <= lexicons.size() ? WIDE : WIDEST);
    }
    int row = 0;
    fact(sheet, row++, "sheet-title", title);
    fact(sheet, row++, "sheet-description", l -> l.word("data-description"));
    fact(sheet, row++, "publisher", l -> content.site().publisher().in(l.id()));
    fact(sheet, row++, "licence", l -> content.site().licence());
    fact(sheet, row++, "sheet-licence-address", l -> content.site().licenceAddress());
    fact(sheet, row++, "revision-date", l -> TableDescription.changed(briefings).toString());
    for (String id : briefings.stream().flatMap(b -> b.sources().stream()).distinct().toList()) {
      Source source = content.source(id);
      fact(sheet, row++, "source-title", l -> document(source, l));
    }
    row++;
    heads(sheet, row++, heads());
    for (FigureColumn column : columns) {
      sheet.inlineString(row, 0, column.name());
      int at = 1;
      for (Lexicon lexicon : lexicons) {
        sheet.inlineString(row, at++, column.title(lexicon));
      }
      for (Lexicon lexicon : lexicons) {
        sheet.inlineString(row, at++, column.about(lexicon));
      }
      row++;
    }
    sheet.finish();
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    heads.add(beside(l -> l.word("sheet-column")));
    lexicons.forEach(l -> heads.add(l.word("sheet-title")));
    lexicons.forEach(l -> heads.add(l.word("sheet-meaning")));
    return heads;
  }

  private void fact(Worksheet sheet, int row, String word, Function<Lexicon, String> text) {
    sheet.inlineString(row, 0, beside(l -> l.word(word)));
    sheet.style(row, 0).bold().set();
    for (int i = 0; i < lexicons.size(); i++) {
      sheet.inlineString(row, i + 1, text.apply(lexicons.get(i)));
    }
  }

  private static String document(Source source, Lexicon lexicon) {
    return source.issuer().in(lexicon.id())
        + lexicon.word("colon")
        + source.title().in(lexicon.id());
  }

  private String beside(Function<Lexicon, String> text) {
    return lexicons.stream().map(text).distinct().collect(Collectors.joining(BESIDE));
  }

  /** The library notes when it was at work; what counts is when the figures last changed. */
  private static void finish(Path made, LocalDate changed, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile parts = new ZipFile(made.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(NO_TIME);
        zip.putNextEntry(copy);
        try (InputStream in = parts.getInputStream(part)) {
          if (part.getName().equals(PROPERTIES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(
                text.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + changed + "T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
