package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.RealContent;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;
import org.jianbao.search.Places;
import org.jianbao.search.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching the real site in a real Chromium, from a host with a strict policy and from a disk. */
class SearchIT {
  private final List<String> troubles = new ArrayList<>();

  private static String home(String how) {
    return how.equals("http") ? SiteServer.address("") : RealSite.folder().toUri().toString();
  }

  /** A page that notes what it should not say or ask for. */
  private Page page(String home) {
    Page page = Chromium.browser().newPage();
    BrowserIT.listen(page, home, troubles);
    return page;
  }

  private static void type(Page page, String question) {
    page.locator("#q").fill(question);
    page.locator("#q").press("Enter");
    page.locator("#search .count:not(:empty)").waitFor();
  }

  @ParameterizedTest
  @CsvSource({
    "http, zh, 公办园, 公办",
    "file, zh, 公办园, 公办",
    "http, en, public kindergarten, kindergartens",
    "file, en, public kindergarten, kindergartens",
    "file, en, 公办幼儿园, Public kindergartens",
    "file, zh, public kindergarten, 公办幼儿园"
  })
  void aQuestionLeadsToTheRow(String how, String language, String question, String named) {
    try (Page page = page(home(how))) {
      page.navigate(home(how) + language + "/index.html");
      type(page, question);
      Locator first = page.locator(".results li a").first();
      assertTrue(first.innerText().contains(named), first.innerText());
      assertTrue(page.locator(".results li").first().locator(".value").innerText().length() > 1);
      assertTrue(page.url().contains("?q="), page.url());
      first.click();
      page.waitForLoadState();
      String id = page.url().substring(page.url().indexOf('#') + 1);
      page.locator("[id='" + id + "']").waitFor();
      assertTrue(page.locator("[id='" + id + "']").innerText().contains(named), page.url());
      page.goBack();
      page.locator(".results li a").first().waitFor();
      assertEquals(question, page.locator("#q").inputValue(), "the address keeps the question");
    }
    assertEquals(List.of(), troubles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 10.48 | 公办幼儿园占比",
        "zh | 乐清 公办园区 | 园区",
        "zh | 教育的巩固率 | 巩固率",
        "zh | 衡阳市 | 衡阳市",
        "en | yueqing 2018 | Education in Yueqing, 2018",
        "en | Kindergartens YUEQING share | Share of public kindergartens",
        "en | yueqing campus kinderg | Campuses of public kindergartens",
        "en | 1,495 | training",
        "en | 1495 | training",
        "en | 义务教育巩固率 | etention",
      })
  void theBestResultComesFirst(String language, String question, String named) {
    try (Page page = page(home("file"))) {
      page.navigate(home("file") + language + "/index.html");
      type(page, question);
      String all = String.join("\n", page.locator(".results li").allInnerTexts());
      assertTrue(page.locator(".results li a").first().innerText().contains(named), all);
    }
    assertEquals(List.of(), troubles);
  }

  @Test
  void aKeyboardIsEnough() {
    String home = home("http");
    try (Page page = page(home)) {
      page.navigate(home + "en/yueqing/2018/index.html");
      page.locator(".find-form input").focus();
      page.keyboard().type("kindergartens");
      page.keyboard().press("Enter");
      page.locator(".results li").nth(9).waitFor();
      assertTrue(page.url().contains("en/index.html?q=kindergartens"), page.url());
      Locator more = page.locator("#search > button");
      more.press("Enter");
      page.locator(".results li").nth(10).waitFor();
      assertEquals(
          true,
          page.locator(".results a").nth(10).evaluate("e => e === document.activeElement"),
          "focus goes to what is new");
      assertTrue(page.locator("#search [role=status]").innerText().startsWith("20 of "));
      page.locator("#q").press("Escape");
      assertEquals(0, page.locator(".results li").count());
      assertEquals("", page.locator("#q").inputValue());
      assertFalse(page.url().contains("q="), page.url());
      type(page, "zzyzx");
      assertEquals(
          "Nothing has all of these words: zzyzx",
          page.locator("#search [role=status]").innerText());
      page.locator("#q").fill("hengyang");
      page.locator(".results li").first().waitFor();
      assertTrue(page.locator(".results mark").first().innerText().startsWith("Hengyang"));
    }
    assertEquals(List.of(), troubles);
  }

  @Test
  void everyResultHasItsPlace() {
    String home = home("file");
    List<String> addresses = new ArrayList<>();
    try (Page page = page(home)) {
      for (String language : List.of("zh", "en")) {
        page.navigate(home + language + "/index.html");
        type(page, "2018");
        for (int i = 0; i < 3; i++) {
          int shown = page.locator(".results li").count();
          page.locator("#search > button").click();
          page.locator(".results li").nth(shown).waitFor();
        }
        page.locator(".results a").all().forEach(a -> addresses.add(a.getAttribute("href")));
      }
      assertEquals(80, addresses.size());
      for (String address : addresses) {
        page.navigate(home + "zh/" + address);
        String id = address.substring(address.indexOf('#') + 1);
        if (!id.equals(address)) {
          assertTrue(page.locator("[id='" + id + "']").isVisible(), address);
        }
      }
    }
    assertEquals(List.of(), troubles);
  }

