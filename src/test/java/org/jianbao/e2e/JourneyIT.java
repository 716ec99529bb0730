package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What readers set out to do on the site, from the first page to the end. */
class JourneyIT {
  /**
   * What the element in focus looks like; nothing where the page itself has the focus, or where it
   * begins anew.
   */
  private static final String FOCUS =
      "async () => { const e = document.activeElement, all = (window.reached ??= new Set());"
          + " if (!e || e === document.body || all.has(e)) return null; all.add(e);"
          + " const seen = () => { const b = e.getBoundingClientRect(); return b.width > 0"
          + " && b.height > 0 && b.bottom > 0 && b.top < innerHeight"
          + " && b.right > 0 && b.left < innerWidth; };"
          // What is laid out only when it comes near may move once more before it is shown.
          + " for (let frame = 0; frame < 10 && !seen(); frame++)"
          + " await new Promise(next => requestAnimationFrame(next));"
          + " const s = getComputedStyle(e);"
          + " return {seen: seen(),"
          + " ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0,"
          + " mark: [e.tagName, e.className, e.getAttribute('href'), e.textContent.trim()]"
          + ".join(' ').slice(0, 120)}; }";

  /** From the index to a region, a figure, its comparison, the file, and what is in it. */
  @Test
  void aFigureIsComparedAndItsDataTakenAlong() throws IOException {
    List<String> troubles = new ArrayList<>();
    try (Page page = Chromium.browser().newPage()) {
      BrowserIT.listen(page, SiteServer.address(""), troubles);
      page.navigate(SiteServer.address("index.html"));
      page.locator("main a[hreflang^=en], main a[lang^=en]").first().click();
      page.locator("a[href$='ziliujing/2020/index.html']").first().click();
      page.locator("#figures a.button").click();
      page.locator("tr:has(th[id='f-daily-exercise']) a.compare").click();
      assertEquals("Daily exercise of pupils", page.locator("h1").innerText());
      List<String> shown = page.locator("table.compared td.num").allInnerTexts();
      Download download =
          page.waitForDownload(() -> page.locator("main a[href$='.csv']").first().click());
      assertEquals("daily-exercise.csv", download.suggestedFilename());
      String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
      List<String> printed = new ArrayList<>();
      for (CSVRecord row : RealSite.rows(csv)) {
        assertEquals("daily-exercise", row.get("indicator"));
        printed.add(row.get("text_en"));
      }
      assertEquals(shown.size(), printed.size(), csv);
      assertTrue(
          printed.stream().allMatch(p -> shown.stream().anyMatch(s -> s.contains(p))),
          shown + " " + printed);
    }
    // A browser calls a page that turns out to be a file a request that failed.
    assertEquals(List.of(), troubles.stream().filter(t -> !t.endsWith(".csv")).toList());
  }

  /**
   * By the tabulator key alone: everything that can be used is reached once, in its order, can be
   * seen, and shows that it has the focus; then the page lets go.
   */
  @Test
  void aKeyboardReachesEverything() {
    List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    List<String> pages =
        List.of(
            "index.html",
            "zh/index.html",
            "en/yueqing/index.html",
            "en/hengyang/2018/index.html",
            "en/hengyang/2018/figures.html",
            "zh-en/hengyang/2018/index.html",
            "zh/compare/daily-exercise/index.html",
            "en/indicators/lifelong/index.html",
            "zh/sources/hengyang-2018-plan/index.html",
            "en/method/index.html");
    Chromium.each(
        pages,
        () -> new Browser.NewContextOptions().setViewportSize(1000, 800),
        (page, path) -> {
          page.navigate(SiteServer.address(path));
          Chromium.settled(page);
          int all =
              (Integer)
                  page.evaluate(
                      "() => [...document.querySelectorAll('a[href], button, input, summary,"
                          + " [tabindex=\"0\"]')].filter(e => e.checkVisibility()"
                          + " && !e.disabled).length");
          int steps = 0;
          while (true) {
            page.keyboard().press("Tab");
            Object focus = page.evaluate(FOCUS);
            if (!(focus instanceof Map<?, ?> seen)) {
              break;
            }
            steps++;
            String mark = String.valueOf(seen.get("mark"));
            if (!Boolean.TRUE.equals(seen.get("seen"))) {
              troubles.add(path + " hides what has the focus: " + mark);
            }
            if (!Boolean.TRUE.equals(seen.get("ring"))) {
              troubles.add(path + " does not show the focus: " + mark);
            }
          }
          if (steps != all) {
            troubles.add(path + " has " + all + " things to use, the keyboard reaches " + steps);
          }
        });
    assertEquals("", troubles.stream().distinct().limit(20).collect(Collectors.joining("\n")));
  }
}
