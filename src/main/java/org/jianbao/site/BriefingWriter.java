package org.jianbao.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jianbao.chart.ChartPainter;
import org.jianbao.data.FigureFiles;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.html.Addresses;
import org.jianbao.html.BriefingPage;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Division;
import org.jianbao.html.Edition;
import org.jianbao.html.FiguresPage;
import org.jianbao.html.PageBuilder;
import org.jianbao.html.Theme;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Drawing;
import org.jianbao.model.Indicator;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.ThemeSettings;
import org.jianbao.pdf.Attachment;
import org.jianbao.pdf.Imprint;
import org.jianbao.pdf.PdfPrinter;

/** Writes the files of one briefing. Safe for use by several threads. */
final class BriefingWriter {
  /** Widths of charts in CSS pixels; those on paper are the theme's. */
  private static final int SCREEN = 680;

  /** One width for a column of a parallel page, on a desk and on a phone. */
  private static final int COLUMN = 400;

  private static final int PHONE = 340;

  /** The key of a briefing that tells what its one-page view shows: a remark may be about it. */
  static final String ONE_PAGE = "one-page";

  private final Settings settings;
  private final Project project;
  private final Sink output;
  private final Theme theme;
  private final Map<String, Object> shared;
  private final PageHeads heads;
  private final Addresses addresses;
  private final ChartPainter painter;
  private final ChartPainter paperPainter;
  private final ThemeSettings.Charts charts;
  private final PdfPrinter printer;
  private final FigureFiles files;
  private final PaperData papers;
  private final Cards cards;
  private final Set<String> compared;
  private final Cache cache;
  private final List<?> printing;

