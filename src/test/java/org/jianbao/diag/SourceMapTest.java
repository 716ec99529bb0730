package org.jianbao.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
  void manyFilesKeepTheirPlacesAndTexts() {
    SourceMap map = new SourceMap();
    List<SourceMap.Text> texts = new ArrayList<>();
    for (int f = 0; f < 30; f++) {
      SourceFile file = SourceFile.of("f" + f + ".yaml", "a: b");
      for (int i = 0; i < 100; i++) {
        SourceMap.Place place =
            new SourceMap.Place(file.at(i + 1, 1), file.at(i + 1, 5000 + i), i % 2 == 0);
        map.put(file, "键.k" + i + ".value", place);
        texts.add(new SourceMap.Text("k" + i, "字 \uD83D\uDE00 ".repeat(20) + f, place));
        map.putText("k" + i, "字 \uD83D\uDE00 ".repeat(20) + f, place);
      }
    }
    SourceFile first = SourceFile.of("f0.yaml", "a: b");
    map.put(first, "late", new SourceMap.Place(first.at(7, 1), first.at(7, 3), false));
    List<SourceMap.Text> read = new ArrayList<>();
    map.texts().forEach(read::add);
    assertEquals(texts, read);
    for (int f = 0; f < 30; f++) {
      String file = "f" + f + ".yaml";
      assertEquals(texts.subList(f * 100, f * 100 + 100), map.texts(file));
      for (int i = 0; i < 100; i++) {
        assertEquals(
            Optional.of(texts.get(f * 100 + i).place()), map.find(file, "键.k" + i + ".value"));
        assertEquals(Optional.empty(), map.find(file, "键.k" + i));
      }
    }
    assertEquals("f0.yaml:7:3", map.value("f0.yaml", "late.x").toString());
    assertEquals(List.of(), map.texts("other.yaml"));
  }

  @Test
  void onePlaceOfEachFileCanBeKept() {
    SourceMap all = new SourceMap();
    SourceFile own = SourceFile.of("own.yaml", "a: b");
    all.put(own, "one-page", new SourceMap.Place(own.at(1, 1), own.at(1, 4), false));
    SourceMap part = new SourceMap();
    SourceFile file = SourceFile.of("f.yaml", "a: b");
    SourceMap.Place place = new SourceMap.Place(file.at(5, 1), file.at(5, 11), false);
    part.put(file, "one-page", place);
    part.put(file, "one-page.figures", new SourceMap.Place(file.at(6, 1), file.at(6, 9), false));
    SourceFile other = SourceFile.of("other.yaml", "a: b");
    part.put(other, "title", new SourceMap.Place(other.at(1, 1), other.at(1, 9), false));
    all.add(part);
    all.keepOnly("one-page");
    assertEquals("own.yaml:1:1", all.key("own.yaml", "one-page").toString());
    assertEquals(Optional.of(place), all.find("f.yaml", "one-page"));
    assertEquals(Optional.empty(), all.find("f.yaml", "one-page.figures"));
    assertEquals(Optional.empty(), all.find("other.yaml", "title"));
  }

  @Test
  void linesAreReadAgainWhenTheyAreWanted() {
    SourceFile file = SourceFile.of("a.yaml", "one\ntwo", () -> Optional.of("one\nagain"));
    assertEquals("two", file.line(2));
    file.letGo();
    System.gc();
    assertEquals("again", file.line(2));
    SourceFile gone = SourceFile.of("a.yaml", "one", Optional::empty);
    gone.letGo();
    System.gc();
    assertEquals("", gone.line(1));
  }

  @Test
  void linesMayEndInAnyWay() {
    SourceFile file = SourceFile.of("a", "1\n2\r\n3\r4");
    assertEquals(List.of("1", "2", "3", "4"), file.lines());
    assertEquals("", file.line(0));
    assertEquals("", file.line(5));
  }
}
