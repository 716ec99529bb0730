package org.jianbao.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What files of the index consist of. */
class ScriptTest {
  @Test
  void textsAreLiteralsOfEveryVersionOfTheLanguage() {
    assertEquals(
        "jianbaoSearch(\"0/r1\",\"a\\\"b\\\\c\\u000a\\u2028</script>\");\n",
        new String(Script.file("0/r1", Script.text("a\"b\\c\n\u2028</script>")), UTF_8));
  }

  /** Five bits a digit, the least first; a gap and a weight make one number. */
  @Test
  void postingsAreGapsAndWeights() {
    Postings postings = new Postings();
    postings.add(0, Unit.Weight.TEXT);
    postings.add(1, Unit.Weight.TITLE);
    postings.add(12, Unit.Weight.NAME);
    postings.add(500, Unit.Weight.TEXT);
    assertEquals("ACf1tB", postings.toString());
  }
}
