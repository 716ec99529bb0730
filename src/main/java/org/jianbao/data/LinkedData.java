package org.jianbao.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Region;
import org.jianbao.model.Source;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/**
 * What pages say about themselves to machines: JSON-LD in the words of schema.org. Things have the
 * same address on every page and in {@link DataCatalogue}, so that they are known for the same.
 */
public final class LinkedData {
  /** A briefing may measure hundreds of things; its page names no more than these. */
  private static final int MOST_VARIABLES = 8;

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final Things things;
  private final DataTitles titles;

  /**
   * A page on the way to another.
   *
   * @param path below the output folder
   */
  public record Crumb(String name, String path) {}

  /** Descriptions of this content. */
  public LinkedData(Content content, Map<String, Lexicon> lexicons) {
    this.content = content;
    this.lexicons = lexicons;
    this.things = new Things(content.site().address());
    this.titles = new DataTitles(content);
  }

  /**
   * A page that has nothing to say but where it stands.
   *
   * @param trail the way to it, itself the last
   */
  public String page(List<Crumb> trail) {
    return inPage(List.of(trail(trail)));
  }

  /**
   * The page of a briefing: the report, the data set, and the way to it.
   *
   * @param languages those of the page, the first for words
   * @param trail the way to it, itself the last
   * @param picture where a picture of it lies below the output folder
   * @param files its data files; if none are made, there is no data set
   */
  public String briefing(
      Briefing briefing,
      List<String> languages,
      List<Crumb> trail,
      String picture,
      List<DataFile> files) {
    Lexicon lexicon = lexicon(languages.get(0));
    FigureLabels labels = new FigureLabels(content, briefing, lexicon);
    String page = things.address(trail.get(trail.size() - 1).path());
    String summary = labels.plain(briefing.in(lexicon.id()).summary());
    List<Object> graph = new ArrayList<>();
    Map<String, Object> report = Json.map("@type", "Report", "@id", page, "url", page);
    report.put("name", labels.plain(briefing.in(lexicon.id()).title()));
    report.put("description", summary);
    report.put("inLanguage", languages.stream().map(l -> lexicon(l).profile().tag()).toList());
    report.put("image", things.address(picture));
    published(report, briefing);
    graph.add(report);
    if (!files.isEmpty()) {
      String id = things.dataset(briefing);
      report.put("mainEntity", Json.map("@id", id));
      Map<String, Object> set = Json.map("@type", "Dataset", "@id", id, "url", page);
      set.put("name", titles.of(briefing, lexicon));
      set.put("description", summary);
      set.put("identifier", id);
      set.put("inLanguage", lexicons.values().stream().map(l -> l.profile().tag()).toList());
      published(set, briefing);
      set.put("creator", Json.map("@id", things.publisher()));
      set.put("temporalCoverage", Integer.toString(briefing.year()));
      set.put("spatialCoverage", place(content.region(briefing.region()), lexicon));
      set.put("variableMeasured", variables(briefing, lexicon));
      set.put("distribution", downloads(files));
      set.put("includedInDataCatalog", catalogue(lexicon));
      graph.add(set);
    }
    graph.add(publisher(lexicon));
    briefing.sources().forEach(s -> graph.add(source(content.source(s), lexicon)));
    graph.add(trail(trail));
    return inPage(graph);
  }

  /**
   * The index of a language: the catalogue of data, and the data set of all figures.
   *
   * @param files the files of all figures; if none are made, there is no catalogue
   */
  public String index(String language, List<DataFile> files) {
    if (files.isEmpty()) {
      return "";
    }
    Lexicon lexicon = lexicon(language);
    Map<String, Object> catalogue = catalogue(lexicon);
    catalogue.put("description", content.site().description().in(language));
    catalogue.put("inLanguage", lexicon.profile().tag());
    catalogue.put("license", content.site().licenceAddress());
    catalogue.put("publisher", Json.map("@id", things.publisher()));
    Map<String, Object> set = Json.map("@type", "Dataset", "@id", things.dataset());
    set.put("url", things.address(language + "/index.html"));
    set.put("name", titles.ofAll(lexicon));
    set.put("description", titles.aboutAll(lexicon));
    set.put("license", content.site().licenceAddress());
    set.put("creator", Json.map("@id", things.publisher()));
    set.put("distribution", downloads(files));
    catalogue.put("dataset", set);
    return inPage(List.of(catalogue, publisher(lexicon)));
  }

