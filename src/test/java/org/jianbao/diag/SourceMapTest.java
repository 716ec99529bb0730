package org.jianbao.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMapTest {
  private static final String LITERAL =
      """
      a:
        text: |
          First line
          - item

            - nested item
          last
        next: x
      """;

  @ParameterizedTest
  @CsvSource({
    "First, 3, 5",
    "line, 3, 11",
    "- item, 4, 5",
    "- nested, 6, 7",
    "nested, 6, 9",
    "last, 7, 5",
  })
  void placesInLiteralScalars(String what, int line, int column) {
    String text = "First line\n- item\n\n  - nested item\nlast\n";
    SourceFile file = SourceFile.of("a.yaml", LITERAL);
    SourceMap.Place place = new SourceMap.Place(file.at(2, 3), file.at(2, 9), true);
    assertEquals(file.at(line, column), place.within(text, text.indexOf(what)));
  }

  @ParameterizedTest
  @CsvSource({"One, 2, 3", "two, 3, 3", "three, 3, 7", "Four, 5, 3", "five, 6, 3"})
  void placesInFoldedScalars(String what, int line, int column) {
    SourceFile file = SourceFile.of("a.yaml", "text: >\n  One\n  two three\n\n  Four\n  five\n");
    SourceMap.Place place = new SourceMap.Place(file.at(1, 1), file.at(1, 7), true);
    String text = "One two three\nFour five\n";
    assertEquals(file.at(line, column), place.within(text, text.indexOf(what)));
  }

  @Test
  void linesBeforeTheTextOfABlockDoNotCount() {
    SourceFile file = SourceFile.of("a.yaml", "text: |\n\n  One {x}\n");
    SourceMap.Place place = new SourceMap.Place(file.at(1, 1), file.at(1, 7), true);
    assertEquals(file.at(3, 7), place.within("\nOne {x}\n", 5));
    assertEquals(file.at(3, 7), place.within("One {x}", 4));
  }

  @ParameterizedTest
  @CsvSource({"plain, t: one {x}, 8", "double, 't: \"one {x}\"', 9"})
  void placesInPlainAndQuotedScalars(String kind, String line, int column) {
    SourceFile file = SourceFile.of(kind + ".yaml", line);
    SourceMap.Place place = new SourceMap.Place(file.at(1, 1), file.at(1, 4), false);
    assertEquals(file.at(1, column), place.within("one {x}", 4));
  }

  @Test
  void plainScalarOverSeveralLinesFallsBackToItsStart() {
    SourceFile file = SourceFile.of("a.yaml", "t: one\n  two {x}\n");
    SourceMap.Place place = new SourceMap.Place(file.at(1, 1), file.at(1, 4), false);
    assertEquals(file.at(1, 4), place.within("one two {x}", 8));
  }

  @Test
  void aValueThatIsNotThereHasThePlaceOfTheOneAbove() {
    SourceMap map = new SourceMap();
    SourceFile file = SourceFile.of("a.yaml", "a:\n  b: c\n");
    map.put(file, "a", new SourceMap.Place(file.at(1, 1), file.at(2, 3), false));
    map.put(file, "a.b", new SourceMap.Place(file.at(2, 3), file.at(2, 6), false));
    assertEquals(file.at(2, 6), map.value("a.yaml", "a.b"));
    assertEquals(file.at(2, 3), map.key("a.yaml", "a.b.c.d"));
    assertEquals(file.at(1, 1), map.key("a.yaml", "a.x"));
    assertEquals("a.yaml:1:1", map.key("a.yaml", "x.y").toString());
    assertEquals(Optional.empty(), map.find("a.yaml", "a.x"));
    assertEquals("b.yaml:1:1", map.value("b.yaml", "a").toString());
  }

  @Test
  void linesMayEndInAnyWay() {
    SourceFile file = SourceFile.of("a", "1\n2\r\n3\r4");
    assertEquals(List.of("1", "2", "3", "4"), file.lines());
    assertEquals("", file.line(0));
    assertEquals("", file.line(5));
  }
}
