package org.jianbao.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Comparability;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Region;
import org.jianbao.model.Source;

/**
 * Makes what the templates of the pages that compare briefings see. A page shows what may be set
 * side by side, or says why it may not; nothing is ranked.
 */
public final class ComparePageBuilder {
  /** How many regions of an indicator the overview names. */
  private static final int MOST_REGIONS = 30;

  /** How many figures stand on one page. */
  static final int MOST_FIGURES = 200;

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final Addresses addresses;
  private final ChartMarkup charts;

  /** Pages of this content, with charts as this markup. */
  public ComparePageBuilder(
      Content content, Map<String, Lexicon> lexicons, Addresses addresses, ChartMarkup charts) {
    this.content = content;
    this.lexicons = lexicons;
    this.addresses = addresses;
    this.charts = charts;
  }

  /** The folder of these pages below that of a language. */
  static String folder(String language) {
    return language + "/compare/";
  }

  /** Where the page of an indicator lies below the output folder. */
  public static String path(String language, String indicator) {
    return folder(language) + indicator + "/index.html";
  }

  /**
   * Where the pages of an indicator lie below the output folder.
   *
   * @param figures how many it has
   */
  public static List<String> paths(String language, String indicator, int figures) {
    return PageLinks.files(figures, MOST_FIGURES).stream()
        .map(p -> folder(language) + indicator + "/" + p)
        .toList();
  }

  /** Where the overview lies below the output folder. */
  public static String path(String language) {
    return folder(language) + "index.html";
  }

  /**
   * The overview in one language: every indicator that has a page, by topic.
   *
   * @param shared the indicators that have one
   */
  public ComparePage overview(String language, List<Indicator> shared) {
    Lexicon lexicon = lexicon(language);
    Map<String, List<ComparePage.Entry>> byTopic = new LinkedHashMap<>();
    for (Indicator indicator : shared) {
      byTopic
          .computeIfAbsent(indicator.topic(), t -> new ArrayList<>())
          .add(entry(lexicon, indicator));
    }
    List<ComparePage.Topic> topics = new ArrayList<>();
    byTopic.forEach(
        (topic, entries) ->
            topics.add(new ComparePage.Topic(content.topic(topic).name().in(language), entries)));
    return page(
        lexicon,
        "../../",
        "index.html",
        lexicon.word("compare-title"),
        lexicon.word("compare-intro"),
        topics,
        List.of(),
        "",
        List.of(),
        BriefingPage.Place.ALONE,
        List.of());
  }

  /** A page of one indicator in one language, counted from 0. */
  public ComparePage of(String language, Indicator indicator, int number) {
    Lexicon lexicon = lexicon(language);
    String root = "../../../";
    List<Group> groups = groups(lexicon, indicator);
    List<String> pages =
        PageLinks.files(groups.stream().mapToInt(g -> g.entries().size()).sum(), MOST_FIGURES);
    return page(
        lexicon,
        root,
        indicator.id() + "/" + pages.get(number),
        indicator.name().in(language),
        lexicon.word("compare-description", indicator.name().in(language)),
        List.of(),
        facts(lexicon, indicator),
        root + CataloguePageBuilder.address(language, indicator),
        groups(lexicon, root, indicator, groups, number * MOST_FIGURES),
        BriefingPage.Place.of(pages, number),
        PageLinks.pages(lexicon, pages, number, p -> lexicon.word("page-number", p + 1)));
  }

  private Lexicon lexicon(String language) {
    return Objects.requireNonNull(lexicons.get(language), language);
  }

  private ComparePage page(
      Lexicon lexicon,
      String root,
      String path,
      String title,
      String description,
      List<ComparePage.Topic> topics,
      List<IndicatorFacts.Fact> facts,
      String entry,
      List<ComparePage.Group> groups,
      BriefingPage.Place place,
      List<BriefingPage.Link> pages) {
    String language = lexicon.id();
    return new ComparePage(
        language,
        lexicon.profile().tag(),
        root,
        title,
        description,
        content.site().title().in(language),
        content.site().publisher().in(language),
        content.site().licence(),
        content.site().licenceAddress(),
        root + language + "/index.html",
        root + path(language),
        PageLinks.languages(content, language, l -> root + folder(l) + path),
        topics,
        facts,
        entry,
        groups,
        place,
        pages);
  }

  private ComparePage.Entry entry(Lexicon lexicon, Indicator indicator) {
    List<Comparison> all = Comparison.of(content, indicator);
    List<Region> regions =
        all.stream()
            .flatMap(c -> c.entries().stream())
            .map(Comparison.Entry::region)
            .distinct()
            .sorted(Comparator.comparing(Region::code))
            .toList();
    return new ComparePage.Entry(
        indicator.name().in(lexicon.id()),
        indicator.id() + "/index.html",
        regions.size() > MOST_REGIONS
            ? lexicon.word("compare-many-regions", regions.size())
            : regions.stream()
                .map(r -> r.name().in(lexicon.id()))
                .collect(Collectors.joining(lexicon.word("list-comma"))),
        new IndicatorFacts(content, lexicon).compared(indicator));
  }

  private List<IndicatorFacts.Fact> facts(Lexicon lexicon, Indicator indicator) {
    List<IndicatorFacts.Fact> facts = new ArrayList<>();
    facts.add(
        new IndicatorFacts.Fact(
            "topic",
            lexicon.word("compare-topic"),
            content.topic(indicator.topic()).name().in(lexicon.id()),
            ""));
    facts.addAll(new IndicatorFacts(content, lexicon).of(indicator));
    return facts;
  }

