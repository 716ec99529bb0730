package org.jianbao.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.lang3.time.StopWatch;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.check.Coverage;
import org.jianbao.data.DataCatalogue;
import org.jianbao.data.DataFile;
import org.jianbao.data.FigureFiles;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.html.Addresses;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.ComparePageBuilder;
import org.jianbao.html.DividedBefore;
import org.jianbao.html.Edition;
import org.jianbao.html.PageHead;
import org.jianbao.html.SitePage;
import org.jianbao.html.SitePageBuilder;
import org.jianbao.html.SourcePageBuilder;
import org.jianbao.html.TextPageBuilder;
import org.jianbao.html.Theme;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.Source;
import org.jianbao.model.Topic;
import org.jianbao.search.IndexedBefore;

/** The door of this room: checks and builds a site. */
public final class Builder {
  private Builder() {}

  /**
   * Reads and checks content, and writes nothing but the report that the settings may ask for.
   *
   * @throws ContentException with every mistake, if there is one
   */
  public static void check(Settings settings, Progress progress) {
    Report.of(settings).during(report -> check(settings, report, progress));
  }

  private static void check(Settings settings, Report report, Progress progress) {
    StopWatch watch = StopWatch.createStarted();
    Project project = load(settings, report, progress, Cache.none(), Optional.empty());
    long figures =
        project.content().briefings().values().stream().mapToLong(b -> b.figures().size()).sum();
    progress.end(
        "checked %s briefings with %s figures in %s s: no mistakes; %s",
        project.content().briefings().size(),
        figures,
        seconds(watch),
        settings.sources().isPresent()
            ? Text.of("every citation stands in its source text")
            : Text.of(
                "citations were checked in form only (jianbao.sources names no source texts)"));
  }

  /**
   * Lists the numbers of the source texts that no figure cites and nothing excuses.
   *
   * @throws ContentException with every mistake of the content, if there is one; in strict mode
   *     also if a number is not accounted for
   * @throws Switches.WrongSwitchException without a folder of source texts
   */
  public static void coverage(Settings settings, Progress progress) {
    if (settings.sources().isEmpty()) {
      throw new Switches.WrongSwitchException(
          "say where the source texts are: -Djianbao.sources=…");
    }
    Project project = Project.load(settings);
    List<Coverage> all = Coverage.of(project.content(), project.texts());
    List<Diagnostic> open = all.stream().flatMap(c -> c.open().stream()).toList();
    if (settings.strict() && !open.isEmpty()) {
      throw new ContentException(open);
    }
    progress.warnings(open);
    progress.end(Text.lines(all.stream().map(Builder::summary).toList()));
  }

  private static Text summary(Coverage coverage) {
    return Text.of(
        "%s: %s numbers, %s cited, %s excused, %s open",
        coverage.source(),
        coverage.numbers(),
        coverage.cited(),
        coverage.excused(),
        coverage.open().size());
  }

  /**
   * Reads and checks content and writes the site, and the report that the settings may ask for.
   * Nothing of the output changes before everything has been made.
   *
   * @throws ContentException with every mistake, if there is one; the output is then untouched
   */
  public static void build(Settings settings, Progress progress) {
    Report.of(settings)
        .during(report -> build(settings, report, progress, false, Optional.empty()));
  }

  /**
   * Builds once more in a session, whose folder nobody else writes to.
   *
   * @throws ContentException with every mistake, if there is one; the output is then untouched
   */
  public static void build(Settings settings, Progress progress, Session session) {
    Report.of(settings)
        .during(report -> build(settings, report, progress, false, Optional.of(session)));
  }

  /**
   * Builds the whole site and packs it into one ZIP file.
   *
   * @throws ContentException with every mistake, if there is one; output and file are then
   *     untouched
   */
  public static void pack(Settings settings, Progress progress) {
    Settings whole = settings.unsharded(Goal.PACKAGE).whole(settings.strict());
    Report.of(whole).during(report -> build(whole, report, progress, true, Optional.empty()));
  }

