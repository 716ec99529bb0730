package org.jianbao.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianbao.bench.Programs;

/**
 * Measures what Jianbao costs over content of any size, with other programs beside it in the same
 * run. Prints medians of rounds, and of what is compared the median, lowest and highest of the
 * rounds' ratios; milliseconds of one machine say little about another. CONTRIBUTING.md says how to
 * run it and how to read it.
 */
public final class Benchmark {
  /** The part that takes so long that it runs only if it is asked for. */
  private static final String LONGEST = "scale";

  private Benchmark() {}

  /** A part of the benchmark. */
  @FunctionalInterface
  private interface Measurement {
    /** Measures and prints. */
    void run(Bench bench) throws IOException;
  }

  /** All parts, in the order in which they run. */
  private static Map<String, Measurement> parts() {
    Map<String, Measurement> parts = new LinkedHashMap<>();
    parts.put("search", SearchBench::run);
    parts.put("stages", StagesBench::run);
    parts.put("pdf", PdfBench::run);
    parts.put("html", HtmlBench::run);
    parts.put("threads", ThreadsBench::run);
    parts.put("edits", EditsBench::run);
    parts.put("cold", ColdBench::run);
    parts.put(LONGEST, ScaleBench::run);
    return parts;
  }

  /** Runs the parts that {@code bench.only} names, and without it all but the longest one. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Measurement> parts = parts();
    String only = System.getProperty("bench.only", "");
    if (only.isEmpty()) {
      parts.remove(LONGEST);
    } else {
      Set<String> names = new LinkedHashSet<>(List.of(only.split(",")));
      if (!parts.keySet().containsAll(names)) {
        throw new IllegalArgumentException(
            "bench.only names something else than these parts: " + parts.keySet());
      }
      parts.keySet().retainAll(names);
    }
    Programs.remove(Bench.WORK);
    try (Bench bench = new Bench()) {
      bench
          .out()
          .printf(
              "Java %s, %d processors, %d rounds, made-up content of %d regions x %d years%n%n",
              System.getProperty("java.version"),
              Runtime.getRuntime().availableProcessors(),
              bench.rounds(),
              bench.regions(),
              bench.years());
      for (Measurement part : parts.values()) {
        part.run(bench);
      }
    }
  }
}
