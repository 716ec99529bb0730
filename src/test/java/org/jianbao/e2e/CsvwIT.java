package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of figures are what their descriptions say (W3C, Model for Tabular Data and Metadata
 * on the Web). There is no validator for Java, so that its rules are followed here as far as our
 * descriptions use them.
 */
class CsvwIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SITE = "https://jianbao.example/";

  /** Built-in datatypes, as XML Schema writes them. */
  private static final Map<String, String> LEXICAL =
      Map.of(
          "string", "(?s).*",
          "boolean", "true|false|1|0",
          "decimal", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)",
          "nonNegativeInteger", "\\+?\\d+|-0+",
          "gYear", "-?([1-9]\\d{3,}|0\\d{3})(Z|[+-]\\d\\d:\\d\\d)?");

  static Stream<String> tables() {
    return Stream.concat(
        Stream.of("data/figures.csv"),
        RealSite.BRIEFINGS.stream().map(b -> "data/" + b + "/figures.csv"));
  }

  private static JsonNode description(String table) throws IOException {
    return JSON.readTree(RealSite.read(table + "-metadata.json"));
  }

  private static JsonSchema vocabulary() throws IOException {
    try (InputStream schema = CsvwIT.class.getResourceAsStream("/csvw/table.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void usesTheVocabulary(String table) throws IOException {
    assertEquals(Set.of(), vocabulary().validate(description(table)));
  }

  @Test
  void theVocabularyHasNoOtherTerms() throws IOException {
    JsonSchema vocabulary = vocabulary();
    ObjectNode wrong = (ObjectNode) description("data/figures.csv");
    ((ObjectNode) wrong.at("/tableSchema/columns/0")).put("type", "string");
    assertFalse(vocabulary.validate(wrong).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void saysWhatTheTableIsInEveryLanguage(String table) throws IOException {
    JsonNode description = description(table);
    for (String key : List.of("dc:title", "dc:description", "dc:publisher")) {
      assertTexts(description.path(key));
    }
    assertEquals("figures.csv", description.path("url").textValue());
    assertEquals(
        "https://creativecommons.org/licenses/by/4.0/",
        description.at("/dc:license/@id").textValue());
    assertFalse(description.path("dc:source").isEmpty(), "the documents");
    for (JsonNode source : description.path("dc:source")) {
      assertTexts(source.path("dc:title"));
      assertTexts(source.path("dc:publisher"));
    }
    for (JsonNode column : description.at("/tableSchema/columns")) {
      assertTexts(column.path("dc:description"));
      assertNotEquals("", column.at("/titles/zh").asText());
      assertNotEquals("", column.at("/titles/en").asText());
    }
  }

  private static void assertTexts(JsonNode texts) {
    assertEquals(List.of("zh", "en"), texts.findValuesAsText("@language"), texts.toString());
    texts.findValuesAsText("@value").forEach(t -> assertFalse(t.isBlank()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTableIsValid(String table) throws IOException {
    List<CSVRecord> rows = RealSite.figures(table);
    assertEquals(List.of(), faults(description(table), RealSite.read(table)));
    assertTrue(rows.size() > 20, table);
  }

  /** The check sees what is wrong. */
  @Test
  void aSpoiltTableIsNot() throws IOException {
    JsonNode description = description("data/hengyang/2018/figures.csv");
    String good = RealSite.read("data/hengyang/2018/figures.csv");
    String row = good.lines().skip(1).findFirst().orElseThrow();
    assertEquals(1, faults(description, good + row + "\n").size(), "the same row twice");
    assertEquals(1, faults(description, good.replace("as_stated", "stated")).size());
    assertFalse(faults(description, good.replace(",target,", ",hope,")).isEmpty());
    assertFalse(faults(description, good.replace("hengyang,2018", ",2018")).isEmpty());
    assertFalse(faults(description, good.replace("hengyang,2018", "hengyang,18")).isEmpty());
  }

  /** What a table has that its description does not allow. */
  private static List<String> faults(JsonNode description, String csv) throws IOException {
    List<String> faults = new ArrayList<>();
    JsonNode columns = description.at("/tableSchema/columns");
    List<String> names = columns.findValuesAsText("name");
    List<CSVRecord> rows;
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      rows = parser.getRecords();
    }
    // Schema compatibility: the head of each column is among its titles.
    for (int i = 0; i < Math.max(names.size(), rows.get(0).size()); i++) {
      String head = i < rows.get(0).size() ? rows.get(0).get(i) : "none";
      boolean known = false;
      for (JsonNode title : columns.path(i).path("titles")) {
        known |= title.asText().equals(head);
      }
      if (!known || !columns.path(i).path("name").asText().equals(head)) {
        faults.add("head " + head);
      }
    }
    Set<List<String>> keys = new HashSet<>();
    for (CSVRecord row : rows.subList(1, rows.size())) {
      for (int i = 0; i < names.size(); i++) {
        String fault = fault(columns.get(i), row.get(i));
        if (!fault.isEmpty()) {
          faults.add("row " + row.getRecordNumber() + ", " + names.get(i) + ": " + fault);
        }
      }
      List<String> key = new ArrayList<>();
      for (JsonNode part : description.at("/tableSchema/primaryKey")) {
        key.add(row.get(names.indexOf(part.asText())));
      }
      if (key.isEmpty() || !keys.add(key)) {
        faults.add("row " + row.getRecordNumber() + ": the key is not unique");
      }
    }
    return faults;
  }

  private static String fault(JsonNode column, String cell) {
    if (cell.equals(column.path("null").asText(""))) {
      return column.path("required").asBoolean() ? "empty" : "";
    }
    JsonNode datatype = column.path("datatype");
    String base = datatype.isObject() ? datatype.path("base").asText() : datatype.asText();
    String format = datatype.path("format").asText("");
    String separator = column.path("separator").asText("");
    List<String> values = separator.isEmpty() ? List.of(cell) : List.of(cell.split(separator, -1));
    for (String value : values) {
      // Of a boolean the format names its two words; of a string it is a regular expression.
      if (!value.matches(LEXICAL.get(base)) || (!format.isEmpty() && !value.matches(format))) {
        return "'" + value + "' is no " + datatype;
      }
    }
    return "";
  }

  /** Rows and indicators are named by the places of the pages that show them. */
  @ParameterizedTest
  @MethodSource("tables")
  void addressesLeadToPages(String table) throws IOException {
    JsonNode description = description(table);
    List<JsonNode> indicators = new ArrayList<>();
    description
        .at("/tableSchema/columns")
        .forEach(
            c -> {
              if (c.has("valueUrl")) {
                indicators.add(c.path("valueUrl"));
              }
            });
    assertEquals(1, indicators.size());
    for (CSVRecord row : RealSite.figures(table)) {
      assertPlace(expanded(description.at("/tableSchema/aboutUrl").asText(), row));
      assertPlace(expanded(indicators.get(0).asText(), row));
    }
  }

  private static String expanded(String template, CSVRecord row) {
    String address = template;
    for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
      address = address.replace("{" + cell.getKey() + "}", cell.getValue());
    }
    assertFalse(address.contains("{"), address);
    return address;
  }

  private static final Map<String, Document> PAGES = new java.util.HashMap<>();

  private static void assertPlace(String address) {
    assertTrue(address.startsWith(SITE), address);
    String[] parts = address.substring(SITE.length()).split("#");
    Document page = PAGES.computeIfAbsent(parts[0], p -> Jsoup.parse(RealSite.read(p)));
    assertTrue(page.getElementById(parts[1]) != null, address);
  }
}
