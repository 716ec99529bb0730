package org.jianbao.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Localized;
import org.jianbao.model.Source;

/**
 * Says what a table of figures holds, in the words of every language: CSV on the Web (W3C,
 * <cite>Metadata Vocabulary for Tabular Data</cite>). {@code dc} are the DCMI terms.
 */
final class TableDescription {
  private final Content content;
  private final List<Lexicon> lexicons;
  private final List<FigureColumn> columns;

  TableDescription(Content content, List<Lexicon> lexicons, List<FigureColumn> columns) {
    this.content = content;
    this.lexicons = lexicons;
    this.columns = columns;
  }

  /** The description of the figures of one briefing. */
  Map<String, Object> of(Briefing briefing) {
    Map<String, Object> table =
        table(texts(l -> new DataTitles(content).of(briefing, l)), List.of(briefing));
    table.put("schema:version", briefing.latest().version());
    return finished(table);
  }

  /** The description of all figures of the site. */
  Map<String, Object> ofAll() {
    List<Briefing> all = List.copyOf(content.briefings().values());
    return finished(table(texts(new DataTitles(content)::ofAll), all));
  }

  private Map<String, Object> table(Object title, List<Briefing> briefings) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put(
        "@context",
        List.of("http://www.w3.org/ns/csvw", Map.of("@language", lexicons.get(0).id())));
    table.put("url", FigureFiles.CSV);
    table.put("dc:title", title);
    table.put("dc:description", texts(l -> l.word("data-description")));
    table.put("dc:publisher", texts(content.site().publisher()));
    table.put("dc:license", Map.of("@id", content.site().licenceAddress()));
    table.put("dc:language", lexicons.stream().map(l -> l.profile().tag()).toList());
    table.put("dc:modified", date(briefings));
    table.put(
        "dc:source",
        briefings.stream()
            .flatMap(b -> b.sources().stream())
            .distinct()
            .map(s -> source(content.source(s)))
            .toList());
    return table;
  }

  /** The day on which figures of these briefings last changed. */
  static LocalDate changed(Collection<Briefing> briefings) {
    return Briefing.lastChanged(briefings).orElseThrow();
  }

  private static Map<String, Object> date(List<Briefing> briefings) {
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("@value", changed(briefings).toString());
    date.put("@type", "xsd:date");
    return date;
  }

  private Map<String, Object> source(Source source) {
    Map<String, Object> document = new LinkedHashMap<>();
    source.address().ifPresent(a -> document.put("@id", a));
    document.put("dc:title", texts(source.title()));
    document.put("dc:publisher", texts(source.issuer()));
    source.number().ifPresent(n -> document.put("dc:identifier", n));
    source.date().ifPresent(d -> document.put("dc:date", d));
    return document;
  }

  private Map<String, Object> finished(Map<String, Object> table) {
    Map<String, Object> schema = new LinkedHashMap<>();
    // Whoever has only this file finds the pages: addresses are those of the published site.
    String pages = content.site().address() + lexicons.get(0).id() + "/";
    schema.put("aboutUrl", pages + "{region}/{year}/figures.html#f-{figure}");
    List<Object> all = new ArrayList<>();
    for (FigureColumn column : columns) {
      Map<String, Object> one = column(column);
      if (column.name().equals("indicator")) {
        one.put("valueUrl", pages + "indicators/{topic}/index.html#i-{indicator}");
      }
      all.add(one);
    }
    schema.put("columns", all);
    schema.put("primaryKey", FigureColumn.KEY);
    table.put("tableSchema", schema);
    return table;
  }

  private Map<String, Object> column(FigureColumn column) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", column.name());
    Map<String, Object> titles = new LinkedHashMap<>();
    // A validator looks for the head of the file among the titles.
    titles.put("und", column.name());
    lexicons.forEach(l -> titles.put(l.id(), column.title(l)));
    one.put("titles", titles);
    one.put("dc:description", texts(column::about));
    column.language().ifPresent(l -> one.put("lang", l.tag()));
    one.put("datatype", column.datatype());
    if (column.list()) {
      one.put("separator", ";");
    }
    if (column.required()) {
      one.put("required", true);
    } else {
      one.put("null", "");
    }
    return one;
  }

  private List<Map<String, Object>> texts(Localized texts) {
    return texts(l -> texts.in(l.id()));
  }

  /** A text in every language. */
  private List<Map<String, Object>> texts(Function<Lexicon, String> text) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("@value", text.apply(lexicon));
      one.put("@language", lexicon.id());
      all.add(one);
    }
    return all;
  }
}