  @Test
  void withoutScriptAnotherWayIsShown() {
    try (BrowserContext context =
            Chromium.browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage()) {
      page.navigate(SiteServer.address("en/yueqing/2018/index.html"));
      page.locator("a.find").click();
      assertFalse(page.locator("#search form").isVisible());
      page.locator(".without-script a").click();
      assertTrue(page.url().endsWith("en/indicators/index.html"), page.url());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void resultsAreAccessible(String language) {
    String home = home("http");
    List<String> found = new ArrayList<>();
    try (Page page = page(home)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (int width : List.of(390, 1440)) {
          page.setViewportSize(width, 900);
          page.navigate(home + language + "/index.html?q=2018");
          page.locator(".results li").nth(9).waitFor();
          found.addAll(BrowserIT.axe(page, "tag", BrowserIT.WCAG));
        }
      }
      page.setViewportSize(320, 900);
      assertEquals(
          false, page.evaluate("document.documentElement.scrollWidth > window.innerWidth"));
    }
    assertEquals(List.of(), found);
    assertEquals(List.of(), troubles);
  }

  /** A site of many volumes finds what a site of one volume finds. */
  @Test
  void volumesAreSearchedAsOne() throws IOException {
    Path many = Path.of("target/it/volumes").toAbsolutePath();
    RealSite.copy(RealSite.folder().resolve("assets"), many.resolve("assets"));
    Content content = RealContent.read();
    Map<String, Lexicon> lexicons = RealContent.lexicons(content);
    for (String language : List.of("zh", "en")) {
      String index =
          SearchIndex.write(
              content,
              lexicons,
              language,
              new AnyPlaces(),
              60,
              bytes -> String.format("%010x", Arrays.hashCode(bytes)),
              (path, bytes) -> write(many.resolve(path), bytes),
              Optional.empty());
      String page = RealSite.read(language + "/index.html");
      write(
          many.resolve(language + "/index.html"),
          page.replaceFirst("data-index=\"[^\"]*\"", "data-index=\"" + index + "\"")
              .getBytes(StandardCharsets.UTF_8));
    }
    for (String question :
        List.of("zh 公办园", "zh 乐清 2018", "zh 园", "en kinderg", "en public hengyang", "en 2018")) {
      String language = question.substring(0, 2);
      assertEquals(
          results(RealSite.folder(), language, question.substring(3)),
          results(many, language, question.substring(3)),
          question);
    }
    assertEquals(List.of(), troubles);
  }

  private List<String> results(Path site, String language, String question) {
    String home = site.toUri().toString();
    try (Page page = page(home)) {
      page.navigate(home + language + "/index.html");
      type(page, question);
      Locator more = page.locator("#search > button");
      for (int i = 0; i < 60 && more.isVisible(); i++) {
        int shown = page.locator(".results li").count();
        more.click();
        page.waitForCondition(
            () -> page.locator(".results li").count() > shown || !more.isVisible());
      }
      return page.locator(".results li").allInnerTexts().stream().sorted().toList();
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where things stand matters to no one here. */
  private static final class AnyPlaces implements Places {
    @Override
    public Object division(Briefing briefing) {
      return "";
    }

    @Override
    public String briefing(Briefing briefing) {
      return "index.html";
    }

    @Override
    public String section(Briefing briefing, Section section) {
      return "index.html";
    }

    @Override
    public String notes(Briefing briefing) {
      return "index.html";
    }

    @Override
    public String figure(Briefing briefing, Figure figure) {
      return "index.html";
    }

    @Override
    public String indicator(Indicator indicator) {
      return "index.html";
    }
  }

  /** Java makes the terms of the index, the script those of questions. */
  @Test
  void theScriptHasTheTermsOfTheVectors() throws IOException {
    try (Page page = page(home("file"))) {
      page.navigate(home("file") + "zh/index.html");
      for (String line : Files.readAllLines(Path.of("src/test/resources/search/terms.txt"))) {
        String[] parts = line.split("\t", -1);
        Object terms =
            page.evaluate("text => window.jianbaoSearch.terms(text).join('|')", parts[0]);
        assertEquals(parts[1], terms, parts[0]);
      }
    }
  }

  /** A question asks for a small part of the index, and every file for itself is small. */
  @Test
  void filesOfTheIndexAreSmall() throws IOException {
    Path folder = RealSite.folder().resolve("assets/search");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertTrue(Files.size(file) < 60_000, file.toString());
        assertTrue(
            Files.readString(file, StandardCharsets.UTF_8).startsWith("jianbaoSearch("),
            file.toString());
      }
    }
    List<String> loaded = new ArrayList<>();
    try (Page page = page(home("file"))) {
      page.onRequest(r -> loaded.add(r.url()));
      page.navigate(home("file") + "zh/index.html");
      assertEquals(
          List.of(),
          loaded.stream().filter(u -> u.contains("/search/")).collect(Collectors.toList()),
          "nothing is loaded before something is asked");
      type(page, "公办园");
      long files = loaded.stream().filter(u -> u.contains("/search/")).count();
      assertTrue(files <= 8, loaded.toString());
    }
  }
}
