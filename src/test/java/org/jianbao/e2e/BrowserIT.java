package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static HttpServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/site/", BrowserIT::serve);
    server.start();
    browser = Chromium.browser();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/site/".length());
    Path file = RealSite.folder().resolve(path.isEmpty() ? "index.html" : path).normalize();
    if (!file.startsWith(RealSite.folder()) || !Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String type =
        path.endsWith(".css") ? "text/css" : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      Files.copy(file, out);
    }
  }

  private static String address(String path) {
    return "http://"
        + server.getAddress().getHostString()
        + ":"
        + server.getAddress().getPort()
        + "/site/"
        + path;
  }

  /** Every kind of page, each edition of a briefing among them. */
  static Stream<String> kinds() {
    return Stream.of(
        "index.html",
        "404.html",
        "zh/index.html",
        "en/index.html",
        "zh/yueqing/index.html",
        "en/changsha/index.html",
        "zh/hengyang/2018/index.html",
        "en/liupanshui/2018/index.html",
        "zh-en/hengyang/2018/index.html",
        "zh/compare/index.html",
        "en/compare/index.html",
        "zh/compare/retention-rate/index.html",
        "en/compare/teacher-recruits/index.html",
        "zh/indicators/index.html",
        "en/indicators/index.html",
        "zh/indicators/compulsory/index.html",
        "en/indicators/pre-school/index.html");
  }

  static Stream<String> briefings() {
    return RealSite.EDITIONS.stream()
        .flatMap(e -> RealSite.BRIEFINGS.stream().map(b -> e + "/" + b + "/index.html"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isAccessible(String path) {
    List<String> trouble = new ArrayList<>();
    visit(
        path,
        trouble,
        page -> {
          for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            trouble.addAll(axe(page, "tag", WCAG));
          }
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          trouble.addAll(axe(page, "rule", List.of("color-contrast", "link-in-text-block")));
        });
    assertEquals(List.of(), trouble);
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void fitsTheWindowAndStaysAtHome(String path) {
    List<String> trouble = new ArrayList<>();
    visit(
        path,
        trouble,
        page -> {
          fits(page, trouble);
          int figures = page.locator("figure.chart").count();
          if (figures < 3 || figures != page.locator("figure.chart svg:visible").count()) {
            trouble.add("charts: " + figures);
          }
        });
    assertEquals(List.of(), trouble);
  }

  private static void fits(Page page, List<String> trouble) {
    for (int width : List.of(320, 390, 1440)) {
      page.setViewportSize(width, 900);
      Object overflow =
          page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
      if (Boolean.TRUE.equals(overflow)) {
        trouble.add("wider than the window at " + width);
      }
    }
  }

  static Stream<String> besideTheBriefings() {
    return RealSite.pages().filter(p -> p.contains("/compare/") || p.contains("/indicators/"));
  }

  @ParameterizedTest
  @MethodSource("besideTheBriefings")
  void aPageBesideTheBriefingsFitsTheWindowAndStaysAtHome(String path) {
    List<String> trouble = new ArrayList<>();
    visit(path, trouble, page -> fits(page, trouble));
    assertEquals(List.of(), trouble);
  }

  private static void visit(String path, List<String> trouble, Consumer<Page> look) {
    try (BrowserContext context = browser.newContext();
        Page page = context.newPage()) {
      page.onConsoleMessage(m -> trouble.add("console: " + m.text()));
      page.onPageError(m -> trouble.add("error: " + m));
      page.onRequest(
          r -> {
            if (!r.url().startsWith(address(""))) {
              trouble.add("leaves the site: " + r.url());
            }
          });
      page.navigate(address(path));
      look.accept(page);
    }
  }

  static List<String> axe(Page page, String kind, List<String> what) {
    page.evaluate(AxeBuilder.getAxeScript());
    Object found = page.evaluate(RUN_AXE, Map.of("kind", kind, "what", what));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  @Test
  void chartsAreVisibleAndTheirTextIsText() {
    try (Page page = browser.newPage()) {
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

  /** From a figure in the text to its row, where document and wording stand. */
  @Test
  void aFigureLeadsToItsSource() {
    try (Page page = browser.newPage()) {
      page.navigate(address("en/yueqing/2018/index.html"));
      page.locator(".prose a.fig").first().click();
      String id = String.valueOf(page.evaluate("() => location.hash.substring(1)"));
      String row = page.locator("#" + id).locator("xpath=ancestor::tr").innerText();
      assertTrue(row.contains("Part"), row);
      assertTrue(row.contains("“"), row);
    }
  }

  @Test
  void theLanguageSwitchKeepsTheBriefing() {
    try (Page page = browser.newPage()) {
      page.navigate(address("zh/hengyang/2018/index.html"));
      page.locator(".languages a", new Page.LocatorOptions().setHasText("English")).first().click();
      assertEquals(address("en/hengyang/2018/index.html"), page.url());
      assertEquals("en-GB", page.getAttribute("html", "lang"));
    }
  }
}
