package org.jianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermTextTest {
  private static boolean has(String text, String term) {
    TermText words = TermText.of(text, id -> id.equals("places") ? "school places" : "");
    return TermText.ofTerm(term).stream().anyMatch(words::has);
  }

  @Test
  void capitalsHyphensArticlesAndPluralsDoNotMatter() {
    assertTrue(has("Full-time Teachers", "full-time teacher"));
    assertTrue(has("fulltime full time teacher", "full-time teacher"));
    assertTrue(has("rates of the school-age population", "rate of school-age population"));
    assertTrue(has("oversized classes", "oversized class"));
    assertTrue(has("new bodies", "new body"));
    assertTrue(has("the teacher’s studio", "teacher studio"));
    assertFalse(has("schoolings", "school"));
  }

  @Test
  void aGlossMayBeLeftOut() {
    assertTrue(has("key teachers", "key (backbone) teacher"));
    assertTrue(has("key (backbone) teachers", "key (backbone) teacher"));
    assertTrue(has("a school place", "school place(s)"));
  }

  @Test
  void termsDoNotReachAcrossSentences() {
    assertFalse(has("They are full. Time is short.", "full time"));
    assertTrue(has("full, or rather: time", "or rather"));
  }

  @Test
  void figuresPrintTheirUnit() {
    assertTrue(has("In all, {places} were added.", "school place(s)"));
    assertTrue(has("{a}{places} were added.", "# school place"));
    assertFalse(has("In all, {a} were added.", "school place(s)"));
  }

  @Test
  void numbersAreNumbersTypedOrNot() {
    TermText words = TermText.of("about 1,234.5 people, {a.value} people, people", id -> "");
    TermText term = TermText.of("# people", id -> "");
    assertEquals(List.of(1, 3), words.find(term));
    assertEquals(6, words.words().get(1).offset());
  }

  @Test
  void anEmptyTermIsNowhere() {
    assertFalse(has("anything", "(only a gloss"));
    assertTrue(TermText.of("anything", id -> "").find(TermText.of("", id -> "")).isEmpty());
  }
}
