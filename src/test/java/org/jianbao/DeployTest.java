package org.jianbao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianbao.site.Goal;
import org.jianbao.site.Shard;
import org.jianbao.site.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests for several machines: readable, and of goals and switches that exist. */
class DeployTest {
  private static final Path FOLDER = Path.of("src/deploy");
  private static final Pattern SWITCH = Pattern.compile("-D(jianbao\\.[a-z]+)=(\\S+)");
  private static final Pattern GOAL =
      Pattern.compile("exec:java@([a-z]+)|jianbao\\.jar ([a-z]+)|args: \\[([a-z]+)]");

  private static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void goalsAndSwitchesExist(Path manifest) throws IOException {
    String text = Files.readString(manifest);
    Properties switches = new Properties();
    SWITCH
        .matcher(text)
        .results()
        .forEach(
            m ->
                switches.setProperty(
                    m.group(1), m.group(1).endsWith("shard") ? "1/4" : m.group(2)));
    Switches.read(switches, Path.of(""));
    List<String> goals = Arrays.stream(Goal.values()).map(Goal::id).toList();
    GOAL.matcher(text)
        .results()
        .flatMap(m -> Stream.of(m.group(1), m.group(2), m.group(3)))
        .filter(g -> g != null)
        .forEach(g -> assertTrue(goals.contains(g), g));
  }

  private static Map<?, ?> read(String name) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return (Map<?, ?>)
        new Yaml(new SafeConstructor(options)).load(Files.readString(FOLDER.resolve(name)));
  }

  /** The value at a path of keys. */
  private static Object at(Map<?, ?> map, String... keys) {
    Object value = map;
    for (String key : keys) {
      value = value instanceof List<?> list ? list.get(0) : value;
      value = ((Map<?, ?>) value).get(key);
      assertFalse(value == null, key);
    }
    return value;
  }

  private static List<String> all(int of) {
    return IntStream.rangeClosed(1, of).mapToObj(i -> new Shard(i, of).toString()).toList();
  }

  @Test
  void everyPartIsBuiltAndJoined() throws IOException {
    Map<?, ?> github = read("github.yml");
    List<Object> shards = new ArrayList<>();
    shards.addAll((List<?>) at(github, "jobs", "part", "strategy", "matrix", "shard"));
    assertEquals(all(shards.size()), shards);
    assertEquals("part", at(github, "jobs", "publish", "needs"));

    Map<?, ?> gitlab = read("gitlab.yml");
    List<?> matrix = (List<?>) at(gitlab, "part", "parallel", "matrix", "SHARD");
    assertEquals(all(matrix.size()), matrix);
    assertEquals(List.of("part"), at(gitlab, "pages", "needs"));

    Map<?, ?> parts = read("kubernetes/parts.yaml");
    assertEquals("Indexed", at(parts, "spec", "completionMode"));
    Object pods = at(parts, "spec", "completions");
    String command = at(parts, "spec", "template", "spec", "containers", "args").toString();
    assertTrue(command.contains("-Djianbao.shard=$((JOB_COMPLETION_INDEX + 1))/" + pods), command);
  }

  /** Both jobs run the same image on the same volume. */
  @Test
  void podsShareTheirVolume() throws IOException {
    Map<?, ?> parts = read("kubernetes/parts.yaml");
    Map<?, ?> site = read("kubernetes/site.yaml");
    for (String key : List.of("volumes", "securityContext")) {
      assertEquals(
          at(parts, "spec", "template", "spec", key), at(site, "spec", "template", "spec", key));
    }
    for (String key : List.of("image", "workingDir", "volumeMounts")) {
      assertEquals(
          at(parts, "spec", "template", "spec", "containers", key),
          at(site, "spec", "template", "spec", "containers", key));
    }
    assertEquals(
        at(read("kubernetes/volume.yaml"), "metadata", "name"),
        at(site, "spec", "template", "spec", "volumes", "persistentVolumeClaim", "claimName"));
  }
}
