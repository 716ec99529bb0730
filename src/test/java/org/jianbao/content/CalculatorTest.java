package org.jianbao.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.model.Bound;
import org.jianbao.model.Quantity;
import org.jianbao.model.Relation;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorTest {
  private static final NumberRules CHINESE = NumberRules.of("chinese").orElseThrow();
  private static final Unit PLAIN =
      new Unit(
          "none", UnitKind.COUNT, Map.of("zh", new Unit.Words("", "", "", Optional.empty(), true)));

  /** Numbers as an editor writes them, and the result as a Chinese page prints it. */
  @ParameterizedTest
  @CsvSource({
    // The sums of the documents.
    "SUM, 449 314, 763",
    "SUM, 340 9492 32 11 15, 9890",
    "DIFFERENCE, 763 314, 449",
    // Ratios have one decimal.
    "RATIO, 1198 1270, 94.3",
    "RATIO, 325 438, 74.2",
    "RATIO, 28.7亿 31.27亿, 91.8",
    "RATIO, 1270 1270, 100",
    "SHARE, 314 449, 41.2",
    "CHANGE, 763 449, 69.9",
    "CHANGE, 314 449, −30.1",
    // Rounded once, to the even neighbour.
    "RATIO, 7 2000, 0.4",
    "RATIO, 21 2000, 1.0",
    "RATIO, 23 2000, 1.2",
    "SUM, 0.1万 1500, 0.2万",
    "SUM, 0.1万 2500, 0.4万",
    "SUM, 8.53459 0.00, 8.53",
    // 8.5346 → 8.535 → 8.54 would be rounding three times.
    "SUM, 0.35 0.0, 0.4",
    "SUM, 1.050 0.0, 1.0",
    // As coarse as the coarsest operand.
    "SUM, 5.2亿 300万, 5.2亿",
    "SUM, 5.2亿 4000万, 5.6亿",
    "SUM, 92.35 1.1, 93.4",
    "RATIO, 3 4, 75",
    "RATIO, 1 3, 33",
    "DIFFERENCE, 0.5 0.5, 0.0",
    "DIFFERENCE, 3 5, −2",
  })
  void arithmetic(Relation.Kind kind, String operands, String result) {
    List<Quantity> quantities = quantities(operands);
    assertEquals(Optional.empty(), Calculator.obstacle(kind, quantities));
    assertEquals(result, print(Calculator.compute(kind, quantities, false, false)));
  }

  @ParameterizedTest
  @CsvSource({"0.35, 0.0, 0.4", "1.050, 0.0, 1.0", "2500, 0.0千, 2000", "8.53459, 0.00, 8.53"})
  void roundingVectorsOfTheStandard(String value, String place, String result) {
    // The coarse zero sets the place that is rounded to.
    Quantity coarse =
        place.endsWith("千")
            ? new Quantity(BigDecimal.ZERO, 3, Optional.empty(), false)
            : quantity(place);
    Quantity sum =
        Calculator.compute(Relation.Kind.SUM, List.of(quantity(value), coarse), false, false);
    assertEquals(new BigDecimal(result), sum.value());
  }

  @Test
  void impliedBaseOfAGrowth() {
    Quantity base =
        Calculator.compute(Relation.Kind.IMPLIED_BASE, quantities("5.2亿 36.8"), false, true);
    assertEquals(0, base.value().compareTo(new BigDecimal("380000000")));
    // Not 3.80亿: the result has no more digits than 5.2亿.
    assertEquals("3.8亿", print(base));
    assertEquals(
        "3.801亿",
        print(
            Calculator.compute(
                Relation.Kind.IMPLIED_BASE, quantities("5.200亿 36.80"), false, true)));
    assertEquals(
        "400",
        print(Calculator.compute(Relation.Kind.IMPLIED_BASE, quantities("763 90.7"), false, true)));
  }

  @Test
  void impliedBaseOfAChangeInTheSameUnit() {
    assertEquals(
        "449",
        print(Calculator.compute(Relation.Kind.IMPLIED_BASE, quantities("763 314"), false, false)));
    assertEquals(
        Optional.empty(), Calculator.obstacle(Relation.Kind.IMPLIED_BASE, quantities("763 -100")));
  }

  @ParameterizedTest
  @CsvSource({"95.3 94.1, 1.2", "64.5 88.1, −23.6", "92.35 90, 2", "99.30 97.10, 2.20"})
  void ratesChangeInPoints(String rates, String points) {
    assertEquals(
        points, print(Calculator.compute(Relation.Kind.CHANGE, quantities(rates), true, false)));
  }

  @ParameterizedTest
  @CsvSource({"近3000 12", "12 70余万", "约5 95以上", "317以内 1", "超过10 2"})
  void whatFollowsFromABoundIsAbout(String operands) {
    for (Relation.Kind kind : Relation.Kind.values()) {
      Quantity result = Calculator.compute(kind, quantities(operands), false, false);
      assertEquals(Optional.of(Bound.ABOUT), result.bound(), kind.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RATIO, 1 0, it divides by zero",
    "CHANGE, 1 0.00, it divides by zero",
    "SHARE, 0 0, it divides by zero",
    "SUM, 1, it needs two or more figures",
    "SHARE, 1, it needs two or more figures",
    "RATIO, 1, it needs two figures",
    "DIFFERENCE, 3 2 1, it needs two figures",
    "CHANGE, 3 2 1, it needs two figures",
  })
  void obstacles(Relation.Kind kind, String operands, String why) {
    assertEquals(
        Optional.of(why), Calculator.obstacle(kind, quantities(operands)).map(Text::toString));
  }

  @Test
  void noFiguresAreAnObstacle() {
    for (Relation.Kind kind : Relation.Kind.values()) {
      assertTrue(Calculator.obstacle(kind, List.of()).isPresent(), kind.name());
    }
  }

  private static List<Quantity> quantities(String texts) {
    return Stream.of(texts.split(" ")).map(CalculatorTest::quantity).toList();
  }

  private static Quantity quantity(String text) {
    return CHINESE.read(text).orElseThrow().quantity();
  }

  private static String print(Quantity quantity) {
    return CHINESE.write(quantity, PLAIN).full();
  }
}
