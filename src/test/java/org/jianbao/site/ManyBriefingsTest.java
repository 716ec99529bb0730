package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianbao.Given;
import org.jianbao.html.Addresses;
import org.jianbao.html.CataloguePage;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.SitePage;
import org.jianbao.html.SitePageBuilder;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Region;
import org.jianbao.model.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages about a whole site do not grow with it for ever. */
class ManyBriefingsTest {
  private static final int REGIONS = 450;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final Settings SETTINGS = Given.in(Path.of("").toAbsolutePath());

  private static Project project;
  private static Content few;
  private static Content many;

  /** The real briefings, again and again in many regions, published one day after the other. */
  @BeforeAll
  static void content() {
    project = Project.load(SETTINGS);
    few = project.content();
    List<Briefing> real = List.copyOf(few.all().values());
    Map<String, Region> regions = new LinkedHashMap<>();
    SortedMap<String, Briefing> all = new TreeMap<>();
    for (int i = 0; i < REGIONS; i++) {
      String id = String.format(Locale.ROOT, "r%03d", i);
      Localized name = Localized.of(Map.of("zh", i + "市", "en", "City " + i));
      regions.put(
          id, new Region(id, String.valueOf(110000 + i), "2017-12", name, name, Optional.empty()));
      Briefing briefing = of(real.get(i % real.size()), id, FIRST.plusDays(i));
      all.put(briefing.path(), briefing);
    }
    many =
        new Content(
            few.site(),
            few.profiles(),
            few.units(),
            few.dimensions(),
            few.topics(),
            few.indicators(),
            regions,
            few.sources(),
            few.glossary(),
            all,
            all);
  }

  private static Briefing of(Briefing briefing, String region, LocalDate day) {
    return new Briefing(
        region,
        briefing.year(),
        briefing.kind(),
        briefing.regionInferred(),
        briefing.inferredYear(),
        briefing.sources(),
        List.of(new Briefing.Revision("1.0", day, Localized.of(Map.of("zh", "首版", "en", "First")))),
        briefing.figures(),
        briefing.keyFigures(),
        briefing.onePage(),
        briefing.sections(),
        briefing.notes(),
        briefing.words(),
        briefing.unused());
  }

  private static Addresses addresses(Content content) {
    return new Addresses(content, project.theme());
  }

  private static List<CataloguePage.Entry> entries(Content content) {
    Set<String> compared =
        Comparison.shared(content).stream().map(Indicator::id).collect(Collectors.toSet());
    CataloguePageBuilder pages =
        new CataloguePageBuilder(
            content, project.lexicons(), addresses(content), i -> "data/x.csv", compared);
    return CataloguePageBuilder.topics(content).stream()
        .flatMap((Topic topic) -> pages.of("en", topic).entries().stream())
        .toList();
  }

  @Test
  void aTopicListsFiguresOrSaysWhereTheyStand() {
    assertTrue(entries(few).stream().allMatch(e -> e.elsewhere().isEmpty()));
    List<CataloguePage.Entry> entries = entries(many);
    List<CataloguePage.Entry> full =
        entries.stream().filter(e -> !e.elsewhere().isEmpty()).toList();
    assertFalse(full.isEmpty());
    for (CataloguePage.Entry entry : full) {
      assertEquals(List.of(), entry.figures(), entry.anchor());
      assertFalse(entry.compare().isEmpty(), "they stand there: " + entry.anchor());
      int count = Integer.parseInt(entry.elsewhere().replaceAll("\\D.*", "").replace(",", ""));
      assertTrue(count >= REGIONS / 5, entry.elsewhere());
    }
    assertTrue(
        entries.stream()
            .filter(e -> !e.compare().isEmpty() && e.elsewhere().isEmpty())
            .allMatch(e -> e.figures().size() <= 60));
  }

  @Test
  void theLatestBriefingsAreTwenty() {
    SitePage index =
        new SitePageBuilder(
                many, project.lexicons(), addresses(many), (id, spec, t, alt, narrow) -> "")
            .index("en", 0);
    assertEquals(20, index.latest().size());
    List<String> last =
        IntStream.range(0, 20).mapToObj(i -> "../en/r" + (REGIONS - 1 - i) + "/").toList();
    for (int i = 0; i < 20; i++) {
      String address = index.latest().get(i).links().get(0).address();
      assertTrue(address.startsWith(last.get(i)), address);
    }
  }

