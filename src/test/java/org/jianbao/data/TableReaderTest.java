package org.jianbao.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private List<String> csv(String text) throws IOException {
    return read("t.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Rows as their number and cells. */
  private List<String> read(String name, byte[] bytes) throws IOException {
    return rows(Files.write(folder.resolve(name), bytes));
  }

  private List<String> rows(Path file) {
    return TableReader.read(file, file.getFileName().toString(), diagnostics)
        .map(Table::rows)
        .orElse(List.of())
        .stream()
        .map(
            r ->
                r.number()
                    + r.cells().stream()
                        .map(c -> "|" + c.text() + c.fault().map(f -> " (" + f + ")").orElse(""))
                        .collect(Collectors.joining()))
        .toList();
  }

  private String remarks() {
    return diagnostics.sorted().stream()
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }

  private Path xlsx(Consumer<Workbook> fill) throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      fill.accept(book);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparatorFromTheHead(String s) throws IOException {
    String text = "figure" + s + "数值\n" + "a" + s + "\"1,2;3\"\n\n" + "b" + s + " 约8万 \n";
    assertEquals(List.of("1|figure|数值", "2|a|1,2;3", "4|b|约8万"), csv(text));
    assertEquals(List.of("1|figure|数值", "2|a|1,2;3", "4|b|约8万"), csv("\uFEFF" + text));
    assertEquals(List.of("1|figure|数值", "2|a|1,2;3", "4|b|约8万"), csv(text.replace("\n", "\r\n")));
  }

  @Test
  void namesOtherEncodings() throws IOException {
    assertEquals(List.of(), read("t.csv", "编号,数值\n".getBytes(Charset.forName("GB18030"))));
    assertEquals(
        """
        t.csv:1:1: error: the file cannot be read as a table: it is not UTF-8 [table]
          hint: save it as “CSV UTF-8” or as XLSX""",
        remarks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n\"x\"y,1\n", "a,b\n\"x,1\n"})
  void namesQuotationMarksThatDoNotMatch(String text) throws IOException {
    assertEquals(List.of(), csv(text));
    assertTrue(remarks().contains("cannot be read as a table"), remarks());
    assertTrue(remarks().contains("and doubles them"), remarks());
  }

  @Test
  void anEmptyFileIsNoTable() throws IOException {
    assertEquals(List.of(), csv(" \n,,\n"));
    assertEquals("t.csv:1:1: error: the file is empty [syntax]", remarks());
  }

  @Test
  void readsNumbersOfWorkbooksAsTheyWereTyped() throws IOException {
    Path file =
        xlsx(
            book -> {
              Worksheet hidden = book.newWorksheet("hidden");
              hidden.value(0, 0, "nothing to see");
              hidden.setVisibilityState(VisibilityState.HIDDEN);
              Worksheet sheet = book.newWorksheet("figures");
              sheet.value(0, 0, "figure");
              sheet.value(0, 1, "value");
              Object[] values = {520000000, 1.0E-7, 0.1 + 0.2, -41.96, 1e17, "3万余", true};
              for (int i = 0; i < values.length; i++) {
                sheet.value(i + 2, 0, "f" + i);
                put(sheet, i + 2, values[i]);
              }
              sheet.value(10, 1, 0.923);
              sheet.style(10, 1).format("0.0%").set();
              sheet.value(11, 1, LocalDate.of(2018, 11, 1));
              sheet.style(11, 1).format("yyyy\"年\"m\"月\"").set();
              sheet.value(12, 1, 12);
              sheet.style(12, 1).format("#,##0\"days\"").set();
            });
    assertEquals(
        List.of(
            "1|figure|value",
            "3|f0|520000000",
            "4|f1|0.0000001",
            "5|f2|0.3",
            "6|f3|-41.96",
            "7|f4|100000000000000000",
            "8|f5|3万余",
            "9|f6|true",
            "11||92.3%",
            "12||43405 (the cell holds a date, not what was typed)",
            "13||12"),
        rows(file));
    assertEquals("", remarks());
  }

  private static void put(Worksheet sheet, int row, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, 1, number);
    } else if (value instanceof Boolean flag) {
      sheet.value(row, 1, flag);
    } else {
      sheet.value(row, 1, String.valueOf(value));
    }
  }

  @Test
  void takesSavedResultsOfFormulas() throws IOException {
    Path plain =
        xlsx(
            book -> {
              Worksheet sheet = book.newWorksheet("figures");
              sheet.value(0, 0, "value");
              sheet.value(1, 0, 41.5);
              sheet.value(2, 0, 42.5);
            });
    byte[] bytes =
        edited(
            plain,
            x ->
                x.replace("<v>41.5</v>", "<f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>41.5</v>")
                    .replaceAll(
                        "(<c r=\"A3\"[^>]*?)(?: t=\"n\")?><v>42.5</v>",
                        "$1 t=\"e\"><f>1/0</f><v>#DIV/0!</v>"));
    assertEquals(
        List.of("1|value", "2|41.5", "3|#DIV/0! (the cell holds the error #DIV/0!)"),
        read("f.xlsx", bytes));
  }

  @Test
  void damagedWorkbooksAndOldOnesAreRemarks() throws IOException {
    Path file = xlsx(book -> book.newWorksheet("x").value(0, 0, "figure"));
    byte[] whole = Files.readAllBytes(file);
    read("half.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
    read("broken.xlsx", edited(file, x -> x.replace("</sheetData>", "")));
    read("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
    assertEquals(
        """
        broken.xlsx:1:1: error: the file cannot be read as a table: it is no complete XLSX workbook [table]
          hint: open it in a spreadsheet program and save it again as XLSX
        half.xlsx:1:1: error: the file cannot be read as a table: it is no complete XLSX workbook [table]
          hint: open it in a spreadsheet program and save it again as XLSX
        old.xls:1:1: error: the file cannot be read as a table: it is an old XLS file or has a password [table]
          hint: save it as XLSX without password""",
        remarks());
  }

  @Test
  void aWorkbookThatUnfoldsIntoTheMemoryIsRefused() throws IOException {
    Path file = xlsx(book -> book.newWorksheet("x").value(0, 0, "figure"));
    byte[] bytes = edited(file, x -> x + " ".repeat(65 * 1024 * 1024));
    assertTrue(bytes.length < 1024 * 1024);
    read("bomb.xlsx", bytes);
    assertEquals(
        "bomb.xlsx:1:1: error: the file is larger than 67108864 bytes [syntax]", remarks());
  }

  /** The workbook with the XML of its first sheet changed. */
  private static byte[] edited(Path workbook, java.util.function.UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean sheet = entry.getName().endsWith("sheet1.xml");
        out.write((sheet ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void remarksShowTheRowWithTheCell() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "figure,value\n\na,\"1\n2\"\n");
    Table table = TableReader.read(file, "t.csv", diagnostics).orElseThrow();
    assertEquals("t.csv:3:4", table.at(table.rows().get(1), 1).toString());
    assertEquals("a, 1·2", table.file().line(3));
    assertEquals(Optional.empty(), table.rows().get(1).cell(9).fault());
  }
}
