package org.jianbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String SITE = "src/test/resources/golden/base/content";

  @TempDir private Path temp;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final TreeMap<String, String> before = new TreeMap<>();
  private PrintStream realOut;
  private PrintStream realErr;

  @BeforeEach
  void listen() {
    System.getProperties()
        .forEach((name, value) -> before.put(String.valueOf(name), String.valueOf(value)));
    realOut = System.out;
    realErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
    for (String name : List.copyOf(System.getProperties().stringPropertyNames())) {
      if (name.startsWith("jianbao.") && !before.containsKey(name)) {
        System.clearProperty(name);
      }
    }
  }

  private JsonNode printed() throws IOException {
    return new ObjectMapper().readTree(out.toByteArray());
  }

  @Test
  void jsonAloneGoesToStandardOutput() throws IOException {
    assertEquals(0, Main.run("check", "--json", "-Djianbao.content=" + SITE));
    assertEquals(0, printed().at("/summary/errors").asInt());
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("no mistakes"));
  }

  @Test
  void mistakesAreJsonOnOneStreamAndWordsOnTheOther() throws IOException {
    assertEquals(1, Main.run("check", "--json", "-Djianbao.content=" + temp));
    assertTrue(printed().at("/summary/errors").asInt() > 0);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("nothing was written"));
  }

  @Test
  void withoutTheSwitchWordsGoToStandardOutput() {
    assertEquals(0, Main.run("check", "-Djianbao.content=" + SITE));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("no mistakes"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void twoReportsAreRefused() {
    assertEquals(2, Main.run("check", "--json", "-Djianbao.report=remarks.sarif"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("exclude each other"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }
}
