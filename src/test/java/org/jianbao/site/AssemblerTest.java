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
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.data.PartRecord;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Wording;
import org.jianbao.golden.ContentFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that belong together make the site that one build makes; all others are refused. */
class AssemblerTest {
  @TempDir private static Path built;
  @TempDir private Path folder;

  private static final Console CONSOLE =
      Console.plain(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

  private static Settings settings(Path project, String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(more, 0, all, 0, more.length);
    System.arraycopy(new String[] {"formats", "html,data", "threads", "1"}, 0, all, more.length, 4);
    return Given.in(project, all);
  }

  /** The briefings of three regions, in one build and in two parts. */
  @BeforeAll
  static void build() throws IOException {
    ContentFolder.base(built);
    Path briefings = built.resolve("content/briefings");
    Path regions = built.resolve("content/regions.yaml");
    String linshui = Files.readString(regions);
    for (String name : List.of("donghai", "xishan")) {
      copy(briefings.resolve("linshui"), briefings.resolve(name));
      String region = linshui.substring(linshui.indexOf('\n') + 1);
      String code = name.equals("donghai") ? "999902" : "999903";
      Files.writeString(
          regions,
          region.replace("linshui", name).replace("999901", code),
          StandardOpenOption.APPEND);
    }
    Builder.build(settings(built), CONSOLE);
    Builder.build(settings(built, "shard", "1/2"), CONSOLE);
    Builder.build(settings(built, "shard", "2/2"), CONSOLE);
  }

  @BeforeEach
  void copyParts() throws IOException {
    copy(built.resolve("target/parts"), parts());
  }

  private Path parts() {
    return folder.resolve("target/parts");
  }

  private Path part(int index) {
    return parts().resolve(index + "-of-2");
  }

  private void assemble() {
    Assembler.assemble(settings(folder), CONSOLE);
  }

  @Test
  void partsMakeTheSiteOfOneBuild() throws IOException {
    assemble();
    Map<String, String> whole = files(built.resolve("output"));
    assertEquals(whole, files(folder.resolve("output")));
    assertTrue(whole.get("zh/feed.xml").contains("figures.csv\" length=\""), "lengths are known");
    for (int i = 1; i <= 2; i++) {
      Map<String, String> part = files(part(i));
      assertTrue(part.size() > whole.size() / 5, i + ": " + part.keySet());
      assertTrue(part.size() < whole.size() * 4 / 5, i + ": " + part.keySet());
    }
  }

  /** Folders may be named one by one, and in any order. */
  @Test
  void partsMayLieAnywhere() throws IOException {
    Files.move(part(1), folder.resolve("b"));
    Files.move(part(2), folder.resolve("a"));
    Assembler.assemble(settings(folder, "parts", "b,a"), CONSOLE);
    assertEquals(files(built.resolve("output")), files(folder.resolve("output")));
  }

  /** As a build does it: what is of another origin stays. */
  @Test
  void aPartIsMadeAnewWithoutWhatItDoesNotHaveAnyMore() throws IOException {
    Path project = folder.resolve("project");
    copy(built.resolve("content"), project.resolve("content"));
    copy(built.resolve("templates"), project.resolve("templates"));
    Builder.build(settings(project, "shard", "1/1"), CONSOLE);
    Path part = project.resolve("target/parts/1-of-1");
    assertTrue(Files.exists(part.resolve("zh/donghai/2018/index.html")));
    delete(project.resolve("content/briefings/donghai"));
    Builder.build(settings(project, "shard", "1/1"), CONSOLE);
    assertFalse(Files.exists(part.resolve("zh/donghai/2018/index.html")));
    Assembler.assemble(settings(project), CONSOLE);
    assertTrue(Files.exists(project.resolve("output/zh/linshui/2018/index.html")));
  }

  private void refuses(String... expected) throws IOException {
    Path output = folder.resolve("output");
    Files.createDirectories(output);
    Files.writeString(output.resolve("index.html"), "as it was");
    ContentException e = assertThrows(ContentException.class, this::assemble);
    assertEquals(
        String.join("\n", expected),
        e.diagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    for (Diagnostic d : e.diagnostics()) {
      assertTrue(Wording.CHINESE.translations().containsKey(d.text().template()), d.toString());
      d.hint()
          .ifPresent(
              h ->
                  assertTrue(
                      Wording.CHINESE.translations().containsKey(h.template()), h.toString()));
    }
    assertEquals(Map.of("index.html", "as it was"), files(output), "nothing is written");
  }

  @Test
  void noPartsAtAll() throws IOException {
    delete(parts());
    refuses(
        "target/parts:1:1: error: there is no part of a site in target/parts [part]",
        "  hint: build them with -Djianbao.shard=1/3, 2/3 and 3/3, or say with -Djianbao.parts=…"
            + " where they are; each holds a file jianbao-part.json");
  }

  @Test
  void missingPart() throws IOException {
    delete(part(2));
    refuses(
        "target/parts:1:1: error: part 2/2 of the site is missing [part]",
        "  hint: build it with -Djianbao.shard=2/2; a part without jianbao-part.json is not"
            + " finished");
  }

  @Test
  void partThatIsNotFinished() throws IOException {
    Files.delete(part(1).resolve(PartRecord.NAME));
    refuses(
        "target/parts:1:1: error: part 1/2 of the site is missing [part]",
        "  hint: build it with -Djianbao.shard=1/2; a part without jianbao-part.json is not"
            + " finished");
  }

  @Test
  void partThatIsThereTwice() throws IOException {
    copy(part(1), parts().resolve("again"));
    refuses(
        "target/parts/again/jianbao-part.json:1:1: error: part 1/2 is there twice; the other one is"
            + " target/parts/1-of-2 [part]",
        "  hint: remove one of them");
  }

  @Test
  void partOfAnotherDivision() throws IOException {
    copy(part(1), parts().resolve("other"));
    edit(parts().resolve("other"), "\"1/2\"", "\"1/4\"");
    refuses(
        "target/parts/other/jianbao-part.json:1:1: error: this is part 1 of 4, but there are parts"
            + " of 2 [part]",
        "  hint: remove what an earlier build has left");
  }

  @Test
  void partsOfOtherOrigin() throws IOException {
    String record = Files.readString(part(2).resolve(PartRecord.NAME));
    String content = record.replaceFirst("(?s).*\"content\" : \"(\\w+)\".*", "$1");
    String program = record.replaceFirst("(?s).*\"program\" : \"(\\w+)\".*", "$1");
    String java = Runtime.version().toString();
    edit(part(2), content, "0");
    edit(part(2), program, "1");
    edit(part(2), "\"" + java + "\"", "\"18\"");
    edit(part(2), "data,html", "data");
    edit(part(2), "\"briefing\"", "\"report\"");
    String at =
        "target/parts/2-of-2/jianbao-part.json:1:1: error: part 2/2 does not belong to the others: ";
    refuses(
        at + "it has another theme [part]",
        "  hint: it has report, others have briefing; build it again as the others",
        at + "it has other formats [part]",
        "  hint: it has data, others have data,html; build it again as the others",
        at + "it was built by another program [part]",
        "  hint: it has 1, others have " + program + "; build it again as the others",
        at + "it was built from other content or templates [part]",
        "  hint: it has 0, others have " + content + "; build it again as the others",
        at + "it was built with another Java [part]",
        "  hint: it has 18, others have " + java + "; build it again as the others");
  }

  @Test
  void recordThatIsCutOff() throws IOException {
    Path record = part(1).resolve(PartRecord.NAME);
    String text = Files.readString(record);
    Files.writeString(record, text.substring(0, text.indexOf("\"files\"")));
    ContentException e = assertThrows(ContentException.class, this::assemble);
    assertEquals(1, e.diagnostics().size());
    Diagnostic d = e.diagnostics().get(0);
    assertTrue(
        d.toString()
            .matches(
                "(?s)target/parts/1-of-2/jianbao-part.json:\\d+:\\d+: error: what the part says about"
                    + " itself cannot be read: .*"),
        d.toString());
    assertEquals(text.substring(0, text.indexOf("\"files\"")).lines().count(), d.at().line());
  }

  @Test
  void recordOfAnotherVersion() throws IOException {
    edit(part(1), "\"format\" : \"1\"", "\"format\" : \"2\"");
    refuses(
        "target/parts/1-of-2/jianbao-part.json:2:14: error: what the part says about itself cannot"
            + " be read: another version of the record [part]",
        "  hint: copy the part once more, or build it again with this version of the program");
  }

  @Test
  void filesThatAreMissingOrDamaged() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 1; i <= 2; i++) {
      for (String file : files(part(i)).keySet()) {
        if (file.endsWith("2018/index.html") || file.endsWith("2018/figures.html")) {
          files.put(file, i + "-of-2");
        }
      }
    }
    String damaged = "zh/linshui/2018/index.html";
    String missing = "zh/linshui/2018/figures.html";
    Path part = parts().resolve(files.get(damaged));
    Files.writeString(
        part.resolve(damaged), Files.readString(part.resolve(damaged)).replaceFirst("<p", "<q"));
    Files.delete(part.resolve(missing));
    String at = "target/parts/" + files.get(damaged) + "/jianbao-part.json:1:1: error: the file ";
    refuses(
        at + missing + " of the part is missing [part]",
        "  hint: copy the part with all its files, also hidden ones, or build it again",
        at + damaged + " of the part is not the one that was built [part]",
        "  hint: copy the part once more, or build it again");
  }

