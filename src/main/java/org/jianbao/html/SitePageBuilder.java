package org.jianbao.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparability;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.Region;
import org.jianbao.model.Statement;

/** Makes what the templates of the pages around the briefings see. */
public final class SitePageBuilder {
  /** If a region has more figures over time than this, only its key figures are drawn. */
  private static final int MOST_CHARTS = 12;

  /** How many regions a matrix has. */
  static final int MOST_REGIONS = 200;

  /** How many regions the page names that stands in for a missing one. */
  private static final int MOST_NAMED = 60;

  /** How many briefings stand under "latest". */
  static final int MOST_LATEST = 20;

  private final Content content;
  private final Site site;

  /**
   * What pages show of the site as a whole.
   *
   * @param years the years that it has briefings of, latest first
   * @param compares whether it has pages that compare
   */
  public record Site(List<Integer> years, boolean compares) {
    public Site {
      years = List.copyOf(years);
    }

    /** Of this content. */
    public static Site of(Content content) {
      return new Site(
          List.copyOf(
              new TreeSet<>(content.briefings().values().stream().map(Briefing::year).toList())
                  .descendingSet()),
          !Comparison.shared(content).isEmpty());
    }
  }

  private final Map<String, Lexicon> lexicons;
  private final Addresses addresses;
  private final ChartMarkup charts;

  /** Pages of this content. */
  public SitePageBuilder(
      Content content, Map<String, Lexicon> lexicons, Addresses addresses, ChartMarkup charts) {
    this(content, lexicons, addresses, charts, Site.of(content));
  }

  /** Pages of a part of a content, in a site of which they show no more than this. */
  public SitePageBuilder(
      Content content,
      Map<String, Lexicon> lexicons,
      Addresses addresses,
      ChartMarkup charts,
      Site site) {
    this.site = site;
    this.content = content;
    this.lexicons = lexicons;
    this.addresses = addresses;
    this.charts = charts;
  }

  /** The first page: choice of language, in all of them. */
  public List<SitePage> choice() {
    return content.site().languages().stream()
        .map(l -> page(l, "", "", Shown.of(Optional.empty(), List.of())))
        .toList();
  }

  /**
   * The page that a host answers with where there is none, in all languages. It may stand in for an
   * address in any folder, so its links begin at the root of the host.
   */
  public List<SitePage> missing() {
    String root = URI.create(content.site().address()).getPath();
    List<Region> regions = regions(content);
    Shown shown = Shown.of(Optional.empty(), regions.size() > MOST_NAMED ? List.of() : regions);
    return content.site().languages().stream().map(l -> page(l, root, "", shown)).toList();
  }

  /**
   * File names of the pages that are the index of a language, at least one: where there are many
   * regions the matrix is divided.
   */
  public static List<String> indexes(Content content) {
    return PageLinks.files(regions(content).size(), MOST_REGIONS);
  }

  /** A page of the index of one language, counted from 0: regions and years. */
  public SitePage index(String language, int number) {
    Lexicon lexicon = lexicon(language);
    List<Region> all = regions(content);
    List<String> pages = PageLinks.files(all.size(), MOST_REGIONS);
    return page(
        language,
        "../",
        pages.get(number),
        new Shown(
            Optional.empty(),
            part(all, number),
            BriefingPage.Place.of(pages, number),
            PageLinks.pages(lexicon, pages, number, p -> span(lexicon, part(all, p)))));
  }

  private static List<Region> part(List<Region> all, int number) {
    return all.subList(number * MOST_REGIONS, Math.min(all.size(), (number + 1) * MOST_REGIONS));
  }

  /** A region: its years. */
  public SitePage region(String language, String region) {
    return page(
        language,
        "../../",
        region + "/index.html",
        Shown.of(Optional.of(content.region(region)), List.of(content.region(region))));
  }

  /** The regions that have briefings, in the order of their file. */
  private static List<Region> regions(Content content) {
    Set<String> ids =
        content.briefings().values().stream().map(Briefing::region).collect(Collectors.toSet());
    return content.regions().values().stream().filter(r -> ids.contains(r.id())).toList();
  }

  /**
   * What a page shows.
   *
   * @param only the region that it is about, if it is about one
   * @param regions those that it lists
   * @param place which page of several it is
   * @param pages all of these pages; none if there is but one
   */
  private record Shown(
      Optional<Region> only,
      List<Region> regions,
      BriefingPage.Place place,
      List<BriefingPage.Link> pages) {
    static Shown of(Optional<Region> only, List<Region> regions) {
      return new Shown(only, regions, BriefingPage.Place.ALONE, List.of());
    }
  }

  private Lexicon lexicon(String language) {
    return Objects.requireNonNull(lexicons.get(language), language);
  }

  private SitePage page(String language, String root, String path, Shown shown) {
    Lexicon lexicon = lexicon(language);
    Optional<Region> only = shown.only();
    List<SitePage.RegionRow> regions =
        shown.regions().stream().map(r -> row(lexicon, root, r)).toList();
    String title =
        only.map(r -> r.name().in(language)).orElseGet(() -> content.site().title().in(language));
    return new SitePage(
        language,
        lexicon.profile().name(),
        lexicon.profile().tag(),
        root,
        title,
        only.map(r -> r.fullName().in(language))
            .orElseGet(() -> content.site().description().in(language)),
        content.site().title().in(language),
        content.site().publisher().in(language),
        content.site().licence(),
        content.site().licenceAddress(),
        root + language + "/index.html",
        site.compares() ? root + ComparePageBuilder.path(language) : "",
        PageLinks.languages(
            content,
            path.isEmpty() ? "" : language,
            l -> root + l + "/" + (path.isEmpty() ? "index.html" : path)),
        site.years(),
        regions,
        shown.place(),
        shown.pages(),
        only.isEmpty() && shown.place().isFirst() ? latest(lexicon, root) : List.of(),
        only.map(r -> new Neighbours(content, lexicon).of(r, root)).orElse(List.of()),
        only.map(r -> trends(lexicon, root, r)).orElse(List.of()));
  }

