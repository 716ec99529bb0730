package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What script adds to tables of the real site: order, a filter, a copy. */
class TablesIT {
  private final List<String> troubles = new ArrayList<>();

  private Page open(BrowserContext context, String address) {
    Page page = context.newPage();
    BrowserIT.listen(page, address.replaceFirst("(en|zh|zh-en)/.*", ""), troubles);
    page.navigate(address);
    Chromium.settled(page);
    return page;
  }

  private static String disk(String path) {
    return RealSite.folder().toUri() + path;
  }

  /** The table of figures with most rows. */
  private static Locator longest(Page page) {
    int best = 0;
    List<Locator> tables = page.locator("table.figures").all();
    for (int i = 0; i < tables.size(); i++) {
      if (rows(tables.get(i)).size() > rows(tables.get(best)).size()) {
        best = i;
      }
    }
    return tables.get(best);
  }

  private static List<String> rows(Locator table) {
    return table.locator("tbody tr:visible > :first-child").allInnerTexts();
  }

  private static List<String> values(Locator table) {
    return table.locator("tbody tr:visible .value").allInnerTexts();
  }

  /** Values of one unit, by size: 5.2亿元 is more than 8000万元, and 9所 less than 12所. */
  @Test
  void numbersAreOrderedByWhatTheyAreAndComeBack() {
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page page = open(context, SiteServer.address("zh/yueqing/2018/index.html"));
      Locator table = page.locator("table.grid:has-text('5.2亿元')").first();
      List<String> printed = rows(table);
      Locator head = table.locator("thead th.num").first();
      assertEquals(0, table.locator("[aria-sort]").count());
      head.locator("button").click();
      assertEquals("ascending", head.getAttribute("aria-sort"));
      List<String> money = money(table);
      assertEquals(List.of("0.6亿元", "5.2亿元"), money);
      head.locator("button").click();
      assertEquals("descending", head.getAttribute("aria-sort"));
      assertEquals(List.of("5.2亿元", "0.6亿元"), money(table));
      Locator status = table.locator("xpath=../following-sibling::*[1]//*[@role='status']");
      assertTrue(status.innerText().contains("降序"), status.innerText());
      assertTrue(status.innerText().contains("单位相同"), status.innerText());
      head.locator("button").press("Enter");
      assertEquals(0, table.locator("[aria-sort]").count());
      assertEquals(printed, rows(table));
    }
    assertEquals(List.of(), troubles);
  }

  private static List<String> money(Locator table) {
    return table.locator("tbody tr td:nth-child(2) a").allInnerTexts().stream()
        .filter(t -> t.endsWith("元"))
        .toList();
  }

  /** What is far from being seen has no text on the screen until it comes near. */
  private static void shown(Page page, Locator table) {
    table.scrollIntoViewIfNeeded();
    page.waitForCondition(() -> rows(table).stream().noneMatch(String::isBlank));
  }

  @Test
  void aTotalStaysBelowItsParts() {
    try (BrowserContext context = Chromium.browser().newContext()) {
      int seen = 0;
      for (String briefing : RealSite.BRIEFINGS) {
        Page page = open(context, SiteServer.address("en/" + briefing + "/index.html"));
        for (Locator table : page.locator("table:has(tr.total):has(thead button)").all()) {
          shown(page, table);
          String total = table.locator("tr.total th").innerText();
          for (int i = 0; i < 3; i++) {
            table.locator("thead button").first().click();
            assertEquals(total, rows(table).get(rows(table).size() - 1));
          }
          seen++;
        }
        page.close();
      }
      assertTrue(seen > 0, "there are totals");
    }
    assertEquals(List.of(), troubles);
  }

  /** Where the page says that figures are not to be compared, it does not rank them. */
  @Test
  void whatIsNotComparedIsNotRanked() {
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page page = open(context, SiteServer.address("en/compare/retention-rate/index.html"));
      Locator alone = page.locator("section:has(.verdict:not(.allowed)) table").first();
      assertEquals(0, alone.locator("th.num button").count());
      assertTrue(alone.locator("th button").count() > 0, "regions and years have an order");
    }
    assertEquals(List.of(), troubles);
  }

  @Test
  void aFilterLeavesRowsOutUntilALinkNeedsThem() {
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page page = open(context, disk("en/yueqing/2018/figures.html"));
      Locator table = longest(page);
      shown(page, table);
      int all = rows(table).size();
      assertTrue(all > 12, "rows: " + all);
      Locator bar = table.locator("xpath=../preceding-sibling::*[1]");
      String first = table.locator("tbody tr th").first().getAttribute("id");
      String last = rows(table).get(all - 1).replaceAll("\\s+Compare$", "").strip();
      bar.locator("input").fill(last.toUpperCase(java.util.Locale.ROOT));
      int shown = rows(table).size();
      assertTrue(shown >= 1 && shown < all, "rows: " + shown);
      assertEquals(shown + " of " + all + " rows", bar.locator("[role=status]").innerText());
      page.evaluate("id => location.hash = id", first);
      page.waitForCondition(() -> rows(table).size() == all);
      assertEquals("", bar.locator("input").inputValue());
    }
    assertEquals(List.of(), troubles);
  }

  /** What is copied is what is shown, with clipboard or, in other browsers, with a text field. */
  @ParameterizedTest
  @ValueSource(strings = {"clipboard", "command", "by hand"})
  void aTableIsCopiedAsCsv(String way) throws IOException {
    try (BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setPermissions(List.of("clipboard-read", "clipboard-write")))) {
      if (!way.equals("clipboard")) {
        context.addInitScript(
            "const read = navigator.clipboard && navigator.clipboard.readText.bind(navigator.clipboard);"
                + "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
                + "window.readClipboard = read;");
      }
      if (way.equals("by hand")) {
        context.addInitScript("document.execCommand = () => false;");
      }
      Page page = open(context, SiteServer.address("en/yueqing/2018/figures.html"));
      Locator table = longest(page);
      table.locator("thead button").first().click();
      Locator bar = table.locator("xpath=../following-sibling::*[1]");
      bar.locator("button").click();
      Locator status = bar.locator("[role=status]");
      String copied;
      if (way.equals("by hand")) {
        copied = bar.locator("textarea").inputValue();
        assertTrue(status.innerText().startsWith("Copy this text"), status.innerText());
        assertEquals(true, bar.locator("textarea").evaluate("e => e === document.activeElement"));
      } else {
        page.waitForCondition(() -> status.innerText().startsWith("Copied as CSV"));
        copied =
            (String)
                page.evaluate(
                    "() => (window.readClipboard || (() => navigator.clipboard.readText()))()");
        assertTrue(copied.endsWith("\r\n"), copied);
      }
      try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(copied))) {
        List<CSVRecord> records = parser.getRecords();
        assertEquals(
            List.of("Indicator", "Value", "Place in the document"), records.get(0).toList());
        assertEquals(rows(table).size() + 1, records.size());
        List<String> values = values(table);
        for (int i = 0; i < values.size(); i++) {
          String value = records.get(i + 1).get(1);
          assertTrue(value.startsWith(values.get(i).replace('\u00a0', ' ')), value);
        }
      }
    }
    assertEquals(List.of(), troubles);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh/yueqing/2018/index.html",
        "en/yueqing/2018/figures.html",
        "zh-en/yueqing/2018/figures.html",
        "zh-en/hengyang/2018/index.html",
        "en/compare/retention-rate/index.html",
        "zh/sources/liupanshui-2018-summary/index.html"
      })
  void toolsAreAccessible(String path) {
    List<String> found = new ArrayList<>();
    try (BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions().setPermissions(List.of("clipboard-write")))) {
      Page page = open(context, SiteServer.address(path));
      if (page.locator(".sort").count() > 0) {
        page.locator(".sort").first().click();
      }
      for (Locator field : page.locator(".tools input").all()) {
        field.fill("a");
      }
      page.locator(".tools button").first().click();
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        for (int width : List.of(390, 1440)) {
          page.setViewportSize(width, 900);
          found.addAll(BrowserIT.axe(page, "tag", BrowserIT.WCAG));
        }
      }
    }
    assertEquals(List.of(), found);
    assertEquals(List.of(), troubles);
  }
}
