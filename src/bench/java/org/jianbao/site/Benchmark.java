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
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.chart.ChartPainter;
import org.jianbao.data.FigureFiles;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Text;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Edition;
import org.jianbao.html.PageBuilder;
import org.jianbao.html.Theme;
import org.jianbao.model.Briefing;
import org.jianbao.model.Drawing;
import org.jianbao.pdf.PdfPrinter;

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
  private final Project project;
  private final List<Briefing> briefings;

  private Benchmark(Settings settings) {
    this.settings = settings;
    this.project = Project.load(settings);
    this.briefings = List.copyOf(project.content().briefings().values());
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
    Benchmark benchmark = new Benchmark(settings(content, 1));
    benchmark.out.printf(
        Locale.ROOT,
        "%d briefings, Java %s, %d processors, %d rounds%n",
        made,
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        benchmark.rounds);
    benchmark.stages();
    benchmark.peers();
    benchmark.builds(content);
    benchmark.cold();
  }

  private static Settings settings(Path content, int threads) {
    Properties properties = new Properties();
    properties.setProperty("jianbao.content", content.toString());
    properties.setProperty("jianbao.output", WORK.resolve("site").toString());
    properties.setProperty("jianbao.threads", String.valueOf(threads));
    return Switches.read(properties, Path.of("").toAbsolutePath());
  }

  // ---- stages ----------------------------------------------------------------------------------

  /** Where the time of a briefing goes, on one thread, warm. */
  private void stages() {
    Pages pages = new Pages(project);
    out.printf("warming up with %d documents%n", warm);
    for (int i = 0; i < warm; i++) {
      pages.print(briefings.get(i % briefings.size()), pages.edition(i));
      pages.screen(briefings.get(i % briefings.size()), pages.edition(i), true);
    }
    int n = Math.min(briefings.size(), 10);
    List<Briefing> some = briefings.subList(0, n);
    FigureFiles files = new FigureFiles(project.content(), project.lexicons());
    out.println("stage                         ms a briefing   (three editions, one thread)");
    stage("read and check", () -> timed(() -> Project.load(settings)) / briefings.size());
    LongSupplier html = () -> each(some, pages, (b, e) -> pages.screen(b, e, true));
    LongSupplier bare = () -> each(some, pages, (b, e) -> pages.screen(b, e, false));
    long withCharts = median(html);
    long without = median(bare);
    line("charts for the screen", (withCharts - without) / n);
    line("HTML without charts", without / n);
    stage("PDF, with its page and charts", () -> each(some, pages, pages::print) / n);
    stage(
        "data",
        () ->
            timed(
                    () ->
                        some.forEach(
                            b -> {
                              files.csv(List.of(b));
                              files.json(b);
                            }))
                / n);
  }

  private interface Work {
    Object of(Briefing briefing, Edition edition);
  }

  private static long each(List<Briefing> briefings, Pages pages, Work work) {
    return timed(
        () ->
            briefings.forEach(b -> pages.editions().forEach(e -> work.of(b, e))));
  }

  private void stage(String name, LongSupplier nanos) {
    line(name, median(nanos));
  }

  private void line(String name, long nanos) {
    out.printf(Locale.ROOT, "%-30s %10.2f%n", name, nanos / 1e6);
  }

  // ---- peers -----------------------------------------------------------------------------------

  /** The printed Chinese edition beside what others make of the same content. */
  private void peers() throws IOException {
    String modules = System.getProperty("bench.typst", "");
    if (modules.isEmpty()) {
      out.println("Typst: left out; -Dbench.typst names no folder with its node_modules");
      return;
    }
    Pages pages = new Pages(project);
    Edition chinese = pages.edition(0);
    Path root = Files.createDirectories(WORK.resolve("typst"));
    List<Path> sources = new ArrayList<>();
    List<Briefing> some = briefings.subList(0, Math.min(briefings.size(), 10));
    for (Briefing briefing : some) {
      Path file = root.resolve(briefing.path().replace('/', '-') + ".typ");
      Map<String, Drawing> drawings = new HashMap<>();
      Map<String, String> pictures = new HashMap<>();
      String page = pages.page(briefing, chinese, drawings, pictures);
      Typst.write(file, page, pictures);
      sources.add(file);
    }
    try (Typst typst = Typst.start(Path.of(modules), root, Path.of("templates/fonts").toAbsolutePath())) {
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int round = -2; round < rounds; round++) {
        double mine = timed(() -> some.forEach(b -> pages.print(b, chinese))) / 1e6 / some.size();
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
          System.out.println(
              Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB resident");
        }
      }
    }
  }

  // ---- tools -----------------------------------------------------------------------------------

  /** Makes pages as {@link BriefingWriter} does, one stage at a time. */
  private static final class Pages {
    private final Project project;
    private final Theme theme;
    private final ChartPainter screen;
    private final ChartPainter paper;
    private final PdfPrinter printer;
    private final PaperData data;
    private final List<Edition> editions;

    Pages(Project project) {
      this.project = project;
      this.theme =
          new Theme(project.templates(), project.theme().folders(), project.lexicons());
      this.screen =
          new ChartPainter(
              project.faces(),
              project.content().profiles().entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().fonts())));
      this.paper =
          screen.with(project.theme().charts().fonts(), project.theme().charts().colours());
      this.printer = 
          new PdfPrinter(
              project.fonts(),
              project.content().profiles().entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().divisions())));
      this.data =
          new PaperData(
              project.content(),
              project.lexicons(),
              new FigureFiles(project.content(), project.lexicons()));
      this.editions = Edition.of(project.content().site().languages());
    }

    List<Edition> editions() {
      return editions;
    }

    Edition edition(int i) {
      return editions.get(i % editions.size());
    }

    String screen(Briefing briefing, Edition edition, boolean drawn) {
      ChartMarkup charts =
          (id, spec, title, alt, narrow) ->
              drawn
                  ? screen.svg(spec, narrow ? 460 : 680, id, title, alt)
                      + screen.svg(spec, 340, id + "-n", title, alt)
                  : "";
      return render("briefing.ftlh", briefing, edition, PageBuilder.Medium.SCREEN, charts);
    }

    String page(
        Briefing briefing,
        Edition edition,
        Map<String, Drawing> drawings,
        Map<String, String> pictures) {
      return render(
          "print.ftlh",
          briefing,
          edition,
          PageBuilder.Medium.PRINT,
          (id, spec, title, alt, narrow) -> {
            int width =
                narrow ? project.theme().charts().column() : project.theme().charts().width();
            if (pictures != NO_PICTURES) {
              pictures.put(id, paper.svg(spec, width, id, title, alt));
            }
            Drawing drawing = paper.draw(spec, width);
            drawings.put(id, drawing);
            return "<object type=\"" + PdfPrinter.CHART_TYPE + "\" data=\"" + id + "\" alt=\""
                + alt.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\" style=\"display:block;width:" + drawing.width() + "px;height:"
                + drawing.height() + "px\"></object>";
          });
    }

    byte[] print(Briefing briefing, Edition edition) {
      Map<String, Drawing> drawings = new HashMap<>();
      String page = page(briefing, edition, drawings, NO_PICTURES);
      return printer
          .print(
              page,
              drawings,
              data.imprint(briefing, edition, false),
              data.attachments(briefing, edition))
          .bytes();
    }

    private static final Map<String, String> NO_PICTURES = new HashMap<>();

    private String render(
        String template,
        Briefing briefing,
        Edition edition,
        PageBuilder.Medium medium,
        ChartMarkup charts) {
      Map<String, Object> more = new HashMap<>();
      more.put("style", "assets/style.css");
      more.put("icon", "assets/icon.svg");
      more.put("css", theme.text("print.css"));
      more.put("language", edition.languages().get(0));
      more.put("medium", medium.name().toLowerCase(Locale.ROOT));
      return theme.render(
          template,
          new PageBuilder(
                  project.content(), project.lexicons(), briefing, edition, medium, charts)
              .build(new PageBuilder.Formats(true, true, true, Set.of())),
          more);
    }
  }

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