  private static void build(
      Settings settings,
      Report report,
      Progress progress,
      boolean pack,
      Optional<Session> session) {
    StopWatch watch = StopWatch.createStarted();
    Part part = Part.of(settings);
    Cache cache = session.map(s -> s.cache(settings)).orElseGet(() -> Cache.in(settings.cache()));
    Project project = load(settings, report, progress, cache, session);
    try (Output output = Output.open(settings.output(), session.map(Session::published))) {
      new Builder.Run(settings, project, output, part, progress, cache, session).run();
      part.record(output, project.theme().name());
      // A part is as much as it can be, whatever formats it is of.
      output.publish(settings.shard().isPresent() || !settings.partial());
      cache.prune();
      if (pack) {
        output.pack(settings.archive(), WebPages.changed(project.content().all().values()));
        progress.end(
            "packed %s files of %s/ into %s in %s s",
            output.files(),
            settings.display(settings.output()),
            settings.display(settings.archive()),
            seconds(watch));
        return;
      }
      progress.end(
          "wrote %s files to %s/ in %s s",
          output.files(), settings.display(settings.output()), seconds(watch));
    }
  }

  /**
   * A build in steps and without a cache, for measurements.
   *
   * @param writer writes the files of single briefings
   * @param tasks what a build makes of a briefing, from its view
   * @param around writes all that stands around the briefings
   */
  record Steps(BriefingWriter writer, BriefingTasks tasks, Runnable around) {}

  static Steps steps(Settings settings, Project project, Output output, Progress progress) {
    Run run =
        new Run(
            settings, project, output, Part.of(settings), progress, Cache.none(), Optional.empty());
    BriefingWriter writer = run.writer();
    return new Steps(writer, run.tasks(writer), () -> run.around(writer));
  }

  private static Project load(
      Settings settings, Report report, Progress progress, Cache cache, Optional<Session> session) {
    Project project = Project.load(settings, cache, session);
    report.add(project.warnings());
    progress.warnings(project.warnings());
    return project;
  }

  static String seconds(StopWatch watch) {
    return String.format(Locale.ROOT, "%.1f", watch.getDuration().toMillis() / 1000.0);
  }

  /** One build. */
  private static final class Run {
    private final Settings settings;
    private final Project project;
    private final Output output;
    private final Part part;
    private final Progress progress;
    private final Theme theme;
    private final Addresses addresses;
    private final WebPages web;
    private final PageHeads heads;
    private final List<Indicator> compared;
    private final Cache cache;
    private final Optional<Session> session;
    private final View.Maker views;

    /** The indexes of the search as the last build of a session made them. */
    private final Optional<IndexedBefore> indexed;

    /** What pages show or hide beside what their views have. */
    private List<?> surroundings = List.of();

    private final Map<String, Object> shared = new HashMap<>();

    Run(
        Settings settings,
        Project project,
        Output output,
        Part part,
        Progress progress,
        Cache cache,
        Optional<Session> session) {
      this.settings = settings;
      this.project = project;
      this.output = output;
      this.part = part;
      this.progress = progress;
      this.cache = cache;
      this.session = session;
      this.compared = Comparison.shared(project.content());
      Key common = View.Maker.shared(project.content());
      this.addresses =
          new Addresses(
              project.content(),
              project.theme(),
              Session.tool(
                  session,
                  DividedBefore.class,
                  List.of(common, project.theme()),
                  DividedBefore::new));
      this.web = new WebPages(project.content(), project.lexicons(), addresses);
      this.views =
          new View.Maker(
              project.content(),
              web,
              addresses,
              compared,
              common,
              session.map(Session::keys).orElseGet(KeysOfBriefings::new));
      this.indexed =
          session.map(
              s ->
                  Session.tool(
                      session,
                      IndexedBefore.class,
                      List.of(common, project.content().glossary()),
                      IndexedBefore::new));
      this.heads = new PageHeads(project, web, settings.formats().contains(Format.DATA));
      this.theme =
          Session.tool(
              session,
              Theme.class,
              session.isEmpty()
                  ? List.of()
                  : List.of(
                      project.templates().key(),
                      project.theme().folders(),
                      project.content().profiles()),
              () -> new Theme(project.templates(), project.theme().folders(), project.lexicons()));
    }

    /** Writes the files that pages share, and makes what writes the others. */
    BriefingWriter writer() {
      assets();
      if (cache.keeps()) {
        surroundings =
            List.of(
                // It goes into the key of every page, and the style sheet for print is long.
                Digest.of(
                    project.templates().key(),
                    project.theme(),
                    settings.formats().stream().sorted().toList(),
                    new TreeMap<>(shared)));
      }
      return new BriefingWriter(
          settings, project, output, theme, shared, heads, addresses, compared, cache, session);
    }

