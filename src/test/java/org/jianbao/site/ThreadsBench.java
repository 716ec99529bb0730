package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Compilers;
import org.jianbao.bench.Maven;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Sample;
import org.jianbao.bench.Spread;
import org.jianbao.bench.Table;
import org.jianbao.bench.Talk;

/**
 * One thread, two threads of one process, and two processes with a thread each, all warm and with
 * the same memory a thread: how long they take for the same briefings. Once as {@code mvn} runs,
 * with Java's first compiler, and once with both compilers.
 */
final class ThreadsBench {
  private static final String ONE = "one thread";
  private static final String TWO = "two threads in one process";
  private static final String PROCESSES = "two processes with one thread each";

  private ThreadsBench() {}

  static void run(Bench bench) throws IOException {
    Path content = bench.corpus("threads", bench.regions(), bench.years());
    List<String> maven = Maven.options(Path.of("").toAbsolutePath());
    measure(bench, content, "as mvn runs, with the first compiler", maven);
    measure(bench, content, "with both compilers", List.of());
  }

  private static void measure(Bench bench, Path content, String how, List<String> options)
      throws IOException {
    int some = Math.min(bench.sample(), bench.regions() * bench.years()) / 2 * 2;
    try (Talk first = start(bench, content, "one", 1, options);
        Talk second = start(bench, content, "other", 1, options);
        Talk both = start(bench, content, "both", 2, options)) {
      Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
      engines.put(ONE, () -> alone(first, some));
      engines.put(TWO, () -> alone(both, some));
      engines.put(PROCESSES, () -> together(first, second, some));
      // The second process makes half of a round.
      int least = 1 + 2 * bench.warm() / (3 * some);
      Rounds.run(least, 0, engines);
      List<Talk> children = List.of(first, second, both);
      int warm =
          least + Compilers.settle(() -> compiled(children), () -> Rounds.run(1, 0, engines));
      Rounds rounds = Rounds.run(0, bench.rounds(), engines);
      bench.title(
          "threads, "
              + how
              + ": "
              + some
              + " whole briefings (three editions, PDF, HTML and data), after "
              + warm
              + " rounds of warming up",
          "throughput: how many times as many as one thread makes in a second;",
          "CPU: more of it than with one thread is what threads cost one another");
      Table table = new Table("who", "ms", "CPU ms", "throughput", "CPU of it");
      for (String name : engines.keySet()) {
        table.row(
            name,
            rounds.wall(name).middle(0),
            rounds.process(name).middle(0),
            rounds.wall(ONE, name).all(2),
            rounds.process(name, ONE).all(2));
      }
      table.print(bench.out());
      Spread processes = rounds.wall(PROCESSES, TWO);
      bench
          .out()
          .printf(
              "  throughput of two threads, of that of two processes: %s%n%n", processes.all(2));
    }
  }

  /** How long the compilers of all have worked, in milliseconds. */
  private static double compiled(List<Talk> children) throws IOException {
    double sum = 0;
    for (Talk child : children) {
      sum += Double.parseDouble(child.ask(BenchChild.COMPILED));
    }
    return sum;
  }

  private static Talk start(
      Bench bench, Path content, String name, int threads, List<String> options)
      throws IOException {
    String memory = bench.heap() * threads + "m";
    List<String> all = new ArrayList<>(options);
    // The last of options that contradict each other counts.
    all.addAll(List.of("-Xms" + memory, "-Xmx" + memory, "-XX:+UseParallelGC"));
    return Talk.start(
        Programs.java(
            all,
            BenchChild.class,
            "briefings",
            content.toString(),
            Bench.WORK.resolve("threads-" + name).toString(),
            String.valueOf(threads)));
  }

  private static Sample alone(Talk child, int to) throws IOException {
    double[] process = new double[1];
    Sample wall = Clock.here(() -> process[0] = BenchChild.sample(child.ask("0 " + to)).process());
    return new Sample(wall.wall(), process[0], Double.NaN);
  }

  /** Both begin at once; the time is that of the later one. */
  private static Sample together(Talk one, Talk other, int to) throws IOException {
    double[] process = new double[1];
    Sample wall =
        Clock.here(
            () -> {
              one.say("0 " + to / 2);
              other.say(to / 2 + " " + to);
              process[0] =
                  BenchChild.sample(one.hear()).process()
                      + BenchChild.sample(other.hear()).process();
            });
    return new Sample(wall.wall(), process[0], Double.NaN);
  }
}