  /** The regions of a page of the index, by the first and the last of them. */
  private static String span(Lexicon lexicon, List<Region> part) {
    return lexicon.word(
        "matrix-span",
        part.get(0).name().in(lexicon.id()),
        part.get(part.size() - 1).name().in(lexicon.id()));
  }

  private List<SitePage.Entry> latest(Lexicon lexicon, String root) {
    return content.regions().values().stream()
        .flatMap(this::briefings)
        .sorted(Comparator.comparing((Briefing b) -> b.latest().date()).reversed())
        .limit(MOST_LATEST)
        .map(b -> entry(lexicon, root, b))
        .toList();
  }

  /** What a region has figures of for several years: results only, targets are no trend. */
  private List<SitePage.Trend> trends(Lexicon lexicon, String root, Region region) {
    List<Comparison> all = new ArrayList<>();
    for (Indicator indicator : content.indicators().values()) {
      for (Comparison comparison : Comparison.of(content, indicator)) {
        Comparison own =
            new Comparison(
                indicator,
                comparison.dimensions(),
                comparison.statement(),
                comparison.entries().stream().filter(e -> e.region().equals(region)).toList());
        if (own.statement() == Statement.ACTUAL
            && own.isOfYears()
            && own.verdict(content).allowed()) {
          all.add(own);
        }
      }
    }
    List<SitePage.Trend> trends = new ArrayList<>();
    for (Comparison comparison : all) {
      boolean drawn = all.size() <= MOST_CHARTS || isKeyFigure(comparison);
      trends.add(trend(lexicon, root, comparison, trends.size() + 1, drawn));
    }
    return trends;
  }

  private static boolean isKeyFigure(Comparison comparison) {
    return comparison.entries().stream()
        .anyMatch(e -> e.briefing().keyFigures().contains(e.figure().id()));
  }

  private SitePage.Trend trend(
      Lexicon lexicon, String root, Comparison comparison, int number, boolean drawn) {
    String id = "t-" + number;
    Comparison.Entry first = comparison.entries().get(0);
    String name = new FigureLabels(content, first.briefing(), lexicon).name(first.figure());
    return new SitePage.Trend(
        id,
        name,
        root + CataloguePageBuilder.address(lexicon.id(), comparison.indicator()),
        lexicon.word(
            "trend-subtitle",
            first.region().name().in(lexicon.id()),
            new IndicatorFacts(content, lexicon).unit(comparison.indicator())),
        drawn
            ? charts.html(
                "c-" + id,
                ComparisonChart.spec(
                    content, lexicon, comparison, ComparisonChart.form(content, comparison)),
                name,
                lexicon.word("trend-alt", name),
                false)
            : "",
        comparison.verdict(content) == Comparability.DEFINITION_NOT_STATED
            ? lexicon.word("trend-definition")
            : "",
        comparison.entries().stream().map(e -> trendRow(lexicon, root, e)).toList());
  }

  private SitePage.TrendRow trendRow(Lexicon lexicon, String root, Comparison.Entry entry) {
    FigureLabels labels = new FigureLabels(content, entry.briefing(), lexicon);
    return new SitePage.TrendRow(
        lexicon.period(entry.figure().period()),
        labels.text(entry.figure()),
        root + addresses.figure(lexicon.id(), entry.briefing(), entry.figure()),
        entry.figure().status().id(),
        labels.status(entry.figure()),
        entry.figure().derived());
  }

  private Stream<Briefing> briefings(Region region) {
    return content.briefings().values().stream()
        .filter(b -> b.region().equals(region.id()))
        .sorted(Comparator.comparingInt(Briefing::year).reversed());
  }

  private SitePage.RegionRow row(Lexicon lexicon, String root, Region region) {
    String language = lexicon.id();
    return new SitePage.RegionRow(
        region.id(),
        region.name().in(language),
        region.fullName().in(language),
        region.code(),
        root + language + "/" + region.id() + "/index.html",
        briefings(region).map(b -> entry(lexicon, root, b)).toList());
  }

  private SitePage.Entry entry(Lexicon lexicon, String root, Briefing briefing) {
    List<BriefingPage.Link> links =
        Edition.of(content.site().languages()).stream()
            .filter(e -> e.parallel() || e.id().equals(lexicon.id()))
            .map(
                e ->
                    new BriefingPage.Link(
                        e.parallel()
                            ? e.languages().stream()
                                .map(l -> Objects.requireNonNull(content.profiles().get(l)).name())
                                .collect(Collectors.joining(" · "))
                            : lexicon.profile().name(),
                        lexicon.profile().tag(),
                        root + Addresses.briefing(e.id(), briefing),
                        false))
            .toList();
    FigureLabels labels = new FigureLabels(content, briefing, lexicon);
    return new SitePage.Entry(
        briefing.year(),
        briefing.in(lexicon.id()).title(),
        lexicon.word("kind-" + briefing.kind().id()),
        Prose.inline(
            briefing.in(lexicon.id()).summary(),
            (id, part) -> Escape.html(labels.text(briefing.figure(id)))),
        links);
  }
}
