package org.jianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianbao.diag.Rule;
import org.jianbao.site.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides name exists: files, folders, executions of the pom, switches. */
class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern FOLDER = Pattern.compile("`([a-z]+/)`");
  private static final Pattern EXECUTION = Pattern.compile("exec:java@([a-z]+)");
  private static final Pattern SWITCH = Pattern.compile("`jianbao\\.([a-z]+)`");
  private static final Pattern GOAL = Pattern.compile("jianbao:([a-z]+)");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md"})
  void namesOnlyWhatExists(String guide) throws IOException {
    String text = Files.readString(Path.of(guide));
    List<String> missing = new ArrayList<>();
    for (String path : all(LINK, text)) {
      if (!Files.exists(Path.of(path))) {
        missing.add(path);
      }
    }
    for (String folder : all(FOLDER, text)) {
      if (!Files.isDirectory(Path.of(folder))) {
        missing.add(folder);
      }
    }
    String pom = Files.readString(Path.of("pom.xml"));
    for (String execution : all(EXECUTION, text)) {
      if (!pom.contains("<id>" + execution + "</id>")) {
        missing.add("exec:java@" + execution);
      }
    }
    List<String> switches = Arrays.stream(Switch.values()).map(Switch::id).toList();
    for (String name : all(SWITCH, text)) {
      if (!switches.contains(name)) {
        missing.add("jianbao." + name);
      }
    }
    for (String goal : all(GOAL, text)) {
      String mojo = Character.toUpperCase(goal.charAt(0)) + goal.substring(1) + "Mojo.java";
      if (!Files.exists(Path.of("src/main/java/org/jianbao/maven", mojo))) {
        missing.add("jianbao:" + goal);
      }
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh.md"})
  void namesEverySwitchAndCommand(String guide) throws IOException {
    String text = Files.readString(Path.of(guide));
    assertTrue(text.contains("mvn verify") && text.contains("mvn compile exec:java@check"));
    List<String> named = all(SWITCH, text);
    List<String> missing =
        Arrays.stream(Switch.values()).map(Switch::id).filter(n -> !named.contains(n)).toList();
    assertEquals(List.of(), missing);
  }

  /** Guides are read here and, made by Maven Site, as pages: links lead from guide to guide. */
  @Test
  void linksOfTheGuidesLeadToGuides() throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/site"))) {
      for (Path guide : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(guide).replaceAll("`[^`]*`", "");
        for (String link : all(LINK, text)) {
          Path target = guide.resolveSibling(link.replaceFirst("#.*", ""));
          if (!link.matches(".*\\.md(#.*)?") || !Files.exists(target)) {
            broken.add(guide + " → " + link);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyRuleHasAPageAndStandsInTheIndex() throws IOException {
    Path rules = Path.of("src/site/markdown/rules");
    String index = Files.readString(rules.resolve("index.md"));
    List<String> missing = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      Path page = rules.resolve(rule.id() + ".md");
      if (!Files.exists(page) || !Files.readString(page).startsWith("# " + rule.id() + "\n")) {
        missing.add(rule.id());
      }
      String row = "| [" + rule.id() + "](" + rule.id() + ".md) | " + rule.description() + " |";
      if (!index.contains(row)) {
        missing.add(row);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1)).distinct().toList();
  }
}