  /** Parts come from other machines: what they say may not lead out of the site. */
  @Test
  void filesOutsideOrInTwoParts() throws IOException {
    String once = files(part(1)).containsKey("robots.txt") ? "robots.txt" : "404.html";
    Path one = files(part(1)).containsKey(once) ? part(1) : part(2);
    Path other = one.equals(part(1)) ? part(2) : part(1);
    String entry =
        "{\n      \"path\" : \"%s\",\n      \"bytes\" : 1,\n      \"sha256\" : \"0\"\n    }, ";
    String first = "\"files\" : [\n    ";
    edit(
        other,
        first,
        first
            + String.format(entry, once)
            + String.format(entry, "../outside.html")
            + String.format(entry, "/etc/outside")
            + String.format(entry, ".jianbao-files"));
    String at = "target/parts/" + other.getFileName() + "/jianbao-part.json:1:1: error: ";
    String twice = "target/parts/2-of-2/jianbao-part.json:1:1: error: the file " + once;
    List<String> expected = new ArrayList<>();
    expected.add(at + "'../outside.html' is no place within a site [part]");
    expected.add(at + "'.jianbao-files' is no place within a site [part]");
    expected.add(at + "'/etc/outside' is no place within a site [part]");
    expected.add(twice + " is in part 1/2, too [part]");
    refuses(expected.stream().sorted().toArray(String[]::new));
  }