    void run() {
      BriefingWriter writer = writer();
      List<Edition> editions =
          Edition.of(project.content().site().languages()).stream()
              .filter(
                  e ->
                      settings.languages().isEmpty()
                          || settings.languages().containsAll(e.languages()))
              .toList();
      boolean whole = settings.region().isEmpty() && settings.year().isEmpty();
      briefings(tasks(writer), editions, whole ? site(writer) : List.of());
      if (whole) {
        feeds();
      }
    }

    BriefingTasks tasks(BriefingWriter writer) {
      return new BriefingTasks(writer, views, cache, output, surroundings);
    }

    /** Writes what belongs to no single briefing, when those are there. */
    void around(BriefingWriter writer) {
      settings.threads().run(site(writer));
      feeds();
    }

    /** The same as tasks, in any order and beside those of briefings. */
    private List<Runnable> site(BriefingWriter writer) {
      List<Runnable> site = new ArrayList<>();
      if (settings.formats().contains(Format.HTML)) {
        sitePages(writer, site);
      }
      if (settings.formats().contains(Format.DATA)) {
        site.add(this::siteData);
      }
      return site;
    }

    /** Feeds say how long files of briefings are, so they come last. */
    private void feeds() {
      if (settings.formats().contains(Format.HTML)) {
        for (String language : languages()) {
          String feed = Feed.path(language);
          text(
              feed,
              () ->
                  new Feed(
                          project.content(),
                          project.lexicons(),
                          web,
                          file -> part.length(output, feed, file))
                      .of(language));
        }
      }
    }

    private List<String> languages() {
      return project.content().site().languages().stream()
          .filter(l -> settings.languages().isEmpty() || settings.languages().contains(l))
          .toList();
    }

    /** Data of the whole site, and the catalogue of all data. */
    private void siteData() {
      FigureFiles files = new FigureFiles(project.content(), project.lexicons(), this::rows);
      for (DataFile file : DataFile.ofAll()) {
        if (!part.takes(file.path())) {
          continue;
        }
        switch (file.kind()) {
          case CSV -> output.write(file.path(), files::csv);
          case XLSX -> output.write(file.path(), files::xlsx);
          case CSVW -> text(file.path(), files.metadata());
          case DCAT ->
              output.write(
                  file.path(), new DataCatalogue(project.content(), project.lexicons())::write);
          case JSON, JSON_STAT -> throw new ProgramFault("nothing writes " + file.path());
        }
      }
      compared.forEach(this::data);
    }

    /** The rows of a briefing in a table of all, unless the same were made before. */
    private byte[] rows(
        String table, Briefing briefing, List<Integer> numbers, Supplier<byte[]> make) {
      return cache.piece(
          table + " " + briefing.path(), List.of(views.alone(briefing), numbers), make);
    }

    /** All figures of an indicator, unless the same were written before. */
    private void data(Indicator indicator) {
      String path = DataFile.of(indicator).path();
      if (!part.takes(path)) {
        return;
      }
      View.Keyed keyed = views.indicators(List.of(indicator.id()));
      cache.files(
          "data " + path,
          List.of(keyed.key()),
          output,
          sink -> {
            Content some = keyed.excerpt().get().content();
            sink.write(path, new FigureFiles(some, project.lexicons()).csv(indicator));
            return BriefingWriter.Result.NOTHING;
          });
    }

    /**
     * Files that pages share; their names change with their content, so that caches may keep them.
     */
    private void assets() {
      asset("style", "style", ".css", Lean.style(theme.text("screen.css")));
      asset("siteStyle", "site", ".css", Lean.style(theme.text("site.css")));
      asset("icon", "icon", ".svg", theme.text("icon.svg"));
      asset("script", "site", ".js", Lean.script(theme.text("site.js")));
      asset("searchScript", "search", ".js", Lean.script(theme.text("search.js")));
      shared.put("data", settings.formats().contains(Format.DATA));
      shared.put("css", theme.text("print.css"));
    }

    /** Writes a file that pages share; templates see its path under this key. */
    private void asset(String key, String name, String ending, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      String path = "assets/" + name + "-" + Hash.of(bytes) + ending;
      shared.put(key, path);
      if (settings.formats().contains(Format.HTML) && part.takes(path)) {
        output.write(path, bytes);
      }
    }

