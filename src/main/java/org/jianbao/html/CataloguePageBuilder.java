package org.jianbao.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Period;
import org.jianbao.model.Topic;

/** Makes what the templates of the indicator catalogue see. */
public final class CataloguePageBuilder {
  /** How many figures of an indicator are listed beside it. */
  static final int MOST_FIGURES = 60;

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final Addresses addresses;
  private final Function<Indicator, String> data;
  private final Set<String> compared;

  /**
   * Pages of this content.
   *
   * @param data where the data file of a compared indicator lies below the output folder; empty if
   *     none is made
   * @param compared ids of the indicators that have a page which compares them
   */
  public CataloguePageBuilder(
      Content content,
      Map<String, Lexicon> lexicons,
      Addresses addresses,
      Function<Indicator, String> data,
      Set<String> compared) {
    this.content = content;
    this.lexicons = lexicons;
    this.addresses = addresses;
    this.data = data;
    this.compared = Set.copyOf(compared);
  }

  private static String folder(String language) {
    return language + "/indicators/";
  }

  /** Where the page of all topics lies below the output folder. */
  public static String path(String language) {
    return folder(language) + "index.html";
  }

  /** Where the page of a topic lies below the output folder. */
  public static String path(String language, String topic) {
    return folder(language) + topic + "/index.html";
  }

  /** The address of an indicator's entry below the output folder. */
  public static String address(String language, Indicator indicator) {
    return path(language, indicator.topic()) + "#" + anchor(indicator);
  }

  private static String anchor(Indicator indicator) {
    return "i-" + indicator.id();
  }

  /** The topics that have indicators, in the order of the catalogue. */
  public static List<Topic> topics(Content content) {
    return content.topics().values().stream()
        .filter(t -> !indicators(content, t).isEmpty())
        .toList();
  }

  /** The indicators of a topic, in the order of the catalogue. */
  public static List<Indicator> indicators(Content content, Topic topic) {
    return content.indicators().values().stream()
        .filter(i -> i.topic().equals(topic.id()))
        .toList();
  }

  /** The page of all topics in one language. */
  public CataloguePage overview(String language) {
    Lexicon lexicon = lexicon(language);
    return page(
        lexicon,
        "../../",
        "index.html",
        lexicon.word("catalogue-title"),
        lexicon.word("catalogue-intro"),
        topics(content).stream().map(t -> topic(lexicon, t)).toList(),
        List.of());
  }

  /** The page of one topic in one language. */
  public CataloguePage of(String language, Topic topic) {
    Lexicon lexicon = lexicon(language);
    String root = "../../../";
    String name = topic.name().in(language);
    return page(
        lexicon,
        root,
        topic.id() + "/index.html",
        name,
        lexicon.word("catalogue-description", name),
        List.of(),
        indicators(content, topic).stream().map(i -> entry(lexicon, root, i)).toList());
  }

  private Lexicon lexicon(String language) {
    return Objects.requireNonNull(lexicons.get(language), language);
  }

  private CataloguePage page(
      Lexicon lexicon,
      String root,
      String path,
      String title,
      String description,
      List<CataloguePage.Topic> topics,
      List<CataloguePage.Entry> entries) {
    String language = lexicon.id();
    return new CataloguePage(
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
        entries);
  }

  private CataloguePage.Topic topic(Lexicon lexicon, Topic topic) {
    Map<Indicator, List<Comparison.Entry>> figures = new LinkedHashMap<>();
    indicators(content, topic).forEach(i -> figures.put(i, Comparison.entries(content, i)));
    List<Comparison.Entry> all = figures.values().stream().flatMap(List::stream).toList();
    List<CataloguePage.Item> items = new ArrayList<>();
    figures.forEach((indicator, own) -> items.add(item(lexicon, indicator, own)));
    return new CataloguePage.Topic(
        topic.name().in(lexicon.id()),
        topic.id() + "/index.html",
        lexicon.word("catalogue-topic-counts", figures.size(), all.size(), regions(all)),
        items);
  }

  private static CataloguePage.Item item(
      Lexicon lexicon, Indicator indicator, List<Comparison.Entry> figures) {
    return new CataloguePage.Item(
        indicator.name().in(lexicon.id()),
        indicator.topic() + "/index.html#" + anchor(indicator),
        lexicon.word("catalogue-counts", figures.size(), regions(figures)));
  }

  private static long regions(Collection<Comparison.Entry> figures) {
    return figures.stream().map(Comparison.Entry::region).distinct().count();
  }

  private CataloguePage.Entry entry(Lexicon lexicon, String root, Indicator indicator) {
    String language = lexicon.id();
    IndicatorFacts facts = new IndicatorFacts(content, lexicon);
    List<Comparison.Entry> figures = Comparison.entries(content, indicator);
    boolean linked = compared.contains(indicator.id());
    // Figures of one document are as many as it has; those of all documents grow with the site.
    boolean many = linked && figures.size() > MOST_FIGURES;
    String alone = figures.isEmpty() ? "catalogue-no-figures" : "catalogue-one-document";
    return new CataloguePage.Entry(
        anchor(indicator),
        indicator.name().in(language),
        content.profiles().values().stream()
            .filter(p -> !p.id().equals(language))
            .map(p -> new CataloguePage.Name(p.tag(), indicator.name().in(p.id())))
            .toList(),
        facts.of(indicator),
        linked ? facts.compared(indicator) : lexicon.word(alone),
        linked ? root + ComparePageBuilder.path(language, indicator.id()) : "",
        linked ? address(root, data.apply(indicator)) : "",
        many ? List.of() : figures.stream().map(f -> row(lexicon, root, f)).toList(),
        many ? lexicon.word("catalogue-many-figures", figures.size()) : "");
  }

  private static String address(String root, String file) {
    return file.isEmpty() ? "" : root + file;
  }

  private CataloguePage.Row row(Lexicon lexicon, String root, Comparison.Entry entry) {
    Figure figure = entry.figure();
    FigureLabels labels = new FigureLabels(content, entry.briefing(), lexicon);
    int year = entry.briefing().year();
    return new CataloguePage.Row(
        entry.region().name().in(lexicon.id()),
        lexicon.numbers().point(Integer.toString(year)),
        labels.dimensions(figure),
        figure.period().equals(Period.year(year)) ? "" : lexicon.period(figure.period()),
        labels.text(figure),
        root + addresses.figure(lexicon.id(), entry.briefing(), entry.figure()),
        figure.status().id(),
        labels.status(figure),
        figure.derived());
  }
}