  @Test
  void aSiteIsNotWrittenOverAPart() {
    Switches.WrongSwitchException e =
        assertThrows(
            Switches.WrongSwitchException.class,
            () -> Assembler.assemble(settings(folder, "output", "target/parts/1-of-2"), CONSOLE));
    assertTrue(
        e.getMessage().startsWith("target/parts/1-of-2/ holds a part of the site"), e.getMessage());
  }

  @Test
  void aPartIsNotWrittenOverASite() {
    Switches.WrongSwitchException e =
        assertThrows(
            Switches.WrongSwitchException.class,
            () -> Builder.build(settings(built, "shard", "1/2", "output", "output"), CONSOLE));
    assertTrue(e.getMessage().startsWith("output/ holds a website"), e.getMessage());
  }

  @Test
  void partsArePartsOfWholeSites() {
    for (String other : new String[] {"region", "year", "languages"}) {
      Switches.WrongSwitchException e =
          assertThrows(
              Switches.WrongSwitchException.class,
              () -> settings(folder, "shard", "1/2", other, "2018"));
      assertEquals(
          "the switches 'jianbao.shard' and 'jianbao."
              + other
              + "' exclude each other: a part is one of a whole site\n  hint: leave one of them out",
          e.getMessage());
    }
    Switches.WrongSwitchException e =
        assertThrows(
            Switches.WrongSwitchException.class,
            () -> Builder.pack(settings(built, "shard", "1/2"), CONSOLE));
    assertTrue(e.getMessage().startsWith("the goal 'package' makes a whole site"), e.getMessage());
  }

  // ---- files -----------------------------------------------------------------------------------

  /** Every file of a site or a part with what it holds, without what the builds keep there. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".jianbao-")) {
          files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static void edit(Path part, String before, String after) throws IOException {
    Path record = part.resolve(PartRecord.NAME);
    String text = Files.readString(record);
    assertTrue(text.contains(before), before);
    Files.writeString(record, text.replace(before, after));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
