package org.jianbao.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Bound;
import org.jianbao.model.Force;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Status;

/**
 * A column of {@code figures.csv}: what stands in it, and what its description says. Its title and
 * its meaning are words of the interface: {@code column-…} and {@code column-…-about}.
 *
 * @param name its head
 * @param word the key of its title
 * @param language the language of its texts, if it has texts of one
 * @param datatype type of its cells, as CSVW writes it
 * @param list whether a cell is a list, with semicolons
 * @param required whether no cell is empty
 * @param cell what stands in the row of a figure
 */
record FigureColumn(
    String name,
    String word,
    Optional<LanguageProfile> language,
    Object datatype,
    boolean list,
    boolean required,
    Function<FigureRecord, Object> cell) {
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  /** The columns that together name a row. */
  static final List<String> KEY = List.of("region", "year", "figure");

  /** All columns, in their order. */
  static List<FigureColumn> of(List<LanguageProfile> languages) {
    List<FigureColumn> all = new ArrayList<>();
    all.add(required("region", matching(ID), FigureRecord::region));
    all.add(required("year", "gYear", FigureRecord::year));
    all.add(required("figure", matching(ID), FigureRecord::figure));
    all.add(required("indicator", matching(ID), FigureRecord::indicator));
    all.add(required("topic", matching(ID), FigureRecord::topic));
    all.add(
        new FigureColumn(
            "dimensions",
            "column-dimensions",
            Optional.empty(),
            matching(ID + "=" + ID),
            true,
            false,
            FigureRecord::dimensions));
    languages.forEach(l -> all.add(texts("name", l, r -> r.name(l.id()))));
    all.add(required("status", oneOf(Status.values(), Status::id), FigureRecord::status));
    all.add(optional("bound", oneOf(Bound.values(), Bound::id), FigureRecord::bound));
    all.add(required("value", "decimal", r -> plain(r.value())));
    all.add(required("unit", matching(ID), FigureRecord::unit));
    all.add(required("decimals", "nonNegativeInteger", FigureRecord::decimals));
    languages.forEach(l -> all.add(texts("text", l, r -> r.text(l.id()))));
    all.add(optional("source", matching(ID), FigureRecord::source));
    all.add(optional("section", "string", FigureRecord::section));
    all.add(optional("as_stated", "string", FigureRecord::stated));
    all.add(required("derived", typed("boolean", "true|false"), FigureRecord::derived));
    all.add(optional("force", oneOf(Force.values(), Force::id), FigureRecord::force));
    return all;
  }

  /** What its head says to people. */
  String title(Lexicon lexicon) {
    return lexicon.word(word, languageName());
  }

  /** What it holds. */
  String about(Lexicon lexicon) {
    return lexicon.word(word + "-about", languageName());
  }

  private String languageName() {
    return language.map(LanguageProfile::name).orElse("");
  }

  private static FigureColumn required(
      String name, Object datatype, Function<FigureRecord, Object> cell) {
    return new FigureColumn(name, word(name), Optional.empty(), datatype, false, true, cell);
  }

  private static FigureColumn optional(
      String name, Object datatype, Function<FigureRecord, Object> cell) {
    return new FigureColumn(name, word(name), Optional.empty(), datatype, false, false, cell);
  }

  private static FigureColumn texts(
      String name, LanguageProfile language, Function<FigureRecord, Object> cell) {
    return new FigureColumn(
        name + "_" + language.id(), word(name), Optional.of(language), "string", false, true, cell);
  }

  private static String word(String name) {
    return "column-" + Column.plain(name);
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  private static Map<String, String> matching(String pattern) {
    return typed("string", "^" + pattern + "$");
  }

  private static <T> Map<String, String> oneOf(T[] values, Function<T, String> id) {
    return matching(Arrays.stream(values).map(id).collect(Collectors.joining("|", "(", ")")));
  }

  private static Map<String, String> typed(String base, String format) {
    Map<String, String> type = new LinkedHashMap<>();
    type.put("base", base);
    type.put("format", format);
    return type;
  }
}
