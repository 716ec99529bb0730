package org.jianbao.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jianbao.diag.ProgramFault;
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

  private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");

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
   * Writes the figures of these briefings, one briefing after the other. The library makes all but
   * their rows, which come in pieces that may have been made before.
   *
   * @param title what the workbook is called
   * @param records the rows of a briefing, one for each of its figures
   * @param before pieces that were made before
   */
  void write(
      Collection<Briefing> briefings,
      Function<Lexicon, String> title,
      Function<Briefing, List<FigureRecord>> records,
      RowsBefore before,
      OutputStream out)
      throws IOException {
    List<List<Deflated>> sheets = sheets(briefings, records, before);
    int decimals =
        briefings.stream()
            .flatMap(b -> b.figures().values().stream())
            .mapToInt(f -> f.quantity().decimals())
            .max()
            .orElse(0);
    String samples = SheetRows.samples(2, decimals).toString();
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(made, "Jianbao", null)) {
      book.setCompressionLevel(Deflater.NO_COMPRESSION);
      book.properties().setTitle(beside(title));
      for (int i = 1; i <= sheets.size(); i++) {
        figures(book, i, decimals);
      }
      about(book, briefings, title);
    }
    String changed = TableDescription.changed(briefings).toString();
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    try (ZipFile parts = ZipFile.builder().setByteArray(made.toByteArray()).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.getName());
        entry.setTimeLocal(NO_TIME);
        String text = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        Matcher sheet = SHEET.matcher(part.getName());
        int number = sheet.matches() ? Integer.parseInt(sheet.group(1)) : 0;
        if (number >= 1 && number <= sheets.size()) {
          Deflated.write(zip, entry, sheet(text, samples, sheets.get(number - 1)));
        } else if (part.getName().equals(PROPERTIES)) {
          // The library notes when it was at work; what counts is when the figures last changed.
          Deflated.write(
              zip,
              entry,
              List.of(
                  deflated(
                      text.replaceAll(
                          "(<dcterms:created[^>]*>)[^<]*", "$1" + changed + "T00:00:00Z"))));
        } else {
          Deflated.write(zip, entry, List.of(deflated(text)));
        }
      }
    }
    zip.finish();
  }

  /** A sheet with rows in the place of the samples. */
  private static List<Deflated> sheet(String text, String samples, List<Deflated> rows) {
    int at = text.indexOf(samples);
    if (at < 0) {
      throw new ProgramFault("the library writes other rows than " + samples);
    }
    List<Deflated> pieces = new ArrayList<>();
    pieces.add(deflated(text.substring(0, at)));
    pieces.addAll(rows);
    pieces.add(deflated(text.substring(at + samples.length())));
    return pieces;
  }

  private static Deflated deflated(String text) {
    return Deflated.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The rows of each sheet; there is at least one. */
  private List<List<Deflated>> sheets(
      Collection<Briefing> briefings,
      Function<Briefing, List<FigureRecord>> records,
      RowsBefore before) {
    List<List<Deflated>> sheets = new ArrayList<>(List.of(new ArrayList<>()));
    int row = 1;
    for (Briefing briefing : briefings) {
      int all = briefing.figures().size();
      int done = 0;
      while (done < all) {
        if (row == mostRows) {
          sheets.add(new ArrayList<>());
          row = 1;
        }
        int first = done;
        int above = row;
        int count = Math.min(all - done, mostRows - row);
        byte[] piece =
            before.get(
                FigureFiles.XLSX + (first == 0 ? "" : " from " + first),
                briefing,
                List.of(above, count),
                () -> rows(records.apply(briefing).subList(first, first + count), above).packed());
        sheets.get(sheets.size() - 1).add(Deflated.unpacked(piece));
        done += count;
        row += count;
      }
    }
    return sheets;
  }

  /** Rows below so many others. */
  private Deflated rows(List<FigureRecord> records, int above) {
    SheetRows rows = new SheetRows();
    for (int i = 0; i < records.size(); i++) {
      rows.add(above + i + 1, columns, records.get(i));
    }
    return Deflated.of(rows.bytes());
  }

  /** A sheet of figures with its head, and a sample of each format of numbers. */
  private void figures(Workbook book, int number, int decimals) throws IOException {
    Worksheet sheet = sheet(book, number);
    for (int i = 0; i <= decimals; i++) {
      sheet.value(1, i, 0);
      sheet.style(1, i).format(format(i)).set();
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
}
