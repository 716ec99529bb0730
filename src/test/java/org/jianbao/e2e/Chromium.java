package org.jianbao.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The system's Chromium, started once for all tests; it ends with the tests' process. */
final class Chromium {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  private static final class Holder {
    private static final Browser BROWSER = launch(playwright());
  }

  static Browser browser() {
    return Holder.BROWSER;
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(path()).setArgs(ARGUMENTS));
  }

  /** Looks at something in a page of a browser. */
  @FunctionalInterface
  interface Look {
    void at(Page page, String what);
  }

  /**
   * Looks at all of these, in as many browsers as there are processors; a browser belongs to one
   * thread, and keeps one page for all it looks at.
   */
  static void each(List<String> all, Supplier<Browser.NewContextOptions> options, Look look) {
    int threads = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
    Queue<String> queue = new ConcurrentLinkedQueue<>(all);
    Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread worker =
          new Thread(
              () -> {
                try (Playwright playwright = playwright();
                    Browser browser = launch(playwright);
                    BrowserContext context = browser.newContext(options.get());
                    Page page = context.newPage()) {
                  for (String next = queue.poll(); next != null; next = queue.poll()) {
                    look.at(page, next);
                  }
                } catch (RuntimeException | AssertionError e) {
                  faults.add(e);
                }
              });
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(faults.peek());
    }
  }

  /**
   * Waits until every table has its tools: tables take turns of a few milliseconds, so that 50
   * milliseconds without a new one are the end.
   */
  static void settled(Page page) {
    page.evaluate(
        "() => new Promise(done => { let seen = -1; (function look() {"
            + " const now = document.querySelectorAll('.tools').length;"
            + " if (now === seen) { done(); } else { seen = now; setTimeout(look, 50); } })(); })");
  }

  private static Path path() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("install Chromium to run the browser tests"));
  }
}
