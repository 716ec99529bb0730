package org.jianbao.site;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jianbao.data.FigureFiles;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Text;
import org.jianbao.html.Addresses;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;

/**
 * Measures where the time goes, over content of any size, with other typesetters beside it in the
 * same run. Prints medians of rounds, and of what is compared the median of the rounds' ratios;
 * milliseconds of one machine say little about another.
 *
 * <p>Properties: {@code bench.regions}, {@code bench.years}, {@code bench.rounds}, {@code
 * bench.warm} (documents printed before anything counts), {@code bench.typst} (a folder with the
 * compiler's node_modules), {@code bench.seed}.
 */
public final class Benchmark {
  private static final Path WORK = Path.of("target", "bench").toAbsolutePath();

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final int rounds = number("bench.rounds", 7);
  private final int warm = number("bench.warm", 100);
  private final Settings settings;
  private final Output output;
  private final Project project;
  private final List<Briefing> briefings;
  private final List<Edition> editions;
  private final BriefingWriter writer;

  private Benchmark(Settings settings, Output output) {
    this.settings = settings;
    this.output = output;
    this.project = Project.load(settings);
    this.briefings = List.copyOf(project.content().briefings().values());
    this.editions = Edition.of(project.content().site().languages());
    this.writer = Builder.writer(settings, project, output, new Silent());
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("child")) {
      child(arguments);
      return;
    }
    remove(WORK);
    Path content = Files.createDirectories(WORK.resolve("content"));
    int made =
        new Corpus(Path.of("content"))
            .write(
                content,
                number("bench.regions", 10),
                number("bench.years", 2),
                number("bench.seed", 1));
    try (Output output = Output.open(WORK.resolve("prints"))) {
      new Benchmark(settings(content, 1), output).run(content, made);
      output.publish(false);
    }
  }

  private void run(Path content, int made) throws IOException {
    out.printf(
        Locale.ROOT,
        "%d briefings, Java %s, %d processors, %d rounds%n",
        made,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        rounds);
    search();
    if (Boolean.getBoolean("bench.search")) {
      return;
    }
    stages();
    peers();
    builds(content);
    cold();
  }

  private static Settings settings(Path content, int threads) {
    Properties properties = new Properties();
    properties.setProperty("jianbao.content", content.toString());
    properties.setProperty("jianbao.output", WORK.resolve("site").toString());
    properties.setProperty("jianbao.threads", String.valueOf(threads));
    properties.setProperty("jianbao.cache", "off");
    return Switches.read(properties, Path.of("").toAbsolutePath());
  }

  // ---- stages ----------------------------------------------------------------------------------

  /** Where the time of a briefing goes, on one thread, warm. */
  private void stages() {
    out.printf("warming up with %d documents%n", warm);
    for (int i = 0; i < warm; i++) {
      Briefing briefing = briefings.get(i % briefings.size());
      Edition edition = editions.get(i % editions.size());
      writer.print(briefing, edition);
      writer.pages(briefing, edition, writer.screenCharts());
    }
    int n = Math.min(briefings.size(), 10);
    List<Briefing> some = briefings.subList(0, n);
    FigureFiles files = new FigureFiles(project.content(), project.lexicons());
    out.println("stage                         ms a briefing   (three editions, one thread)");
    stage("read and check", () -> timed(() -> Project.load(settings)) / briefings.size());
    LongSupplier html = () -> each(some, (b, e) -> writer.pages(b, e, writer.screenCharts()));
    LongSupplier bare = () -> each(some, (b, e) -> writer.pages(b, e, ChartMarkup.NONE));
    long withCharts = median(html);
    long without = median(bare);
    line("charts for the screen", (withCharts - without) / n);
    line("HTML without charts", without / n);
    stage("PDF, with its page and charts", () -> each(some, writer::print) / n);
    stage(
        "data",
        () ->
            timed(
                    () ->
                        some.forEach(
                            b -> {
                              files.of(b);
                            }))
                / n);
  }

  private interface Work {
    Object of(Briefing briefing, Edition edition);
  }

  private long each(List<Briefing> some, Work work) {
    return timed(() -> some.forEach(b -> editions.forEach(e -> work.of(b, e))));
  }

  private void stage(String name, LongSupplier nanos) {
    line(name, median(nanos));
  }

  private void line(String name, long nanos) {
    out.printf(Locale.ROOT, "%-30s %10.2f%n", name, nanos / 1e6);
  }

  // ---- search ----------------------------------------------------------------------------------

  /** Time and size of the index of each language, and what the largest file of it is. */
  private void search() {
    for (String language : project.content().site().languages()) {
      long[] files = new long[3];
      long start = System.nanoTime();
      SearchPlaces.index(
          project,
          new Addresses(project.content(), project.theme()),
          language,
          (path, bytes) -> {
            files[0]++;
            files[1] += bytes.length;
            files[2] = Math.max(files[2], bytes.length);
            if (Boolean.getBoolean("bench.search")) {
              output.write(path, bytes);
            }
          });
      out.printf(
          Locale.ROOT,
          "search index %s: %.2f ms and %,d bytes a briefing, %d files, the largest %,d bytes%n",
          language,
          (System.nanoTime() - start) / 1e6 / briefings.size(),
          files[1] / briefings.size(),
          files[0],
          files[2]);
    }
  }

  // ---- peers -----------------------------------------------------------------------------------

  /** The printed Chinese edition beside what others make of the same content. */
  private void peers() throws IOException {
    String modules = System.getProperty("bench.typst", "");
    if (modules.isEmpty()) {
      out.println("Typst: left out; -Dbench.typst names no folder with its node_modules");
      return;
    }
    Edition chinese = editions.get(0);
    Path root = Files.createDirectories(WORK.resolve("typst"));
    List<Path> sources = new ArrayList<>();
    List<Briefing> some = briefings.subList(0, Math.min(briefings.size(), 10));
    for (Briefing briefing : some) {
      Path file = root.resolve(briefing.path().replace('/', '-') + ".typ");
      Map<String, String> pictures = new HashMap<>();
      ChartMarkup ours = writer.paperCharts(new HashMap<>());
      String page =
          writer.paperPage(
              briefing,
              chinese,
              (id, spec, title, alt, narrow) -> {
                pictures.put(id, writer.paperSvg(spec, id, title, alt));
                return ours.html(id, spec, title, alt, narrow);
              });
      Typst.write(file, page, pictures);
      sources.add(file);
    }
    try (Typst typst =
        Typst.start(Path.of(modules), root, Path.of("templates/fonts").toAbsolutePath())) {
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int round = -2; round < rounds; round++) {
        double mine = timed(() -> some.forEach(b -> writer.print(b, chinese))) / 1e6 / some.size();
        double other = 0;
        for (Path source : sources) {
          other += typst.compile(source) / some.size();
        }
        if (round >= 0) {
          ours.add(mine);
          theirs.add(other);
          ratios.add(mine / other);
        }
      }
      out.printf(
          Locale.ROOT,
          "PDF of one edition, warm, one thread: Jianbao %.1f ms (page, charts, lines, tags, data),"
              + " Typst ua-1 %.1f ms; ratio %.2f%n",
          middle(ours),
          middle(theirs),
          middle(ratios));
    }
  }

  // ---- builds ----------------------------------------------------------------------------------

  /** Whole builds in processes of their own, on one thread and on two. */
  private void builds(Path content) throws IOException {
    for (int threads : new int[] {1, 2}) {
      long start = System.nanoTime();
      String peak = run("child", content.toString(), String.valueOf(threads));
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "whole build of %d briefings, %d thread%s, new process: %.1f s, %.2f briefings/s, peak %s%n",
          briefings.size(),
          threads,
          threads == 1 ? "" : "s",
          seconds,
          briefings.size() / seconds,
          peak);
    }
    out.printf(Locale.ROOT, "bytes of the site: %,d%n", size(WORK.resolve("site")));
  }

  /** What a person waits for who starts the program with the real content. */
  private void cold() throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      run("child", Path.of("content").toAbsolutePath().toString(), "2");
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    out.printf(Locale.ROOT, "the real content, cold, two threads: %.1f s%n", middle(seconds));
  }

  private static String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx" + System.getProperty("bench.heap", "600m"), "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", classPath(), Benchmark.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.strip();
  }

  /** The class path; of Maven's class loader if the program runs within Maven. */
  private static String classPath() {
    return System.getProperty("bench.classpath", System.getProperty("java.class.path"));
  }

  private static void child(String[] arguments) throws IOException {
    Builder.build(settings(Path.of(arguments[1]), Integer.parseInt(arguments[2])), new Silent());
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM")) {
          System.out.println(Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB resident");
        }
      }
    }
  }

  // ---- tools -----------------------------------------------------------------------------------

  private static final class Silent implements Progress {
    @Override
    public void warnings(List<Diagnostic> warnings) {}

    @Override
    public void start(int steps) {}

    @Override
    public void done(String briefing, Text what) {}

    @Override
    public void end(Text summary) {}
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private long median(LongSupplier nanos) {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      all.add(nanos.getAsLong());
    }
    return all.stream().sorted().skip(rounds / 2).findFirst().orElseThrow();
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static int number(String property, int otherwise) {
    return Integer.getInteger(property, otherwise);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
