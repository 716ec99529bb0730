package org.jianbao.diag;

import java.util.Map;

/**
 * A language that the program speaks to its users in. English is the language of the code; others
 * translate its sentences.
 *
 * @param id the language, for example zh
 * @param translations English sentence → translation; what is missing is printed in English
 */
public record Wording(String id, Map<String, String> translations) {
  /** The language of the code. */
  public static final Wording ENGLISH = new Wording("en", Map.of());

  public Wording {
    translations = Map.copyOf(translations);
  }

  /** The sentence in this language, its places unfilled. */
  String of(String template) {
    return translations.getOrDefault(template, template);
  }
}
