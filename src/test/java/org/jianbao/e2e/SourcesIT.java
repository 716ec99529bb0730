package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Every stated figure can be followed to the page of its document, and from there back. */
class SourcesIT {
  private static Stream<String> documents(String language) {
    return RealSite.pages().filter(p -> p.matches(language + "/sources/[^/]+/index\\.html"));
  }

  /** The rows of a document's page are the figures that the data say come from it, each once. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyFigureStandsOnThePageOfItsDocument(String language) {
    int rows = 0;
    for (String page : documents(language).toList()) {
      List<String> expected = new ArrayList<>();
      for (CSVRecord r : RealSite.figures()) {
        if (r.get("source").equals(page.split("/")[2])) {
          expected.add(
              "%s-%s-%s “%s” %s ../../../%s/%s/%s/figures.html#f-%s"
                  .formatted(
                      r.get("region"),
                      r.get("year"),
                      r.get("figure"),
                      r.get("as_stated"),
                      r.get("text_" + language),
                      language,
                      r.get("region"),
                      r.get("year"),
                      r.get("figure")));
        }
      }
      List<String> found =
          Jsoup.parse(RealSite.read(page)).select("table.taken tbody tr").stream()
              .map(
                  r ->
                      "%s %s %s %s"
                          .formatted(
                              r.id(),
                              r.select(".stated").text(),
                              r.select("a.value").get(0).wholeText(),
                              r.select("a.value").attr("href")))
              .toList();
      assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList(), page);
      rows += found.size();
    }
    assertTrue(rows > 300, "rows were compared: " + rows);
  }

  /** A row of a briefing leads to the row of the document that leads back to it. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "zh-en"})
  void aBriefingLeadsToTheDocumentAndBack(String edition) {
    Map<String, Document> there = new HashMap<>();
    for (String briefing : RealSite.BRIEFINGS) {
      String path = edition + "/" + briefing + "/figures.html";
      int links = 0;
      Document page = RealSite.figuresOf(edition + "/" + briefing);
      for (Element link : page.select(".place > a, .place > div > a")) {
        String[] address = link.attr("href").split("#", 2);
        String target =
            Path.of(path).getParent().resolve(address[0]).normalize().toString().replace('\\', '/');
        Element row =
            there
                .computeIfAbsent(target, t -> Jsoup.parse(RealSite.read(t)))
                .getElementById(address[1]);
        assertEquals(link.closest("td").select(".stated").text(), row.select(".stated").text());
        String figure = address[1].substring(RealSite.name(briefing).length() + 1);
        assertTrue(
            row.select("a.value").attr("href").endsWith(briefing + "/figures.html#f-" + figure),
            address[1]);
        links++;
      }
      long stated =
          RealSite.figures("data/" + briefing + "/figures.csv").stream()
              .filter(r -> r.get("derived").equals("false"))
              .count();
      assertEquals(edition.equals("zh-en") ? 2 * stated : stated, links, path);
    }
  }

  /** What a briefing does not use is listed with the reason that its file gives. */
  @Test
  void numbersThatAreNotUsedAreListedWithTheirReasons() throws IOException {
    for (String language : List.of("zh", "en")) {
      List<String> expected = new ArrayList<>();
      for (String briefing : RealSite.BRIEFINGS) {
        Map<?, ?> file =
            new Yaml()
                .load(Files.readString(Path.of("content/briefings", briefing, "not-used.yaml")));
        for (Object item : (List<?>) file.get("not-used")) {
          Map<?, ?> number = (Map<?, ?>) item;
          expected.add(
              "“" + number.get("stated") + "” " + ((Map<?, ?>) number.get("reason")).get(language));
        }
      }
      List<String> found =
          documents(language)
              .flatMap(p -> Jsoup.parse(RealSite.read(p)).select("table.unused tbody tr").stream())
              .map(Element::text)
              .toList();
      assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
    }
  }

  /** The list of documents leads to every page, and its counts are those of the pages. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theListLeadsToEveryDocumentAndCounts(String language) {
    TreeSet<String> linked = new TreeSet<>();
    for (Element section :
        Jsoup.parse(RealSite.read(language + "/sources/index.html")).select("main > section")) {
      String page = section.select("h2 a").attr("href").replace("../../", "");
      linked.add(page);
      Document there = Jsoup.parse(RealSite.read(page));
      String counts =
          there.select("table.taken tbody tr").size()
              + " "
              + there.select("table.unused tbody tr").size();
      assertEquals(counts, section.select(".count").text().replaceAll("\\D+", " ").strip());
      assertEquals(counts, there.select(".count").text().replaceAll("\\D+", " ").strip());
      assertTrue(section.select("dd a[href*=index.html]").size() >= 1, "a briefing uses it");
    }
    assertEquals(new TreeSet<>(documents(language).toList()), linked);
  }
}
