package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Programs;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Sample;
import org.jianbao.bench.Spread;
import org.jianbao.bench.Table;
import org.jianbao.data.FigureFiles;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;

/** Where the time of a briefing goes: warm, on one thread. */
final class StagesBench {
  private static final String READ = "read and check";
  private static final String PLAN = "plan (addresses, divisions, assets)";
  private static final String DRAWN = "HTML with charts";
  private static final String HTML = "HTML without charts";
  private static final String PDF = "PDF, with its page and charts";
  private static final String DATA = "data";
  private static final String WHOLE = "all files of a briefing, as a build writes them";
  private static final String AROUND = "pages and files around the briefings";

  private StagesBench() {}

  static void run(Bench bench) throws IOException {
    Ground ground = bench.ground();
    List<Briefing> some = ground.first(bench.sample());
    int all = ground.briefings().size();
    BriefingWriter writer = ground.writer();
    FigureFiles data = new FigureFiles(ground.project().content(), ground.project().lexicons());
    AtomicLong pages = new AtomicLong();
    AtomicLong bare = new AtomicLong();
    AtomicLong prints = new AtomicLong();
    AtomicLong files = new AtomicLong();
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    engines.put(READ, () -> Clock.here(() -> Project.load(ground.settings())).per(all));
    engines.put(
        PLAN,
        () ->
            Clock.here(
                    () ->
                        Builder.steps(
                            ground.settings(), ground.project(), ground.output(), Ground.SILENT))
                .per(all));
    engines.put(
        DRAWN,
        () -> each(ground, some, pages, (b, e) -> size(writer.pages(b, e, writer.screenCharts()))));
    engines.put(
        HTML, () -> each(ground, some, bare, (b, e) -> size(writer.pages(b, e, ChartMarkup.NONE))));
    engines.put(PDF, () -> each(ground, some, prints, (b, e) -> (long) writer.print(b, e).length));
    engines.put(
        DATA,
        () ->
            Clock.here(
                    () -> {
                      files.set(0);
                      some.forEach(
                          b -> data.of(b).forEach((f, bytes) -> files.addAndGet(bytes.length)));
                    })
                .per(some.size()));
    engines.put(
        WHOLE,
        () ->
            Clock.here(
                    () -> {
                      for (Briefing b : some) {
                        ground.editions().forEach(e -> ground.steps().tasks().edition(b, e));
                        ground.steps().tasks().data(b);
                      }
                    })
                .per(some.size()));
    engines.put(
        AROUND,
        () -> {
          Sample sample = Clock.here(() -> ground.steps().around().run()).per(all);
          // Others have done the work.
          return new Sample(sample.wall(), sample.process(), Double.NaN);
        });
    Rounds rounds = Rounds.run(1, bench.rounds(), engines);
    bench.title(
        "stages: a briefing in three editions, warm, one thread",
        some.size() + " briefings a round, " + all + " where all are read or counted;",
        "thread: processor time of the thread alone; CPU: with compilers and collectors");
    Table table = new Table("stage", "ms", "thread ms", "CPU ms", "bytes");
    row(table, READ, rounds, READ, "");
    row(table, PLAN, rounds, PLAN, "");
    difference(table, rounds, (pages.get() - bare.get()) / some.size());
    row(table, HTML, rounds, HTML, Spread.count(bare.get() / some.size()));
    row(table, PDF, rounds, PDF, Spread.count(prints.get() / some.size()));
    row(table, DATA, rounds, DATA, Spread.count(files.get() / some.size()));
    row(table, WHOLE, rounds, WHOLE, "");
    row(table, AROUND, rounds, AROUND, "");
    table.print(bench.out());
    double print = rounds.wall(PDF).median() / ground.editions().size();
    double whole = rounds.wall(WHOLE).median();
    bench
        .out()
        .printf(
            "  %s PDFs a second; %s whole briefings a second; written aside: %s bytes%n%n",
            Spread.text(1000 / print, 1),
            Spread.text(1000 / whole, 2),
            Spread.count(Programs.size(ground.settings().output())));
  }

  private static Sample each(
      Ground ground, List<Briefing> some, AtomicLong size, BiFunction<Briefing, Edition, Long> work)
      throws IOException {
    return Clock.here(
            () -> {
              size.set(0);
              for (Briefing briefing : some) {
                for (Edition edition : ground.editions()) {
                  size.addAndGet(work.apply(briefing, edition));
                }
              }
            })
        .per(some.size());
  }

  private static long size(List<String> pages) {
    return pages.stream().mapToLong(p -> p.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  private static void row(Table table, String name, Rounds rounds, String of, String bytes) {
    table.row(
        name,
        rounds.wall(of).middle(2),
        rounds.thread(of).middle(2),
        rounds.process(of).middle(2),
        bytes);
  }

  /** What pages take longer with charts than without. */
  private static void difference(Table table, Rounds rounds, long bytes) {
    table.row(
        "charts for the screen",
        difference(rounds, Sample::wall),
        difference(rounds, Sample::thread),
        difference(rounds, Sample::process),
        Spread.count(bytes));
  }

  private static String difference(Rounds rounds, ToDoubleFunction<Sample> time) {
    return rounds
        .each(
            round ->
                time.applyAsDouble(
                    Objects.requireNonNull(round.get(DRAWN))
                        .minus(Objects.requireNonNull(round.get(HTML)))))
        .middle(2);
  }
}
