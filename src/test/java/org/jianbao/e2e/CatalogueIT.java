package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue says what each indicator measures, and has all figures of all briefings. */
class CatalogueIT {
  private static Stream<String> topics(String language) {
    return RealSite.pages().filter(p -> p.matches(language + "/indicators/[^/]+/index\\.html"));
  }

  private static Map<String, List<CSVRecord>> by(Function<CSVRecord, String> key)
      throws IOException {
    return RealSite.figures().stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  /** Every indicator that a briefing uses has one entry, on the page of its topic. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyIndicatorStandsOnExactlyOnePage(String language) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (String page : topics(language).toList()) {
      for (Element entry : Jsoup.parse(RealSite.read(page)).select("section.indicator")) {
        String indicator = entry.id().replaceFirst("^i-", "");
        assertEquals(null, found.put(indicator, page.split("/")[2]), indicator);
      }
    }
    for (CSVRecord r : RealSite.figures()) {
      assertEquals(r.get("topic"), found.get(r.get("indicator")), r.toString());
    }
  }

  /** Each figure stands once in the entry of its indicator, as its briefing prints it. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyFigureStandsInItsEntryOnce(String language) throws IOException {
    Map<String, List<CSVRecord>> figures = by(r -> r.get("indicator"));
    for (String page : topics(language).toList()) {
      for (Element entry : Jsoup.parse(RealSite.read(page)).select("section.indicator")) {
        List<String> expected = new ArrayList<>();
        for (CSVRecord r : figures.getOrDefault(entry.id().substring(2), List.of())) {
          expected.add(
              "../../../%s/%s/%s/figures.html#f-%s %s %s"
                  .formatted(
                      language,
                      r.get("region"),
                      r.get("year"),
                      r.get("figure"),
                      r.get("status"),
                      r.get("text_" + language)));
        }
        List<String> found =
            entry.select("a.value").stream()
                .map(a -> a.attr("href") + " " + a.className().substring(6) + " " + a.wholeText())
                .sorted()
                .toList();
        assertEquals(expected.stream().sorted().toList(), found, entry.id());
      }
    }
  }

  /** The overview leads to every entry and counts figures and regions as the data do. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theOverviewLeadsToEveryEntryAndCounts(String language) throws IOException {
    Map<String, List<CSVRecord>> figures = by(r -> r.get("indicator"));
    Document overview = Jsoup.parse(RealSite.read(language + "/indicators/index.html"));
    Set<String> linked = new TreeSet<>();
    for (Element item : overview.select("ul.items li")) {
      String address = item.select("a").attr("href");
      assertTrue(linked.add(address), address);
      List<CSVRecord> of =
          figures.getOrDefault(address.substring(address.indexOf("#i-") + 3), List.of());
      assertEquals(
          List.of(String.valueOf(of.size()), regions(of)),
          numbers(item.select(".count").text()),
          address);
    }
    Set<String> entries = new TreeSet<>();
    for (String page : topics(language).toList()) {
      String topic = page.split("/")[2];
      Document document = Jsoup.parse(RealSite.read(page));
      document
          .select("section.indicator")
          .forEach(e -> entries.add(topic + "/index.html#" + e.id()));
      List<CSVRecord> of =
          RealSite.figures().stream().filter(r -> r.get("topic").equals(topic)).toList();
      Element section = overview.select("section:has(h2 a[href^=" + topic + "/])").get(0);
      assertEquals(
          List.of(
              String.valueOf(document.select("section.indicator").size()),
              String.valueOf(of.size()),
              regions(of)),
          numbers(section.select("p.count").text()),
          topic);
    }
    assertEquals(entries, linked);
  }

  private static String regions(List<CSVRecord> figures) {
    return String.valueOf(figures.stream().map(r -> r.get("region")).distinct().count());
  }

  private static List<String> numbers(String text) {
    return Stream.of(text.split("\\D+")).filter(n -> !n.isEmpty()).toList();
  }

  /** An entry leads to the page that compares its indicator, or says why there is none. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anEntryLeadsToItsComparisonOrSaysWhyThereIsNone(String language) {
    int compared = 0;
    for (String page : topics(language).toList()) {
      for (Element entry : Jsoup.parse(RealSite.read(page)).select("section.indicator")) {
        String path = language + "/compare/" + entry.id().substring(2) + "/index.html";
        boolean exists = RealSite.pages().anyMatch(path::equals);
        assertEquals(
            exists ? List.of("../../../" + path) : List.of(),
            entry.select("a.compare").eachAttr("href"));
        if (exists) {
          compared++;
          String back = "../../../" + page + "#" + entry.id();
          assertEquals(
              1, Jsoup.parse(RealSite.read(path)).select("a[href='" + back + "']").size(), back);
        } else {
          assertTrue(
              entry.text().contains(language.equals("zh") ? "只有一份文件" : "only in one document")
                  || entry.text().contains(language.equals("zh") ? "目前没有简报" : "no figure in any"),
              entry.id());
        }
      }
    }
    assertTrue(compared >= 9, "comparisons are found");
  }

  /** What no document states is said to be not stated; a definition says whose it is. */
  @Test
  void everyEntrySaysWhoseDefinitionItHas() {
    List<String> bases =
        List.of(
            "The documents state this definition.",
            "Usual definition of the term; the documents do not state theirs.",
            "Our reading of what the document counts; it states no definition.");
    Set<String> seen = new TreeSet<>();
    for (String page : topics("en").toList()) {
      for (Element fact : Jsoup.parse(RealSite.read(page)).select(".fact-definition")) {
        String basis = fact.select(".meta").text();
        if (basis.isEmpty()) {
          assertEquals("not stated in the document", fact.text());
        } else {
          assertTrue(bases.contains(basis), basis);
          seen.add(basis);
        }
      }
    }
    assertEquals(new TreeSet<>(bases), seen);
  }

  /** The names in the tables of a briefing lead to entries that are there; its PDFs have none. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "zh-en"})
  void tablesOfABriefingLeadToTheCatalogue(String edition) throws IOException {
    for (String briefing : RealSite.BRIEFINGS) {
      String path = edition + "/" + briefing + "/figures.html";
      Document page = RealSite.figuresOf(edition + "/" + briefing);
      String names = "table.figures th a:not(.compare)";
      long rows =
          RealSite.figures().stream()
              .filter(r -> briefing.equals(r.get("region") + "/" + r.get("year")))
              .count();
      assertEquals(rows * (edition.equals("zh-en") ? 2 : 1), page.select(names).size());
      for (Element link : page.select(names)) {
        String[] address = link.attr("href").split("#", 2);
        String target = Path.of(path).getParent().resolve(address[0]).normalize().toString();
        String there = target.replace('\\', '/');
        assertTrue(there.matches("(zh|en)/indicators/[a-z-]+/index\\.html"), there);
        assertTrue(RealSite.read(there).contains("id=\"" + address[1] + "\""), link.attr("href"));
      }
    }
  }

  /** The same page is there in every language, with the same entries. */
  @Test
  void languagesHaveTheSameEntries() {
    List<String> zh = topics("zh").toList();
    assertFalse(zh.isEmpty());
    for (String page : zh) {
      Document one = Jsoup.parse(RealSite.read(page));
      Document other = Jsoup.parse(RealSite.read(page.replaceFirst("zh", "en")));
      assertEquals(
          one.select("section.indicator").eachAttr("id"),
          other.select("section.indicator").eachAttr("id"));
      assertEquals(
          one.select("section.indicator h2").eachText(),
          other.select("section.indicator p.other").eachText());
      assertEquals(
          "../../../en/" + page.substring(3), one.select(".languages a[hreflang]").attr("href"));
    }
  }
}
