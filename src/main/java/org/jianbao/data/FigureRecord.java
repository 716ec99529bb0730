package org.jianbao.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Bound;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Force;

/**
 * One figure as data files give it: in base units (yuan, persons, per cent) as a plain decimal,
 * with the texts that the pages print.
 *
 * @param region id of the region
 * @param year stated year
 * @param figure id of the figure
 * @param indicator id of the indicator
 * @param topic id of its topic
 * @param dimensions empty, or like {@code area=rural;stage=primary}, sorted
 * @param names language id → full name
 * @param status achieved, target, expected, planned or comparison
 * @param bound empty, or about, nearly, more-than, at-least, at-most, less-than
 * @param value plain decimal in base units
 * @param unit id of the unit
 * @param decimals digits after the decimal point that the document states
 * @param texts language id → exactly what the pages print
 * @param source id of the document; empty for calculated figures
 * @param section id of its part
 * @param stated the figure as the document states it
 * @param derived whether it was calculated
 * @param force aim or commitment for a target that the document calls so; else empty
 */
record FigureRecord(
    String region,
    int year,
    String figure,
    String indicator,
    String topic,
    String dimensions,
    Map<String, String> names,
    String status,
    String bound,
    BigDecimal value,
    String unit,
    int decimals,
    Map<String, String> texts,
    String source,
    String section,
    String stated,
    boolean derived,
    String force) {

  /** The figures of a briefing, sorted by id. */
  static List<FigureRecord> of(Content content, Map<String, Lexicon> lexicons, Briefing briefing) {
    return of(content, lexicons, briefing, f -> true);
  }

  /** Some figures of a briefing, sorted by id. */
  static List<FigureRecord> of(
      Content content, Map<String, Lexicon> lexicons, Briefing briefing, Predicate<Figure> which) {
    Map<String, FigureLabels> labels =
        lexicons.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> new FigureLabels(content, briefing, e.getValue())));
    List<FigureRecord> records = new ArrayList<>();
    for (Figure f : briefing.figures().values()) {
      if (!which.test(f)) {
        continue;
      }
      records.add(
          new FigureRecord(
              briefing.region(),
              briefing.year(),
              f.id(),
              f.indicator(),
              content.indicator(f.indicator()).topic(),
              f.dimensions().entrySet().stream()
                  .map(d -> d.getKey() + "=" + d.getValue())
                  .collect(Collectors.joining(";")),
              each(labels, l -> l.name(f)),
              f.status().id(),
              f.quantity().bound().map(Bound::id).orElse(""),
              f.quantity().value(),
              f.unit(),
              f.quantity().decimals(),
              each(labels, l -> l.text(f)),
              citation(f, Citation::source),
              citation(f, Citation::section),
              citation(f, Citation::stated),
              f.derived(),
              f.force().map(Force::id).orElse("")));
    }
    records.sort(java.util.Comparator.comparing(FigureRecord::figure));
    return records;
  }

  private static Map<String, String> each(
      Map<String, FigureLabels> labels, java.util.function.Function<FigureLabels, String> text) {
    return labels.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> text.apply(e.getValue())));
  }

  private static String citation(
      Figure figure, java.util.function.Function<Citation, String> part) {
    Optional<Citation> citation = figure.citation();
    return citation.map(part).orElse("");
  }

  String name(String language) {
    return Objects.requireNonNull(names.get(language), language);
  }

  String text(String language) {
    return Objects.requireNonNull(texts.get(language), language);
  }
}
