package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.jianbao.diag.Rule;
import org.jianbao.golden.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewRecorderTest {
  private static final String EN = "content/briefings/linshui/2018/en.yaml";
  private static final String ZH = "content/briefings/linshui/2018/zh.yaml";

  @TempDir private Path project;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console = Console.plain(new PrintStream(out, true, StandardCharsets.UTF_8));

  @BeforeEach
  void copy() throws IOException {
    ContentFolder.base(project);
  }

  private Settings settings(boolean write, String region, String year) {
    return Given.in(
        project,
        "region",
        region,
        "year",
        year,
        "formats",
        "html",
        "threads",
        "1",
        "write",
        String.valueOf(write));
  }

  private List<String> record(boolean write) {
    return ReviewRecorder.record(settings(write, "linshui", "2018"), console);
  }

  private String read(String file) throws IOException {
    return Files.readString(project.resolve(file));
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = read(file);
    assertTrue(text.contains(from), from);
    Files.writeString(project.resolve(file), text.replace(from, to));
  }

  private List<String> stale() {
    return Project.read(settings(false, null, null)).diagnostics().sorted().stream()
        .filter(d -> d.message().rule() == Rule.STALE)
        .map(d -> d.text().toString())
        .toList();
  }

  @Test
  void saysWhatItWouldRecordAndWritesNothing() throws IOException {
    String before = read(EN);
    assertEquals(List.of(EN), record(false));
    assertEquals(before, read(EN));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("sections.construction: not on record so far"), said);
    assertTrue(said.contains("nothing was written"), said);
  }

  @Test
  void recordsAndThenHasNothingToDo() throws IOException {
    String before = read(EN);
    assertEquals(List.of(EN), record(true));
    assertTrue(read(EN).startsWith(before + "reviewed:\n  title: "), read(EN));
    assertFalse(read(ZH).contains("reviewed"));
    assertEquals(List.of(), stale());
    assertEquals(List.of(), record(true));
  }

  @Test
  void aChangeOfTheOriginalIsFoundAndRecordedAgain() throws IOException {
    record(true);
    String block = read(EN);
    edit(ZH, "    title: 学校建设\n", "    title: 学校建设与投资\n");
    assertEquals(
        List.of(
            "the text of section 'construction' in zh.yaml has changed since this translation was"
                + " reviewed"),
        stale());
    assertEquals(List.of(EN), record(true));
    assertEquals(List.of(), stale());
    assertEquals(
        block.replaceFirst("(construction): \\w{12}", "$1"),
        read(EN).replaceFirst("(construction): \\w{12}", "$1"));
  }

  @Test
  void aChangeThatReadersDoNotSeeIsNone() throws IOException {
    record(true);
    Files.writeString(project.resolve(ZH), "# a remark\n" + read(ZH).replace("\n", "\r\n"));
    edit(ZH, "    title: 学校建设\r\n", "    title:   \"学校建设\"\r\n");
    assertEquals(List.of(), stale());
  }

  @Test
  void keepsEveryOtherByte() throws IOException {
    String before = "\uFEFF# first\n" + read(EN) + "\n  # last, without a line end";
    before = before.replace("\n", "\r\n");
    Files.writeString(project.resolve(EN), before);
    record(true);
    byte[] after = Files.readAllBytes(project.resolve(EN));
    byte[] kept = before.getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(kept, java.util.Arrays.copyOf(after, kept.length));
    assertFalse(read(EN).replace("\r\n", "").contains("\n"));
    assertEquals(List.of(), stale());
  }

  @Test
  void remarksOfItsOwnRuleDoNotStopIt() throws IOException {
    record(true);
    edit(ZH, "    title: 学校建设\n", "    title: 学校建设与投资\n");
    Files.writeString(
        project.resolve("content/site.yaml"),
        read("content/site.yaml") + "severity: {stale: error}\n");
    assertThrows(ContentException.class, () -> Project.load(settings(false, null, null)));
    assertEquals(List.of(EN), record(true));
    Project.load(settings(false, null, null));
  }

  @Test
  void refusesContentWithMistakes() throws IOException {
    edit(EN, "notes:\n  excludes-town: Without the funding of one town.\n", "");
    String before = read(EN);
    assertThrows(ContentException.class, () -> record(true));
    assertEquals(before, read(EN));
  }

  @Test
  void refusesAFileWhoseKeysAreIndented() throws IOException {
    Files.writeString(project.resolve(EN), read(EN).replaceAll("(?m)^(?=.)", "  "));
    String before = read(EN);
    assertThrows(Switches.WrongSwitchException.class, () -> record(true));
    assertEquals(before, read(EN));
  }

  @Test
  void refusesHalfABriefing() {
    assertThrows(
        Switches.WrongSwitchException.class,
        () -> ReviewRecorder.record(settings(true, "linshui", null), console));
    assertThrows(
        Switches.WrongSwitchException.class,
        () -> ReviewRecorder.record(settings(true, null, "2018"), console));
  }

  @Test
  void withoutRegionAndYearAllAreRecorded() {
    assertEquals(List.of(EN), ReviewRecorder.record(settings(true, null, null), console));
  }

  @Test
  void permissionsStay() throws IOException {
    Path file = project.resolve(EN);
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      org.junit.jupiter.api.Assumptions.abort("no permissions here");
    }
    var permissions = java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, permissions);
    record(true);
    assertEquals(permissions, Files.getPosixFilePermissions(file));
    try (var files = Files.list(file.getParent())) {
      assertEquals(3, files.count(), "nothing is left aside");
    }
  }
}