    /** Writes the briefings, and does all that may be done beside that. */
    private void briefings(BriefingTasks work, List<Edition> editions, List<Runnable> beside) {
      List<Briefing> all = part.choose(project.content().briefings().values());
      progress.start(all.size());
      settings
          .threads()
          .during(
              executor -> {
                List<List<Future<BriefingWriter.Result>>> tasks = new ArrayList<>();
                for (Briefing briefing : all) {
                  tasks.add(work.of(briefing, editions).stream().map(executor::submit).toList());
                }
                List<Future<?>> others = new ArrayList<>();
                beside.forEach(b -> others.add(executor.submit(b)));
                for (int i = 0; i < all.size(); i++) {
                  BriefingWriter.Result sum = BriefingWriter.Result.NOTHING;
                  for (Future<BriefingWriter.Result> part : tasks.get(i)) {
                    sum = sum.plus(part.get());
                  }
                  progress.done(all.get(i).path(), sum.text());
                }
                for (Future<?> other : others) {
                  other.get();
                }
              });
    }

    /** Pages around the briefings; a build of one region leaves them alone. */
    private void sitePages(BriefingWriter writer, List<Runnable> work) {
      for (String language : languages()) {
        sitePages(writer, language, work);
      }
      work.add(() -> noLanguage(writer));
    }

    /** The pages and files of no language. */
    private void noLanguage(BriefingWriter writer) {
      SitePageBuilder pages =
          new SitePageBuilder(
              project.content(), project.lexicons(), addresses, writer.screenCharts());
      List<SitePage> choice = pages.choice();
      Map<String, Object> more = new HashMap<>(shared);
      more.put("pages", choice);
      more.put("language", choice.get(0).id());
      more.put("head", heads.of("index.html"));
      text("index.html", () -> theme.render("choice.ftlh", choice.get(0), more));
      // It answers for every address and has none of its own.
      more.remove("head");
      List<SitePage> missing = pages.missing();
      more.put("pages", missing);
      text("404.html", () -> theme.render("missing.ftlh", missing.get(0), more));
      if (part.takes("sitemap.xml")) {
        Sitemap.files(web, Sitemap.LIMIT).forEach(this::text);
      }
      text(
          "robots.txt",
          () -> "User-agent: *\nAllow: /\n\nSitemap: " + web.address("sitemap.xml") + "\n");
      text(".nojekyll", () -> "");
    }

    /** The pages of one language around the briefings. */
    private void sitePages(BriefingWriter writer, String language, List<Runnable> work) {
      Map<String, Object> more = new HashMap<>(shared);
      more.put("language", language);
      work.add(() -> index(writer, language, more));
      work.add(() -> sources(language, more));
      work.add(() -> comparisons(writer, language, more));
      work.add(() -> catalogue(language, more));
      work.add(() -> regions(writer, language, more));
      work.add(() -> texts(language, more));
    }

    private void texts(String language, Map<String, Object> more) {
      TextPageBuilder texts = new TextPageBuilder(project.content(), project.lexicons());
      for (TextPageBuilder.Name name : TextPageBuilder.Name.values()) {
        page(
            TextPageBuilder.path(language, name),
            "text.ftlh",
            () -> texts.of(language, name),
            more);
      }
    }

    /** The page to begin with, and the index of the search, which it alone names. */
    private void index(BriefingWriter writer, String language, Map<String, Object> more) {
      SitePageBuilder pages =
          new SitePageBuilder(
              project.content(), project.lexicons(), addresses, writer.screenCharts());
      String path = language + "/index.html";
      if (part.takes(path)) {
        Map<String, Object> all = new HashMap<>(more);
        all.put(
            "searchIndex",
            SearchPlaces.index(project, addresses, language, output::write, indexed));
        page(path, "index.ftlh", () -> pages.index(language, 0), all);
      }
      List<String> others = SitePageBuilder.indexes(project.content());
      for (int i = 1; i < others.size(); i++) {
        int number = i;
        page(
            language + "/" + others.get(i),
            "index.ftlh",
            () -> pages.index(language, number),
            more);
      }
    }

    /** A page for each region, made from its briefings and what stands beside it. */
    private void regions(BriefingWriter writer, String language, Map<String, Object> more) {
      SitePageBuilder.Site site = SitePageBuilder.Site.of(project.content());
      project.content().briefings().values().stream()
          .map(Briefing::region)
          .distinct()
          .forEach(
              region ->
                  page(
                      language + "/" + region + "/index.html",
                      "region.ftlh",
                      views.region(region),
                      List.of(site),
                      of ->
                          new SitePageBuilder(
                                  of.content(),
                                  project.lexicons(),
                                  of.addresses(),
                                  writer.screenCharts(),
                                  site)
                              .region(language, region),
                      more));
    }

