package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path project;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Console console =
      Console.plain(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @BeforeEach
  void copy() throws IOException {
    Path base = Path.of("src/test/resources/golden/base/content");
    try (Stream<Path> all = Files.walk(base)) {
      for (Path path : all.toList()) {
        Path target = project.resolve("content").resolve(base.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
  }

  private Settings settings(String report, boolean strict) {
    return Given.in(
        project,
        "formats",
        "html",
        "threads",
        "1",
        "strict",
        String.valueOf(strict),
        "report",
        report);
  }

  /** Puts a mistake into the content. */
  private void spoil() throws IOException {
    Path english = project.resolve("content/briefings/linshui/2018/en.yaml");
    Files.writeString(english, Files.readString(english) + "surplus: x\n");
  }

  /** Puts something into the content that is a warning, and so does not stop the build. */
  private void blemish() throws IOException {
    Path english = project.resolve("content/briefings/linshui/2018/en.yaml");
    Files.writeString(
        english, Files.readString(english).replaceFirst("(?m)^title: (\\S+) ", "title: $1  "));
    Path site = project.resolve("content/site.yaml");
    Files.writeString(site, Files.readString(site) + "severity: {typography: warning}\n");
  }

  private JsonNode read(String file) throws IOException {
    return JSON.readTree(Files.readAllBytes(project.resolve(file)));
  }

  @Test
  void mistakesAreWrittenAndTheOutputStays() throws IOException {
    Builder.build(settings(null, false), console);
    Map<String, String> before = output();
    assertFalse(before.isEmpty());
    spoil();
    for (String file : List.of("reports/remarks.json", "reports/remarks.sarif")) {
      Settings settings = settings(file, false);
      ContentException checked =
          assertThrows(ContentException.class, () -> Builder.check(settings, console));
      byte[] bytes = Files.readAllBytes(project.resolve(file));
      ContentException built =
          assertThrows(ContentException.class, () -> Builder.build(settings, console));
      assertEquals(checked.getMessage(), built.getMessage());
      assertEquals(
          new String(bytes, StandardCharsets.UTF_8), Files.readString(project.resolve(file)));
    }
    assertEquals(before, output());
    JsonNode remark = read("reports/remarks.json").at("/remarks/0");
    assertEquals("content/briefings/linshui/2018/en.yaml", remark.get("file").asText());
    assertEquals("surplus: x", remark.get("excerpt").asText());
    assertEquals(1, read("reports/remarks.json").at("/summary/errors").asInt());
    assertEquals(
        "content/briefings/linshui/2018/en.yaml",
        read("reports/remarks.sarif")
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asText());
    assertEquals(List.of("remarks.json", "remarks.sarif"), names("reports"), "nothing else stays");
  }

  @Test
  void aReportWithoutMistakesReplacesTheLast() throws IOException {
    Files.writeString(project.resolve("remarks.sarif.json"), "old");
    Builder.check(settings("remarks.sarif.json", false), console);
    assertEquals("2.1.0", read("remarks.sarif.json").get("version").asText());
    assertEquals(0, read("remarks.sarif.json").at("/runs/0/results").size());
    assertFalse(Files.exists(project.resolve("output")));
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("no mistakes"));
  }

  @Test
  void remarksThatDoNotStopTheBuildAreWritten() throws IOException {
    blemish();
    Builder.build(settings("remarks.json", false), console);
    assertTrue(Files.exists(project.resolve("output/index.html")));
    assertEquals("typography", read("remarks.json").at("/remarks/0/rule").asText());
    assertEquals("warning", read("remarks.json").at("/remarks/0/severity").asText());
    assertThrows(
        ContentException.class, () -> Builder.check(settings("strict.json", true), console));
    assertEquals(read("remarks.json"), read("strict.json"));
  }

  @Test
  void aFaultInATemplateIsWrittenBesideTheWarnings() throws IOException {
    blemish();
    Path templates = project.resolve("templates/briefing");
    Files.createDirectories(templates);
    Files.writeString(templates.resolve("choice.ftlh"), "${nothing}\n");
    Settings own =
        Given.in(project, "templates", "templates", "formats", "html", "report", "remarks.json");
    assertThrows(ContentException.class, () -> Builder.build(own, console));
    JsonNode summary = read("remarks.json").get("summary");
    assertEquals(1, summary.get("errors").asInt(), summary.toString());
    assertEquals(1, summary.get("warnings").asInt(), summary.toString());
  }

  @Test
  void otherNamesAreRefusedBeforeAnythingIsRead() {
    for (String name : List.of("remarks.txt", "remarks", "remarks.json/", "sarif")) {
      Switches.WrongSwitchException wrong =
          assertThrows(
              Switches.WrongSwitchException.class,
              () -> Builder.check(settings(name, false), console));
      assertEquals(
          "'"
              + name
              + "' is no value of the switch 'jianbao.report': it takes a file whose name ends in"
              + " .json (plain form) or .sarif (SARIF), or - for JSON on standard output",
          wrong.getMessage());
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aReportThatCannotBeWrittenIsNoFaultOfTheContent() throws IOException {
    Files.createDirectories(project.resolve("remarks.json/within"));
    ProgramFault fault =
        assertThrows(
            ProgramFault.class, () -> Builder.check(settings("remarks.json", false), console));
    assertTrue(fault.getMessage().startsWith("cannot write the report "), fault.getMessage());
    assertEquals(List.of("content", "remarks.json"), names("."), "nothing is left aside");
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> all = Files.list(project.resolve(folder))) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private Map<String, String> output() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project.resolve("output"))) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(
            project.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
