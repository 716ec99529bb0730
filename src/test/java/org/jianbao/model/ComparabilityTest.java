package org.jianbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparabilityTest {
  private static final Unit SCHOOL = new Unit("school", UnitKind.COUNT, Map.of());
  private static final Unit PERCENT = new Unit("percent", UnitKind.PERCENT, Map.of());
  private static final Localized WORDS = Localized.of(Map.of("zh", "字"));

  @Test
  void countsOfOneRegionAreComparableOverTime() {
    Indicator schools = indicator("schools", SCHOOL, true, false);
    assertEquals(
        Comparability.COMPARABLE,
        Comparability.across(
            schools,
            SCHOOL,
            List.of(placed("a", schools, Map.of()), placed("a", schools, Map.of()))));
  }

  @Test
  void countsOfSeveralRegionsNeedABase() {
    Indicator schools = indicator("schools", SCHOOL, true, false);
    Comparability both =
        Comparability.across(
            schools,
            SCHOOL,
            List.of(placed("a", schools, Map.of()), placed("b", schools, Map.of())));
    assertEquals(Comparability.NO_COMMON_BASE, both);
    assertFalse(both.allowed());
    Indicator perHead = indicator("schools", SCHOOL, true, true);
    assertEquals(
        Comparability.COMPARABLE,
        Comparability.across(
            perHead,
            SCHOOL,
            List.of(placed("a", perHead, Map.of()), placed("b", perHead, Map.of()))));
  }

  @Test
  void ratesWithoutADefinitionNeedARemark() {
    Indicator rate = indicator("rate", PERCENT, false, false);
    Comparability both =
        Comparability.across(
            rate, PERCENT, List.of(placed("a", rate, Map.of()), placed("b", rate, Map.of())));
    assertEquals(Comparability.DEFINITION_NOT_STATED, both);
    assertTrue(both.allowed());
  }

  @Test
  void aDefinitionThatTheDocumentsDoNotStateNeedsARemark() {
    for (Indicator.Basis basis : List.of(Indicator.Basis.USUAL, Indicator.Basis.OURS)) {
      Indicator rate = indicator("rate", PERCENT, Optional.of(basis), true);
      assertEquals(
          Comparability.DEFINITION_NOT_STATED,
          Comparability.across(
              rate, PERCENT, List.of(placed("a", rate, Map.of()), placed("b", rate, Map.of()))));
    }
  }

  @Test
  void otherScopesAndIndicatorsAreNotComparable() {
    Indicator rate = indicator("rate", PERCENT, true, true);
    Indicator other = indicator("other", PERCENT, true, true);
    Map<String, String> rural = Map.of("area", "rural");
    assertEquals(
        Comparability.OTHER_SCOPE,
        Comparability.across(
            rate, PERCENT, List.of(placed("a", rate, Map.of()), placed("b", rate, rural))));
    assertEquals(
        Comparability.OTHER_DEFINITION,
        Comparability.across(
            rate, PERCENT, List.of(placed("a", rate, Map.of()), placed("b", other, Map.of()))));
  }

  @Test
  void resultsAreNotComparedWithTargets() {
    Indicator rate = indicator("rate", PERCENT, true, true);
    Comparability both =
        Comparability.across(
            rate,
            PERCENT,
            List.of(
                placed("a", rate, Map.of()),
                new Comparability.Placed("b", figure(rate, Map.of(), Status.TARGET))));
    assertEquals(Comparability.OTHER_STATUS, both);
    assertFalse(both.allowed());
  }

  @Test
  void otherUnitsAndBasesAreNotComparable() {
    Indicator rate = indicator("rate", PERCENT, true, true);
    assertEquals(
        Comparability.OTHER_UNIT,
        Comparability.across(
            rate, SCHOOL, List.of(placed("a", rate, Map.of()), placed("b", rate, Map.of()))));
  }

  private static Indicator indicator(String id, Unit unit, boolean defined, boolean base) {
    return indicator(
        id, unit, defined ? Optional.of(Indicator.Basis.STATED) : Optional.empty(), base);
  }

  private static Indicator indicator(
      String id, Unit unit, Optional<Indicator.Basis> basis, boolean base) {
    return new Indicator(
        id,
        "topic",
        WORDS,
        Optional.empty(),
        unit.id(),
        basis.map(b -> new Indicator.Definition(WORDS, b)),
        base ? Optional.of(WORDS) : Optional.empty(),
        Indicator.Direction.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>());
  }

  private static Comparability.Placed placed(
      String region, Indicator indicator, Map<String, String> of) {
    return new Comparability.Placed(region, figure(indicator, of, Status.ACHIEVED));
  }

  private static Figure figure(Indicator indicator, Map<String, String> of, Status status) {
    return new Figure(
        "f",
        indicator.id(),
        Quantity.of(BigDecimal.ONE),
        indicator.unit(),
        status,
        Optional.empty(),
        new TreeMap<>(of),
        Period.year(2018),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
