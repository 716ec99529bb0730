package org.jianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningsTest {
  private static final Map<String, String> PRINTS =
      Map.of("schools", "12 schools", "money", "CNY 5 million", "about", "about 90 pupils");

  private static List<String> openings(String text) {
    return Openings.of(text, id -> Optional.ofNullable(PRINTS.get(id))).stream()
        .map(o -> o.offset() + ":" + o.printed())
        .toList();
  }

  @Test
  void numeralsAndFiguresThatBeginSentencesAreFound() {
    assertEquals(
        List.of("0:12 schools", "22:2018", "44:about 90 pupils"),
        openings("{schools} were built. 2018 was a good year.\n{about} came."));
    assertEquals(List.of("1:12 schools"), openings("“{schools} were built.”"));
    assertEquals(List.of("2:12 schools"), openings("**{schools}** were built."));
    assertEquals(List.of("3:12 schools"), openings("1. {schools} were built."));
  }

  @Test
  void othersAreNot() {
    assertEquals(List.of(), openings("{money} was spent. {money} was left."));
    assertEquals(List.of(), openings("{schools} of {money}"));
    assertEquals(List.of(), openings("2018 to 2020"));
    assertEquals(List.of(), openings("See No. 5, vs. 6, e.g. 7, and 3.5 of them."));
    assertEquals(List.of(), openings("1. First.\n2. Second."));
    assertEquals(List.of(), openings("{unknown} were built."));
  }
}
