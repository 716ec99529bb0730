package org.jianbao.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in English text. Numbers in words count from two on: "one" is too often a pronoun.
 * Ordinals do not count, fractions do ("a third of", "half").
 */
final class EnglishNumerals implements Numerals {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          // What one of these can begin with: nearly no place of a text has to be looked at.
          "(?=[\\dJFMASOND\u3014\\[a])(?:"
              + "\\b\\d{1,2}[:.]\\d\\d(?:\\s?[ap]\\.?m\\b|(?<=:\\d\\d))|(?:19|20)\\d\\d-\\d\\d-\\d\\d|(?:\\d{1,2}(?:[\u2013-]\\d{1,2})?\\s)?"
              + MONTH
              + "(?:\\s\\d{1,2}(?!\\d),?)?(?:\\s(?:19|20)\\d\\d)?"
              + "|\\b(?:19|20)\\d\\d(?:\\s?[\u2013-]\\s?(?:(?:19|20)?\\d\\d))?\\b(?![.,]?\\d|\\s?%)"
              + "|[〔\\[](?:19|20)\\d\\d[〕\\]]\\s?(?:No\\.?\\s?)?\\d+(?:号)?|\\bNo\\.?\\s?\\d+"
              + "|\\b\\d+(?:st|nd|rd|th)\\b|\\b[Aa] third[ -](?:party|parties)\\b"
              + "|\\b[Aa] third(?= (?:two|three|four|five|six|seven|ten)-)|\\bFive-Year Plan\\b)");

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, Integer> SCALES =
      Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);

  private static final Pattern NUMBER =
      Pattern.compile(
          // Nothing begins within a word or a number.
          "(?i)(?<![A-Za-z\\d])(?=[-\u2212\\da-z])(?:(?<!\\.)(?<sign>[-\u2212])?(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:[\\s\u00A0](?<scale>hundred|thousand|million|billion|trillion)\\b)?(?<percent>\\s?%)?"
              + "|\\b(?<fraction>half|halves|halved|doubled?|tripled?|twice|thrice|(?:a|one|two)[\\s-]thirds?"
              + "|(?:a|one|three)[\\s-]quarters?|(?:a|one|two|three|four)[\\s-]fifths?|(?:a|one)[\\s-]tenth"
              + "|hundreds|thousands|millions|billions|dozens?)\\b"
              + "|\\b(?<word>(?:"
              + String.join("|", new java.util.TreeSet<>(WORDS.keySet()).descendingSet())
              + ")(?:-(?:one|two|three|four|five|six|seven|eight|nine)\\b)?)\\b"
              + "(?:\\s(?<wordScale>hundred|thousand|million|billion|trillion))?"
              + "|\\b(?<lone>(?:a|one)\\s(?:hundred|thousand|million|billion))\\b)");

  @Override
  public List<Numeral> in(String text) {
    StringBuilder open = new StringBuilder(text);
    Matcher none = NO_NUMBER.matcher(text);
    while (none.find()) {
      open.replace(none.start(), none.end(), " ".repeat(none.end() - none.start()));
    }
    List<Numeral> found = new ArrayList<>();
    Matcher m = NUMBER.matcher(open);
    while (m.find()) {
      found.add(new Numeral(m.start(), m.end(), text.substring(m.start(), m.end()), value(m)));
    }
    found.sort(Comparator.comparingInt(Numeral::start));
    return found;
  }

  private static Optional<BigDecimal> value(Matcher m) {
    if (m.group("digits") != null) {
      BigDecimal value = scaled(Digits.parse(m.group("digits")), m.group("scale"));
      return Optional.of(m.group("sign") == null ? value : value.negate());
    }
    if (m.group("word") != null) {
      int sum = 0;
      for (String part : m.group("word").toLowerCase(Locale.ROOT).split("-", -1)) {
        sum += part.equals("one") ? 1 : WORDS.getOrDefault(part, 0);
      }
      return Optional.of(scaled(BigDecimal.valueOf(sum), m.group("wordScale")));
    }
    if (m.group("lone") != null) {
      String scale = m.group("lone").replaceFirst("^\\S+\\s", "");
      return Optional.of(scaled(BigDecimal.ONE, scale));
    }
    return m.group("fraction").equalsIgnoreCase("half")
        ? Optional.of(BigDecimal.valueOf(50))
        : Optional.empty();
  }

  private static BigDecimal scaled(BigDecimal value, @Nullable String scale) {
    int exponent = scale == null ? 0 : SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 0);
    return value.scaleByPowerOfTen(exponent);
  }
}
