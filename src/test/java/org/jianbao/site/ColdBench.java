package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Maven;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Sample;
import org.jianbao.bench.Typst;

/** What a person waits for who types {@code mvn}: the real content, in new processes. */
final class ColdBench {
  private static final String OURS = "mvn: the whole site";
  private static final String START = "mvn validate: Maven's own start";

  private ColdBench() {}

  static void run(Bench bench) throws IOException {
    Path project = Path.of("").toAbsolutePath();
    bench.title(
        "cold: the real content in new processes, nothing in a cache",
        "mvn makes pages, data and views of one page, too; Typst the PDFs of the three editions");
    Optional<Maven> maven = Maven.in(project);
    if (maven.isEmpty()) {
      bench.leftOut("mvn", "not installed");
      return;
    }
    Path output = Bench.WORK.resolve("cold");
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    engines.put(
        OURS,
        () -> {
          Programs.remove(output);
          return maven
              .get()
              .run(List.of("-Djianbao.output=" + output, "-Djianbao.cache=" + Switches.OFF));
        });
    engines.put(START, () -> maven.get().run(List.of("validate")));
    String theirs = typst(bench, engines);
    Rounds rounds = Rounds.run(1, bench.rounds(), engines);
    rounds.times().print(bench.out());
    if (!theirs.isEmpty()) {
      bench
          .out()
          .printf(
              "  mvn / (2.5 x Typst + Maven's start): %s of time, %s of CPU%n%n",
              rounds.each(r -> share(r, theirs, Sample::wall)).all(2),
              rounds.each(r -> share(r, theirs, Sample::process)).all(2));
    }
  }

  private static double share(
      Map<String, Sample> round, String typst, ToDoubleFunction<Sample> time) {
    return time.applyAsDouble(Objects.requireNonNull(round.get(OURS)))
        / (2.5 * time.applyAsDouble(Objects.requireNonNull(round.get(typst)))
            + time.applyAsDouble(Objects.requireNonNull(round.get(START))));
  }

  /** Has Typst take part; its name, empty where it is not there. */
  private static String typst(Bench bench, Map<String, Rounds.Engine> engines) throws IOException {
    Optional<Path> modules = Bench.typst();
    if (modules.isEmpty()) {
      bench.leftOut("Typst", Bench.NO_TYPST);
      return "";
    }
    Path root = Bench.WORK.resolve("cold-typst");
    List<Path> files;
    try (Ground ground = Ground.open(Bench.REAL, Bench.WORK.resolve("cold-prints"), 1)) {
      List<PaperSources.Paper> papers =
          ground.briefings().stream()
              .flatMap(b -> ground.editions().stream().map(e -> new PaperSources.Paper(b, e)))
              .toList();
      files = new PaperSources(ground).typst(root, papers);
    }
    String name = "Typst: the " + files.size() + " PDFs";
    engines.put(
        name,
        () ->
            Clock.ended(
                () -> Programs.run(Typst.once(modules.get(), root, PaperSources.fonts(), files))));
    return name;
  }
}