  BriefingWriter(
      Settings settings,
      Project project,
      Sink output,
      Theme theme,
      Map<String, Object> shared,
      PageHeads heads,
      Addresses addresses,
      Collection<Indicator> compared,
      Cache cache,
      Optional<Session> session) {
    this.settings = settings;
    this.project = project;
    this.output = output;
    this.theme = theme;
    this.shared = shared;
    this.heads = heads;
    this.addresses = addresses;
    this.charts = project.theme().charts();
    this.files = new FigureFiles(project.content(), project.lexicons());
    this.cards = new Cards(project.content(), project.lexicons());
    this.papers = new PaperData(project.content(), project.lexicons(), addresses, files);
    this.compared = compared.stream().map(Indicator::id).collect(Collectors.toSet());
    this.cache = cache;
    this.printing =
        cache.keeps()
            ? List.of(
                project.faces().stream()
                    .map(
                        f ->
                            List.of(
                                f.family(),
                                f.weight(),
                                f.italic(),
                                project.templates().key(f.file())))
                    .toList(),
                project.content().profiles(),
                charts)
            : List.of();
    Map<String, LanguageProfile> profiles = project.content().profiles();
    this.painter =
        Session.tool(
            session,
            ChartPainter.class,
            printing,
            () ->
                new ChartPainter(
                    project.faces(),
                    profiles.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().fonts()))));
    this.paperPainter = painter.with(charts.fonts(), charts.colours());
    this.printer =
        Session.tool(
            session,
            PdfPrinter.class,
            printing,
            () ->
                new PdfPrinter(
                    project.fonts(),
                    profiles.entrySet().stream()
                        .collect(
                            Collectors.toMap(Map.Entry::getKey, e -> e.getValue().divisions()))));
  }

  /** The same for one briefing: it sees this view alone, and its files go to this sink. */
  private BriefingWriter(BriefingWriter all, View view, Sink output) {
    this.settings = all.settings;
    this.project = all.project.with(view.content());
    this.output = output;
    this.theme = all.theme;
    this.shared = all.shared;
    this.addresses = view.addresses();
    this.heads = new PageHeads(project, view.web(), settings.formats().contains(Format.DATA));
    this.painter = all.painter;
    this.paperPainter = all.paperPainter;
    this.charts = all.charts;
    this.printer = all.printer;
    this.files = new FigureFiles(project.content(), project.lexicons());
    this.cards = new Cards(project.content(), project.lexicons());
    this.papers = new PaperData(project.content(), project.lexicons(), addresses, files);
    this.compared = view.compared();
    this.cache = all.cache;
    this.printing = all.printing;
  }

  /** What writes the files of one briefing from its view. */
  BriefingWriter of(View view, Sink sink) {
    return new BriefingWriter(this, view, sink);
  }

  /**
   * What was written.
   *
   * @param pages web pages
   * @param prints PDFs
   * @param figures figures in data files
   * @param millis time of work, summed over threads
   */
  record Result(int pages, int prints, int figures, long millis) {
    static final Result NOTHING = new Result(0, 0, 0, 0);

    /** The same in another time. */
    Result in(long duration) {
      return new Result(pages, prints, figures, duration);
    }

    Result plus(Result other) {
      return new Result(
          pages + other.pages,
          prints + other.prints,
          figures + other.figures,
          millis + other.millis);
    }

    /** The numbers as progress shows them. */
    Text text() {
      String seconds = String.format(Locale.ROOT, "%.1f", millis / 1000.0);
      return Text.of(
          "%s pages, %s PDFs, %s figures, %s s of work", pages, prints, figures, seconds);
    }
  }

  /** Writes page and PDF of one edition. */
  Result write(Briefing briefing, Edition edition) {
    String folder = edition.id() + "/" + briefing.path() + "/";
    int pages = 0;
    int prints = 0;
    if (settings.formats().contains(Format.HTML)) {
      pages += screen(briefing, edition, folder);
    }
    boolean full = settings.formats().contains(Format.PDF);
    boolean single =
        settings.formats().contains(Format.ONE_PAGE) && PageBuilder.hasOnePage(briefing, edition);
    List<Attachment> data =
        full || single ? papers.attachments(briefing, edition) : List.<Attachment>of();
    if (full) {
      output.write(folder + PageBuilder.pdfName(briefing, edition), print(briefing, edition, data));
      prints++;
    }
    if (single) {
      output.write(
          folder + PageBuilder.onePageName(briefing, edition), onePage(briefing, edition, data));
      prints++;
    }
    return new Result(pages, prints, 0, 0);
  }

  /** Writes the data files. */
  Result data(Briefing briefing) {
    if (!settings.formats().contains(Format.DATA)) {
      return Result.NOTHING;
    }
    files.of(briefing).forEach((file, bytes) -> output.write(file.path(), bytes));
    return new Result(0, 0, briefing.figures().size(), 0);
  }

  /**
   * Writes the pages, and the picture that stands for them; several languages have none together.
   *
   * @return how many pages there are
   */
  private int screen(Briefing briefing, Edition edition, String folder) {
    Map<String, ChartSpec> charts = new HashMap<>();
    ChartMarkup markup = screenCharts();
    ChartMarkup kept =
        (id, spec, title, alt, narrow) -> {
          charts.put(id, spec);
          return markup.html(id, spec, title, alt, narrow);
        };
    Division division = addresses.division(edition.id(), briefing);
    int count = division.pages().size();
    List<BriefingPage> pages = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      BriefingPage page =
          builder(briefing, edition, PageBuilder.Medium.SCREEN, kept).build(formats(), n);
      output.write(folder + division.pages().get(n), bytes(screen(briefing, edition, page, n)));
      pages.add(page);
    }
    for (int n = 0; n < division.figures().size(); n++) {
      String path = folder + division.figures().get(n);
      FiguresPage figures = figures(briefing, edition).figures(formats(), n);
      Map<String, Object> more = shared(edition, PageBuilder.Medium.SCREEN);
      more.put("head", heads.of(path));
      output.write(path, bytes(theme.render("figures.ftlh", figures, more)));
      count++;
    }
    output.write(
        folder + "cards.js",
        bytes(
            theme.render(
                "cards.ftl",
                figures(briefing, edition).cards(formats()),
                shared(edition, PageBuilder.Medium.SCREEN))));
    if (!edition.parallel()) {
      output.write(
          PageHeads.picture(briefing, edition),
          painter.card(cards.of(briefing, pages.get(0), charts)));
    }
    return count;
  }

  private PageBuilder figures(Briefing briefing, Edition edition) {
    return builder(briefing, edition, PageBuilder.Medium.SCREEN, ChartMarkup.NONE);
  }

  /** The pages of chapters for the screen with these charts. */
  List<String> pages(Briefing briefing, Edition edition, ChartMarkup charts) {
    List<String> pages = new ArrayList<>();
    for (int n = 0; n < addresses.division(edition.id(), briefing).pages().size(); n++) {
      BriefingPage page =
          builder(briefing, edition, PageBuilder.Medium.SCREEN, charts).build(formats(), n);
      pages.add(screen(briefing, edition, page, n));
    }
    return pages;
  }

  private String screen(Briefing briefing, Edition edition, BriefingPage page, int number) {
    Map<String, Object> more = shared(edition, PageBuilder.Medium.SCREEN);
    String file = addresses.division(edition.id(), briefing).pages().get(number);
    more.put(
        "head",
        number == 0
            ? heads.of(briefing, edition, page.columns().get(0).title())
            : heads.of(edition.id() + "/" + briefing.path() + "/" + file));
    return theme.render("briefing.ftlh", page, more);
  }

  /** Charts for the screen: drawn for a desk and for a phone, in a column once for both. */
  ChartMarkup screenCharts() {
    return (id, spec, title, alt, narrow) ->
        narrow
            ? "<div class=\"chart-box\">" + painter.svg(spec, COLUMN, id, title, alt) + "</div>"
            : "<div class=\"chart-box wide\">"
                + painter.svg(spec, SCREEN, id, title, alt)
                + "</div><div class=\"chart-box narrow\">"
                + painter.svgBeside(spec, PHONE, id + "-n", id)
                + "</div>";
  }

  /** The whole briefing on paper, with data inside. */
  byte[] print(Briefing briefing, Edition edition) {
    return print(briefing, edition, papers.attachments(briefing, edition)).bytes();
  }

  private Made print(Briefing briefing, Edition edition, List<Attachment> data) {
    Map<String, Drawing> drawings = new HashMap<>();
    String page = paperPage(briefing, edition, paperCharts(drawings));
    Imprint imprint = papers.imprint(briefing, edition, false);
    return print(page, drawings, imprint, data, p -> {});
  }

  /**
   * Prints a page, unless the same has been printed before.
   *
   * @param check looks at what was printed, and may refuse it
   */
  private Made print(
      String page,
      Map<String, Drawing> drawings,
      Imprint imprint,
      List<Attachment> data,
      Consumer<PdfPrinter.Print> check) {
    SortedMap<String, List<?>> drawn = new TreeMap<>();
    drawings.forEach(
        (id, drawing) -> {
          if (!(drawing instanceof PaperChart chart)) {
            throw new ProgramFault("nobody knows what the drawing " + id + " was made from");
          }
          drawn.put(id, List.of(chart.spec(), chart.asked()));
        });
    return cache.bytes(
        "pdf",
        List.of(printing, page, drawn, imprint, data),
        () -> {
          PdfPrinter.Print print = printer.print(page, drawings, imprint, data);
          check.accept(print);
          return print.bytes();
        });
  }

  /** The page for paper with these charts. */
  String paperPage(Briefing briefing, Edition edition, ChartMarkup charts) {
    PageBuilder.Medium medium = PageBuilder.Medium.PRINT;
    return theme.render(
        "print.ftlh",
        builder(briefing, edition, medium, charts).build(formats()),
        shared(edition, medium));
  }

  /** The charts of a whole briefing on paper, kept until the page is printed. */
  ChartMarkup paperCharts(Map<String, Drawing> drawings) {
    return paper(drawings, charts.width(), charts.column());
  }

  /** A chart on paper as SVG, as others may print it. */
  String paperSvg(ChartSpec spec, String id, String title, String alt) {
    return paperPainter.svg(spec, charts.width(), id, title, alt);
  }

  /** Charts for paper, kept until the page is printed. */
  private ChartMarkup paper(Map<String, Drawing> drawings, int wide, int column) {
    return (id, spec, title, alt, narrow) -> {
      int asked = narrow ? column : wide;
      Drawing drawing = new PaperChart(spec, asked, paperPainter.draw(spec, asked));
      drawings.put(id, drawing);
      return "<object type=\""
          + PdfPrinter.CHART_TYPE
          + "\" data=\""
          + id
          + "\" alt=\""
          + alt.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
          + "\" style=\"display:block;width:"
          + drawing.width()
          + "px;height:"
          + drawing.height()
          + "px\"></object>";
    };
  }

  /** Prints the one-page view, or says that it is more than a page. */
  private Made onePage(Briefing briefing, Edition edition, List<Attachment> data) {
    Map<String, Drawing> drawings = new HashMap<>();
    String page =
        theme.render(
            "one-page.ftlh",
            builder(
                    briefing,
                    edition,
                    PageBuilder.Medium.PRINT,
                    paper(drawings, charts.onePage(), charts.onePage()))
                .onePage(),
            shared(edition, PageBuilder.Medium.PRINT));
    Imprint imprint = papers.imprint(briefing, edition, true);
    return print(page, drawings, imprint, data, p -> onOnePage(briefing, edition, p));
  }

  private void onOnePage(Briefing briefing, Edition edition, PdfPrinter.Print print) {
    if (print.pages() != 1) {
      String file = project.folder() + "/briefings/" + briefing.path() + "/briefing.yaml";
      throw new ContentException(
          Diagnostic.error(
                  project.where().key(file, ONE_PAGE),
                  Message.MORE_THAN_A_PAGE,
                  edition.id(),
                  print.pages())
              .hint("name fewer figures or charts, or write shorter sentences under 'watch'"));
    }
  }

  private PageBuilder builder(
      Briefing briefing, Edition edition, PageBuilder.Medium medium, ChartMarkup charts) {
    return new PageBuilder(
        project.content(), project.lexicons(), addresses, briefing, edition, medium, charts);
  }

  private PageBuilder.Formats formats() {
    return new PageBuilder.Formats(
        settings.formats().contains(Format.PDF),
        settings.formats().contains(Format.ONE_PAGE),
        compared);
  }

  /** What templates see beside the page. */
  private Map<String, Object> shared(Edition edition, PageBuilder.Medium medium) {
    Map<String, Object> more = new HashMap<>(shared);
    more.put("language", edition.languages().get(0));
    more.put("medium", medium.name().toLowerCase(Locale.ROOT));
    return more;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
