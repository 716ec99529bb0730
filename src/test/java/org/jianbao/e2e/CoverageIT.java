package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.Given;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;
import org.junit.jupiter.api.Test;

/**
 * The real content uses its source texts in full: each of their numbers is a figure or excused, and
 * the data carries the citations. The texts are not part of the project; {@code
 * -Djianbao.sources=…} or the variable JIANBAO_SOURCES says where they are.
 */
class CoverageIT {
  private static final int LEAST_CITED = 350;

  @Test
  void noNumberOfTheSourceTextsIsOpen() {
    Settings settings = withTexts();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Builder.coverage(settings, Console.plain(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).strip().lines().toList();
    assertEquals(RealSite.BRIEFINGS.size(), lines.size(), "a line for each text: " + lines);
    assertTrue(lines.stream().allMatch(l -> l.endsWith(" 0 open")), lines.toString());
  }

  @Test
  void everyCitationStandsInItsSourceText() {
    Settings settings = withTexts();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Builder.check(settings, Console.plain(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("every citation stands in its source text"), said);
  }

  @Test
  void theDataHasEnoughCitedFigures() throws IOException {
    List<CSVRecord> rows = RealSite.figures();
    long cited =
        rows.stream()
            .filter(r -> !r.get("section").isEmpty() && !r.get("as_stated").isEmpty())
            .count();
    assertTrue(cited >= LEAST_CITED, cited + " cited figures");
  }

  /** Strict settings with the folder of texts; without one the test does not apply. */
  private static Settings withTexts() {
    Optional<String> folder =
        Optional.ofNullable(System.getProperty("jianbao.sources"))
            .or(() -> Optional.ofNullable(System.getenv("JIANBAO_SOURCES")))
            .filter(f -> Files.isDirectory(Path.of(f)));
    assumeTrue(
        folder.isPresent(), "no source texts at hand: -Djianbao.sources=… or JIANBAO_SOURCES");
    return Given.in(
        Path.of("").toAbsolutePath(), "sources", folder.orElseThrow(), "strict", "true");
  }
}