  @Test
  void aFeedHasTheLatestHundred() {
    Addresses addresses = addresses(many);
    String feed =
        new Feed(
                many,
                project.lexicons(),
                new WebPages(many, project.lexicons(), addresses),
                path -> Optional.empty())
            .of("en");
    assertEquals(100, feed.split("<entry>", -1).length - 1);
    LocalDate last = FIRST.plusDays(REGIONS - 1);
    assertTrue(feed.contains("<updated>" + last + "T"), feed.substring(0, 1000));
    assertTrue(feed.contains("<updated>" + last.minusDays(99) + "T"));
    assertFalse(feed.contains("<updated>" + last.minusDays(100) + "T"));
  }

  @Test
  void longListsAreDivided(@TempDir Path folder) throws IOException {
    Settings english = Given.in(Path.of("").toAbsolutePath(), "languages", "en");
    try (Output output = Output.open(folder)) {
      Builder.steps(english, project.with(many), output, Ground.SILENT).around().run();
      output.publish(false);
    }
    List<Document> index = divided(folder, "en/index.html");
    assertEquals(3, index.size());
    assertEquals(
        many.regions().keySet().stream().map(r -> "../en/" + r + "/index.html").toList(),
        index.stream()
            .flatMap(d -> d.select(".matrix tbody th a").eachAttr("href").stream())
            .toList());
    assertEquals(List.of(1, 0, 0), index.stream().map(d -> d.select("#search").size()).toList());
    assertEquals("City 200 to City 399", index.get(1).select(".parts [aria-current]").text());
    int longest = 0;
    for (Map.Entry<String, Integer> count : Comparison.counts(many).entrySet()) {
      Path first = folder.resolve("en/compare/" + count.getKey() + "/index.html");
      if (!Files.exists(first)) {
        continue;
      }
      List<Document> pages =
          divided(folder, folder.relativize(first).toString().replace('\\', '/'));
      longest = Math.max(longest, pages.size());
      List<String> figures =
          pages.stream().flatMap(d -> d.select("a.value").eachAttr("href").stream()).toList();
      assertEquals(count.getValue(), figures.size(), count.getKey());
      assertEquals(figures.size(), Set.copyOf(figures).size(), "each once: " + count.getKey());
      for (Document page : pages) {
        int rows = page.select("a.value").size();
        assertTrue(0 < rows && rows <= 200, rows + " rows of " + page.title());
        for (Element chart : page.select("figure.chart")) {
          assertEquals(
              chart.parent().select("tbody tr").size(),
              chart.select("svg").get(0).select("[data-figure]").size(),
              "a chart draws what stands beside it: " + page.title());
        }
      }
    }
    assertTrue(longest > 1, "one of the comparisons is long");
  }

  /** All pages of a list, which name each other and are in the map of the site. */
  private static List<Document> divided(Path folder, String first) throws IOException {
    String map = Files.readString(folder.resolve("sitemap.xml"));
    Path base = folder.resolve(first).getParent();
    List<String> names =
        Jsoup.parse(Files.readString(folder.resolve(first))).select(".parts a").eachAttr("href");
    List<String> all = new ArrayList<>(List.of("index.html"));
    all.addAll(names);
    List<Document> pages = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    for (String name : all) {
      Document page = Jsoup.parse(Files.readString(base.resolve(name)));
      List<String> others = new ArrayList<>(all);
      others.remove(name);
      assertEquals(
          names.isEmpty() ? List.of() : others, page.select(".parts a").eachAttr("href"), name);
      String address = folder.relativize(base.resolve(name)).toString().replace('\\', '/');
      assertTrue(map.contains("/" + address.replaceFirst("index\\.html$", "")), address);
      assertTrue(titles.add(page.title()), "a title of its own: " + page.title());
      pages.add(page);
    }
    return pages;
  }
}
