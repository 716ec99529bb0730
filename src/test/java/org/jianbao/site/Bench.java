package org.jianbao.site;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Typst;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;
import org.jspecify.annotations.Nullable;

/** What the parts of the benchmark share: their settings, made-up content, and where they write. */
final class Bench implements AutoCloseable {
  /** The folder in which everything happens. */
  static final Path WORK = Path.of("target", "bench").toAbsolutePath();

  /** The content of this repository. */
  static final Path REAL = Path.of("content").toAbsolutePath();

  /** Why Typst takes no part. */
  static final String NO_TYPST = "-Dbench.typst names no folder with its node_modules";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private @Nullable Ground ground;

  /** Where a part prints. */
  PrintStream out() {
    return out;
  }

  /** How many rounds count. */
  int rounds() {
    return number("bench.rounds", 7);
  }

  /** How many documents are made before anything counts. */
  int warm() {
    return number("bench.warm", 100);
  }

  /** How many briefings a round is about. */
  int sample() {
    return number("bench.sample", 10);
  }

  /** How much memory a thread has in processes of their own, in megabytes. */
  int heap() {
    return number("bench.heap", 600);
  }

  /** The folder with Typst; empty without it. */
  static Optional<Path> typst() {
    return Optional.of(System.getProperty("bench.typst", ""))
        .filter(Typst::isIn)
        .map(folder -> Path.of(folder).toAbsolutePath());
  }

  static int number(String property, int otherwise) {
    return Integer.parseInt(text(property, String.valueOf(otherwise)));
  }

  /** A property; one that is empty counts as absent. */
  static String text(String property, String otherwise) {
    String value = System.getProperty(property, "");
    return value.isEmpty() ? otherwise : value;
  }

  /** Made-up briefings, {@code bench.regions} by {@code bench.years}, read once for all parts. */
  Ground ground() throws IOException {
    if (ground == null) {
      ground = Ground.open(corpus("content", regions(), years()), WORK.resolve("prints"), 1);
      warm(ground);
    }
    return ground;
  }

  int regions() {
    return number("bench.regions", 10);
  }

  int years() {
    return number("bench.years", 2);
  }

  /** Writes made-up content into an empty folder of this name. */
  Path corpus(String name, int regions, int years) throws IOException {
    Path folder = WORK.resolve(name);
    Programs.remove(folder);
    new Corpus(REAL)
        .write(Files.createDirectories(folder), regions, years, number("bench.seed", 1));
    return folder;
  }

  private void warm(Ground ground) {
    out.printf("warming up with %d documents%n%n", warm());
    List<Briefing> briefings = ground.briefings();
    List<Edition> editions = ground.editions();
    for (int i = 0; i < warm(); i++) {
      Briefing briefing = briefings.get(i % briefings.size());
      Edition edition = editions.get(i % editions.size());
      ground.writer().print(briefing, edition);
      ground.writer().pages(briefing, edition, ground.writer().screenCharts());
    }
  }

  /** A heading over what comes, with what a reader should know. */
  void title(String title, String... about) {
    out.println("== " + title);
    for (String line : about) {
      out.println("   " + line);
    }
    out.println();
  }

  /** Says that somebody takes no part, and why. */
  void leftOut(String name, String why) {
    out.println("  " + name + " is left out: " + why);
  }

  @Override
  public void close() {
    if (ground != null) {
      ground.close();
    }
  }
}
