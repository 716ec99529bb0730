package org.jianbao.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Compilers;
import org.jianbao.bench.Sample;
import org.jianbao.model.Briefing;

/** The program in a process of its own, as {@link ThreadsBench} and others start it. */
final class BenchChild {
  /** Asks how long Java's compilers have worked, in milliseconds. */
  static final String COMPILED = "compiled";

  private BenchChild() {}

  /**
   * Does one of these, with the content folder and what else it names.
   *
   * <ul>
   *   <li>{@code build content output threads}: builds once; prints how much memory it had at most,
   *       in megabytes
   *   <li>{@code briefings content output threads}: with each line {@code from to} makes all files
   *       of these briefings; answers with its times; with {@code compiled} says how long the
   *       compilers have worked
   *   <li>{@code session content output cache full}: with each line builds as the preview does
   *       ({@code session}), or everything without a cache into the last folder ({@code full});
   *       answers with its times
   * </ul>
   */
  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[1]);
    Path output = Path.of(arguments[2]);
    switch (arguments[0]) {
      case "build" -> {
        Settings settings =
            Ground.settings(content, output, Integer.parseInt(arguments[3]), Switches.OFF);
        Builder.build(settings, Ground.SILENT);
        System.out.println(peak());
      }
      case "briefings" -> briefings(content, output, Integer.parseInt(arguments[3]));
      case "session" -> session(content, output, arguments[3], Path.of(arguments[4]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** What a process says about its times, and how one reads it. */
  static Sample sample(String answer) {
    String[] fields = answer.split(" ");
    return new Sample(Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), Double.NaN);
  }

  private static void answer(Sample sample) {
    System.out.println(sample.wall() + " " + sample.process());
  }

  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(-1)
        / 1024;
  }

  private static BufferedReader orders() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  private static void briefings(Path content, Path output, int threads) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (Ground ground = Ground.open(content, output, threads)) {
      BufferedReader orders = orders();
      for (String line = orders.readLine(); line != null; line = orders.readLine()) {
        if (line.equals(COMPILED)) {
          System.out.println(Compilers.spent());
          continue;
        }
        int from = Integer.parseInt(line.substring(0, line.indexOf(' ')));
        int to = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        answer(Clock.here(() -> make(ground, ground.briefings().subList(from, to), executor)));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** Makes the files of these briefings as a build does. */
  private static void make(Ground ground, List<Briefing> briefings, ExecutorService executor)
      throws IOException {
    BriefingTasks tasks = ground.steps().tasks();
    List<Future<?>> all = new ArrayList<>();
    for (Briefing briefing : briefings) {
      tasks.of(briefing, ground.editions()).forEach(task -> all.add(executor.submit(task)));
    }
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException | InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static void session(Path content, Path output, String cache, Path full)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    Settings settings = Ground.settings(content, output, threads, cache);
    Settings clean = Ground.settings(content, full, threads, Switches.OFF);
    Session session = new Session();
    BufferedReader orders = orders();
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      if (line.equals("session")) {
        answer(Clock.here(() -> Builder.build(settings, Ground.SILENT, session)));
      } else {
        answer(Clock.here(() -> Builder.build(clean, Ground.SILENT)));
      }
    }
  }
}
