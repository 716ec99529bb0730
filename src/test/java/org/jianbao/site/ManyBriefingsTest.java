package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.jianbao.model.Topic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages about a whole site do not grow with it for ever. */
class ManyBriefingsTest {
  private static final int YEARS = 40;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private static Project project;
  private static Content few;
  private static Content many;

  /**
   * The real briefings, and each of them again in many years, published one day after the other.
   */
  @BeforeAll
  static void content() {
    project = Project.load(Given.in(Path.of("").toAbsolutePath()));
    few = project.content();
    SortedMap<String, Briefing> all = new TreeMap<>();
    for (Briefing briefing : few.all().values()) {
      for (int i = 0; i < YEARS; i++) {
        Briefing other = of(briefing, 1960 + i, FIRST.plusDays(all.size()));
        all.put(other.path(), other);
      }
    }
    many = few.with(all, all);
  }

  private static Briefing of(Briefing briefing, int year, LocalDate day) {
    return new Briefing(
        briefing.region(),
        year,
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
      assertTrue(count >= 2 * YEARS, entry.elsewhere());
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
            .index("en");
    assertEquals(20, index.latest().size());
    List<Integer> years = index.latest().stream().map(SitePage.Entry::year).toList();
    assertEquals(1999, years.get(0), "the last that was published");
    assertEquals(years.stream().sorted((a, b) -> b - a).toList(), years);
    assertEquals(5L * YEARS, index.regions().stream().mapToLong(r -> r.briefings().size()).sum());
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
    LocalDate last = FIRST.plusDays(5L * YEARS - 1);
    assertTrue(feed.contains("<updated>" + last + "T"), feed.substring(0, 1000));
    assertTrue(feed.contains("<updated>" + last.minusDays(99) + "T"));
    assertFalse(feed.contains("<updated>" + last.minusDays(100) + "T"));
  }
}
