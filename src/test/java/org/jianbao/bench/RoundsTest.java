package org.jianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the benchmark makes of times. */
class RoundsTest {
  /** The medians have another ratio than the rounds: one was disturbed, and both alike. */
  @Test
  void ratiosAreThoseOfTheRounds() throws IOException {
    Rounds rounds = rounds(List.of(10.0, 100.0, 30.0), List.of(20.0, 210.0, 40.0));
    assertEquals(new Spread(30, 10, 100), rounds.wall("one"));
    assertEquals(new Spread(0.5, 10.0 / 21, 0.75), rounds.wall("one", "other"));
    assertEquals("0.50 (0.48..0.75)", rounds.wall("one", "other").all(2));
  }

  @Test
  void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertEquals(2.5, Spread.of(List.of(4.0, 1.0, 2.0, 3.0)).median());
  }

  @Test
  void whatNobodyKnowsStaysUnknown() {
    assertEquals("-", Spread.of(List.of(1.0, Double.NaN)).all(1));
    assertEquals("-", Spread.of(List.of()).middle(1));
  }

  @Test
  void orderTurnsAroundAndWarmRoundsDoNotCount() throws IOException {
    List<String> order = new ArrayList<>();
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    for (String name : List.of("a", "b")) {
      engines.put(
          name,
          () -> {
            order.add(name);
            return new Sample(order.size(), 0, 0);
          });
    }
    Rounds rounds = Rounds.run(1, 1, engines);
    assertEquals(List.of("a", "b", "b", "a"), order);
    assertEquals(4, rounds.wall("a").median());
  }

  private static Rounds rounds(List<Double> one, List<Double> other) throws IOException {
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    engines.put("one", next(one));
    engines.put("other", next(other));
    return Rounds.run(0, one.size(), engines);
  }

  private static Rounds.Engine next(List<Double> times) {
    List<Double> left = new ArrayList<>(times);
    return () -> new Sample(left.remove(0), 0, 0);
  }
}
