package org.jianbao.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Rule;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.junit.jupiter.api.Test;

class RemarkFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SourceFile EN =
      SourceFile.of("content/briefings/a/2018/en.yaml", "title: x\n  schools: 𠮷 “{gone}” 学校\n");

  private static final List<Diagnostic> REMARKS =
      List.of(
          Diagnostic.error(EN.at(2, 18), Message.BAD_REFERENCE_SYNTAX, "gone")
              .hint("write {%s} with the name of a figure", "first-tier"),
          Diagnostic.warning(EN.at(2, 1), Message.DOUBLE_SPACE),
          Diagnostic.notice(
              SourceFile.of("content/六盘水 100%.yaml", "").start(), Message.NO_CITATION, "a"));

  private final RemarkFiles files = new RemarkFiles(Wording.ENGLISH);

  @Test
  void plainFormIsExactlyThis() {
    assertEquals(
        """
        {
          "tool" : "Jianbao",
          "format" : 1,
          "summary" : {
            "errors" : 1,
            "warnings" : 1,
            "notices" : 1
          },
          "remarks" : [
            {
              "file" : "content/briefings/a/2018/en.yaml",
              "line" : 2,
              "column" : 18,
              "severity" : "error",
              "rule" : "schema",
              "message" : "'{gone}' is not a figure reference",
              "hint" : "write {first-tier} with the name of a figure",
              "excerpt" : "schools: 𠮷 “{gone}” 学校"
            },
            {
              "file" : "content/briefings/a/2018/en.yaml",
              "line" : 2,
              "column" : 1,
              "severity" : "warning",
              "rule" : "typography",
              "message" : "more than one space",
              "hint" : null,
              "excerpt" : "  schools: 𠮷 “{gone}” 学校"
            },
            {
              "file" : "content/六盘水 100%.yaml",
              "line" : 1,
              "column" : 1,
              "severity" : "notice",
              "rule" : "provenance",
              "message" : "figure 'a' does not say where it stands in a source",
              "hint" : null,
              "excerpt" : ""
            }
          ]
        }
        """,
        files.json(REMARKS));
  }

  @Test
  void plainFormWithoutRemarksIsExactlyThis() {
    assertEquals(
        """
        {
          "tool" : "Jianbao",
          "format" : 1,
          "summary" : {
            "errors" : 0,
            "warnings" : 0,
            "notices" : 0
          },
          "remarks" : [ ]
        }
        """,
        files.json(List.of()));
  }

  @Test
  void sarifResultsAreExactlyThese() throws IOException {
    JsonNode results = JSON.readTree(files.sarif(REMARKS)).at("/runs/0/results");
    assertEquals(
        JSON.readTree(
            """
            [
              {
                "ruleId": "schema",
                "ruleIndex": 1,
                "level": "error",
                "message": {
                  "text": "'{{gone}}' is not a figure reference\\nhint: write {{first-tier}} with the name of a figure"
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/briefings/a/2018/en.yaml",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "region": {"startLine": 2, "startColumn": 18}
                    }
                  }
                ]
              },
              {
                "ruleId": "typography",
                "ruleIndex": TYPOGRAPHY,
                "level": "warning",
                "message": {"text": "more than one space"},
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/briefings/a/2018/en.yaml",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "region": {"startLine": 2, "startColumn": 1}
                    }
                  }
                ]
              },
              {
                "ruleId": "provenance",
                "ruleIndex": PROVENANCE,
                "level": "note",
                "message": {"text": "figure 'a' does not say where it stands in a source"},
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "content/%E5%85%AD%E7%9B%98%E6%B0%B4%20100%25.yaml",
                        "uriBaseId": "%SRCROOT%"
                      },
                      "region": {"startLine": 1, "startColumn": 1}
                    }
                  }
                ]
              }
            ]
            """
                .replace(
                    "TYPOGRAPHY", String.valueOf(List.of(Rule.values()).indexOf(Rule.TYPOGRAPHY)))
                .replace(
                    "PROVENANCE", String.valueOf(List.of(Rule.values()).indexOf(Rule.PROVENANCE)))),
        results);
  }

  @Test
  void sarifHoldsToItsSchema() throws IOException {
    JsonSchema schema = schema();
    for (String sarif : List.of(files.sarif(REMARKS), files.sarif(List.of()))) {
      assertEquals(List.of(), List.copyOf(schema.validate(JSON.readTree(sarif))));
    }
    JsonNode wrong = JSON.readTree(files.sarif(REMARKS).replace("\"note\"", "\"notice\""));
    assertEquals(1, schema.validate(wrong).size(), "the schema finds what is wrong");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        RemarkFilesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }

  @Test
  void sarifDescribesEveryRuleAtItsIndex() throws IOException {
    List<Diagnostic> one = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      Message message =
          List.of(Message.values()).stream().filter(m -> m.rule() == rule).findFirst().get();
      one.add(Diagnostic.error(EN.start(), message, "a", "b", "c", "d", "e", "f", "g"));
    }
    JsonNode run = JSON.readTree(files.sarif(one)).at("/runs/0");
    assertEquals("Jianbao", run.at("/tool/driver/name").asText());
    assertEquals("utf16CodeUnits", run.at("/columnKind").asText());
    assertEquals(Rule.values().length, run.at("/results").size());
    for (JsonNode result : run.at("/results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      assertEquals(result.get("ruleId"), rule.get("id"));
      assertTrue(rule.at("/shortDescription/text").asText().endsWith("."), rule.toString());
      assertTrue(!rule.at("/help/text").asText().isBlank(), rule.toString());
    }
  }

  @Test
  void filesOutsideTheProjectHaveWholeAddresses() throws IOException {
    assertEquals("file:///srv/my%20content/site.yaml", uri("/srv/my content/site.yaml"));
    assertEquals("file:///C:/content/site.yaml", uri("C:/content/site.yaml"));
    assertEquals("a%3Ab/site.yaml", uri("a:b/site.yaml"), "no scheme of an address");
  }

  private String uri(String path) throws IOException {
    Diagnostic remark = Diagnostic.error(SourceFile.of(path, "").start(), Message.MISSING_FILE);
    return JSON.readTree(files.sarif(List.of(remark)))
        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
        .asText();
  }

  @Test
  void aLongLineIsCutWithoutCuttingACharacter() throws IOException {
    for (int column = 1; column <= 400; column++) {
      SourceFile file = SourceFile.of("content/site.yaml", "𠮷".repeat(200));
      Diagnostic remark = Diagnostic.error(file.at(1, column), Message.EMPTY_FILE);
      String text = files.json(List.of(remark));
      String again = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertEquals(text, again);
      String excerpt = JSON.readTree(text).at("/remarks/0/excerpt").asText();
      assertTrue(excerpt.length() <= 103 && excerpt.contains("𠮷"), excerpt);
    }
  }

  @Test
  void sameRemarksGiveSameBytesAnywhere() {
    String json = files.json(REMARKS);
    String sarif = files.sarif(REMARKS);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(json, files.json(REMARKS));
      assertEquals(sarif, files.sarif(REMARKS));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void sentencesAreInTheLanguageAskedFor() throws IOException {
    Wording other =
        new Wording("zh", Map.of("more than one space", "多个空格", "hint: %s", "提示:%s", "x", "改"));
    Diagnostic remark = Diagnostic.warning(EN.start(), Message.DOUBLE_SPACE).hint(Text.of("x"));
    RemarkFiles chinese = new RemarkFiles(other);
    JsonNode json = JSON.readTree(chinese.json(List.of(remark)));
    assertEquals("多个空格", json.at("/remarks/0/message").asText());
    assertEquals("改", json.at("/remarks/0/hint").asText());
    assertEquals("warning", json.at("/remarks/0/severity").asText(), "vocabularies stay");
    JsonNode sarif = JSON.readTree(chinese.sarif(List.of(remark)));
    assertEquals("zh", sarif.at("/runs/0/language").asText());
    assertEquals("多个空格\n提示:改", sarif.at("/runs/0/results/0/message/text").asText());
  }
}
