package org.jianbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {
  /** Postings of groups, one behind the other, are those of all units. */
  @Test
  void groupsAreJoined() {
    Random random = new Random(5);
    Unit.Weight[] weights = Unit.Weight.values();
    Postings all = new Postings();
    Postings joined = new Postings();
    int from = 0;
    for (int group = 0; group < 50; group++) {
      int units = 1 + random.nextInt(200);
      Postings own = new Postings();
      for (int unit = 0; unit < units; unit++) {
        Unit.Weight weight = weights[random.nextInt(weights.length)];
        if (random.nextInt(1 + group) == 0) {
          own.add(unit, weight);
          all.add(from + unit, weight);
        }
      }
      if (own.size() > 0) {
        joined.add(from, own);
      }
      from += units;
    }
    assertEquals(all.toString(), joined.toString());
  }
}
