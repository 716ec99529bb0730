package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.bench.Maven;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Talk;

/**
 * One figure is edited: how long it takes until the site is right again, in the preview that runs
 * and by a new {@code mvn}, beside the time in which each would build everything. In the end all of
 * them must have made what a clean build makes.
 */
final class EditsBench {
  private static final String FULL = "preview: everything, warm, no cache";
  private static final String EDIT = "preview: after an edit";
  private static final String COLD = "mvn: everything, no cache";
  private static final String NEW = "mvn: after an edit";

  private EditsBench() {}

  static void run(Bench bench) throws IOException {
    Path project = Path.of("").toAbsolutePath();
    Path content = bench.corpus("edits", bench.regions(), bench.years());
    Path preview = Bench.WORK.resolve("edits-preview");
    Path full = Bench.WORK.resolve("edits-full");
    bench.title(
        "edits: one figure of " + bench.regions() * bench.years() + " briefings",
        "each round edits another figure; the preview runs with the options of .mvn/jvm.config");
    try (Talk child =
        Talk.start(
            Programs.java(
                Maven.options(project),
                BenchChild.class,
                "session",
                content.toString(),
                preview.toString(),
                Bench.WORK.resolve("edits-preview-cache").toString(),
                full.toString()))) {
      int[] edits = new int[1];
      Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
      engines.put(FULL, () -> BenchChild.sample(child.ask("full")));
      engines.put(
          EDIT,
          () -> {
            Corpus.edit(content, edits[0]++);
            return BenchChild.sample(child.ask("session"));
          });
      print(bench, Rounds.run(2, bench.rounds(), engines), FULL, EDIT, 40);
      List<Path> made = new ArrayList<>(List.of(preview));
      Optional<Path> byMaven = maven(bench, project, content, edits);
      byMaven.ifPresent(made::add);
      // What the last edit of the others has changed, it has not seen yet.
      child.ask("session");
      child.ask("full");
      for (Path folder : made) {
        compare(bench, full, folder);
      }
      bench.out().println();
    }
  }

  private static void print(Bench bench, Rounds rounds, String full, String edit, int aim) {
    rounds.times().print(bench.out());
    bench
        .out()
        .printf(
            "  everything takes %s times as long as the edit (%s of CPU); aim: %d%n%n",
            rounds.wall(full, edit).all(1), rounds.process(full, edit).all(1), aim);
  }

  /** The folder that Maven has built into after the edits; empty where it is not installed. */
  private static Optional<Path> maven(Bench bench, Path project, Path content, int[] edits)
      throws IOException {
    Optional<Maven> maven = Maven.in(project);
    if (maven.isEmpty()) {
      bench.leftOut("mvn", "not installed");
      return Optional.empty();
    }
    Path cold = Bench.WORK.resolve("edits-cold");
    Path next = Bench.WORK.resolve("edits-next");
    Path cache = Bench.WORK.resolve("edits-cache");
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    engines.put(
        COLD,
        () -> {
          Programs.remove(cold);
          return maven.get().run(arguments(content, cold, Switches.OFF));
        });
    engines.put(
        NEW,
        () -> {
          Corpus.edit(content, edits[0]++);
          return maven.get().run(arguments(content, next, cache.toString()));
        });
    maven.get().run(arguments(content, next, cache.toString()));
    Rounds rounds = Rounds.run(0, Bench.number("bench.edits.rounds", bench.rounds()), engines);
    print(bench, rounds, COLD, NEW, 5);
    return Optional.of(next);
  }

  private static List<String> arguments(Path content, Path output, String cache) {
    return List.of(
        "-Djianbao.content=" + content, "-Djianbao.output=" + output, "-Djianbao.cache=" + cache);
  }

  private static void compare(Bench bench, Path clean, Path other) throws IOException {
    SortedSet<Path> expected = files(clean);
    SortedSet<Path> differ = files(other);
    for (Path file : expected) {
      // What only one of them has differs, too.
      if (!differ.remove(file) || Files.mismatch(clean.resolve(file), other.resolve(file)) >= 0) {
        differ.add(file);
      }
    }
    if (!differ.isEmpty()) {
      throw new IOException(other + " is not what a clean build makes: " + differ);
    }
    bench
        .out()
        .printf(
            "  %s: %d files, the same bytes as a clean build%n",
            other.getFileName(), expected.size());
  }

  /** Files of a site, but not those that the program keeps for itself. */
  private static SortedSet<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(file -> !file.toString().startsWith(".jianbao-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
