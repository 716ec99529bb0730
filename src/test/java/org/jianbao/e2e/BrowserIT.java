package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real Chromium: accessible, quiet, complete, on a phone and on a desk. */
class BrowserIT {
  static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Runs axe-core in the page; a violation becomes its rule and the first element it names. */
  private static final String RUN_AXE =
      "q => axe.run({resultTypes: ['violations'], runOnly: {type: q.kind, values: q.what}})"
          + ".then(r => { if (r.passes.length < 1) throw new Error('axe checked nothing');"
          + " return r.violations.map(v => v.id + ': ' + v.nodes[0].html + ' '"
          + " + v.nodes[0].failureSummary); })";

  private static String address(String path) {
    return SiteServer.address(path);
  }

  /** A page of every kind, in each edition. */
  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of("index.html", "404.html"));
    kinds.add("zh-en/hengyang/2018/index.html");
    kinds.add("zh-en/liupanshui/2018/page-2.html");
    kinds.add("zh-en/hengyang/2018/figures.html");
    kinds.add("zh-en/changsha/2019/figures-2.html");
    for (String language : List.of("zh", "en")) {
      kinds.add(language + "/hengyang/2018/figures.html");
      Stream.of(
              "",
              "yueqing/",
              "hengyang/2018/",
              "compare/",
              "compare/retention-rate/",
              "indicators/",
              "indicators/compulsory/",
              "sources/",
              "sources/liupanshui-2018-summary/",
              "about/",
              "method/",
              "accessibility/")
          .forEach(k -> kinds.add(language + "/" + k + "index.html"));
    }
    return kinds;
  }

  /** Collects what goes wrong, from several threads. */
  private static List<String> troubles() {
    return Collections.synchronizedList(new ArrayList<>());
  }

  /** Light and dark, on a phone and on a desk; the card of a figure too. */
  @Test
  void everyKindOfPageIsAccessible() {
    List<String> trouble = troubles();
    Chromium.each(
        kinds(),
        Browser.NewContextOptions::new,
        (page, path) -> {
          page.navigate(address(path));
          Chromium.settled(page);
          for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 1440)) {
              page.setViewportSize(width, 900);
              // What colours have no part in is looked at once for each width.
              boolean all = (scheme == ColorScheme.LIGHT) == (width == 390);
              List<String> found =
                  all
                      ? axe(page, "tag", WCAG)
                      : axe(page, "rule", List.of("color-contrast", "link-in-text-block"));
              found.forEach(f -> trouble.add(path + " " + width + " " + scheme + ": " + f));
            }
          }
          if (page.locator(".prose a[href*='#f-']").count() > 0) {
            page.locator(".prose a[href*='#f-']").first().click();
            page.locator(".card").waitFor();
            axe(page, "tag", WCAG).forEach(f -> trouble.add(path + " with a card: " + f));
          }
        });
    assertEquals(List.of(), trouble);
  }

  /** Served below a path under a strict policy: quiet, at home, in few requests, not too wide. */
  @Test
  void everyPageFitsTheWindowAndStaysAtHome() {
    List<String> trouble = troubles();
    Map<Page, List<String>> requests = Collections.synchronizedMap(new HashMap<>());
    Chromium.each(
        RealSite.pages().filter(p -> !p.equals("404.html")).toList(),
        Browser.NewContextOptions::new,
        (page, path) -> {
          List<String> own = requests.computeIfAbsent(page, p -> listen(p, address(""), trouble));
          own.clear();
          page.navigate(address(path));
          // What is in the cache is asked for no more; a page must not need much in any case.
          if (new TreeSet<>(own).size() > 6) {
            trouble.add(path + " asks for " + own);
          }
          for (int width : List.of(320, 390, 1440)) {
            page.setViewportSize(width, 900);
            // A section that is laid out when it comes near cuts off what is wider than itself.
            Object overflow =
                page.evaluate(
                    "() => document.documentElement.scrollWidth > window.innerWidth"
                        + " || [...document.querySelectorAll('section')]"
                        + ".some(e => e.scrollWidth > e.clientWidth)");
            if (Boolean.TRUE.equals(overflow)) {
              trouble.add(path + " is wider than the window at " + width);
            }
            int figures = page.locator("figure.chart:has(svg)").count();
            if (figures != page.locator("figure.chart svg:visible").count()) {
              trouble.add(path + " does not show its charts at " + width);
            }
          }
        });
    assertEquals(List.of(), trouble);
  }

  /** The files themselves, as they lie on a disk, and as a host serves them; with script above. */
  @ParameterizedTest
  @CsvSource({"disk, false", "disk, true", "host, false"})
  void everyPageOpens(String from, boolean script) {
    List<String> trouble = troubles();
    Map<Page, List<String>> requests = Collections.synchronizedMap(new HashMap<>());
    String home = from.equals("disk") ? RealSite.folder().toUri().toString() : address("");
    Chromium.each(
        RealSite.pages().filter(p -> !p.equals("404.html")).toList(),
        () -> new Browser.NewContextOptions().setJavaScriptEnabled(script),
        (page, path) -> {
          requests.computeIfAbsent(page, p -> listen(p, home, trouble));
          page.navigate(home + path);
          if (page.title().isBlank() || !page.locator("h1").first().isVisible()) {
            trouble.add(path + " shows nothing");
          }
        });
    assertEquals(List.of(), trouble);
  }

  /** A host answers with one page for every address that there is not, however deep. */
  @Test
  void aMissingPageLeadsHomeFromEveryFolder() {
    try (Page page = Chromium.browser().newPage()) {
      for (String path : List.of("nothing", "zh/nowhere/2018/index.html")) {
        List<String> missing = troubles();
        page.onResponse(
            r -> {
              if (r.status() != 200 && !r.url().endsWith(path)) {
                missing.add(r.url());
              }
            });
        page.navigate(SiteServer.root() + path);
        assertEquals(List.of(), missing);
        assertTrue(page.locator("header.bar").isVisible());
        page.locator("a.go").first().click();
        assertEquals(SiteServer.root() + "zh/index.html", page.url());
      }
    }
  }

  /** Notes everything a page says or asks for that it should not. */
  static List<String> listen(Page page, String home, List<String> trouble) {
    List<String> requests = Collections.synchronizedList(new ArrayList<>());
    page.onConsoleMessage(m -> trouble.add(page.url() + " console: " + m.text()));
    page.onPageError(m -> trouble.add(page.url() + " error: " + m));
    page.onRequestFailed(r -> trouble.add(page.url() + " lacks " + r.url()));
    page.onRequest(
        r -> {
          requests.add(r.url());
          if (!r.url().startsWith(home)) {
            trouble.add(page.url() + " leaves the site: " + r.url());
          }
        });
    return requests;
  }

  static List<String> axe(Page page, String kind, List<String> what) {
    page.evaluate(AxeBuilder.getAxeScript());
    Object found = page.evaluate(RUN_AXE, Map.of("kind", kind, "what", what));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  @Test
  void chartsAreVisibleAndTheirTextIsText() {
    try (Page page = Chromium.browser().newPage()) {
      for (int width : List.of(390, 1440)) {
        page.setViewportSize(width, 900);
        page.navigate(address("zh/liupanshui/2018/index.html"));
        int figures = page.locator("figure.chart").count();
        assertTrue(figures >= 3, "charts: " + figures);
        assertEquals(figures, page.locator("figure.chart svg:visible").count());
        assertTrue(page.locator("figure.chart svg:visible text").count() > 3 * figures);
      }
    }
  }

  /** Without script: from a figure in the text to its row, to the document, and back to the row. */
  @Test
  void aFigureLeadsToItsDocumentAndBack() {
    try (BrowserContext context =
            Chromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage()) {
      page.navigate(address("en/yueqing/2018/index.html"));
      page.locator(".prose a[href*='#f-']").first().click();
      String row = page.url();
      String id = row.substring(row.indexOf('#') + 1);
      page.locator("tr:has([id='" + id + "']) .place a").click();
      assertTrue(page.url().contains("/en/sources/yueqing-2018-summary/index.html#"), page.url());
      String anchor = page.url().substring(page.url().indexOf('#') + 1);
      Locator there = page.locator("tr[id='" + anchor + "']");
      assertTrue(there.innerText().contains("“"), there.innerText());
      there.locator("a.value").click();
      assertEquals(row, page.url());
    }
  }

  /** With script the row comes to the figure; a keyboard will do, and focus goes back. */
  @ParameterizedTest
  @ValueSource(strings = {"zh/yueqing/2018", "en/yueqing/2018", "zh-en/yueqing/2018"})
  void aCardSaysWhatTheRowSays(String briefing) {
    try (Page page = Chromium.browser().newPage();
        Page figures = Chromium.browser().newPage()) {
      figures.navigate(address(briefing + "/figures.html"));
      page.navigate(address(briefing + "/index.html"));
      for (String figure :
          List.of(
              ".prose a[href*='#f-']",
              ".prose .col + .col a[href*='#f-']",
              "table.grid td a",
              ".kf-number")) {
        if (page.locator(figure).count() == 0) {
          continue;
        }
        Locator link = page.locator(figure).first();
        link.focus();
        page.keyboard().press("Enter");
        Locator card = page.locator(".card");
        card.waitFor();
        assertEquals("dialog", card.getAttribute("role"));
        assertEquals(true, card.evaluate("e => e === document.activeElement"));
        String address = link.getAttribute("href");
        String id = address.substring(address.indexOf('#') + 1);
        Locator row = figures.locator("tr:has([id='" + id + "'])");
        assertTrue(row.innerText().contains(card.locator(".card-value").innerText()), figure);
        assertTrue(row.innerText().contains(card.locator(".card-stated").innerText()), figure);
        assertTrue(card.locator(".card-document").innerText().length() > 3, figure);
        String trace = card.locator("a.card-trace").getAttribute("href");
        assertEquals(1, row.locator(".place a[href='" + trace + "']").count(), trace);
        assertEquals(address, card.locator("a.card-row").getAttribute("href"));
        page.keyboard().press("Escape");
        assertEquals(0, card.count());
        assertEquals(true, link.evaluate("e => e === document.activeElement"));
        page.keyboard().press("Enter");
        for (int i = 0; i < 6 && card.count() > 0; i++) {
          page.keyboard().press("Tab");
        }
        assertEquals(0, card.count(), "focus leaves the card");
      }
      page.locator("g[data-figure]:visible").first().click();
      assertEquals(1, page.locator(".card").count(), "marks of charts have cards");
    }
  }

  @Test
  void theLanguageSwitchKeepsTheBriefingAndItsSection() {
    try (Page page = Chromium.browser().newPage()) {
      page.navigate(address("zh/hengyang/2018/index.html"));
      page.locator(".languages a", new Page.LocatorOptions().setHasText("English")).first().click();
      assertEquals(address("en/hengyang/2018/index.html"), page.url());
      assertEquals("en-GB", page.getAttribute("html", "lang"));
      String section = page.locator("section.chapter h2").last().getAttribute("id");
      page.navigate(address("zh/hengyang/2018/index.html#" + section));
      page.locator(".languages a", new Page.LocatorOptions().setHasText("English"))
          .first()
          .evaluate("e => e.click()");
      page.waitForURL(address("en/hengyang/2018/index.html#" + section));
    }
  }
}
