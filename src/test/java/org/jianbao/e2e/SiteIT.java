package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.diag.ContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real content makes the site that the contract promises, and the same one every time. */
class SiteIT {
  private static final String COLUMNS =
      "region,year,figure,indicator,topic,dimensions,name_zh,name_en,status,bound,value,unit,"
          + "decimals,text_zh,text_en,source,section,as_stated,derived,force";

  /** Tables that follow things up are data, too: every row, its figures, and what is not said. */
  @Test
  void rowsOfBlocksAreInTheData() throws IOException {
    TreeMap<String, Integer> rows = new TreeMap<>();
    int unsaid = 0;
    for (String briefing : RealSite.BRIEFINGS) {
      JsonNode data =
          new ObjectMapper().readTree(RealSite.read("data/" + briefing + "/figures.json"));
      Set<String> figures = new HashSet<>();
      data.get("figures").forEach(f -> figures.add(f.get("figure").asText()));
      for (JsonNode block : data.get("blocks")) {
        rows.merge(block.get("kind").asText(), block.get("rows").size(), Integer::sum);
        for (JsonNode row : block.get("rows")) {
          for (String key : List.of("due", "toDate", "expected", "of")) {
            if (row.hasNonNull(key)) {
              assertTrue(figures.contains(row.get(key).asText()), row.toString());
            }
          }
          if (row.has("figures")) {
            row.get("figures").forEach(f -> assertTrue(figures.contains(f.asText()), f::asText));
          }
          unsaid += row.has("deadline") && row.get("deadline").isNull() ? 1 : 0;
        }
      }
    }
    assertEquals(
        "{breakdown=8, funnel=4, ledger=6, milestones=2, problems=3, targets=27}", rows.toString());
    assertTrue(unsaid > 0, "a plan without deadlines says so");
  }

  @Test
  void everyFileOfTheContractIsThere() {
    List<String> files = RealSite.files(RealSite.folder(), "");
    for (String briefing : RealSite.BRIEFINGS) {
      for (String edition : RealSite.EDITIONS) {
        assertTrue(files.contains(edition + "/" + briefing + "/index.html"), briefing + edition);
      }
      assertTrue(files.contains("data/" + briefing + "/figures.csv"), briefing);
      assertTrue(files.contains("data/" + briefing + "/figures.csv-metadata.json"), briefing);
      assertTrue(files.contains("data/" + briefing + "/figures.json"), briefing);
      assertTrue(files.contains("data/" + briefing + "/figures.xlsx"), briefing);
      assertTrue(files.contains("data/" + briefing + "/figures.zh.json-stat.json"), briefing);
      assertTrue(files.contains("data/" + briefing + "/figures.en.json-stat.json"), briefing);
      String region = briefing.substring(0, briefing.indexOf('/'));
      assertTrue(files.contains("zh/" + region + "/index.html"), region);
      assertTrue(files.contains("en/" + region + "/index.html"), region);
    }
    assertTrue(files.containsAll(RealSite.pdfs().toList()), files.toString());
    assertTrue(
        files.containsAll(
            List.of(
                "index.html",
                "404.html",
                "zh/index.html",
                "en/index.html",
                "zh/indicators/index.html",
                "en/indicators/index.html",
                "zh/indicators/pre-school/index.html",
                "en/indicators/pre-school/index.html",
                "zh/compare/index.html",
                "en/compare/index.html",
                "zh/compare/retention-rate/index.html",
                "en/compare/retention-rate/index.html",
                "zh/sources/index.html",
                "en/sources/index.html",
                "zh/sources/hengyang-2018-plan/index.html",
                "en/sources/hengyang-2018-plan/index.html",
                "data/figures.csv",
                "data/figures.csv-metadata.json",
                "data/catalog.jsonld",
                "data/figures.xlsx",
                "data/indicators/retention-rate.csv",
                "robots.txt")));
    assertEquals(List.of(), files.stream().filter(f -> f.contains(".jianbao-new")).toList());
  }

