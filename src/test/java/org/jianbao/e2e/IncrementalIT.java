package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.cache.Key;
import org.jianbao.cli.Main;
import org.jianbao.diag.ContentException;
import org.jianbao.golden.ContentFolder;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Session;
import org.jianbao.site.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that takes what it can from earlier ones leaves what a clean one leaves, byte for byte:
 * after every kind of edit, when it is killed, when others build at once, when the cache is
 * damaged.
 */
class IncrementalIT {
  private static final Console SILENT =
      Console.plain(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  private static final String FIRST = "content/briefings/linshui/2018/";

  @TempDir Path project;

  /** Two years of a region that are compared, and another region. */
  @BeforeEach
  void content() throws IOException {
    ContentFolder.base(project);
    RealSite.copy(Path.of("templates"), project.resolve("templates"));
    edit(FIRST + "briefing.yaml", "    period: ../2018-11\n", "");
    edit("content/regions.yaml", "$", another("shangu", "上谷", "Shanggu"));
    edit(
        FIRST + "briefing.yaml",
        "      caveat: ",
        "      years: {type: comparison, indicator: completion, with: all, form: bar}\n"
            + "      caveat: ");
    edit(
        FIRST + "zh.yaml",
        "      caveat: ",
        "      years: {title: 巩固率提高, subtitle: 巩固率，%, alt: 条形图：巩固率。}\n      caveat: ");
    edit(
        FIRST + "en.yaml",
        "      caveat: ",
        "      years: {title: The rate rose, subtitle: \"Rate, %\", alt: \"Bar chart: rates.\"}\n"
            + "      caveat: ");
    RealSite.copy(project.resolve(FIRST), project.resolve("content/briefings/linshui/2019"));
    RealSite.copy(project.resolve(FIRST), project.resolve("content/briefings/shangu/2018"));
  }

  private static String another(String id, String zh, String en) {
    return "  %s:\n    code: \"999902\"\n    code-date: 2017-12\n".formatted(id)
        + "    name: {zh: %s市, en: %s City}\n".formatted(zh, en)
        + "    full-name: {zh: 某省%s市, en: \"%s City, Some Province\"}\n".formatted(zh, en);
  }

  /** Puts a text in the place of another, or at the end. */
  private void edit(String file, String old, String text) throws IOException {
    Path path = project.resolve(file);
    String before = Files.readString(path);
    String after = old.equals("$") ? before + text : before.replace(old, text);
    assertFalse(after.equals(before), file + " has no " + old);
    Files.writeString(path, after);
  }

  private Settings settings(String output, String cache, String formats) {
    return Given.in(
        project,
        "templates",
        project.resolve("templates").toString(),
        "output",
        project.resolve(output).toString(),
        "cache",
        cache,
        "formats",
        formats,
        "threads",
        "2");
  }

  /** Path → key of its bytes; what the program keeps for itself is not part of the site. */
  private SortedMap<String, Key> site(String output) throws IOException {
    SortedMap<String, Key> files = new TreeMap<>();
    Path folder = project.resolve(output);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (!path.equals(".jianbao-lock")) {
          files.put(path, Key.of(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private interface Edit {
    void make() throws IOException;
  }

  @Test
  void everyEditLeavesWhatACleanBuildLeaves() throws IOException {
    Map<String, Edit> edits = new LinkedHashMap<>();
    edits.put("nothing yet", () -> {});
    edits.put(
        "a figure that others compare",
        () -> {
          edit(FIRST + "briefing.yaml", "value: 95.30%", "value: 95.40%");
          edit(FIRST + "briefing.yaml", "stated: 95.30%", "stated: 95.40%");
        });
    edits.put(
        "a figure of the other year",
        () -> {
          String file = "content/briefings/linshui/2019/briefing.yaml";
          edit(file, "value: 12所", "value: 13所");
          edit(file, "stated: 12所", "stated: 13所");
        });
    edits.put(
        "a period",
        () ->
            edit(
                FIRST + "briefing.yaml",
                "status: comparison\n    period: 2017",
                "status: comparison\n    period: 2016"));
    edits.put("a title", () -> edit(FIRST + "en.yaml", "briefing 2018", "briefing for 2018"));
    edits.put("a note", () -> edit(FIRST + "zh.yaml", "不含某镇投资", "不含某区投资"));
    edits.put(
        "a revision", () -> edit(FIRST + "briefing.yaml", "date: 2026-01-01", "date: 2026-01-02"));
    edits.put("a comment", () -> edit(FIRST + "zh.yaml", "$", "# nothing\n"));
    edits.put("a region", () -> edit("content/regions.yaml", "en: Shanggu City", "en: Shanggu"));
    edits.put(
        "an indicator",
        () -> edit("content/indicators/schools.yaml", "en: Retention rate", "en: Retention"));
    edits.put("a source", () -> edit("content/sources.yaml", "en: Part 1}", "en: Part one}"));
    edits.put("a unit", () -> edit("content/units.yaml", "other: schools", "other: school sites"));
    edits.put(
        "a dimension", () -> edit("content/dimensions.yaml", "en: Primary}", "en: Primary stage}"));
    edits.put(
        "a term", () -> edit("content/glossary.yaml", "[primary]", "[primary, primary stage]"));
    edits.put(
        "the site", () -> edit("content/site.yaml", "en: Test briefings", "en: Tested briefings"));
    edits.put(
        "the address", () -> edit("content/site.yaml", "//test.example/\n", "//t.example/\n"));
    edits.put(
        "a word of the interface",
        () -> edit("templates/strings.en.yaml", "status-target: ", "status-target: the "));
    edits.put(
        "a style sheet",
        () -> edit("templates/briefing/screen.css", "$", "\nem { color: red; }\n"));
    edits.put(
        "a style sheet for print",
        () -> edit("templates/briefing/print.css", "$", "\nem { color: red; }\n"));
    edits.put("a template", () -> edit("templates/briefing/briefing.ftlh", "$", "<!-- more -->\n"));
    edits.put(
        "a briefing more",
        () ->
            RealSite.copy(
                project.resolve("content/briefings/linshui/2019"),
                project.resolve("content/briefings/linshui/2020")));
    edits.put("a briefing less", () -> remove(project.resolve("content/briefings/linshui/2019")));
    edits.put("a region's last", () -> remove(project.resolve("content/briefings/shangu")));
    Session session = new Session();
    String cache = project.resolve("cache").toString();
    for (Map.Entry<String, Edit> one : edits.entrySet()) {
      one.getValue().make();
      // Files that a build of another kind or a person left are mended, too.
      Files.deleteIfExists(project.resolve("again/zh/index.html"));
      Builder.build(settings("clean", "off", ""), SILENT);
      Builder.build(settings("again", cache, ""), SILENT);
      Builder.build(settings("session", "off", ""), SILENT, session);
      SortedMap<String, Key> clean = site("clean");
      remove(project.resolve("clean"));
      for (String output : List.of("again", "session")) {
        SortedMap<String, Key> made = site(output);
        if (!made.equals(clean)) {
          made.entrySet().removeAll(clean.entrySet());
          throw new AssertionError(one.getKey() + " (" + output + "): " + made.keySet());
        }
      }
    }
  }

  @Test
  void mistakesAreSaidAgainUntilTheyAreMended() throws IOException {
    Session session = new Session();
    Settings settings = settings("session", "off", "data");
    Builder.build(settings, SILENT, session);
    edit(FIRST + "zh.yaml", "上年{funding-before}", "上年{funding-befor}");
    List<String> first = remarks(settings, session);
    assertTrue(first.size() >= 1 && first.get(0).contains("funding-befor"), first.toString());
    assertEquals(first, remarks(settings, session));
    assertEquals(first, remarks(settings, new Session()));
    edit("content/regions.yaml", "en: Shanggu City", "en: Shanggu");
    assertEquals(first, remarks(settings, session));
    edit(FIRST + "zh.yaml", "上年{funding-befor}", "上年{funding-before}");
    Builder.build(settings, SILENT, session);
  }

  /** A briefing that was found flawless is checked again when anything changes that rules see. */
  @Test
  void whatWasFlawlessMayHaveMistakesNow() throws IOException {
    Settings cached = settings("out", project.resolve("cache").toString(), "data");
    Settings clean = settings("clean", "off", "data");
    assertEquals(List.of(), remarks(cached, Optional.empty()));
    Map<String, Edit> edits = new LinkedHashMap<>();
    edits.put("a shared file", () -> edit("content/regions.yaml", "  shangu:\n", "  shanggu:\n"));
    edits.put(
        "the same files elsewhere",
        () ->
            RealSite.copy(
                project.resolve("content/briefings/shangu"),
                project.resolve("content/briefings/nowhere")));
    edits.put(
        "a file of its own",
        () -> edit(FIRST + "zh.yaml", "上年{funding-before}", "上年{funding-befor}"));
    for (Map.Entry<String, Edit> one : edits.entrySet()) {
      List<String> before = remarks(clean, Optional.empty());
      one.getValue().make();
      List<String> expected = remarks(clean, Optional.empty());
      assertNotEquals(before, expected, one.getKey());
      assertEquals(expected, remarks(cached, Optional.empty()), one.getKey());
    }
  }

  private static List<String> remarks(Settings settings, Session session) {
    return remarks(settings, Optional.of(session));
  }

  private static List<String> remarks(Settings settings, Optional<Session> session) {
    try {
      if (session.isPresent()) {
        Builder.build(settings, SILENT, session.get());
      } else {
        Builder.build(settings, SILENT);
      }
      return List.of();
    } catch (ContentException e) {
      return e.diagnostics().stream().map(Object::toString).toList();
    }
  }

  @Test
  void whatStaysTheSameIsNotWrittenAgain() throws IOException {
    Settings settings = settings("out", project.resolve("cache").toString(), "html,data");
    Builder.build(settings, SILENT);
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    for (String path : site("out").keySet()) {
      Files.setLastModifiedTime(project.resolve("out").resolve(path), FileTime.from(past));
    }
    edit(FIRST + "zh.yaml", "不含某镇投资", "不含某区投资");
    Builder.build(settings, SILENT);
    List<String> written = new ArrayList<>();
    for (String path : site("out").keySet()) {
      Path file = project.resolve("out").resolve(path);
      if (Files.getLastModifiedTime(file).toInstant().isAfter(past)) {
        written.add(path);
      }
    }
    assertTrue(written.contains("zh/linshui/2018/index.html"), written.toString());
    assertTrue(written.contains("zh-en/linshui/2018/index.html"), written.toString());
    List<String> others =
        written.stream()
            .filter(p -> !p.contains("linshui/2018/") && !p.startsWith("assets/search/"))
            .filter(p -> !List.of("zh/index.html", "en/index.html", ".jianbao-files").contains(p))
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void aDamagedCacheIsIgnoredAndMended() throws IOException {
    Path cache = project.resolve("cache");
    Builder.build(settings("first", cache.toString(), "html,data"), SILENT);
    SortedMap<String, Key> clean = site("first");
    Random random = new Random(7);
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
          case 0 -> Files.delete(file);
          case 1 -> Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
          case 2 -> {
            bytes[random.nextInt(bytes.length)] ^= 1;
            Files.write(file, bytes);
          }
          default -> {}
        }
      }
    }
    Builder.build(settings("second", cache.toString(), "html,data"), SILENT);
    assertEquals(clean, site("second"));
    Builder.build(settings("third", cache.toString(), "html,data"), SILENT);
    assertEquals(clean, site("third"));
  }

  /**
   * Builds in processes of their own, two at once with one cache and, now and then, one output,
   * each killed without warning at any moment of its life; then the content changes.
   */
  @Test
  void buildsThatAreKilledHarmNobody() throws IOException, InterruptedException {
    Random random = new Random(11);
    String cache = project.resolve("cache").toString();
    for (int round = 0; round < 3; round++) {
      List<Process> processes = new ArrayList<>();
      for (String output : List.of("out", round == 1 ? "out" : "other")) {
        processes.add(start(output, cache));
      }
      for (Process process : processes) {
        // Later and later, so that the beginning, the middle and the end are met.
        process.waitFor(1200L + 1500L * round + random.nextInt(1200), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
      }
      String old = "value: " + (12 + round) + "所";
      edit(FIRST + "briefing.yaml", old, "value: " + (13 + round) + "所");
      edit(
          FIRST + "briefing.yaml",
          "stated: " + (12 + round) + "所",
          "stated: " + (13 + round) + "所");
    }
    Builder.build(settings("clean", "off", "html,data"), SILENT);
    Builder.build(settings("out", cache, "html,data"), SILENT);
    Builder.build(settings("other", cache, "html,data"), SILENT);
    SortedMap<String, Key> clean = site("clean");
    for (String output : List.of("out", "other")) {
      SortedMap<String, Key> made = site(output);
      // A build of some formats leaves files of earlier ones alone, such as old search indexes.
      made.keySet().retainAll(clean.keySet());
      clean.remove(".jianbao-files");
      made.remove(".jianbao-files");
      assertEquals(clean, made);
      try (Stream<Path> left = Files.list(project.resolve(output))) {
        assertEquals(List.of(), left.filter(f -> f.toString().contains(".jianbao-new-")).toList());
      }
    }
  }

  private Process start(String output, String cache) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "build",
            "-Djianbao.content=" + project.resolve("content"),
            "-Djianbao.templates=" + project.resolve("templates"),
            "-Djianbao.output=" + project.resolve(output),
            "-Djianbao.cache=" + cache,
            "-Djianbao.formats=html,data",
            "-Djianbao.threads=2")
        .directory(project.toFile())
        .redirectErrorStream(true)
        .redirectOutput(project.resolve(output + ".log").toFile())
        .start();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