    /**
     * Writes a page that is made from an excerpt, unless the same was made before or another part
     * of the site has it.
     *
     * @param facts what else it is made from
     */
    private void page(
        String path,
        String template,
        View.Keyed keyed,
        List<?> facts,
        Function<View.Excerpt, ?> page,
        Map<String, Object> more) {
      if (!part.takes(path)) {
        return;
      }
      PageHead head = heads.of(path);
      cache.files(
          "page " + path,
          List.of(keyed.key(), surroundings, template, facts, head),
          output,
          sink -> {
            Map<String, Object> all = new HashMap<>(more);
            all.put("head", head);
            String text = theme.render(template, page.apply(keyed.excerpt().get()), all);
            sink.write(path, text.getBytes(StandardCharsets.UTF_8));
            return BriefingWriter.Result.NOTHING;
          });
    }

    /** An overview, and a page for each indicator that several documents have figures of. */
    private void comparisons(BriefingWriter writer, String language, Map<String, Object> more) {
      if (compared.isEmpty()) {
        return;
      }
      Function<View.Excerpt, ComparePageBuilder> pages =
          of ->
              new ComparePageBuilder(
                  of.content(), project.lexicons(), of.addresses(), writer.screenCharts());
      page(
          ComparePageBuilder.path(language),
          "compare.ftlh",
          views.outlines(),
          List.of(),
          of -> pages.apply(of).overview(language, compared),
          more);
      for (Indicator indicator : compared) {
        List<String> paths = web.comparison(indicator);
        View.Keyed figures = views.indicators(List.of(indicator.id()));
        for (int i = 0; i < paths.size(); i++) {
          int number = i;
          page(
              language + "/" + paths.get(i),
              "comparison.ftlh",
              figures,
              List.of(indicator.id(), number),
              of -> pages.apply(of).of(language, indicator, number),
              more);
        }
      }
    }

    /** The page of all indicators, and one for each topic. */
    private void catalogue(String language, Map<String, Object> more) {
      Set<String> linked =
          compared.stream().map(Indicator::id).collect(Collectors.toCollection(TreeSet::new));
      Function<View.Excerpt, CataloguePageBuilder> pages =
          of ->
              new CataloguePageBuilder(
                  of.content(),
                  project.lexicons(),
                  of.addresses(),
                  settings.formats().contains(Format.DATA) ? i -> DataFile.of(i).path() : i -> "",
                  linked);
      page(
          CataloguePageBuilder.path(language),
          "catalogue.ftlh",
          views.outlines(),
          List.of(linked),
          of -> pages.apply(of).overview(language),
          more);
      for (Topic topic : CataloguePageBuilder.topics(project.content())) {
        page(
            CataloguePageBuilder.path(language, topic.id()),
            "topic.ftlh",
            views.indicators(
                CataloguePageBuilder.indicators(project.content(), topic).stream()
                    .map(Indicator::id)
                    .toList()),
            List.of(topic.id(), linked),
            of -> pages.apply(of).of(language, topic),
            more);
      }
    }

    /** The page of all documents, and one for each with its figures. */
    private void sources(String language, Map<String, Object> more) {
      Function<View.Excerpt, SourcePageBuilder> pages =
          of -> new SourcePageBuilder(of.content(), project.lexicons(), of.addresses());
      page(
          SourcePageBuilder.path(language),
          "sources.ftlh",
          views.outlines(),
          List.of(),
          of -> pages.apply(of).overview(language),
          more);
      for (Source source : project.content().sources().values()) {
        page(
            SourcePageBuilder.path(language, source.id()),
            "source.ftlh",
            views.source(source.id()),
            List.of(source.id()),
            of -> pages.apply(of).of(language, source),
            more);
      }
    }

    /** Writes a page with its head, if this part of the site has it. */
    private void page(String path, String template, Supplier<?> page, Map<String, Object> more) {
      text(
          path,
          () -> {
            Map<String, Object> all = new HashMap<>(more);
            all.put("head", heads.of(path));
            return theme.render(template, page.get(), all);
          });
    }

    /** Writes a file, if this part of the site has it. */
    private void text(String path, Supplier<String> text) {
      if (part.takes(path)) {
        text(path, text.get());
      }
    }

    private void text(String path, String text) {
      output.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
