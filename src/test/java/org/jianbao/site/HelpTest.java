package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Help, the pages made from it, and the program speak of the same goals and switches. */
class HelpTest {
  private static final Path MAVEN = Path.of("src/main/java/org/jianbao/maven");

  /** {@code -Dgolden.update=true} writes the pages anew. */
  @ParameterizedTest
  @CsvSource({"en, markdown/goals.md", "zh, zh_CN/markdown/goals.md"})
  void pageIsWhatHelpSays(String language, String file) throws IOException {
    Path page = Path.of("src/site", file);
    String text = Help.page(language.equals("zh") ? Wording.CHINESE : Wording.ENGLISH);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, text);
    }
    assertEquals(Files.readString(page), text);
  }

  @Test
  void helpNamesEverythingInBothLanguages() {
    for (Wording wording : Wording.all()) {
      String text = Help.text(wording);
      for (Goal goal : Goal.values()) {
        assertTrue(text.contains("\n  " + goal.id() + "  "), goal.id());
        assertTrue(text.contains(goal.purpose().in(wording)), goal.id());
      }
      for (Switch one : Switch.values()) {
        assertTrue(text.contains("\n  " + one.id() + "  "), one.id());
        assertTrue(text.contains(one.meaning().in(wording)), one.id());
        assertTrue(text.contains(one.example()), one.id());
      }
    }
    assertTrue(Help.text(Wording.CHINESE).contains("检查内容，列出全部错误及其位置"));
  }

  @ParameterizedTest
  @EnumSource
  void wordsOfSwitchesAreTranslated(Switch one) {
    assertTranslated(one.meaning());
    if (one.standard().args().isEmpty()) {
      assertTranslated(one.standard());
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordsOfGoalsAreTranslated(Goal goal) {
    assertTranslated(goal.purpose());
  }

  private static void assertTranslated(Text text) {
    assertTrue(Wording.CHINESE.translations().containsKey(text.template()), text.template());
  }

  @ParameterizedTest
  @EnumSource
  void examplesOfSwitchesAreTakenByTheProgram(Switch one) {
    read(one.example());
  }

  @ParameterizedTest
  @EnumSource
  void examplesOfGoalsHaveWhatTheGoalNeeds(Goal goal) {
    String[] switches = goal.example().split(" ");
    read(switches);
    Set<Switch> takes = new TreeSet<>(goal.taken());
    assertFalse(takes.stream().anyMatch(goal.needed()::contains), "needed or taken, not both");
    takes.addAll(goal.needed());
    Set<Switch> given =
        Arrays.stream(switches)
            .map(s -> s.replaceAll("-Djianbao\\.|=.*", ""))
            .map(id -> Switch.valueOf(id.toUpperCase(java.util.Locale.ROOT)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(given.containsAll(goal.needed()), goal.example());
    assertTrue(takes.containsAll(given), goal.example());
  }

  private static Settings read(String... switches) {
    Properties properties = new Properties();
    for (String one : switches) {
      int equals = one.indexOf('=');
      properties.setProperty(one.substring("-D".length(), equals), one.substring(equals + 1));
    }
    return Switches.read(properties, Path.of(""));
  }

  @Test
  void everySwitchIsAParameterOfTheMojos() throws IOException {
    String mojo = Files.readString(MAVEN.resolve("JianbaoMojo.java"));
    assertEquals(
        Arrays.stream(Switch.values()).map(Switch::property).collect(Collectors.toSet()),
        all("property = \"([a-z.]+)\"", mojo));
  }

  /** What Maven, the command line and this repository offer is the same, and has its help. */
  @Test
  void goalsAreOfferedEverywhereAndExplained() throws IOException {
    Set<String> mojos = new TreeSet<>();
    try (Stream<Path> files = Files.list(MAVEN)) {
      for (Path file : files.toList()) {
        mojos.addAll(all("@Mojo\\(\\s*name = \"([a-z]+)\"", Files.readString(file)));
      }
    }
    String main = Files.readString(Path.of("src/main/java/org/jianbao/cli/Main.java"));
    Set<String> commands = all("@Command\\(\\s*name = \"([a-z]+)\"", main);
    commands.remove("jianbao");
    assertEquals(mojos, commands);
    String pom = Files.readString(Path.of("pom.xml"));
    assertEquals(mojos, all("<argument>([a-z]+)</argument>", pom));
    assertEquals(mojos, all("<id>([a-z]+)</id>\\s*<configuration>\\s*<arguments>", pom));
    Set<String> goals = Arrays.stream(Goal.values()).map(Goal::id).collect(Collectors.toSet());
    assertEquals(mojos, new TreeSet<>(goals));
  }

  private static Set<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
