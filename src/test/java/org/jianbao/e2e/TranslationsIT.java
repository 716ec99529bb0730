package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianbao.Given;
import org.jianbao.golden.ContentFolder;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;
import org.jianbao.site.TranslationReport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on the state of translations is valid and accessible in every language. */
class TranslationsIT {
  @TempDir private Path project;

  private Path page(String language) throws Exception {
    ContentFolder.base(project).overlay("review-out-of-date");
    Settings settings = Given.in(project, "threads", "1", "report", "t.html", "ui", language);
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    TranslationReport.write(settings, Console.plain(out));
    return project.resolve("t.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void isValidAndAccessible(String language) throws Exception {
    Path file = page(language);
    assertEquals(List.of(), HtmlIT.remarks(Files.readString(file)));
    try (Page page = Chromium.browser().newPage()) {
      page.navigate(file.toUri().toString());
      assertEquals(2, page.locator("table").count());
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertEquals(List.of(), BrowserIT.axe(page, "tag", BrowserIT.WCAG));
      }
      page.setViewportSize(320, 640);
      assertEquals(
          true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
    }
  }
}
