package org.jianbao.preview;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;
import org.jianbao.site.Switches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview speaks to its user in one language: on the terminal, in the page and over it. */
class PreviewLanguageTest {
  @TempDir Path project;

  @Test
  void mistakesAreShownInTheLanguageOfTheUser() throws IOException {
    Files.createDirectories(project.resolve("content"));
    Properties switches = new Properties();
    switches.setProperty("jianbao.ui", "zh");
    Settings settings = Switches.read(switches, project);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Console console =
        Console.plain(new PrintStream(said, true, StandardCharsets.UTF_8), settings.wording());
    try (Preview preview = Preview.start(settings, 0, console)) {
      String event = lines(preview.address() + ".jianbao/events", 3);
      assertTrue(event.contains("content/site.yaml:1:1: 错误: 缺少这个文件 [syntax]"), event);
      String page = lines(preview.address(), 1);
      assertTrue(page.contains("<html lang=\"zh\">") && page.contains("这个页面不存在"), page);
    }
    String terminal = said.toString(StandardCharsets.UTF_8);
    assertTrue(terminal.contains("没有写任何文件") && terminal.contains("预览地址："), terminal);
  }

  private static String lines(String address, int count) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setReadTimeout(10_000);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                connection.getResponseCode() < 400
                    ? connection.getInputStream()
                    : connection.getErrorStream(),
                StandardCharsets.UTF_8))) {
      List<String> lines = new java.util.ArrayList<>();
      String line = in.readLine();
      while (line != null && lines.size() < count) {
        lines.add(line);
        line = lines.size() < count ? in.readLine() : line;
      }
      return lines.stream().collect(Collectors.joining("\n"));
    } finally {
      connection.disconnect();
    }
  }
}
