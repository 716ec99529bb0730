package org.jianbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.jianbao.language.NumberRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "1270, 1270, 1270",
    "12500, 12500, 12500",
    "5.2亿, 515000000, 525000000",
    "2万, 15000, 25000",
    "6500万, 64995000, 65005000",
    "94.30%, 94.295, 94.305",
    "0.0, -0.05, 0.05",
    "约8万, 75000, 85000",
    "约17, 16.5, 17.5",
    "近3000, 2000, 3000",
    "92000多, 92000, 93000",
    "70余万, 700000, 800000",
    "3.6万余, 36000, 37000"
  })
  void aStatedNumberStandsForWhatItMayHaveBeenRoundedFrom(String text, String low, String high) {
    Interval interval = interval(text, false).orElseThrow();
    assertEquals(0, new BigDecimal(low).compareTo(interval.low()), interval.toString());
    assertEquals(0, new BigDecimal(high).compareTo(interval.high()), interval.toString());
  }

  @ParameterizedTest
  @CsvSource({"95%以上", "317以内", "不足3", "超过10万"})
  void aLimitOnOneSideGivesNone(String text) {
    assertEquals(Optional.empty(), interval(text, true));
  }

  @Test
  void wholeNumbersOfRatesAreRounded() {
    Interval rate = interval("94%", true).orElseThrow();
    assertEquals(new BigDecimal("93.5"), rate.low());
    assertEquals(new BigDecimal("94.5"), rate.high());
  }

  @Test
  void theEndsFollowTheArithmetic() {
    Interval a = new Interval(new BigDecimal(2), new BigDecimal(4));
    Interval b = new Interval(new BigDecimal(1), new BigDecimal(2));
    assertEquals(new Interval(new BigDecimal(3), new BigDecimal(6)), a.plus(b));
    assertEquals(new Interval(BigDecimal.ZERO, new BigDecimal(3)), a.minus(b));
    assertEquals(new Interval(BigDecimal.ONE, new BigDecimal(4)), a.over(b).orElseThrow());
    Interval loss = new Interval(new BigDecimal(-4), new BigDecimal(-2));
    assertEquals(new Interval(new BigDecimal(-4), new BigDecimal(-1)), loss.over(b).orElseThrow());
    assertEquals(Optional.empty(), a.over(loss));
    assertEquals(Optional.empty(), a.over(Interval.of(BigDecimal.ZERO)));
  }

  @Test
  void intervalsMeetAtTheirEnds() {
    Interval a = new Interval(BigDecimal.ONE, new BigDecimal(2));
    assertTrue(a.meets(Interval.of(new BigDecimal("2.0"))));
    assertFalse(a.meets(Interval.of(new BigDecimal("2.01"))));
    assertFalse(Interval.of(new BigDecimal("0.99")).meets(a));
  }

  private static Optional<Interval> interval(String text, boolean rounded) {
    Quantity quantity =
        NumberRules.of("chinese").flatMap(n -> n.read(text)).orElseThrow().quantity();
    return Interval.of(quantity, rounded);
  }
}
