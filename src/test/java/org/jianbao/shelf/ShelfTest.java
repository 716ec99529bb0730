package org.jianbao.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private record Thing(String name, List<String> parts) {}

  private static final Thing A = new Thing("a", List.of("x", "y"));
  private static final Thing B = new Thing("b", List.of());

  private static Map<String, Thing> things() {
    Map<String, Thing> things = new LinkedHashMap<>();
    things.put("2", B);
    things.put("1", A);
    return things;
  }

  @Test
  void aMapLooksAsBefore() {
    looksAsBefore(new Shelf().map(things()));
  }

  @Test
  void aMapWhoseValuesAreApartLooksAsBefore() {
    looksAsBefore(new Shelf().values(things()));
  }

  private static void looksAsBefore(Map<String, Thing> aside) {
    assertEquals(things(), aside);
    assertEquals(aside, things());
    assertEquals(things().hashCode(), aside.hashCode());
    assertEquals(List.of("2", "1"), List.copyOf(aside.keySet()));
    assertEquals(List.of(B, A), List.copyOf(aside.values()));
    assertEquals(2, aside.size());
    assertEquals(A, aside.get("1"));
    assertNull(aside.get("3"));
    assertTrue(aside.containsKey("2"));
    assertFalse(aside.containsKey("3"));
    List<String> seen = new ArrayList<>();
    aside.forEach((key, thing) -> seen.add(key + thing.name()));
    assertEquals(List.of("2b", "1a"), seen);
    assertNotSame(A, aside.get("1"), "it is not kept in memory by itself");
    assertThrows(UnsupportedOperationException.class, () -> aside.put("3", A));
    assertThrows(UnsupportedOperationException.class, () -> aside.keySet().clear());
    assertThrows(UnsupportedOperationException.class, () -> aside.entrySet().clear());
    assertThrows(UnsupportedOperationException.class, () -> aside.values().clear());
  }

  @Test
  void aListLooksAsBefore() {
    List<Thing> aside = new Shelf().list(List.of(A, B, A));
    assertEquals(List.of(A, B, A), aside);
    assertEquals(List.of(A, B, A).hashCode(), aside.hashCode());
    assertEquals(B, aside.get(1));
    assertEquals(2, aside.stream().filter(A::equals).count());
    assertEquals(3, aside.size());
    assertThrows(UnsupportedOperationException.class, () -> aside.add(A));
    assertThrows(UnsupportedOperationException.class, () -> aside.iterator().remove());
  }

  @Test
  void whatIsAsideStaysWhereItIs() {
    Shelf shelf = new Shelf();
    Map<String, Thing> map = shelf.map(things());
    Map<String, Thing> values = shelf.values(things());
    List<Thing> list = shelf.list(List.of(A));
    Shelf other = new Shelf();
    assertSame(map, other.map(map));
    assertSame(map, other.values(map));
    assertSame(values, other.map(values));
    assertSame(list, other.list(list));
    assertSame(list, Shelf.copyOf(list));
  }

  @Test
  void copiesOfOtherListsCannotBeChanged() {
    List<Thing> list = new ArrayList<>(List.of(A));
    List<Thing> copy = Shelf.copyOf(list);
    list.clear();
    assertEquals(List.of(A), copy);
    assertThrows(UnsupportedOperationException.class, copy::clear);
  }

  @Test
  void whatBecomesOfTheOriginalDoesNotMatter() {
    Map<String, Thing> original = things();
    Map<String, Thing> aside = new Shelf().map(original);
    Map<String, Thing> values = new Shelf().values(original);
    original.clear();
    assertEquals(things(), aside);
    assertEquals(things(), values);
  }

  @Test
  void whatDoesNotFitIntoMemoryGoesToAFile() {
    Pieces pieces = new Pieces(100);
    byte[] first = new byte[60];
    first[0] = 1;
    byte[] second = new byte[60];
    second[59] = 2;
    byte[] third = new byte[0];
    Pieces.Piece one = pieces.put(first);
    assertEquals(0, pieces.inFile());
    Pieces.Piece two = pieces.put(second);
    Pieces.Piece three = pieces.put(third);
    Pieces.Piece four = pieces.put(first);
    assertEquals(120, pieces.inFile());
    assertSame(first, one.bytes());
    assertEquals(2, two.bytes()[59]);
    assertEquals(0, three.bytes().length);
    assertEquals(1, four.bytes()[0]);
  }

  /** Threads are interrupted when another fails; in a preview the next build reads on. */
  @Test
  void aFileOutlastsAThreadThatIsInterrupted() {
    Shelf shelf = new Shelf(0);
    List<Thing> aside = shelf.list(List.of(A));
    Thread.currentThread().interrupt();
    try {
      assertEquals(List.of(A), aside);
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(List.of(A), aside);
    assertEquals(List.of(B), shelf.list(List.of(B)));
  }

  @Test
  void threadsMayShareAShelf() {
    Shelf shelf = new Shelf(1000);
    List<List<Thing>> all =
        IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> shelf.list(List.of(new Thing("thing " + i, List.of("x" + i)))))
            .toList();
    IntStream.range(0, 500)
        .parallel()
        .forEach(i -> assertEquals(List.of(new Thing("thing " + i, List.of("x" + i))), all.get(i)));
  }
}
