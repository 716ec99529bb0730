package org.jianbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts become the terms of the vectors, which {@code SearchIT} puts to the script, too. */
class TermsTest {
  private static final Path VECTORS = Path.of("src/test/resources/search/terms.txt");

  @Test
  void textsBecomeTheTermsOfTheVectors() throws IOException {
    List<String> made = new ArrayList<>();
    for (String line : Files.readAllLines(VECTORS)) {
      String text = line.split("\t", -1)[0];
      made.add(
          text
              + "\t"
              + Terms.of(text).stream()
                  .map(t -> t.text() + " " + t.start() + " " + t.end())
                  .collect(Collectors.joining("|")));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.write(VECTORS, made);
    }
    assertEquals(Files.readAllLines(VECTORS), made);
  }

  @Test
  void foldingKeepsPlaces() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      for (char c = 0; c < Character.MAX_SURROGATE; c++) {
        assertEquals(1, Terms.fold(String.valueOf(c)).length());
      }
      assertEquals("title", Terms.fold("TITLE"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void termsThatBeginAlikeStandTogether() {
    assertEquals(Terms.shard("公办", 7), Terms.shard("公", 7));
    assertEquals(Terms.shard("kindergarten", 7), Terms.shard("kind", 7));
    assertEquals("𠮷", Terms.key("𠮷林"));
    for (String term : List.of("公办", "kindergarten", "2018", "a")) {
      assertTrue(Terms.shard(term, 3) < 3, term);
    }
  }
}
