package org.jianbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jianbao.language.NumberRules;
import org.jianbao.model.Indicator.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a target follows its bound, the direction of its indicator and the period. */
class AttainmentTest {

  private static Figure figure(String id, String value, String period, Status status) {
    return new Figure(
        id,
        "thing",
        NumberRules.of("chinese").orElseThrow().read(value).orElseThrow().quantity(),
        "unit",
        status,
        Optional.empty(),
        new TreeMap<>(),
        Period.parse(period).orElseThrow(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Content content(Direction direction) {
    Localized name = Localized.of(Map.of("zh", "事"));
    Indicator thing =
        new Indicator(
            "thing",
            "topic",
            name,
            Optional.empty(),
            "unit",
            Optional.empty(),
            Optional.empty(),
            direction,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>());
    return new Content(
        new SiteSettings(
            name,
            name,
            List.of("zh"),
            name,
            "https://example.org/",
            "CC-BY-4.0",
            "https://example.org/",
            Optional.empty(),
            "briefing",
            Map.of()),
        Map.of(),
        Map.of("unit", new Unit("unit", UnitKind.COUNT, Map.of())),
        Map.of(),
        Map.of(),
        Map.of("thing", thing),
        Map.of(),
        Map.of(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private static Attainment of(
      Direction direction, String due, String outturn, String duePeriod, String period) {
    return Attainment.of(
        content(direction),
        figure("due", due, duePeriod, Status.TARGET),
        figure("outturn", outturn, period, Status.ACHIEVED));
  }

  @ParameterizedTest
  @CsvSource({
    "UP,   438,      438,      ACHIEVED",
    "UP,   438,      437,      NOT_ACHIEVED",
    "NONE, 438,      500,      ACHIEVED",
    "DOWN, 317,      317,      ACHIEVED",
    "DOWN, 317,      318,      NOT_ACHIEVED",
    "UP,   317以内,  318,      NOT_ACHIEVED",
    "UP,   317以内,  300,      ACHIEVED",
    "DOWN, 95以上,   96,       ACHIEVED",
    "UP,   超过100,  100,      NOT_ACHIEVED",
    "DOWN, 不足100,  100,      NOT_ACHIEVED",
    "UP,   3000,     近3000,   NOT_ACHIEVED",
    "DOWN, 3000,     超过3000, NOT_ACHIEVED",
    "UP,   3000,     3000余,   ACHIEVED",
    "UP,   3000,     约3000,   UNCERTAIN",
    "UP,   3000,     约8000,   ACHIEVED",
    "UP,   3000,     2500以上, UNCERTAIN",
    "DOWN, 3000,     3500以上, NOT_ACHIEVED",
    "DOWN, 3000,     2500以内, ACHIEVED"
  })
  void atTheEndOfThePeriod(Direction direction, String due, String outturn, Attainment said) {
    assertEquals(said, of(direction, due, outturn, "2018", "2018"));
  }

  @ParameterizedTest
  @CsvSource({
    "UP,   438, 325, UNDER_WAY",
    "UP,   438, 440, ACHIEVED",
    "DOWN, 317, 300, WITHIN_LIMIT",
    "DOWN, 317, 320, UNDER_WAY"
  })
  void withinThePeriod(Direction direction, String due, String outturn, Attainment said) {
    assertEquals(said, of(direction, due, outturn, "2018", "../2018-11"));
    assertEquals(said, of(direction, due, outturn, "2018/2020", "2018"));
  }

  @Test
  void figuresOfAnotherPeriodAreNotCompared() {
    assertEquals(Attainment.NOT_COMPARED, of(Direction.UP, "438", "500", "2018", "2019"));
    assertEquals(Attainment.NOT_COMPARED, of(Direction.UP, "438", "500", "2018", "2017"));
  }
}
