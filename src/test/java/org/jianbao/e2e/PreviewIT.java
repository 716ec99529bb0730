package org.jianbao.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.preview.Preview;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live preview in a real Chromium: what is saved shows, what is broken is shown, and mends. */
class PreviewIT {
  @TempDir private Path project;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Preview preview;
  private Thread follower;

  @BeforeEach
  void start() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      for (Path path : all.toList()) {
        Path target = project.resolve(path.toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
    Settings settings = Given.in(project, "region", "yueqing", "formats", "html", "threads", "2");
    preview =
        Preview.start(
            settings, 0, Console.plain(new PrintStream(said, true, StandardCharsets.UTF_8)));
    follower = new Thread(preview::follow);
    follower.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    preview.close();
    follower.join(5000);
    assertFalse(follower.isAlive(), "following ends when the preview is closed");
  }

  @Test
  void savedTextShowsAndMistakesAreShownUntilMended() throws IOException {
    Path words = project.resolve("content/briefings/yueqing/2018/en.yaml");
    String good = Files.readString(words);
    try (Page page = Chromium.browser().newPage()) {
      page.setViewportSize(900, 700);
      page.navigate(preview.address() + "en/yueqing/2018/");
      assertThat(page.locator("h1")).hasText("Education in Yueqing, 2018");
      page.evaluate("() => window.scrollTo(0, 900)");

      Files.writeString(words, good.replace("Education in Yueqing, 2018", "A new title"));
      assertThat(page.locator("h1")).hasText("A new title");
      page.waitForFunction("() => Math.abs(window.scrollY - 900) < 5");

      Files.writeString(words, good.replaceFirst("\\{[a-z-]+\\}", "{no-such-figure}"));
      assertThat(page.locator("#jianbao-mistakes")).containsText("unknown figure 'no-such-figure'");
      assertThat(page.locator("#jianbao-mistakes")).containsText("en.yaml:");
      assertThat(page.locator("h1")).hasText("A new title");

      Files.writeString(words, good);
      assertThat(page.locator("h1")).hasText("Education in Yueqing, 2018");
      assertThat(page.locator("#jianbao-mistakes")).hasCount(0);
    }
    assertFalse(Files.exists(project.resolve("output")), "the output is not touched");
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("preview at http://127.0.0.1:"));
  }

  @Test
  void answersThisMachineAloneAndNothingOutsideTheSite() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI home = URI.create(preview.address());
    assertEquals(200, status(client, home.resolve("en/yueqing/2018/")));
    assertEquals(404, status(client, home.resolve("/..%2f..%2fetc%2fpasswd")));
    assertEquals(404, status(client, home.resolve("/.jianbao-files/../../../etc/passwd")));
    HttpResponse<Void> post =
        client.send(
            HttpRequest.newBuilder(home).POST(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.discarding());
    assertEquals(405, post.statusCode());
    assertTrue(home.getHost().equals("127.0.0.1"));
  }

  @Test
  void takesAnotherPortIfTheWantedOneIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Settings settings =
          Given.in(
              project, "region", "hengyang", "languages", "en", "formats", "html", "threads", "1");
      try (Preview other =
          Preview.start(
              settings,
              taken.getLocalPort(),
              Console.plain(new PrintStream(said, true, StandardCharsets.UTF_8)))) {
        assertFalse(other.address().contains(":" + taken.getLocalPort() + "/"), other.address());
      }
    }
  }

  private static int status(HttpClient client, URI address) throws Exception {
    return client
        .send(HttpRequest.newBuilder(address).GET().build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
