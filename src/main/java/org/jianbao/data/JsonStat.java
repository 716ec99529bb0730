package org.jianbao.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/**
 * A briefing as a data set of JSON-stat 2.0: one region, one year, and its figures as metrics,
 * since a briefing states single figures and no full table. Its labels are in one language, as the
 * format has them.
 */
final class JsonStat {
  private final Content content;

  JsonStat(Content content) {
    this.content = content;
  }

  /** The data set of a briefing, with labels in this language. */
  String of(Briefing briefing, List<FigureRecord> records, Lexicon lexicon) {
    String language = lexicon.id();
    String region = content.region(briefing.region()).name().in(language);
    String year = Integer.toString(briefing.year());
    Map<String, Object> set = Json.map("version", "2.0", "class", "dataset");
    set.put("label", new DataTitles(content).of(briefing, lexicon));
    set.put(
        "source",
        briefing.sources().stream()
            .map(s -> content.source(s).title().in(language))
            .collect(Collectors.joining(lexicon.word("list-semicolon"))));
    set.put("updated", briefing.latest().date().toString());
    set.put("id", List.of("region", "year", "figure"));
    set.put("size", List.of(1, 1, records.size()));
    set.put(
        "role",
        Json.map("geo", List.of("region"), "time", List.of("year"), "metric", List.of("figure")));
    set.put(
        "dimension",
        Json.map(
            "region",
            dimension(lexicon, "region", Json.map("label", Json.map(briefing.region(), region))),
            "year",
            dimension(
                lexicon, "year", Json.map("index", List.of(year), "label", Json.map(year, year))),
            "figure",
            dimension(lexicon, "figure", metrics(records, lexicon))));
    set.put("value", records.stream().map(FigureRecord::value).toList());
    set.put("status", records.stream().map(FigureRecord::status).toList());
    return Json.object(json -> Json.writeAll(json, set));
  }

  private static Map<String, Object> dimension(
      Lexicon lexicon, String column, Map<String, Object> category) {
    return Json.map("label", lexicon.word("column-" + column), "category", category);
  }

  private Map<String, Object> metrics(List<FigureRecord> records, Lexicon lexicon) {
    Map<String, Object> labels = new LinkedHashMap<>();
    Map<String, Object> units = new LinkedHashMap<>();
    for (FigureRecord r : records) {
      labels.put(r.figure(), r.name(lexicon.id()));
      units.put(
          r.figure(),
          Json.map(
              "label", LinkedData.unit(content.unit(r.unit()), lexicon), "decimals", r.decimals()));
    }
    return Json.map(
        "index",
        records.stream().map(FigureRecord::figure).toList(),
        "label",
        labels,
        "unit",
        units);
  }
}