  @Test
  void dataHasTheColumnsOfTheContractAndTheTextsOfThePages() throws IOException {
    for (String briefing : RealSite.BRIEFINGS) {
      String csv = RealSite.read("data/" + briefing + "/figures.csv");
      assertEquals(COLUMNS, csv.lines().findFirst().orElse(""));
      assertFalse(csv.contains("\r"), "line ends are LF");
      List<CSVRecord> rows = RealSite.figures("data/" + briefing + "/figures.csv");
      assertTrue(rows.size() >= 10, briefing);
      List<String> ids = rows.stream().map(r -> r.get("figure")).toList();
      assertEquals(ids.stream().sorted().distinct().toList(), ids, "one row a figure, sorted");
      String zh = RealSite.read("zh/" + briefing + "/figures.html");
      String en = RealSite.read("en/" + briefing + "/figures.html");
      for (CSVRecord row : rows) {
        assertTrue(zh.contains("\">" + row.get("text_zh") + "<"), row.toString());
        assertTrue(en.contains("\">" + row.get("text_en") + "<"), row.toString());
        assertTrue(zh.contains("id=\"f-" + row.get("figure") + "\""), row.toString());
        assertTrue(
            List.of("achieved", "target", "expected", "planned", "comparison")
                .contains(row.get("status")));
        assertEquals(row.get("derived").equals("true"), row.get("as_stated").isEmpty());
      }
      boolean plan = briefing.equals("hengyang/2018");
      assertEquals(
          plan, rows.stream().allMatch(r -> r.get("status").equals("target")), "a plan is targets");
    }
  }

  /** Another folder, time zone, locale and number of threads, and the same bytes. */
  @Test
  void sameInputSameBytes(@TempDir Path temp) throws Exception {
    Path project = temp.resolve("a copy of 项目");
    RealSite.copy(Path.of("content"), project.resolve("content"));
    RealSite.copy(Path.of("templates"), project.resolve("templates"));
    Path output = temp.resolve("out");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      RealSite.build(RealSite.settings(project, output));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertEquals(hashes(RealSite.folder()), hashes(output));
  }

  @Test
  void badContentLeavesTheOutputAlone(@TempDir Path temp) throws Exception {
    Path project = temp.resolve("project");
    RealSite.copy(Path.of("content"), project.resolve("content"));
    RealSite.copy(Path.of("templates"), project.resolve("templates"));
    Path output = temp.resolve("out");
    Files.createDirectories(output.resolve("zh"));
    Files.writeString(output.resolve("zh/index.html"), "the last good page");
    Path words = project.resolve("content/briefings/yueqing/2018/en.yaml");
    Files.writeString(words, Files.readString(words) + "surplus: 1\n");
    ContentException e =
        assertThrows(
            ContentException.class, () -> RealSite.build(RealSite.settings(project, output)));
    assertEquals(1, e.diagnostics().size());
    assertTrue(
        e.diagnostics().get(0).toString().startsWith("content/briefings/yueqing/2018/en.yaml:"),
        e.toString());
    assertEquals("the last good page", Files.readString(output.resolve("zh/index.html")));
    assertEquals(List.of("zh/index.html"), RealSite.files(output, ""));
  }

  @Test
  void aTemplateErrorNamesItsPlaceAndLeavesTheOutputAlone(@TempDir Path temp) throws Exception {
    Path project = temp.resolve("project");
    RealSite.copy(Path.of("content"), project.resolve("content"));
    RealSite.copy(Path.of("templates"), project.resolve("templates"));
    Path template = project.resolve("templates/briefing/region.ftlh");
    String good = Files.readString(template);
    Files.writeString(template, good.replace("${region.fullName}", "${region.fullNme}"));
    Path output = temp.resolve("out");
    ContentException e =
        assertThrows(
            ContentException.class, () -> RealSite.build(RealSite.settings(project, output)));
    String line = e.diagnostics().get(0).toString().lines().findFirst().orElse("");
    assertTrue(
        line.matches("templates/briefing/region\\.ftlh:\\d+:\\d+: error: .*\\[template\\]"), line);
    assertTrue(line.contains("fullNme"), line);
    assertEquals(List.of(), RealSite.files(output, ".html"));
  }

  private static Map<String, String> hashes(Path folder) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (String file : RealSite.files(folder, "")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file)));
      hashes.put(file, HexFormat.of().formatHex(digest));
    }
    return hashes;
  }
}
