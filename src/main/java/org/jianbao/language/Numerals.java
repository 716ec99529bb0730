package org.jianbao.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the numbers that somebody typed into running text, in digits or in words: counts, amounts,
 * percentages, fractions. Dates, document numbers, ordinals and set phrases are no numbers in this
 * sense.
 */
public interface Numerals {
  /**
   * A number in a text.
   *
   * @param start where it begins
   * @param end where it ends, with its scale word, percent sign and the like
   * @param text as written
   * @param value what it means in base units; empty if it is vague, such as 数十
   */
  record Numeral(int start, int end, String text, Optional<BigDecimal> value) {}

  /** The numbers of a text, in order. */
  List<Numeral> in(String text);

  /** The finder for the number rules with this id; finds nothing if there is none. */
  static Numerals of(String numbers) {
    return All.BY_ID.getOrDefault(numbers, text -> new ArrayList<>());
  }

  /** The finders there are. */
  final class All {
    private static final Map<String, Numerals> BY_ID =
        Map.of("chinese", new ChineseNumerals(), "english", new EnglishNumerals());

    private All() {}
  }
}