  /** Figures of an indicator that are alike, or each alone. */
  private record Group(
      String id,
      String title,
      String words,
      Optional<Comparison> drawn,
      List<Comparison.Entry> entries) {}

  private List<Group> groups(Lexicon lexicon, Indicator indicator) {
    List<Group> groups = new ArrayList<>();
    List<Comparison.Entry> alone = new ArrayList<>();
    for (Comparison comparison : Comparison.of(content, indicator)) {
      Comparability verdict = comparison.verdict(content);
      if (verdict == Comparability.ALONE) {
        alone.addAll(comparison.entries());
        continue;
      }
      groups.add(
          new Group(
              "g-" + (groups.size() + 1),
              title(lexicon, comparison),
              lexicon.word("compare-" + verdict.id()),
              Optional.of(comparison).filter(c -> verdict.allowed()),
              comparison.entries()));
    }
    if (!alone.isEmpty()) {
      groups.add(
          new Group(
              "g-alone",
              lexicon.word("compare-single"),
              lexicon.word("compare-alone"),
              Optional.empty(),
              alone));
    }
    return groups;
  }

  /**
   * What a page shows of groups.
   *
   * @param from the first figure on the page, counted from 0 through all groups
   */
  private List<ComparePage.Group> groups(
      Lexicon lexicon, String root, Indicator indicator, List<Group> all, int from) {
    List<ComparePage.Group> groups = new ArrayList<>();
    int before = 0;
    for (Group group : all) {
      int size = group.entries().size();
      int first = Math.max(0, from - before);
      int end = Math.min(size, from + MOST_FIGURES - before);
      before += size;
      if (first >= end) {
        continue;
      }
      List<Comparison.Entry> entries = group.entries().subList(first, end);
      Optional<Comparison> drawn =
          group.drawn().map(c -> new Comparison(indicator, c.dimensions(), c.statement(), entries));
      groups.add(
          new ComparePage.Group(
              group.id(),
              group.title(),
              group.words(),
              group.drawn().map(c -> remarks(lexicon, c)).orElse(List.of()),
              drawn.map(c -> drawing(lexicon, group.id(), group.title(), c)).orElse(""),
              entries.stream().map(e -> row(lexicon, root, e)).toList()));
    }
    return groups;
  }

  /** What the figures of a group have in common: kind of statement and split. */
  private String title(Lexicon lexicon, Comparison comparison) {
    String statement = lexicon.word("statement-" + comparison.statement().id());
    Comparison.Entry first = comparison.entries().get(0);
    return comparison.dimensions().isEmpty()
        ? statement
        : lexicon.word(
            "with-dimensions",
            statement,
            new FigureLabels(content, first.briefing(), lexicon).dimensions(first.figure()));
  }

  private String drawing(Lexicon lexicon, String id, String title, Comparison comparison) {
    String name = comparison.indicator().name().in(lexicon.id());
    return charts.html(
        "c-" + id,
        ComparisonChart.spec(
            content, lexicon, comparison, ComparisonChart.form(content, comparison)),
        name + lexicon.word("colon") + title,
        lexicon.word("compare-alt", name),
        false);
  }

  /** What a reader of figures side by side has to keep in mind. */
  static List<String> remarks(Lexicon lexicon, Comparison comparison) {
    List<String> remarks = new ArrayList<>();
    if (comparison.isOfRegions() && comparison.isOfYears()) {
      remarks.add(lexicon.word("compare-years-differ"));
    }
    if (comparison.entries().stream().anyMatch(e -> e.briefing().inferredYear().isPresent())) {
      remarks.add(lexicon.word("compare-year-inferred"));
    }
    return remarks;
  }

  private ComparePage.Row row(Lexicon lexicon, String root, Comparison.Entry entry) {
    String language = lexicon.id();
    Figure figure = entry.figure();
    FigureLabels labels = new FigureLabels(content, entry.briefing(), lexicon);
    return new ComparePage.Row(
        entry.region().name().in(language),
        entry.region().code(),
        lexicon.numbers().point(Integer.toString(entry.briefing().year())),
        entry.briefing().inferredYear().isPresent()
            ? lexicon.word(
                "compare-inferred",
                lexicon
                    .numbers()
                    .point(Integer.toString(entry.briefing().inferredYear().getAsInt())))
            : "",
        labels.text(figure),
        root + addresses.figure(language, entry.briefing(), entry.figure()),
        figure.status().id(),
        labels.status(figure),
        figure.derived(),
        lexicon.period(figure.period()),
        figure.dimensions().isEmpty() ? lexicon.word("compare-whole") : labels.dimensions(figure),
        source(lexicon, entry),
        figure.citation().map(labels::section).orElse(""));
  }

  /** Where a figure stands, or those that it was calculated from. */
  static List<Citation> citations(Comparison.Entry entry) {
    List<Citation> citations = new ArrayList<>();
    citations(entry.briefing(), entry.figure(), citations);
    return citations;
  }

  private static void citations(Briefing briefing, Figure figure, List<Citation> found) {
    figure.citation().ifPresent(found::add);
    figure
        .relation()
        .ifPresent(r -> r.operands().forEach(o -> citations(briefing, briefing.figure(o), found)));
  }

  /** Issuer and title of the document; of a calculated figure, that of its briefing. */
  private String source(Lexicon lexicon, Comparison.Entry entry) {
    String id =
        entry
            .figure()
            .citation()
            .map(c -> c.source())
            .orElseGet(() -> entry.briefing().sources().get(0));
    Source source = content.source(id);
    return lexicon.word(
        "compare-source", source.issuer().in(lexicon.id()), source.title().in(lexicon.id()));
  }
}
