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
import org.jianbao.Given;
import org.jianbao.diag.ContentException;
import org.jianbao.golden.ContentFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationReportTest {
  private static final String EN = "content/briefings/linshui/2018/en.yaml";
  private static final String PAGE = "target/jianbao/translations.html";

  @TempDir private Path project;

  @BeforeEach
  void copy() throws IOException {
    ContentFolder.base(project);
  }

  private String write(String report, String ui) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Settings settings =
        Given.in(
            project, "formats", "html", "threads", "1", "strict", "true", "report", report, "ui",
            ui);
    TranslationReport.write(
        settings, Console.plain(new PrintStream(out, true, StandardCharsets.UTF_8)));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = project.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void countsPartsAndWords() {
    assertEquals(
        """
        content/briefings/linshui/2018/en.yaml: not reviewed yet
        briefing      language  parts  missing  stale  never reviewed  reviewed  words
        linshui/2018  zh            4        -      -               -         -    124
        linshui/2018  en            4        0      0               4         0     92
        wrote target/jianbao/translations.html
        """,
        write(null, null));
  }

  @Test
  void worksWhileATranslationIsIncomplete() throws IOException {
    Files.writeString(
        project.resolve(EN),
        """
        title: Linshui City education briefing 2018
        key-figures:
          funding: The target was {funding.target}
          rate: Up {rate-gain}
        sections:
          construction:
            title: School construction
        notes:
          excludes-town: Without the funding of one town.
        reviewed:
          notes: 0123456789ab
        """);
    String said = write(null, "en");
    assertTrue(
        said.startsWith(
            """
            content/briefings/linshui/2018/en.yaml:1: missing: title
            content/briefings/linshui/2018/en.yaml:2: not reviewed yet: key-figures
            content/briefings/linshui/2018/en.yaml:6: missing: sections.construction
            content/briefings/linshui/2018/en.yaml:8: stale: notes
            """),
        said);
    assertTrue(
        said.contains("linshui/2018  en            4        2      1               1 "), said);
    assertTrue(said.contains("the content has mistakes"), said);
    Document page = Jsoup.parse(Files.readString(project.resolve(PAGE)));
    assertEquals("en-GB", page.select("html").attr("lang"));
    assertEquals(
        List.of("Missing", "Never reviewed", "Missing", "Original has changed"),
        page.select("table").get(1).select("td:nth-child(2)").eachText());
    assertEquals(
        List.of("Title and summary", "Key figures", "Section “construction”", "Notes"),
        page.select("table").get(1).select("tbody th").eachText());
  }

  @Test
  void aTranslationThatIsNotThereIsMissing() throws IOException {
    Files.delete(project.resolve(EN));
    String said = write(null, "en");
    assertTrue(said.contains("linshui/2018  en            4        4      0 "), said);
  }

  @Test
  void theSameContentGivesTheSamePage() throws IOException {
    write(null, "zh");
    String first = Files.readString(project.resolve(PAGE));
    write(null, "zh");
    assertEquals(first, Files.readString(project.resolve(PAGE)));
    assertEquals("zh-Hans", Jsoup.parse(first).select("html").attr("lang"));
    assertEquals(0, Jsoup.parse(first).select("[href], [src]").size(), "the page stands alone");
  }

  @Test
  void thePageGoesWhereItIsWantedButNotIntoTheWebsite() {
    write("reports/t.html", null);
    assertTrue(Files.isRegularFile(project.resolve("reports/t.html")));
    for (String wrong : List.of("output/t.html", "t.json", "-")) {
      assertThrows(Switches.WrongSwitchException.class, () -> write(wrong, null), wrong);
    }
    assertFalse(Files.exists(project.resolve("output")));
  }

  @Test
  void whatCannotBeReadAtAllIsAMistake() throws IOException {
    edit("content/site.yaml", "languages: [zh, en]\n", "");
    assertThrows(ContentException.class, () -> write(null, null));
  }
}
