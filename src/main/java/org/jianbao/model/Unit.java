package org.jianbao.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a number counts or measures, with its words in every language.
 *
 * @param id name in content files
 * @param kind how it is written and what may be computed with it
 * @param words language id → words
 */
public record Unit(String id, UnitKind kind, Map<String, Words> words) {
  public Unit {
    words = Map.copyOf(words);
  }

  /** The words in this language. */
  public Words in(String language) {
    Words found = words.get(language);
    if (found == null) {
      throw new IllegalArgumentException("unit " + id + " has no words in " + language);
    }
    return found;
  }

  /**
   * Words of a unit in one language.
   *
   * @param before what stands before the number, for example the currency code; may be empty
   * @param one after the number one; for languages without plural the only form
   * @param other after every other number
   * @param symbol short form for table heads, for example m²
   * @param closed whether the word follows the number without a space, as measure words and % do
   */
  public record Words(
      String before, String one, String other, Optional<String> symbol, boolean closed) {}
}
