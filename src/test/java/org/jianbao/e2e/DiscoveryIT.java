package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What search engines and feed readers find: addresses, other editions, site map and feeds. */
class DiscoveryIT {
  private static final String SITE = "https://jianbao.example/";

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    for (String page : RealSite.files(RealSite.folder(), ".html")) {
      if (!page.equals("404.html")) {
        PAGES.put(page, Jsoup.parse(RealSite.folder().resolve(page)));
      }
    }
  }

  /** The page's other editions by language. */
  private static Map<String, String> alternates(Element within, String selector) {
    Map<String, String> all = new TreeMap<>();
    for (Element link : within.select(selector)) {
      String old = all.put(link.attr("hreflang"), link.attr("href"));
      assertEquals(null, old, "two links for " + link.attr("hreflang"));
    }
    return all;
  }

  private static Map<String, String> alternates(Document page) {
    return alternates(page.head(), "link[rel=alternate][hreflang]:not([type])");
  }

  @Test
  void everyPageNamesItsOwnAddress() {
    assertTrue(PAGES.size() > 90, "pages: " + PAGES.size());
    PAGES.forEach(
        (path, page) -> {
          assertEquals(
              List.of(SITE + path), page.select("link[rel=canonical]").eachAttr("href"), path);
          assertEquals(SITE + path, page.select("meta[property=og:url]").attr("content"), path);
          assertFalse(page.select("meta[property=og:title]").attr("content").isBlank(), path);
          assertFalse(page.select("meta[property=og:description]").attr("content").isBlank(), path);
        });
  }

  /** Sites that show a preview want a picture of this size, of less than a few hundred KB. */
  @Test
  void everyBriefingHasAPictureInItsLanguage() throws IOException {
    Set<String> pictures = new TreeSet<>();
    for (String briefing : RealSite.BRIEFINGS) {
      for (String edition : RealSite.EDITIONS) {
        Document page = PAGES.get(edition + "/" + briefing + "/index.html");
        String address = page.select("meta[property=og:image]").attr("content");
        assertEquals(
            SITE + edition.replaceAll("-.*", "") + "/" + briefing + "/preview.png", address);
        assertFalse(page.select("meta[property=og:image:alt]").attr("content").isBlank());
        assertEquals("summary_large_image", page.select("meta[name=twitter:card]").attr("content"));
        Path file = RealSite.folder().resolve(address.substring(SITE.length()));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(
            List.of("1200", "630"),
            List.of(
                page.select("meta[property=og:image:width]").attr("content"),
                page.select("meta[property=og:image:height]").attr("content")));
        assertEquals(1200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        assertTrue(Files.size(file) < 200_000, address);
        pictures.add(Arrays.toString(Files.readAllBytes(file)));
      }
    }
    assertEquals(2 * RealSite.BRIEFINGS.size(), pictures.size(), "no two are alike");
  }

  @Test
  void editionsNameEachOtherAndThemselves() {
    PAGES.forEach(
        (path, page) -> {
          Map<String, String> editions = alternates(page);
          // Pages behind the first one are only in editions that are so long.
          if (path.matches(".*-\\d+\\.html")) {
            assertTrue(editions.containsKey("x-default"), path);
          } else {
            assertEquals(Set.of("zh-Hans", "en", "x-default"), editions.keySet(), path);
          }
          assertTrue(editions.containsValue(SITE + path), path);
          editions
              .values()
              .forEach(
                  address -> {
                    Document other = PAGES.get(address.substring(SITE.length()));
                    assertEquals(editions, alternates(other), path + " and " + address);
                  });
        });
  }

  @Test
  void siteMapHasEveryPageWithTheSameEditionsAndTheDayOfItsContent() throws IOException {
    Document map = xml("sitemap.xml");
    Set<String> listed = new TreeSet<>();
    for (Element url : map.select("url")) {
      String path = url.selectFirst("loc").text().substring(SITE.length());
      assertTrue(listed.add(path), "twice: " + path);
      assertTrue(url.selectFirst("lastmod").text().matches("\\d{4}-\\d\\d-\\d\\d"));
      assertEquals(alternates(PAGES.get(path)), alternates(url, "xhtml|link"), path);
    }
    assertEquals(PAGES.keySet(), listed);
    String robots = Files.readString(RealSite.folder().resolve("robots.txt"));
    assertTrue(robots.contains("Sitemap: " + SITE + "sitemap.xml\n"));
  }

  /** RFC 4287: what a feed and its entries must have, and that links lead to what is there. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void feedListsTheBriefings(String language) throws IOException {
    Element feed = xml(language + "/feed.xml").selectFirst("feed");
    assertEquals("http://www.w3.org/2005/Atom", feed.attr("xmlns"));
    assertEquals(SITE + language + "/feed.xml", feed.select("> link[rel=self]").attr("href"));
    List<Element> entries = feed.select("> entry");
    assertEquals(RealSite.BRIEFINGS.size(), entries.size());
    Set<String> ids = new HashSet<>(Set.of(feed.selectFirst("> id").text()));
    List<OffsetDateTime> updated = new ArrayList<>();
    for (Element entry : entries) {
      assertTrue(ids.add(entry.selectFirst("> id").text()));
      assertFalse(entry.selectFirst("> title").text().isBlank());
      assertFalse(entry.selectFirst("> summary").text().isBlank());
      updated.add(OffsetDateTime.parse(entry.selectFirst("> updated").text()));
      for (Element link : entry.select("> link")) {
        Path file = RealSite.folder().resolve(link.attr("href").substring(SITE.length()));
        assertTrue(Files.exists(file), link.toString());
        if (link.attr("rel").equals("enclosure")) {
          assertEquals(Files.size(file), Long.parseLong(link.attr("length")), link.toString());
        }
      }
      assertEquals(
          Set.of("application/pdf", "text/csv"),
          new HashSet<>(entry.select("> link[rel=enclosure]").eachAttr("type")));
    }
    assertEquals(
        updated.stream().max(OffsetDateTime::compareTo).orElseThrow(),
        OffsetDateTime.parse(feed.selectFirst("> updated").text()));
    PAGES.forEach(
        (path, page) ->
            assertEquals(2, page.select("link[type=application/atom+xml]").size(), path));
  }

  private static Document xml(String path) throws IOException {
    String text = Files.readString(RealSite.folder().resolve(path));
    return Jsoup.parse(text, "", Parser.xmlParser());
  }
}
