package org.jianbao.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.LanguageProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the interface, and names that somebody probably meant. */
class WordsTest {
  private static final Lexicon LEXICON = lexicon("english");

  private static Lexicon lexicon(String numbers) {
    return new Lexicon(
        new LanguageProfile(
            "en",
            "en-GB",
            "English",
            numbers,
            List.of("Sans"),
            List.of(),
            Map.of(
                "plain", "Home",
                "one", "Figure {0}",
                "two", "{1} before {0}, {1}",
                "space", " and ",
                "none", "{x} {} {9} $1 \\")));
  }

  @Test
  void placesAreFilled() {
    assertEquals("Home", LEXICON.word("plain"));
    assertEquals("Figure 3", LEXICON.word("one", 3));
    assertEquals("b before a, b", LEXICON.word("two", "a", "b"));
    assertEquals(" and ", LEXICON.word("space"));
  }

  @Test
  void whatIsFilledInIsNotFilledAgain() {
    assertEquals("b before {1}, b", LEXICON.word("two", "{1}", "b"));
    assertEquals("Figure $0\\", LEXICON.word("one", "$0\\"));
  }

  @Test
  void otherBracesStay() {
    assertEquals("{x} {} {9} $1 \\", LEXICON.word("none", "a"));
  }

  @Test
  void missingWordSaysItsKey() {
    Lexicon.MissingWordException e =
        assertThrows(Lexicon.MissingWordException.class, () -> LEXICON.word("nothing"));
    assertEquals("nothing", e.key());
    assertEquals("en", e.language());
  }

  @Test
  void unknownRulesAreAFaultOfTheProgram() {
    assertThrows(ProgramFault.class, () -> lexicon("french"));
  }

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "tittle, title",
    "state, stated",
    "acheived, achieved",
    "investmnt, investment",
    "kindergartens-bulit, kindergartens-built",
  })
  void nearNamesAreSuggested(String wrong, String meant) {
    assertEquals(
        Optional.of("did you mean '" + meant + "'?"),
        Suggestion.of(
                wrong,
                List.of("achieved", "investment", "kindergartens-built", "stated", "title", "en"))
            .map(Object::toString));
  }

  @ParameterizedTest
  @CsvSource({"fr", "x", "''", "colour", "something-else"})
  void farNamesAreNot(String wrong) {
    assertEquals(
        Optional.empty(),
        Suggestion.of(wrong, List.of("en", "zh", "title", "stated")).map(Object::toString));
  }

  @Test
  void ofEquallyNearNamesTheFirstIsSuggested() {
    assertEquals(
        Optional.of("did you mean 'figure-a'?"),
        Suggestion.of("figure-x", List.of("figure-c", "figure-a", "figure-b"))
            .map(Object::toString));
  }
}
