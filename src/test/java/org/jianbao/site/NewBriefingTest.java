package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.jianbao.golden.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewBriefingTest {
  @TempDir private Path project;

  private final Console console =
      Console.plain(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

  @BeforeEach
  void copy() throws IOException {
    ContentFolder.base(project);
  }

  private Settings settings(String region, String year) {
    return Given.in(
        project, "region", region, "year", year, "formats", "html", "threads", "1", "ui", "en");
  }

  @Test
  void startsABriefingThatBuilds() throws IOException {
    List<String> made = NewBriefing.create(settings("dongshan", "2021"), console);
    assertEquals(
        List.of(
            "content/briefings/dongshan/2021/briefing.yaml",
            "content/briefings/dongshan/2021/zh.yaml",
            "content/briefings/dongshan/2021/en.yaml",
            "content/regions.yaml (an entry was added)",
            "content/sources.yaml (an entry was added)"),
        made);
    Builder.build(settings("dongshan", "2021"), console);
    String page = Files.readString(project.resolve("output/en/dongshan/2021/index.html"));
    assertTrue(page.contains("(to be filled in)"), "gaps are plain to see");
  }

  @Test
  void namesTheSchemasIfTheProjectHasThem() throws IOException {
    NewBriefing.create(settings("dongshan", "2021"), console);
    Path folder = project.resolve("content/briefings/dongshan");
    for (String name : List.of("briefing", "zh", "en")) {
      String text = Files.readString(folder.resolve("2021/" + name + ".yaml"));
      assertFalse(text.contains("$schema"), text);
    }
    Files.createDirectories(project.resolve("jianbao/schema"));
    NewBriefing.create(settings("dongshan", "2022"), console);
    for (String name : List.of("briefing", "zh", "en")) {
      String kind = name.equals("briefing") ? "briefing" : "words";
      assertEquals(
          "# yaml-language-server: $schema=../../../../jianbao/schema/" + kind + ".schema.json",
          Files.readAllLines(folder.resolve("2022/" + name + ".yaml")).get(0));
    }
  }

  @Test
  void addsAYearToAKnownRegionAndKeepsComments() throws IOException {
    Path regions = project.resolve("content/regions.yaml");
    String before = "# ours\n" + Files.readString(regions);
    Files.writeString(regions, before);
    NewBriefing.create(settings("linshui", "2019"), console);
    assertEquals(before, Files.readString(regions));
    String sources = Files.readString(project.resolve("content/sources.yaml"));
    assertTrue(sources.contains("linshui-2019:"), sources);
  }

  @Test
  void refusesToOverwrite() throws IOException {
    Map<String, String> before = files();
    assertThrows(
        Switches.WrongSwitchException.class,
        () -> NewBriefing.create(settings("linshui", "2018"), console));
    assertEquals(before, files());
  }

  @Test
  void refusesWhatIsNoRegionOrYear() throws IOException {
    Map<String, String> before = files();
    for (Settings wrong :
        List.of(
            settings("../x", "2018"),
            settings("Linshui", "2018"),
            settings("linshui", "18"),
            settings(null, "2018"),
            settings("linshui", null))) {
      assertThrows(Switches.WrongSwitchException.class, () -> NewBriefing.create(wrong, console));
    }
    assertEquals(before, files());
  }

  @Test
  void changesNothingWhileTheContentHasMistakes() throws IOException {
    Path site = project.resolve("content/briefings/linshui/2018/en.yaml");
    Files.writeString(site, Files.readString(site) + "surplus: x\n");
    Map<String, String> before = files();
    assertThrows(
        ContentException.class, () -> NewBriefing.create(settings("dongshan", "2021"), console));
    assertEquals(before, files());
    assertFalse(Files.exists(project.resolve("content/briefings/dongshan")));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(project.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
