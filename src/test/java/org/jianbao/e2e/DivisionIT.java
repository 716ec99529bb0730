package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jianbao.Given;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme whose pages may weigh little: briefings of one language are divided, too. */
class DivisionIT {
  private static final List<String> CHAPTERS =
      List.of(
          "network",
          "construction",
          "ict",
          "school-life",
          "gaokao",
          "pre-school",
          "vocational",
          "principals",
          "key-teachers",
          "staffing",
          "conduct",
          "care",
          "providers",
          "party");

  @TempDir static Path temp;
  private static Path output;

  /** Path below the output folder → page. */
  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    Path project = temp.resolve("project");
    RealSite.copy(Path.of("content"), project.resolve("content"));
    RealSite.copy(Path.of("templates"), project.resolve("templates"));
    Path theme = project.resolve("templates/briefing/theme.yaml");
    String yaml = Files.readString(theme);
    Files.writeString(theme, yaml.replaceFirst("page-kilobytes: \\d+", "page-kilobytes: 50"));
    output = temp.resolve("out");
    RealSite.build(
        Given.in(
            project,
            "templates",
            project.resolve("templates").toString(),
            "output",
            output.toString(),
            "region",
            "yueqing",
            "formats",
            "html"));
    for (String path : RealSite.files(output, ".html")) {
      PAGES.put(path, Jsoup.parse(Files.readString(output.resolve(path))));
    }
  }

  private static List<String> pages(String edition, String name) {
    String folder = edition + "/yueqing/2018/";
    return PAGES.keySet().stream()
        .filter(p -> p.matches(folder + name))
        .sorted(Comparator.comparing(p -> p.replace("index", "page-1")))
        .toList();
  }

  @Test
  void everyChapterStandsOnOnePageInItsOrder() {
    for (String edition : RealSite.EDITIONS) {
      List<String> pages = pages(edition, "(index|page-\\d+)\\.html");
      assertTrue(pages.size() > 2, pages.toString());
      List<String> found = new ArrayList<>();
      List<String> numbers = new ArrayList<>();
      for (int n = 0; n < pages.size(); n++) {
        Document page = PAGES.get(pages.get(n));
        page.select(".chapter > h2, .chapter > .heads h2")
            .forEach(h -> found.add(h.id().replaceFirst("^s-", "")));
        page.select(".chapter h2 .no").forEach(e -> numbers.add(e.text()));
        // The annex stands on the last page, what comes first on the first.
        assertEquals(n == 0, page.selectFirst("#key-figures") != null, pages.get(n));
        assertEquals(
            n == pages.size() - 1, page.selectFirst("section#sources") != null, pages.get(n));
        assertEquals(
            n == pages.size() - 1 ? 0 : 1, page.select("nav.pages ul:first-child .after").size());
        assertEquals(n == 0 ? 0 : 1, page.select("nav.pages ul:first-child .before").size());
      }
      found.removeIf(id -> id.endsWith("-en"));
      assertEquals(CHAPTERS, found, edition);
      assertEquals(CHAPTERS.size() * (edition.equals("zh-en") ? 2 : 1), numbers.size());
      assertEquals("14", numbers.get(numbers.size() - 1));
    }
  }

  /** Every page has the whole contents, with links that arrive. */
  @Test
  void everyLinkWithinTheSiteArrives() {
    List<String> lost = new ArrayList<>();
    PAGES.forEach(
        (path, page) -> {
          for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.startsWith("http") || href.startsWith("/")) {
              continue;
            }
            String[] to = href.split("#", 2);
            String target =
                to[0].isEmpty()
                    ? path
                    : Path.of(path).resolveSibling(to[0]).normalize().toString().replace('\\', '/');
            // Pages of the site are not built for one region alone.
            Document there = PAGES.get(target);
            if (target.contains("/yueqing/2018/")
                && (there == null
                    ? !Files.exists(output.resolve(target))
                    : to.length > 1 && there.getElementById(to[1]) == null)) {
              lost.add(path + " -> " + href);
            }
          }
        });
    assertEquals(List.of(), lost);
    for (String path : pages("en", "(index|page-\\d+)\\.html")) {
      assertEquals(CHAPTERS.size(), PAGES.get(path).select(".contents li:not(.plain)").size());
    }
  }

  /** Calls of notes lead to notes of their own page, with the numbers they have in print. */
  @Test
  void everyPageHasTheNotesThatItCalls() {
    List<String> pages = pages("en", "(index|page-\\d+)\\.html");
    Document last = PAGES.get(pages.get(pages.size() - 1));
    for (String path : pages) {
      Document page = PAGES.get(path);
      for (Element call : page.select("sup a[href^='#n-']")) {
        Element note = page.getElementById(call.attr("href").substring(1));
        assertEquals(call.text(), number(note), path);
        assertEquals(last.getElementById(note.id()).text(), note.text());
      }
      for (Element call : page.select("td sup")) {
        for (String number : call.text().split(",")) {
          assertEquals(
              1,
              page.select("ol.notes li").stream().filter(n -> number(n).equals(number)).count(),
              path + ": " + number);
        }
      }
    }
  }

  /** The number that a browser prints before an item of a list. */
  private static String number(Element item) {
    int steps = 0;
    Element at = item;
    while (!at.hasAttr("value") && at.previousElementSibling() != null) {
      at = at.previousElementSibling();
      steps++;
    }
    int first = at.hasAttr("value") ? Integer.parseInt(at.attr("value")) : 1;
    return Integer.toString(first + steps);
  }

  @Test
  void everyFigureStandsOnOnePageOfFigures() throws Exception {
    List<String> pages = pages("zh", "figures(-\\d+)?\\.html");
    assertTrue(pages.size() > 1, pages.toString());
    List<String> ids = new ArrayList<>();
    for (String path : pages) {
      PAGES.get(path).select("table.figures th[id]").forEach(e -> ids.add(e.id()));
      assertEquals(List.of(), HtmlIT.remarks(PAGES.get(path).outerHtml()));
    }
    assertEquals(ids.stream().distinct().toList(), ids);
    assertEquals(RealSite.figures("data/yueqing/2018/figures.csv").size(), ids.size());
  }

  /**
   * Old links, and those to the same chapter in another language, lead on where there is script.
   */
  @Test
  void linksToTheFirstPageLeadOn() {
    String folder = output.toUri().toString();
    try (BrowserContext context = Chromium.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(folder + "en/yueqing/2018/index.html#s-providers");
      page.waitForURL("**/en/yueqing/2018/page-*.html#s-providers");
      page.locator(".languages a[lang^=zh]").click();
      page.waitForURL("**/zh/yueqing/2018/page-*.html#s-providers");
      page.navigate(folder + "zh/yueqing/2018/figures.html#f-vocational-projects");
      page.waitForURL("**/zh/yueqing/2018/figures-*.html#f-vocational-projects");
      assertEquals(1, page.locator("th[id=f-vocational-projects]").count());
      // The card beside a figure says the same on each page, with the document.
      page.navigate(folder + "en/yueqing/2018/page-2.html");
      page.locator(".prose a[href*='#f-']").first().click();
      page.locator(".card").waitFor();
      assertEquals("Work report for 2018", page.locator(".card-document").innerText());
    }
  }
}
