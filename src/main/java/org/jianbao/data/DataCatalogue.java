package org.jianbao.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Region;
import org.jianbao.model.Source;

/**
 * The catalogue of all data sets for data portals: <cite>DCAT-AP 3.0.1</cite>, in every language.
 * Publisher, documents, places, formats and languages are described once, and named by all.
 */
public final class DataCatalogue {
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA = "http://www.iana.org/assignments/media-types/";

  private final Content content;
  private final List<Lexicon> lexicons;
  private final Things things;
  private final DataTitles titles;

  /** The catalogue of this content. */
  public DataCatalogue(Content content, Map<String, Lexicon> lexicons) {
    this.content = content;
    this.lexicons =
        content.site().languages().stream()
            .map(l -> Objects.requireNonNull(lexicons.get(l), l))
            .toList();
    this.things = new Things(content.site().address());
    this.titles = new DataTitles(content);
  }

  /** Writes it, one data set after the other. */
  public void write(OutputStream out) throws IOException {
    Json.object(
        out,
        json -> {
          json.writeFieldName("@context");
          Json.write(
              json,
              Json.map(
                  "dcat", "http://www.w3.org/ns/dcat#",
                  "dct", "http://purl.org/dc/terms/",
                  "foaf", "http://xmlns.com/foaf/0.1/",
                  "prov", "http://www.w3.org/ns/prov#",
                  "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                  "xsd", "http://www.w3.org/2001/XMLSchema#"));
          json.writeArrayFieldStart("@graph");
          Collection<Briefing> briefings = content.briefings().values();
          List<Indicator> indicators = Comparison.shared(content);
          Json.write(json, catalogue(briefings, indicators));
          whole(json, briefings);
          for (Briefing briefing : briefings) {
            briefing(json, briefing);
          }
          Map<String, List<Briefing>> measuring = content.measuring();
          for (Indicator indicator : indicators) {
            indicator(
                json,
                indicator,
                measuring.getOrDefault(indicator.id(), List.of()).stream()
                    .filter(b -> content.briefings().containsKey(b.path()))
                    .toList());
          }
          shared(json, briefings);
          json.writeEndArray();
        });
  }

  private Map<String, Object> catalogue(
      Collection<Briefing> briefings, List<Indicator> indicators) {
    Map<String, Object> catalogue = Json.map("@id", things.catalogue(), "@type", "dcat:Catalog");
    catalogue.put("dct:title", texts(content.site().title()));
    catalogue.put("dct:description", texts(content.site().description()));
    catalogue.put("dct:publisher", id(things.publisher()));
    catalogue.put("dct:license", id(content.site().licenceAddress()));
    catalogue.put("dct:language", lexicons.stream().map(l -> id(language(l))).toList());
    catalogue.put(
        "dct:spatial",
        briefings.stream().map(b -> id(things.region(b.region()))).distinct().toList());
    catalogue.put("foaf:homepage", id(content.site().address()));
    dates(catalogue, briefings);
    List<Object> sets = new ArrayList<>();
    sets.add(id(things.dataset()));
    briefings.forEach(b -> sets.add(id(things.dataset(b))));
    indicators.forEach(i -> sets.add(id(things.dataset(i))));
    catalogue.put("dcat:dataset", sets);
    return catalogue;
  }

  private void whole(JsonGenerator json, Collection<Briefing> briefings) throws IOException {
    Map<String, Object> set =
        set(things.dataset(), texts(titles::ofAll), texts(titles::aboutAll), DataFile.ofAll());
    dates(set, briefings);
    coverage(set, briefings);
    set.put("dcat:landingPage", lexicons.stream().map(l -> id(page(l, "index.html"))).toList());
    written(json, set, DataFile.ofAll());
  }

  private void briefing(JsonGenerator json, Briefing briefing) throws IOException {
    List<DataFile> files = DataFile.of(briefing, content.site().languages());
    Map<String, Object> set =
        set(
            things.dataset(briefing),
            texts(l -> titles.of(briefing, l)),
            texts(l -> new FigureLabels(content, briefing, l).plain(briefing.in(l.id()).summary())),
            files);
    dates(set, List.of(briefing));
    set.put("dcat:version", briefing.latest().version());
    set.put(
        "dcat:landingPage",
        lexicons.stream().map(l -> id(page(l, briefing.path() + "/index.html"))).toList());
    coverage(set, List.of(briefing));
    set.put(
        "prov:wasDerivedFrom", briefing.sources().stream().map(s -> id(things.source(s))).toList());
    written(json, set, files);
  }

  /** All figures of an indicator. */
  private void indicator(JsonGenerator json, Indicator indicator, Collection<Briefing> briefings)
      throws IOException {
    List<DataFile> files = List.of(DataFile.of(indicator));
    Map<String, Object> set =
        set(
            things.dataset(indicator),
            texts(indicator.name()),
            texts(
                l ->
                    indicator
                        .definitionWords()
                        .map(d -> d.in(l.id()))
                        .orElseGet(() -> l.word("data-description"))),
            files);
    dates(set, briefings);
    coverage(set, briefings);
    written(json, set, files);
  }

  private Map<String, Object> set(
      String id, List<Object> title, List<Object> description, List<DataFile> files) {
    Map<String, Object> set = Json.map("@id", id, "@type", "dcat:Dataset");
    set.put("dct:identifier", id);
    set.put("dct:title", title);
    set.put("dct:description", description);
    set.put("dct:publisher", id(things.publisher()));
    set.put("dct:language", lexicons.stream().map(l -> id(language(l))).toList());
    set.put(
        "dcat:distribution",
        files.stream().filter(DataFile::isData).map(f -> id(distribution(f))).toList());
    return set;
  }

  /** A data set and its files. */
  private void written(JsonGenerator json, Map<String, Object> set, List<DataFile> files)
      throws IOException {
    Json.write(json, set);
    for (DataFile file : files) {
      if (file.isData()) {
        Map<String, Object> form =
            Json.map("@id", distribution(file), "@type", "dcat:Distribution");
        form.put("dct:title", texts(l -> l.word("file-" + file.kind().id())));
        form.put("dct:description", texts(l -> l.word("file-" + file.kind().id() + "-about")));
        form.put("dcat:accessURL", id(things.address(file.path())));
        form.put("dcat:downloadURL", id(things.address(file.path())));
        form.put("dct:format", id(EU + "file-type/" + file.kind().format()));
        form.put("dcat:mediaType", id(MEDIA + file.kind().type()));
        form.put("dct:license", id(content.site().licenceAddress()));
        file.language()
            .ifPresent(
                own ->
                    lexicons.stream()
                        .filter(l -> l.id().equals(own))
                        .forEach(l -> form.put("dct:language", id(language(l)))));
        Json.write(json, form);
      }
    }
  }

  /** What several data sets name. */
  private void shared(JsonGenerator json, Collection<Briefing> briefings) throws IOException {
    Json.write(
        json,
        Json.map(
            "@id",
            things.publisher(),
            "@type",
            "foaf:Agent",
            "foaf:name",
            texts(content.site().publisher())));
    thing(json, content.site().licenceAddress(), "dct:LicenseDocument");
    thing(json, content.site().address(), "foaf:Document");
    for (Lexicon lexicon : lexicons) {
      thing(json, language(lexicon), "dct:LinguisticSystem");
      thing(json, page(lexicon, "index.html"), "foaf:Document");
    }
    for (DataFile.Kind kind : DataFile.Kind.values()) {
      thing(json, MEDIA + kind.type(), "dct:MediaType");
    }
    List<String> formats =
        List.of(DataFile.Kind.values()).stream().map(DataFile.Kind::format).distinct().toList();
    for (String format : formats) {
      thing(json, EU + "file-type/" + format, "dct:MediaTypeOrExtent");
    }
    for (String region : briefings.stream().map(Briefing::region).distinct().toList()) {
      Json.write(json, place(content.region(region)));
    }
    for (String source :
        briefings.stream().flatMap(b -> b.sources().stream()).distinct().toList()) {
      Json.write(json, source(content.source(source)));
    }
    for (Briefing briefing : briefings) {
      for (Lexicon lexicon : lexicons) {
        thing(json, page(lexicon, briefing.path() + "/index.html"), "foaf:Document");
      }
    }
  }

  private static void thing(JsonGenerator json, String id, String type) throws IOException {
    Json.write(json, Json.map("@id", id, "@type", type));
  }

  private Map<String, Object> place(Region region) {
    return Json.map(
        "@id",
        things.region(region.id()),
        "@type",
        "dct:Location",
        "rdfs:label",
        texts(region.fullName()),
        "dct:identifier",
        region.code());
  }

  private Map<String, Object> source(Source source) {
    Map<String, Object> document =
        Json.map("@id", things.source(source.id()), "@type", "foaf:Document");
    document.put("dct:title", texts(source.title()));
    document.put(
        "dct:publisher", Json.map("@type", "foaf:Agent", "foaf:name", texts(source.issuer())));
    source.number().ifPresent(n -> document.put("dct:identifier", n));
    source.address().ifPresent(a -> document.put("foaf:page", id(a)));
    return document;
  }

  /** Of which places and years it has figures, and what about. */
  private void coverage(Map<String, Object> set, Collection<Briefing> briefings) {
    IntSummaryStatistics years = briefings.stream().mapToInt(Briefing::year).summaryStatistics();
    set.put(
        "dct:spatial",
        briefings.stream().map(b -> id(things.region(b.region()))).distinct().toList());
    set.put(
        "dct:temporal",
        Json.map(
            "@type",
            "dct:PeriodOfTime",
            "dcat:startDate",
            date(years.getMin() + "-01-01"),
            "dcat:endDate",
            date(years.getMax() + "-12-31")));
    set.put(
        "dcat:keyword",
        briefings.stream()
            .flatMap(b -> b.figures().values().stream())
            .map(f -> content.indicator(f.indicator()).topic())
            .distinct()
            .flatMap(t -> texts(content.topic(t).name()).stream())
            .toList());
  }

  private static void dates(Map<String, Object> set, Collection<Briefing> briefings) {
    briefings.stream()
        .map(b -> b.revisions().get(b.revisions().size() - 1).date())
        .min(java.time.LocalDate::compareTo)
        .ifPresent(d -> set.put("dct:issued", date(d.toString())));
    Briefing.lastChanged(briefings).ifPresent(d -> set.put("dct:modified", date(d.toString())));
  }

  private static Map<String, Object> date(String day) {
    return Json.map("@value", day, "@type", "xsd:date");
  }

  private String page(Lexicon lexicon, String below) {
    return things.address(lexicon.id() + "/" + below);
  }

  private String distribution(DataFile file) {
    return things.address(file.path()) + "#distribution";
  }

  /** A language as the Publications Office of the European Union names it. */
  private static String language(Lexicon lexicon) {
    return EU
        + "language/"
        + Locale.forLanguageTag(lexicon.profile().tag()).getISO3Language().toUpperCase(Locale.ROOT);
  }

  private static Map<String, Object> id(String address) {
    return Json.map("@id", address);
  }

  private List<Object> texts(Localized texts) {
    return texts(l -> texts.in(l.id()));
  }

  private List<Object> texts(Function<Lexicon, String> text) {
    return lexicons.stream()
        .map(l -> (Object) Json.map("@value", text.apply(l), "@language", l.profile().tag()))
        .toList();
  }
}
