package org.jianbao.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {
  private static final Hyphenation ENGLISH = Hyphenation.of("en-GB", List.of("kinder-garten"));

  private static String divided(Hyphenation words, String word) {
    boolean[] places = words.places(word);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < places.length; i++) {
      out.append(places[i] ? "-" : "").append(word.charAt(i));
    }
    return out.toString();
  }

  /** What other programs do with the same patterns and three letters on either side. */
  @ParameterizedTest
  @CsvSource({
    "hyphenation, hyphen-a-tion",
    "construction, con-struc-tion",
    "compulsory, com-puls-ory",
    "consolidation, con-sol-id-a-tion",
    "education, edu-ca-tion",
    "through, through",
    "school, school",
    "Expenditure, Expendit-ure"
  })
  void patternsSayWhereWordsAreDivided(String word, String expected) {
    assertEquals(expected, divided(ENGLISH, word));
  }

  @Test
  void listedWordsAreDividedAsListed() {
    assertEquals("kinder-garten", divided(ENGLISH, "kindergarten"));
    assertEquals("uni-ver-sity", divided(ENGLISH, "university"));
  }

  @Test
  void aLanguageWithoutPatternsDividesNothing() {
    assertSame(Hyphenation.NONE, Hyphenation.of("zh-Hans", List.of()));
  }
}
