package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jianbao.model.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up content and what is edited in it. */
class CorpusTest {
  private static final int BRIEFINGS = 5;

  @Test
  void editsChangeOneFigureEachAndMakeNoMistakes(@TempDir Path folder) throws IOException {
    new Corpus(Path.of("content")).write(folder, BRIEFINGS, 1, 1);
    SortedMap<String, String> first = figures(folder);
    for (int n = 0; n < 2 * BRIEFINGS; n++) {
      SortedMap<String, String> before = figures(folder);
      Corpus.edit(folder, n);
      SortedMap<String, String> after = figures(folder);
      assertEquals(before.keySet(), after.keySet());
      assertEquals(
          1, after.keySet().stream().filter(k -> !after.get(k).equals(before.get(k))).count());
    }
    SortedMap<String, String> last = figures(folder);
    assertEquals(
        2 * BRIEFINGS,
        last.keySet().stream().filter(k -> !last.get(k).equals(first.get(k))).count(),
        "each edit changes another figure");
    Project.load(Ground.settings(folder, folder.resolve("output"), 1, Switches.OFF));
  }

  @Test
  void briefingsOfManyRegionsAreComparedWithFew(@TempDir Path folder) throws IOException {
    new Corpus(Path.of("content")).write(folder, 21, 1, 1);
    Project project =
        Project.load(Ground.settings(folder, folder.resolve("output"), 1, Switches.OFF));
    assertEquals(
        List.of(2, 2, 2, 2),
        project.content().briefings().values().stream()
            .flatMap(b -> b.sections().stream())
            .flatMap(s -> s.blocks().stream())
            .filter(Block.Comparison.class::isInstance)
            .map(b -> ((Block.Comparison) b).with().orElseThrow().size())
            .toList());
  }

  /** Figure → its value, as the files say it. */
  private static SortedMap<String, String> figures(Path folder) throws IOException {
    SortedMap<String, String> values = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("briefings"))) {
      for (Path file : files.filter(f -> f.endsWith("briefing.yaml")).toList()) {
        String figure = "";
        for (String line : Files.readAllLines(file)) {
          if (line.matches("  [a-z0-9-]+:")) {
            figure = line.strip();
          } else if (line.matches("    value: \\S+")) {
            values.put(file + " " + figure, line.strip());
          }
        }
      }
    }
    return values;
  }
}
