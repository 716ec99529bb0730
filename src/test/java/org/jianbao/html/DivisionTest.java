package org.jianbao.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {
  private static String divided(int head, int tail, int room, Integer... weights) {
    return Division.divided(List.of(weights), List.of(weights), head, tail, room).toString();
  }

  @Test
  void whatFitsStaysOnOnePage() {
    assertEquals("[[3, 3, 3]]", divided(0, 0, 9, 3, 3, 3));
    assertEquals("[[3, 3, 3]]", divided(1, 2, 12, 3, 3, 3));
    assertEquals("[]", divided(1, 2, 12));
  }

  /** Pages are as few as can be, and then as even as can be. */
  @Test
  void pagesAreFewAndEven() {
    assertEquals("[[3, 3], [3, 3]]", divided(0, 0, 11, 3, 3, 3, 3));
    assertEquals("[[8, 1], [2, 7]]", divided(0, 0, 10, 8, 1, 2, 7));
    assertEquals("[[1, 1], [9], [1, 1]]", divided(0, 0, 9, 1, 1, 9, 1, 1));
  }

  /** The first page has a head, the last one an annex. */
  @Test
  void whatStandsBeforeAndBehindCounts() {
    assertEquals("[[3], [3, 3, 3]]", divided(6, 0, 9, 3, 3, 3, 3));
    assertEquals("[[3, 3, 3], [3]]", divided(0, 6, 9, 3, 3, 3, 3));
  }

  /** What is too heavy alone is not cut, and no page is empty. */
  @Test
  void aHeavyItemStaysWhole() {
    assertEquals("[[20]]", divided(0, 0, 9, 20));
    assertEquals("[[1], [20], [1]]", divided(0, 0, 9, 1, 20, 1));
  }
}
