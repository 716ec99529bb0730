package org.jianbao.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.model.Comparability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  private static final Map<String, String> CHINESE = Wording.CHINESE.translations();
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** Calls whose first words are a sentence, or the part of one, that is translated. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:Text\\.(?:of|join)|\\.hint|\\.end|\\bsay|WrongSwitchException|\\bwords)\\(\\s*"
              + LITERAL);

  /** Helpers of readers and rules that take such a part second. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:hoice|arsed|root|pairing\\s{0,20}\\.(?:missing|surplus|match))\\(\\s*(?:\"[^\"]*\"|[\\w+\" ./]+),\\s*"
              + LITERAL);

  @Test
  void followsTheComputerUnlessItSpeaksAnotherLanguage() {
    assertEquals("zh", Wording.of(Locale.SIMPLIFIED_CHINESE).id());
    assertEquals("zh", Wording.of(Locale.forLanguageTag("zh-Hant-HK")).id());
    assertEquals("en", Wording.of(Locale.UK).id());
    assertEquals("en", Wording.of(Locale.FRENCH).id());
    assertEquals("en", Wording.of(Locale.ROOT).id());
  }

  @Test
  void placesMayChangeTheirOrder() {
    Wording wording = new Wording("xx", Map.of("%s of %s", "%2$s: %1$s", "all", "everything"));
    assertEquals("b: everything", Text.of("%s of %s", Text.of("all"), "b").in(wording));
    assertEquals("all of b", Text.of("%s of %s", Text.of("all"), "b").toString());
  }

  @Test
  void namesAreJoined() {
    assertEquals("", Text.list(List.of()).toString());
    assertEquals("a", Text.list(List.of("a")).toString());
    assertEquals("a, b, 50%", Text.list(List.of("a", "b", "50%")).toString());
    assertEquals("a、b、c", Text.list(List.of("a", "b", "c")).in(Wording.CHINESE));
    assertEquals("a' or 'b' or 'c", Text.join("%s' or '%s", List.of("a", "b", "c")).toString());
  }

  @ParameterizedTest
  @EnumSource
  void everyMessageIsTranslated(Message message) {
    String template = message.text(List.of()).template();
    assertTrue(CHINESE.containsKey(template), template);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonNotToCompareIsTranslated(Comparability reason) {
    assertTrue(CHINESE.containsKey(reason.words()), reason.words());
  }

  @Test
  void everySeverityIsTranslated() {
    for (Severity severity : Severity.values()) {
      assertTrue(CHINESE.containsKey(severity.word()), severity.word());
    }
  }

  @Test
  void translationsFillTheSamePlaces() {
    CHINESE.forEach((english, chinese) -> assertEquals(places(english), places(chinese), english));
  }

  /** The numbers of the places; what is not numbered counts from 1. */
  private static List<Integer> places(String template) {
    List<Integer> places = new ArrayList<>();
    for (MatchResult m : PLACE.matcher(template).results().toList()) {
      places.add(m.group(1) == null ? places.size() + 1 : Integer.parseInt(m.group(1)));
    }
    places.sort(null);
    return places;
  }

  @Test
  void translationsAreTypesetAsChinese() {
    Pattern han = Pattern.compile("\\p{IsHan}");
    Pattern wrong =
        Pattern.compile("\\p{IsHan}[,;:!?()\"']|[,;!?(\"']\\p{IsHan}|\\p{IsHan} \\p{IsHan}");
    CHINESE.values().stream()
        .filter(t -> han.matcher(t).find())
        .forEach(
            t ->
                assertTrue(
                    !wrong.matcher(t).find() || t.contains("（键: 值）") || t.contains("“键: 值”"), t));
  }

  @Test
  void nothingThatIsSaidLacksATranslation() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String source : sources()) {
      Stream.of(SAID, NAMED)
          .flatMap(p -> p.matcher(source).results())
          .map(m -> unescaped(m.group(1)))
          .filter(t -> t.matches("(?s).*[a-z]{2}.*") && !CHINESE.containsKey(t))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void nothingIsTranslatedThatIsNeverSaid() throws IOException {
    Set<String> literals =
        sources().stream()
            .flatMap(s -> LITERAL.matcher(s).results())
            .map(m -> unescaped(m.group(1)))
            .collect(Collectors.toSet());
    for (Severity severity : Severity.values()) {
      literals.add(severity.word());
    }
    Set<String> surplus = new TreeSet<>(CHINESE.keySet());
    surplus.removeAll(literals);
    surplus.removeAll(reasonsOfYaml());
    assertEquals(Set.of(), surplus);
  }

  private static String unescaped(String literal) {
    return literal.contains("\\u") ? literal : literal.translateEscapes();
  }

  /** What the YAML library says stands in no source of ours. */
  private static Set<String> reasonsOfYaml() throws IOException {
    String file = Files.readString(Path.of("src/main/resources/jianbao/messages.zh.po"));
    return Pattern.compile("#\\. SnakeYAML\nmsgid " + LITERAL)
        .matcher(file)
        .results()
        .map(m -> unescaped(m.group(1)))
        .collect(Collectors.toSet());
  }

  /** The program, with strings over several lines put together. */
  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.add(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
      }
      return sources;
    }
  }
}