  /** What is published: by whom, when, under which licence, and from which documents. */
  private void published(Map<String, Object> thing, Briefing briefing) {
    List<Briefing.Revision> revisions = briefing.revisions();
    thing.put("license", content.site().licenceAddress());
    thing.put("publisher", Json.map("@id", things.publisher()));
    thing.put("datePublished", revisions.get(revisions.size() - 1).date().toString());
    thing.put("dateModified", revisions.get(0).date().toString());
    thing.put("version", revisions.get(0).version());
    thing.put(
        "isBasedOn",
        briefing.sources().stream().map(s -> Json.map("@id", things.source(s))).toList());
  }

  /** The things measured, those of the key figures first. */
  private List<Object> variables(Briefing briefing, Lexicon lexicon) {
    Set<String> indicators = new LinkedHashSet<>();
    briefing.keyFigures().forEach(f -> indicators.add(briefing.figure(f).indicator()));
    briefing.figures().values().stream().map(Figure::indicator).forEach(indicators::add);
    return indicators.stream()
        .limit(MOST_VARIABLES)
        .map(content::indicator)
        .map(i -> (Object) variable(i, lexicon))
        .toList();
  }

  private Map<String, Object> variable(Indicator indicator, Lexicon lexicon) {
    return Json.map(
        "@type",
        "PropertyValue",
        "name",
        indicator.name().in(lexicon.id()),
        "unitText",
        unit(content.unit(indicator.unit()), lexicon));
  }

  /** A unit in words, as data descriptions give it. */
  static String unit(Unit unit, Lexicon lexicon) {
    if (unit.kind() == UnitKind.PERCENT) {
      return lexicon.word("compare-percent");
    }
    Unit.Words words = unit.in(lexicon.id());
    return (words.before() + " " + words.other()).strip();
  }

  private List<Object> downloads(List<DataFile> files) {
    return files.stream().filter(DataFile::isData).map(f -> (Object) download(f)).toList();
  }

  private Map<String, Object> download(DataFile file) {
    Map<String, Object> download = Json.map("@type", "DataDownload");
    download.put("contentUrl", things.address(file.path()));
    download.put("encodingFormat", file.kind().type());
    file.language().ifPresent(l -> download.put("inLanguage", lexicon(l).profile().tag()));
    return download;
  }

  private Map<String, Object> catalogue(Lexicon lexicon) {
    return Json.map(
        "@type",
        "DataCatalog",
        "@id",
        things.catalogue(),
        "name",
        content.site().title().in(lexicon.id()),
        "url",
        things.address(lexicon.id() + "/index.html"));
  }

  private Map<String, Object> publisher(Lexicon lexicon) {
    return Json.map(
        "@type",
        "Organization",
        "@id",
        things.publisher(),
        "name",
        content.site().publisher().in(lexicon.id()));
  }

  private Map<String, Object> source(Source source, Lexicon lexicon) {
    Map<String, Object> work = Json.map("@type", "CreativeWork", "@id", things.source(source.id()));
    work.put("name", source.title().in(lexicon.id()));
    source.number().ifPresent(n -> work.put("identifier", n));
    source.address().ifPresent(a -> work.put("url", a));
    work.put(
        "publisher", Json.map("@type", "Organization", "name", source.issuer().in(lexicon.id())));
    return work;
  }

  private static Map<String, Object> place(Region region, Lexicon lexicon) {
    return Json.map(
        "@type",
        "Place",
        "name",
        region.fullName().in(lexicon.id()),
        "identifier",
        Json.map("@type", "PropertyValue", "propertyID", "GB/T 2260", "value", region.code()));
  }

  private Map<String, Object> trail(List<Crumb> trail) {
    List<Object> items = new ArrayList<>();
    for (Crumb crumb : trail) {
      items.add(
          Json.map(
              "@type",
              "ListItem",
              "position",
              items.size() + 1,
              "name",
              crumb.name(),
              "item",
              things.address(crumb.path())));
    }
    return Json.map("@type", "BreadcrumbList", "itemListElement", items);
  }

  private Lexicon lexicon(String language) {
    return Objects.requireNonNull(lexicons.get(language), language);
  }

  /** Nothing in it can end the element that it stands in, or begin another. */
  private static String inPage(List<?> graph) {
    return Json.line(Json.map("@context", "https://schema.org", "@graph", graph))
        .replace("<", "\\u003c");
  }
}
