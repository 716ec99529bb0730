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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.Given;
import org.jianbao.model.Comparability;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every indicator that several documents have figures of is compared on a page of its own, or the
 * page says why not.
 */
class CompareIT {
  private static final List<String> LANGUAGES = List.of("zh", "en");

  /** Indicator → its figures, for those that briefings of two or more places or years have. */
  private static Map<String, List<CSVRecord>> shared() throws IOException {
    Map<String, List<CSVRecord>> all =
        RealSite.figures().stream()
            .collect(
                Collectors.groupingBy(r -> r.get("indicator"), TreeMap::new, Collectors.toList()));
    all.values()
        .removeIf(f -> f.stream().map(r -> r.get("region") + r.get("year")).distinct().count() < 2);
    return all;
  }

  private static Document page(String language, String indicator) {
    return Jsoup.parse(RealSite.read(language + "/compare/" + indicator + "/index.html"));
  }

  private static Map<String, String> words(String language) throws IOException {
    Map<String, Object> strings =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(Path.of("templates/strings." + language + ".yaml")));
    Map<String, String> words = new HashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(strings.get("words")))
        .forEach((key, word) -> words.put(String.valueOf(key), String.valueOf(word)));
    return words;
  }

  @Test
  void eachSharedIndicatorHasAPageAndNoOther() throws IOException {
    Set<String> shared = shared().keySet();
    assertTrue(shared.size() >= 9, shared.toString());
    for (String language : LANGUAGES) {
      Set<String> pages =
          RealSite.pages()
              .filter(p -> p.matches(language + "/compare/[^/]+/index\\.html"))
              .map(p -> p.split("/")[2])
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(shared, pages);
      Document overview = Jsoup.parse(RealSite.read(language + "/compare/index.html"));
      assertEquals(
          shared,
          overview.select("table.shared th a").eachAttr("href").stream()
              .map(a -> a.replace("/index.html", ""))
              .collect(Collectors.toCollection(TreeSet::new)));
      Document index = Jsoup.parse(RealSite.read(language + "/index.html"));
      assertEquals(1, index.select("a[href$=/compare/index.html]").size());
    }
  }

  /** A group has a chart exactly if its verdict allows one; every other verdict is in words. */
  @Test
  void eachGroupHasAChartOrItsReason() throws IOException {
    for (String language : LANGUAGES) {
      Map<String, String> words = words(language);
      Map<String, Boolean> allowed = new HashMap<>();
      for (Comparability verdict : Comparability.values()) {
        assertTrue(words.containsKey("compared-" + verdict.id()), verdict.id());
        allowed.put(
            Objects.requireNonNull(words.get("compare-" + verdict.id()), verdict.id()),
            verdict.allowed());
      }
      for (String indicator : shared().keySet()) {
        for (Element group : page(language, indicator).select("section")) {
          String verdict = group.select(".verdict").text();
          assertTrue(allowed.containsKey(verdict), indicator + ": " + verdict);
          assertEquals(
              allowed.get(verdict), !group.select("figure.chart svg").isEmpty(), indicator);
        }
      }
    }
  }

  /**
   * Each figure of the data stands once on the page of its indicator, as its briefing prints it.
   */
  @Test
  void everyFigureStandsOnItsPageOnceAsInItsBriefing() throws IOException {
    for (String language : LANGUAGES) {
      for (Map.Entry<String, List<CSVRecord>> indicator : shared().entrySet()) {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord r : indicator.getValue()) {
          String place = r.get("region") + "/" + r.get("year");
          expected.put(
              "../../../" + language + "/" + place + "/figures.html#f-" + r.get("figure"),
              r.get("text_" + language));
        }
        Map<String, String> found = new TreeMap<>();
        for (Element link : page(language, indicator.getKey()).select("table a.value")) {
          assertEquals(null, found.put(link.attr("href"), link.wholeText()), "once: " + link);
        }
        assertEquals(expected, found);
      }
    }
  }

  /** Rows stand by region code and, within a region, by time: never by size. */
  @Test
  void rowsAreNotRanked() throws IOException {
    for (String indicator : shared().keySet()) {
      for (Element group : page("en", indicator).select("section:has(#g-1), section:has(#g-2)")) {
        List<String> codes = group.select("tbody th .meta").eachText();
        assertEquals(codes.stream().sorted().toList(), codes, indicator);
      }
    }
  }

  /** Targets never stand in one table with results, unless nothing in it is compared. */
  @Test
  void targetsAndResultsAreNeverInOneGroup() throws IOException {
    for (String indicator : shared().keySet()) {
      for (Element group : page("en", indicator).select("section:not(:has(#g-alone))")) {
        Set<Boolean> actual =
            group.select("a.value").stream()
                .map(a -> a.hasClass("achieved") || a.hasClass("comparison"))
                .collect(Collectors.toSet());
        assertEquals(1, actual.size(), indicator);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "zh-en"})
  void rowsOfABriefingLeadToThePageOfTheirIndicator(String edition) throws IOException {
    Map<String, List<CSVRecord>> shared = shared();
    for (String briefing : RealSite.BRIEFINGS) {
      Document page = RealSite.figuresOf(edition + "/" + briefing);
      long expected =
          shared.values().stream()
              .flatMap(List::stream)
              .filter(r -> briefing.equals(r.get("region") + "/" + r.get("year")))
              .count();
      int columns = edition.equals("zh-en") ? 2 : 1;
      assertEquals(expected * columns, page.select("table.figures a.compare").size(), briefing);
    }
  }

  @Test
  void theBlockShowsThisYearAndTheOneBefore() {
    Document page = Jsoup.parse(RealSite.read("en/yueqing/2018/index.html"));
    Element block = page.select("figure.chart:has([id*=share-over-years])").get(0);
    assertEquals(
        List.of("2017 8.06% comparison, calculated", "2018 10.48% achieved"),
        block.select("table.data tbody tr").eachText());
    assertTrue(block.text().contains("do not state the definition"), block.text());
  }

  /** A build of one briefing knows the others: its pages lead to comparisons all the same. */
  @Test
  void aBuildOfOneBriefingWritesTheSamePages(@TempDir Path temp) throws IOException {
    RealSite.build(
        Given.in(Path.of("").toAbsolutePath(), "output", temp.toString(), "region", "hengyang"));
    for (String edition : RealSite.EDITIONS) {
      String page = edition + "/hengyang/2018/index.html";
      assertEquals(RealSite.read(page), Files.readString(temp.resolve(page)), edition);
    }
  }

  /**
   * The real content with one more result: then two regions have the same rate, which is compared
   * on its page and in a block, and everything is still valid.
   */
  @Test
  void ratesOfTwoRegionsAreSetSideBySide(@TempDir Path temp) throws Exception {
    Path project = temp.resolve("project");
    copy(Path.of("content"), project.resolve("content"));
    Path folder = project.resolve("content/briefings/hengyang/2018");
    Path site = project.resolve("content/site.yaml");
    Files.writeString(site, Files.readString(site) + lines("severity: {stale: off}"));
    edit(
        folder.resolve("briefing.yaml"),
        lines("    value: 95%以上", "    status: target"),
        lines("    value: 95%以上", "    status: achieved"));
    edit(
        folder.resolve("briefing.yaml"),
        lines("          - {id: retention, due: retention}"),
        lines("          - {id: retention, to-date: retention}"));
    String caveat = "      caveat: {type: note}";
    edit(
        folder.resolve("briefing.yaml"),
        lines(caveat, "  senior-vocational:"),
        lines(
            caveat,
            "      beside: {type: comparison, indicator: retention-rate, with: [changsha/2019]}",
            "  senior-vocational:"));
    for (String language : LANGUAGES) {
      String words =
          language.equals("zh")
              ? "title: 各市的巩固率, subtitle: 义务教育巩固率, alt: 点图：各市的点相距不远。"
              : "title: Retention in both cities, subtitle: Retention rate, alt: A dot chart.";
      String title = language.equals("zh") ? "义务教育目标" : "Targets for compulsory education";
      String numbers = lines("      numbers:", "        title: " + title);
      edit(
          folder.resolve(language + ".yaml"),
          numbers,
          lines("      beside: {" + words + "}") + numbers);
    }
    Path output = temp.resolve("out");
    RealSite.build(
        Given.in(
            project,
            "output",
            output.toString(),
            "formats",
            "html",
            "templates",
            Path.of("templates").toAbsolutePath().toString()));
    for (String language : LANGUAGES) {
      String html =
          Files.readString(output.resolve(language + "/compare/retention-rate/index.html"));
      assertEquals(List.of(), HtmlIT.remarks(html));
      Element group = Jsoup.parse(html).select("section").get(0);
      assertEquals(
          List.of("430100", "430400"), group.select("tbody th .meta").eachText(), language);
      assertEquals(
          List.of("changsha/2019/retention", "hengyang/2018/retention"),
          group.select(".wide svg g[data-figure]").eachAttr("data-figure"));
    }
    for (String edition : RealSite.EDITIONS) {
      String html = Files.readString(output.resolve(edition + "/hengyang/2018/index.html"));
      assertEquals(List.of(), HtmlIT.remarks(html));
      for (Element block : Jsoup.parse(html).select("figure.chart:has([id*=compulsory-beside])")) {
        List<String> links = block.select("table.data a").eachAttr("href");
        assertEquals(2, links.size());
        String there = links.get(0).replaceFirst("#.*", "");
        assertTrue(there.startsWith("../../../" + edition + "/changsha/2019/"), there);
        assertTrue(links.get(1).startsWith("figures.html#f-"), links.get(1));
        String id = links.get(0).substring(links.get(0).indexOf('#') + 1);
        Document other =
            Jsoup.parse(
                Files.readString(
                    output.resolve(edition + "/hengyang/2018").resolve(there).normalize()));
        assertTrue(other.getElementById(id) != null, links.get(0));
      }
    }
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static void edit(Path file, String old, String changed) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(old), file + ": " + old);
    int at = text.indexOf(old);
    Files.writeString(file, text.substring(0, at) + changed + text.substring(at + old.length()));
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(from)) {
      walk.forEach(all::add);
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.write(target, Files.readAllBytes(path));
      }
    }
  }
}
