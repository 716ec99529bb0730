package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Compilers;
import org.jianbao.bench.Hugo;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Sample;
import org.jianbao.bench.Spread;
import org.jianbao.bench.Table;
import org.jianbao.content.ContentReader;
import org.jianbao.diag.Diagnostics;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/** Pages of briefings beside pages of the same content and size that Hugo makes. */
final class HtmlBench {
  private static final String DRAWN = "Jianbao, charts drawn";
  private static final String GIVEN = "Jianbao, charts given as Hugo gets them";
  private static final String READ = "Jianbao, charts given, with reading";
  private static final String CHECKED = "Jianbao, charts given, with reading and checking";

  /** How much the mean sizes of pages may differ. */
  private static final double ALIKE = 0.05;

  private HtmlBench() {}

  /** The charts of each page, drawn before. */
  private static final class Charts {
    private final Map<String, String> drawn = new HashMap<>();

    ChartMarkup markup(Ground ground, Briefing briefing, Edition edition) {
      ChartMarkup pen = ground.writer().screenCharts();
      String page = briefing.path() + " " + edition.id() + " ";
      return (id, spec, title, alt, narrow) ->
          drawn.computeIfAbsent(page + id, i -> pen.html(id, spec, title, alt, narrow));
    }
  }

  static void run(Bench bench) throws IOException {
    Ground ground = bench.ground();
    List<Briefing> some = ground.first(bench.sample());
    Charts charts = new Charts();
    List<String> pages = new ArrayList<>();
    for (Briefing briefing : some) {
      for (Edition edition : ground.editions()) {
        pages.addAll(
            ground.writer().pages(briefing, edition, charts.markup(ground, briefing, edition)));
      }
    }
    bench.title(
        "html: a page of a briefing, warm, one thread, written to a file",
        pages.size() + " pages of " + some.size() + " briefings in three editions");
    Path folder = Programs.inMemory(Bench.WORK.resolve("pages"));
    try {
      measure(bench, ground, some, charts, pages, folder);
    } finally {
      Programs.remove(folder);
    }
  }

  private static void measure(
      Bench bench,
      Ground ground,
      List<Briefing> some,
      Charts charts,
      List<String> pages,
      Path folder)
      throws IOException {
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    Map<String, Long> sizes = new LinkedHashMap<>();
    long ours = pages.stream().mapToLong(p -> bytes(p).length).sum() / pages.size();
    BiFunction<Briefing, Edition, ChartMarkup> given = (b, e) -> charts.markup(ground, b, e);
    Path own = Files.createDirectories(folder.resolve("ours"));
    engines.put(
        DRAWN,
        () -> write(ground, some, (b, e) -> ground.writer().screenCharts(), own).per(pages.size()));
    engines.put(GIVEN, () -> write(ground, some, given, own).per(pages.size()));
    // All of the content is read; these pages have their share of it.
    double shares = (double) ground.briefings().size() / some.size();
    Map<String, Clock.Work> before = new LinkedHashMap<>();
    before.put(READ, () -> read(ground));
    before.put(CHECKED, () -> Project.load(ground.settings()));
    before.forEach(
        (name, work) ->
            engines.put(
                name,
                () ->
                    Clock.here(work)
                        .per(shares)
                        .plus(write(ground, some, given, own))
                        .per(pages.size())));
    engines.keySet().forEach(name -> sizes.put(name, ours));
    Map<String, Rounds.Engine> warmed = new LinkedHashMap<>(engines);
    int warm = Compilers.settle(Compilers::spent, () -> Rounds.run(1, 0, warmed));
    bench.out().printf("  after %d more rounds of warming up without Hugo%n%n", warm);
    Optional<Hugo> hugo = Hugo.find();
    if (hugo.isPresent()) {
      int count = Math.max(1, Bench.number("bench.pages", 600) / pages.size()) * pages.size();
      Path many = folder.resolve("many");
      Path one = folder.resolve("one");
      Hugo.write(many, pages, count + 1);
      Hugo.write(one, pages, 1);
      Path made = folder.resolve("made");
      hugo.get().build(many, made);
      long theirs = Programs.size(made.resolve("p")) / (count + 1);
      sizes.put(hugo.get().name(), theirs);
      if (Math.abs(theirs - ours) > ALIKE * ours) {
        bench.out().printf("  BEWARE: the pages of Hugo are not of the same size%n%n");
      }
      engines.put(
          hugo.get().name(),
          () -> hugo.get().build(many, made).minus(hugo.get().build(one, made)).per(count));
    } else {
      bench.leftOut("Hugo", "not installed");
    }
    Rounds rounds = Rounds.run(1, bench.rounds(), engines);
    Table table =
        new Table(
            "program",
            "ms",
            "thread ms",
            "CPU ms",
            "bytes",
            "it/Hugo, ms",
            "thread of it/CPU of Hugo");
    for (String name : engines.keySet()) {
      boolean compared = hugo.isPresent() && !name.equals(hugo.get().name());
      table.row(
          name,
          rounds.wall(name).middle(3),
          rounds.thread(name).middle(3),
          rounds.process(name).middle(3),
          Spread.count(Objects.requireNonNull(sizes.get(name))),
          compared ? rounds.wall(name, hugo.get().name()).all(2) : "",
          compared ? rounds.threadOfProcess(name, hugo.get().name()).all(2) : "");
    }
    table.print(bench.out());
  }

  /** Reads all content as Hugo reads its own: without a look at what it says. */
  private static Content read(Ground ground) {
    return new ContentReader(
            ground.settings().content(), "content", ground.project().templates(), new Diagnostics())
        .read(new ContentReader.Filter(Optional.empty(), Optional.empty()))
        .orElseThrow();
  }

  /** Makes the pages of these briefings and writes each to a file. */
  private static Sample write(
      Ground ground,
      List<Briefing> some,
      BiFunction<Briefing, Edition, ChartMarkup> charts,
      Path to)
      throws IOException {
    return Clock.here(
        () -> {
          int count = 0;
          for (Briefing briefing : some) {
            for (Edition edition : ground.editions()) {
              for (String page :
                  ground.writer().pages(briefing, edition, charts.apply(briefing, edition))) {
                Files.write(to.resolve(count++ + ".html"), bytes(page));
              }
            }
          }
        });
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
