package org.jianbao.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chromium beside Jianbao: the printed page with the style sheet that Jianbao has, charts as SVG in
 * it, opened and printed as a tagged file in the one page of a browser that stays.
 */
public final class BrowserPress implements Press {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;
  private final List<ProcessHandle> programs;

  private BrowserPress(Playwright playwright, Path program, Set<ProcessHandle> before) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    this.page = browser.newPage();
    this.programs =
        ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
  }

  /**
   * Starts it.
   *
   * @return empty where no Chromium is installed
   */
  public static Optional<BrowserPress> start() {
    Optional<Path> program = NAMES.stream().flatMap(n -> Programs.find(n).stream()).findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    Map<String, String> noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(noDownload));
    return Optional.of(new BrowserPress(playwright, program.get(), before));
  }

  @Override
  public String name() {
    return "Chromium " + browser.version().replaceAll("\\..*", "");
  }

  @Override
  public void set(Path source) {
    print(source, new Page.PdfOptions());
  }

  @Override
  public void set(Path source, Path pdf) {
    print(source, new Page.PdfOptions().setPath(pdf));
  }

  private void print(Path source, Page.PdfOptions options) {
    page.navigate(source.toUri().toString());
    page.evaluate("document.fonts.ready.then(() => 0)");
    page.pdf(options.setTagged(true).setPreferCSSPageSize(true).setPrintBackground(true));
  }

  @Override
  public Stream<ProcessHandle> programs() {
    return programs.stream();
  }

  @Override
  public void close() throws IOException {
    browser.close();
    playwright.close();
  }
}
