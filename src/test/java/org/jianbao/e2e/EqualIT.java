package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.language.NumberRules;
import org.jianbao.language.Numerals;
import org.jianbao.model.Bound;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages really print is the same number in both languages: each text of a page is read by
 * the rules of its own language alone, and compared with the data file.
 */
class EqualIT {
  private static final Map<String, NumberRules> RULES =
      Map.of(
          "zh", NumberRules.of("chinese").orElseThrow(),
          "en", NumberRules.of("english").orElseThrow());

  static Stream<String> briefings() {
    return RealSite.BRIEFINGS.stream();
  }

  /** What a figure means, as {@code 520000000 more-than}. */
  private static String meaning(BigDecimal value, String bound) {
    return value.stripTrailingZeros().toPlainString() + " " + bound;
  }

  private static String read(String language, String text) {
    Optional<NumberRules.Reading> reading = RULES.get(language).read(text);
    return reading
        .map(r -> meaning(r.quantity().value(), r.quantity().bound().map(Bound::id).orElse("")))
        .orElse("unreadable: " + text);
  }

  private static Map<String, String> data(String briefing) throws IOException {
    Map<String, String> data = new HashMap<>();
    for (CSVRecord r : RealSite.figures("data/" + briefing + "/figures.csv")) {
      data.put(r.get("figure"), meaning(new BigDecimal(r.get("value")), r.get("bound")));
    }
    return data;
  }

  /** What a figure means that is named with the path of its briefing. */
  private static String elsewhere(String name) {
    int slash = name.lastIndexOf('/');
    try {
      return data(name.substring(0, slash)).getOrDefault(name.substring(slash + 1), "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document page(String language, String briefing) {
    return RealSite.briefing(language + "/" + briefing);
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void everyFigureOfBothPagesMeansWhatTheDataSay(String briefing) throws IOException {
    Map<String, String> data = data(briefing);
    Map<String, Set<String>> printed = new TreeMap<>();
    for (String language : RULES.keySet()) {
      List<String> wrong = new ArrayList<>();
      Set<String> seen = new TreeSet<>();
      for (Element link : page(language, briefing).select(RealSite.FIGURES)) {
        String id = link.attr("href").replaceFirst(".*#f-", "");
        seen.add(id);
        String means = read(language, link.text());
        if (!means.equals(data.get(id))) {
          wrong.add(id + ": " + link.text() + " means " + means + ", not " + data.get(id));
        }
      }
      assertEquals(List.of(), wrong, language);
      assertTrue(seen.size() > 10, seen.toString());
      printed.put(language, seen);
    }
    assertEquals(printed.get("zh"), printed.get("en"));
  }

  /** Labels of charts are drawn text, without links; each stands in the group of its figure. */
  @ParameterizedTest
  @MethodSource("briefings")
  void everyNumberInAChartMeansWhatTheDataSay(String briefing) throws IOException {
    Map<String, String> data = data(briefing);
    Map<String, List<String>> drawn = new TreeMap<>();
    for (String language : RULES.keySet()) {
      List<String> labels = new ArrayList<>();
      for (Element text : page(language, briefing).select("svg g[data-figure] > text")) {
        String id = text.parent().attr("data-figure");
        if (id.contains("/")) {
          // A comparison: its figures may stand in other briefings.
          data.computeIfAbsent(id, i -> elsewhere(i));
        }
        String means =
            read(
                language,
                text.text().replaceFirst("^(?:Target|Achieved|Expected|目标|已完成|预计)\\s*", ""));
        assertEquals(data.get(id), means, language + ": " + id + ": " + text.text());
        labels.add(id + " " + means);
      }
      labels.sort(null);
      drawn.put(language, labels);
    }
    assertTrue(drawn.get("zh").size() > 3, briefing);
    assertEquals(drawn.get("zh"), drawn.get("en"));
  }

  /** Alternative texts are plain text: the numbers in them are the same in both languages. */
  @ParameterizedTest
  @MethodSource("briefings")
  void alternativeTextsHaveTheSameNumbers(String briefing) {
    List<String> zh = alternatives("zh", briefing, "chinese");
    List<String> en = alternatives("en", briefing, "english");
    assertEquals(zh, en);
  }

  private static List<String> alternatives(String language, String briefing, String rules) {
    List<String> all = new ArrayList<>();
    for (Element desc : page(language, briefing).select("svg > desc")) {
      List<String> numbers = new ArrayList<>();
      for (Numerals.Numeral n : Numerals.of(rules).in(desc.text())) {
        n.value()
            .filter(v -> n.text().chars().anyMatch(Character::isDigit))
            .ifPresent(v -> numbers.add(v.stripTrailingZeros().toPlainString()));
      }
      numbers.sort(null);
      all.add(numbers.toString());
    }
    return all;
  }
}
