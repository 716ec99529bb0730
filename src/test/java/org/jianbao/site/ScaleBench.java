package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Spread;
import org.jianbao.bench.Table;

/** Whole builds of few briefings and of many, in new processes with the same memory. */
final class ScaleBench {
  private static final int YEARS = 5;

  /**
   * How much memory there is for objects, in megabytes; the machine needs some 250 beside it.
   * Content stays and documents go, so that most of it is for what stays.
   */
  private static final int HEAP = 300;

  private ScaleBench() {}

  static void run(Bench bench) throws IOException {
    int threads = Bench.number("bench.threads", Runtime.getRuntime().availableProcessors());
    int heap = Bench.number("bench.heap", HEAP);
    List<Integer> sizes = List.of(5, 100, Bench.number("bench.scale", 2000));
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    Map<String, List<Double>> peaks = new LinkedHashMap<>();
    Map<String, Long> bytes = new LinkedHashMap<>();
    for (int size : sizes) {
      int regions = size / YEARS;
      Path content = bench.corpus("scale-" + size, regions, YEARS);
      Path output = Bench.WORK.resolve("site-" + size);
      String name = name(size);
      engines.put(
          name,
          () -> {
            Programs.remove(output);
            String[] peak = new String[1];
            var sample =
                Clock.ended(
                    () ->
                        peak[0] =
                            Programs.run(
                                Programs.java(
                                    List.of(
                                        "-Xmx" + heap + "m",
                                        "-XX:NewRatio=4",
                                        "-XX:+UseParallelGC"),
                                    BenchChild.class,
                                    "build",
                                    content.toString(),
                                    output.toString(),
                                    String.valueOf(threads))));
            peaks.computeIfAbsent(name, n -> new ArrayList<>()).add(Double.parseDouble(peak[0]));
            bytes.put(name, Programs.size(output));
            Programs.remove(output);
            return sample.per(regions * YEARS);
          });
    }
    Rounds rounds = Rounds.run(0, Bench.number("bench.scale.rounds", 1), engines);
    bench.title(
        "scale: whole builds in new processes, " + threads + " threads, heap " + heap + " MB",
        "a new process is slow at first: the fewer briefings, the more that weighs");
    Table table =
        new Table(
            "size", "s/briefing", "CPU s/briefing", "time/100", "CPU/100", "peak MB", "bytes");
    for (String name : engines.keySet()) {
      table.row(
          name,
          Spread.text(rounds.wall(name).median() / 1000, 3),
          Spread.text(rounds.process(name).median() / 1000, 3),
          rounds.wall(name, name(100)).all(2),
          rounds.process(name, name(100)).all(2),
          Spread.of(Objects.requireNonNull(peaks.get(name))).all(0),
          Spread.count(Objects.requireNonNull(bytes.get(name))));
    }
    table.print(bench.out());
  }

  private static String name(int size) {
    return size / YEARS * YEARS + " briefings";
  }
}
