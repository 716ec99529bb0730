package org.jianbao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes the time of work: of a clock on the wall, and of processors. The latter says more on a
 * machine that others use, too.
 */
public final class Clock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Path STAT = Path.of("/proc/self/stat");

  /** Linux counts the time of processes in hundredths of a second. */
  private static final double TICK = 10;

  /** Where the times of ended children stand in {@code stat}, behind the name of the program. */
  private static final List<Integer> OF_CHILDREN = List.of(13, 14);

  private Clock() {}

  /** Something to take the time of. */
  @FunctionalInterface
  public interface Work {
    /** Does it once. */
    void run() throws IOException;
  }

  /** Work of this thread, or of others in this program. */
  public static Sample here(Work work) throws IOException {
    double process = processors();
    long thread = THREADS.getCurrentThreadCpuTime();
    double wall = wall(work);
    return new Sample(
        wall, processors() - process, (THREADS.getCurrentThreadCpuTime() - thread) / 1e6);
  }

  /** Work of other programs that have ended when it is done. Known on Linux. */
  public static Sample ended(Work work) throws IOException {
    double before = ended();
    double wall = wall(work);
    return new Sample(wall, ended() - before, Double.NaN);
  }

  /** Work of other programs that go on, and of those that they have started. */
  public static Sample of(Supplier<Stream<ProcessHandle>> programs, Work work) throws IOException {
    double before = processors(programs);
    double wall = wall(work);
    return new Sample(wall, processors(programs) - before, Double.NaN);
  }

  private static double wall(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Milliseconds that this program has had of processors. */
  public static double processors() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e6
        : Double.NaN;
  }

  private static double processors(Supplier<Stream<ProcessHandle>> programs) {
    return programs
        .get()
        .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
        .mapToDouble(p -> p.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6)
        .sum();
  }

  private static double ended() throws IOException {
    if (!Files.isReadable(STAT)) {
      return Double.NaN;
    }
    String stat = Files.readString(STAT);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return OF_CHILDREN.stream().mapToDouble(i -> Long.parseLong(fields[i]) * TICK).sum();
  }
}
