package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.diag.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Single mistakes in the real content: each is reported at its file and line by its rule, and by
 * nothing else.
 */
class MutationTest {
  private static final int LEAST = 60;
  private static final Set<Rule> NOT_OF_CONTENT = Set.of(Rule.TABLE, Rule.TEMPLATE, Rule.PART);

  @TempDir static Path temp;

  /**
   * A mistake.
   *
   * @param rule id of the rule that has to see it
   * @param file the file that is edited
   * @param old words that stand in it once
   * @param changed what they become
   * @param in the file that the remark is about, if it is another one
   * @param at words of the line that the remark is about, if it is not that of the edit
   */
  record Mutation(
      String rule,
      String file,
      String old,
      String changed,
      Optional<String> in,
      Optional<String> at) {
    static Mutation of(Map<String, String> map) {
      return new Mutation(
          map.get("rule"),
          map.get("file"),
          map.get("old"),
          map.get("new"),
          Optional.ofNullable(map.get("in")),
          Optional.ofNullable(map.get("at")));
    }

    /** The region that is checked: that of the file, or one for shared files. */
    String region() {
      String[] parts = file.split("/");
      return parts[1].equals("briefings") ? parts[2] : "yueqing";
    }

    @Override
    public String toString() {
      return rule + ": " + changed.strip().lines().reduce((a, b) -> b).orElse("");
    }
  }

  static List<Mutation> mutations() throws IOException {
    List<Map<String, String>> all =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(Path.of("src/test/resources/mutations.yaml")));
    return all.stream().map(Mutation::of).toList();
  }

  @BeforeAll
  static void copy() throws IOException {
    for (String folder : List.of("content", "templates")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (file.toString().endsWith(".yaml")) {
            Path copy = temp.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("mutations")
  @Execution(ExecutionMode.CONCURRENT)
  void isReportedOnceAtItsPlaceByItsRule(Mutation mutation) throws IOException {
    String path = mutation.file();
    String before = Files.readString(temp.resolve(path));
    int at = before.indexOf(mutation.old());
    assertTrue(
        at >= 0 && before.indexOf(mutation.old(), at + 1) < 0,
        "must stand once in " + path + ": " + mutation.old());
    String after = before.replace(mutation.old(), mutation.changed());
    String file = mutation.in().orElse(path);
    String there = file.equals(path) ? after : Files.readString(temp.resolve(file));
    int place = mutation.at().map(there::indexOf).orElse(difference(before, after));
    assertTrue(place >= 0, "not in " + file + ": " + mutation.at());
    long line = there.substring(0, place).chars().filter(c -> c == '\n').count() + 1;

    ContentFolder.Result result = ContentFolder.at(temp).check(mutation.region(), path, after);

    assertEquals(
        file + ":" + line + " [" + mutation.rule() + "]",
        result.remarks().stream()
            // Whoever edits the original makes its translation stale, too.
            .filter(d -> d.message().rule() != Rule.STALE || mutation.rule().equals("stale"))
            .map(
                d ->
                    d.at().file().path()
                        + ":"
                        + d.at().line()
                        + " ["
                        + d.message().rule().id()
                        + "]")
            .distinct()
            .collect(Collectors.joining("\n")),
        result::text);
  }

  private static int difference(String a, String b) {
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  @Test
  void theContentItselfHasNoMistake() {
    assertEquals("0 errors\n", ContentFolder.at(temp).check("yueqing").text());
  }

  @Test
  void everyRuleIsBroken() throws IOException {
    List<Mutation> all = mutations();
    assertTrue(all.size() >= LEAST, all.size() + " mutations");
    Set<String> rules =
        all.stream().map(Mutation::rule).collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted =
        Stream.of(Rule.values())
            .filter(r -> !NOT_OF_CONTENT.contains(r))
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(wanted, rules);
  }
}
