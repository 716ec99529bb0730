package org.jianbao.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jianbao.RealContent;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.SourceFile;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of the data has the same figures. */
class FigureFilesTest {
  private static final Content CONTENT = RealContent.read();
  private static final Map<String, Lexicon> LEXICONS = RealContent.lexicons(CONTENT);
  private static final FigureFiles FILES = new FigureFiles(CONTENT, LEXICONS);

  @TempDir private Path folder;

  static Collection<Briefing> briefings() {
    return CONTENT.briefings().values();
  }

  private static byte[] file(Briefing briefing, DataFile.Kind kind) {
    return FILES.of(briefing).entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static List<List<String>> csv(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        rows.add(record.toList());
      }
    }
    return rows;
  }

  /** The first sheet as our own import reads it. */
  private List<List<String>> xlsx(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("t.xlsx"), bytes);
    Diagnostics diagnostics = new Diagnostics();
    List<Table.Row> rows =
        XlsxSheet.read(file, SourceFile.of("t.xlsx", "").start(), diagnostics).orElseThrow();
    assertTrue(diagnostics.sorted().isEmpty());
    return rows.stream().map(r -> r.cells().stream().map(Table.Cell::text).toList()).toList();
  }

  /** Empty cells at the end of a row are none, and a number has no zeros at its end. */
  private static List<List<String>> plain(List<List<String>> rows) {
    int value = rows.get(0).indexOf("value");
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (!all.isEmpty()) {
        BigDecimal number = new BigDecimal(cells.get(value));
        cells.set(value, number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
      }
      while (cells.get(cells.size() - 1).isEmpty()) {
        cells.remove(cells.size() - 1);
      }
      all.add(cells);
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void aWorkbookHasTheRowsOfTheTable(Briefing briefing) throws IOException {
    assertEquals(plain(csv(FILES.csv(briefing))), plain(xlsx(file(briefing, DataFile.Kind.XLSX))));
  }

  @Test
  void theWorkbookOfAllFiguresHasTheRowsOfTheTable() throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    FILES.csv(csv);
    FILES.xlsx(xlsx);
    assertEquals(plain(csv(csv.toString(StandardCharsets.UTF_8))), plain(xlsx(xlsx.toByteArray())));
  }

  @Test
  void cellsHaveTypesAndASecondSheetExplainsThem() throws IOException {
    Briefing briefing = briefings().iterator().next();
    Path file = Files.write(folder.resolve("t.xlsx"), file(briefing, DataFile.Kind.XLSX));
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      List<String> names = book.getSheets().map(s -> s.getName()).toList();
      assertEquals(List.of("数据 · Figures", "说明 · About"), names);
      List<Row> rows = book.getFirstSheet().read();
      List<String> heads = rows.get(0).stream().map(Cell::getText).toList();
      Map<String, CellType> types =
          Map.of(
              "year", CellType.NUMBER,
              "value", CellType.NUMBER,
              "decimals", CellType.NUMBER,
              "derived", CellType.BOOLEAN,
              "name_zh", CellType.STRING);
      for (Row row : rows.subList(1, rows.size())) {
        types.forEach(
            (head, type) -> assertEquals(type, row.getCell(heads.indexOf(head)).getType()));
      }
      String about =
          book.getSheet(1).orElseThrow().read().stream()
              .flatMap(Row::stream)
              .filter(c -> c != null)
              .map(Cell::getText)
              .collect(Collectors.joining("\n"));
      for (String head : heads) {
        assertTrue(about.contains("\n" + head + "\n"), head);
      }
      for (String fact :
          List.of(
              CONTENT.site().licenceAddress(),
              CONTENT.site().publisher().in("zh"),
              CONTENT.source(briefing.sources().get(0)).title().in("en"))) {
        assertTrue(about.contains(fact), fact);
      }
    }
  }

  @Test
  void aWorkbookIsTheSameWheneverAndWhereverItIsMade() throws Exception {
    Briefing briefing = briefings().iterator().next();
    byte[] first = file(briefing, DataFile.Kind.XLSX);
    Thread.sleep(1100);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(first, file(briefing, DataFile.Kind.XLSX));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    Path file = Files.write(folder.resolve("t.xlsx"), first);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry properties = zip.getEntry("docProps/core.xml");
      String text =
          new String(zip.getInputStream(properties).readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.contains(">" + briefing.revisions().get(0).date() + "T00:00:00Z<"), text);
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(sheet.contains("ySplit=\"1\""), "the head stays in view");
    }
  }

  /** What has no room on a sheet goes to the next. */
  @Test
  void aLongTableHasSeveralSheets() throws IOException {
    List<Lexicon> lexicons = CONTENT.site().languages().stream().map(LEXICONS::get).toList();
    FigureWorkbook book =
        new FigureWorkbook(
            CONTENT,
            lexicons,
            FigureColumn.of(lexicons.stream().map(Lexicon::profile).toList()),
            100);
    Path file = folder.resolve("t.xlsx");
    try (var out = Files.newOutputStream(file)) {
      book.write(
          briefings(), l -> "t", b -> FigureRecord.of(CONTENT, LEXICONS, b), RowsBefore.NONE, out);
    }
    int figures = briefings().stream().mapToInt(b -> b.figures().size()).sum();
    int rows = 0;
    int sheets = 0;
    try (ReadableWorkbook read = new ReadableWorkbook(file.toFile())) {
      for (var sheet : read.getSheets().filter(s -> s.getName().contains("Figures")).toList()) {
        sheets++;
        int length = sheet.read().size();
        assertTrue(length <= 100);
        rows += length - 1;
      }
    }
    assertEquals(figures, rows);
    assertEquals((figures + 98) / 99, sheets);
  }

  /** The members that JSON-stat 2.0 asks of a data set, and their sizes. */
  @ParameterizedTest
  @MethodSource("briefings")
  void aJsonStatDatasetHasAValueForEachFigure(Briefing briefing) throws IOException {
    List<List<String>> rows = csv(FILES.csv(briefing));
    int languages = 0;
    for (Map.Entry<DataFile, byte[]> file : FILES.of(briefing).entrySet()) {
      if (file.getKey().kind() != DataFile.Kind.JSON_STAT) {
        continue;
      }
      languages++;
      String language = file.getKey().language().orElseThrow();
      JsonNode set = new ObjectMapper().readTree(file.getValue());
      assertEquals("2.0", set.path("version").asText());
      assertEquals("dataset", set.path("class").asText());
      assertTrue(set.path("updated").asText().matches("\\d{4}-\\d\\d-\\d\\d"));
      assertFalse(set.path("label").asText().isBlank());
      assertFalse(set.path("source").asText().isBlank());
      assertEquals(set.path("id").size(), set.path("size").size());
      int product = 1;
      for (int i = 0; i < set.path("id").size(); i++) {
        JsonNode category =
            set.path("dimension").path(set.path("id").get(i).asText()).path("category");
        int size = set.path("size").get(i).asInt();
        assertEquals(size, Math.max(category.path("index").size(), category.path("label").size()));
        product *= size;
      }
      assertEquals(product, set.path("value").size());
      assertEquals(product, set.path("status").size());
      for (String role : List.of("geo", "time", "metric")) {
        assertEquals(1, set.path("role").path(role).size());
      }
      JsonNode figures = set.at("/dimension/figure/category");
      for (int i = 1; i < rows.size(); i++) {
        String id = rows.get(i).get(2);
        assertEquals(id, figures.path("index").get(i - 1).asText());
        assertEquals(
            new BigDecimal(rows.get(i).get(rows.get(0).indexOf("value"))),
            new BigDecimal(set.path("value").get(i - 1).asText()),
            id);
        assertEquals(
            rows.get(i).get(rows.get(0).indexOf("name_" + language)),
            figures.path("label").path(id).asText());
        assertTrue(figures.path("unit").path(id).path("decimals").isInt());
      }
    }
    assertEquals(2, languages);
  }

  /** The tables of indicators together are the table of all figures, as far as they go. */
  @Test
  void indicatorsHaveAllTheirFigures() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FILES.csv(out);
    List<List<String>> all = csv(out.toString(StandardCharsets.UTF_8));
    List<Indicator> shared = Comparison.shared(CONTENT);
    List<String> ids = shared.stream().map(Indicator::id).toList();
    List<List<String>> expected = all.stream().filter(r -> ids.contains(r.get(3))).toList();
    List<List<String>> together = new ArrayList<>();
    for (Indicator indicator : shared) {
      List<List<String>> rows = csv(new String(FILES.csv(indicator), StandardCharsets.UTF_8));
      assertEquals(all.get(0), rows.get(0));
      assertTrue(rows.size() > 2, indicator.id());
      together.addAll(rows.subList(1, rows.size()));
    }
    assertTrue(expected.size() > 20);
    assertEquals(
        expected.stream().map(List::toString).sorted().toList(),
        together.stream().map(List::toString).sorted().toList());
  }
}
