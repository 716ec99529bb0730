package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jianbao.Given;
import org.jianbao.content.FigureEdits;
import org.jianbao.data.FigureFiles;
import org.jianbao.diag.ContentException;
import org.jianbao.golden.ContentFolder;
import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFiguresTest {
  private static final String BRIEFING = "content/briefings/linshui/2018/briefing.yaml";

  @TempDir private Path project;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Console console =
      Console.plain(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @BeforeEach
  void copy() throws IOException {
    ContentFolder.base(project);
  }

  private static Settings settings(
      Path project, Path content, Path file, String region, String year, boolean write) {
    return Given.in(
        project,
        "content",
        content.toString(),
        "file",
        file == null ? null : file.toString(),
        "region",
        region,
        "year",
        year,
        "write",
        String.valueOf(write));
  }

  private List<FigureEdits.FigureChange> run(String table, boolean write) throws IOException {
    Path file = Files.writeString(project.resolve("t.csv"), table);
    return ImportFigures.run(
        settings(project, project.resolve("content"), file, "linshui", "2018", write), console);
  }

  private String briefing() throws IOException {
    return Files.readString(project.resolve(BRIEFING));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static final String TABLE =
      """
      编号,指标,数值,状态,Stage,位置,原文,period,remark
      funding,,5.3亿,,,,5.3亿元,,seen
      growth,投资增长,36.8%,已完成,,1,36.8%,2018,
      senior,new-schools,约2,目标,初中,2,约2所,2019,
      """;

  @Test
  void aDryRunSaysWhatWouldChangeAndWritesNothing() throws IOException {
    String before = briefing();
    run(TABLE, false);
    assertEquals(before, briefing());
    assertEquals(
        """
        content/briefings/linshui/2018/briefing.yaml
          changed  funding
            value: 5.2亿 → 5.3亿
            stated: 5.2亿元 → 5.3亿元
          added    senior
            indicator: new-schools
            value: 约2
            status: target
            of: {stage: junior}
            period: 2019
            section: 2
            stated: 约2所
          same     growth
        1 added, 1 changed, 1 same
        t.csv:1:40: warning: the column 'remark' is not known and is left out [table]
            编号, 指标, 数值, 状态, Stage, 位置, 原文, period, remark
                                                               ^
        nothing was written; -Djianbao.write=true writes it
        """,
        printed());
  }

  @Test
  void writesAndThenHasNothingToWrite() throws IOException {
    String before = briefing();
    run(TABLE, true);
    String after = briefing();
    assertEquals(
        before
            .replace("value: 5.2亿", "value: 5.3亿")
            .replace("stated: 5.2亿元", "stated: 5.3亿元")
            .replace(
                "\n\nrelations:",
                """

                  senior:
                    indicator: new-schools
                    value: 约2
                    status: target
                    of: {stage: junior}
                    period: 2019
                    section: "2"
                    stated: 约2所

                relations:"""),
        after);
    assertTrue(run(TABLE, true).stream().allMatch(FigureEdits.FigureChange::same));
    assertEquals(after, briefing());
    assertTrue(printed().endsWith("nothing to write\n"), printed());
  }

  @Test
  void takesTheForceOfATarget() throws IOException {
    run("figure,目标力度\nfunding-target,力争目标\n", true);
    assertTrue(briefing().contains("    status: target\n    force: aim\n"), briefing());
    run("figure,force\nfunding-target,commitment\n", true);
    assertTrue(briefing().contains("    status: target\n    force: commitment\n"), briefing());
    assertThrows(ContentException.class, () -> run("figure,force\nfunding-target,perhaps\n", true));
  }

  @Test
  void refusesRowsWithTheirNumberAndColumnAndWritesNothing() throws IOException {
    String before = briefing();
    String table =
        """
        figure,indicator,value,bound,unit,status,dimensions,period,source,section,stated,target,year,derived
        Funding,,1,,,,,,,,,,,
        growth,growth-of-funding,1,,,,,,,,,,,
        funding,,five,,,,,,,,,,,
        junior,,3,at-least,万所,,,,,,,,,
        rate,,约95%,at-least,,,,,,,,,,
        rate-before,,94.1,,,reached,stage=junor,2018-13,,,,,,
        primary,,12个,,,,area,,,,,,,
        funding-target,,,,,,,,linshui-2017,9,,investment,,
        funding-target,,5亿,,,,,,,,,,,
        funding-target,,4亿,,,,,,,,,,,
        schools,,15,,,,,,,,,,,
        new,,3,,,,,,,,,,,
        y,,1\u0007,,,,,,,,,,,
        ,,1,,,,,,,,,,,
        x,,1,,,,,,,,,,18,
        x,,1,,,,,,,,,,2018,maybe
        """;
    ContentException e = assertThrows(ContentException.class, () -> run(table, true));
    assertEquals(before, briefing());
    assertTrue(printed().contains("0 added, 0 changed, 0 same; 16 refused"), printed());
    String remarks =
        String.join("\n\n", e.diagnostics().stream().map(Object::toString).toList()) + "\n";
    Path golden = Path.of("src/test/resources/import/refused.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, remarks);
    }
    assertEquals(Files.readString(golden), remarks);
  }

  @Test
  void refusesWhatWouldGiveTheContentNewMistakes() throws IOException {
    String before = briefing();
    ContentException e =
        assertThrows(ContentException.class, () -> run("figure,value\nfunding,5.3亿\n", true));
    assertEquals(before, briefing());
    assertEquals(1, e.diagnostics().size());
    assertTrue(
        e.getMessage()
            .startsWith(BRIEFING + ":10:12: error: figure 'funding' has the value 530000000"),
        e.getMessage());
  }

  @Test
  void mistakesThatAreThereAlreadyDoNotKeepFiguresOut() throws IOException {
    Path words = project.resolve("content/briefings/linshui/2018/zh.yaml");
    Files.writeString(words, Files.readString(words) + "surplus: x\n");
    run(TABLE, true);
    assertTrue(briefing().contains("  senior:\n"));
  }

  @Test
  void takesItsOwnDataBackIntoAnEmptyBriefing() throws IOException {
    Project before = load(project.resolve("content"));
    String csv = csv(before);
    String table = withReferences(csv, before.content().briefings().get("linshui/2018"));
    String text = briefing();
    int start = text.indexOf("  funding:\n");
    String empty = text.substring(0, start) + text.substring(text.indexOf("\nrelations:"));
    Files.writeString(project.resolve(BRIEFING), empty);
    run(table, true);
    assertEquals(table.lines().count() - 4, briefing().split("stated: ", -1).length - 1);
    assertEquals(csv, csv(load(project.resolve("content"))));
  }

  /** The data file with the columns that it does not have. */
  private static String withReferences(String csv, Briefing briefing) {
    return csv.lines()
        .map(
            line -> {
              Figure f = briefing.figures().get(line.split(",")[2]);
              return f == null
                  ? line + ",period,target,change"
                  : String.join(
                      ",",
                      line,
                      f.period().toString(),
                      f.target().orElse(""),
                      f.change().orElse(""));
            })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"figures.csv", "figures.xlsx"})
  void everyBriefingOfThisProjectGoesOutAndIn(String name) throws IOException {
    Path content = Path.of("content").toAbsolutePath();
    Project all = load(content);
    Path file = project.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      FigureFiles files = new FigureFiles(all.content(), all.lexicons());
      if (name.endsWith("csv")) {
        files.csv(out);
      } else {
        files.xlsx(out);
      }
    }
    for (Briefing briefing : all.content().briefings().values()) {
      List<FigureEdits.FigureChange> changes =
          ImportFigures.run(
              settings(
                  content.getParent(),
                  content,
                  file,
                  briefing.region(),
                  Integer.toString(briefing.year()),
                  false),
              console);
      long stated = briefing.figures().values().stream().filter(f -> !f.derived()).count();
      assertEquals(stated, changes.size(), briefing.path());
      assertTrue(changes.stream().allMatch(FigureEdits.FigureChange::same), printed());
    }
    assertFalse(printed().contains("changed  "));
  }

  @Test
  void asksForWhatIsMissing() {
    Path content = project.resolve("content");
    Path file = project.resolve("t.csv");
    for (Settings wrong :
        List.of(
            settings(project, content, null, "linshui", "2018", true),
            settings(project, content, file, null, "2018", true),
            settings(project, content, file, "linshui", null, true),
            settings(project, content, file, "linshui", "1999", true))) {
      assertThrows(Switches.WrongSwitchException.class, () -> ImportFigures.run(wrong, console));
    }
    assertThrows(
        ContentException.class,
        () ->
            ImportFigures.run(settings(project, content, file, "linshui", "2018", true), console));
  }

  private Project load(Path content) {
    return Project.load(settings(content.getParent(), content, null, null, null, false));
  }

  private static String csv(Project project) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FigureFiles(project.content(), project.lexicons()).csv(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
