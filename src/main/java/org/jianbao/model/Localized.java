package org.jianbao.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in every language of the site.
 *
 * @param byLanguage language id → text
 */
public record Localized(SortedMap<String, String> byLanguage) {
  public Localized {
    byLanguage = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  public static Localized of(Map<String, String> byLanguage) {
    return new Localized(new TreeMap<>(byLanguage));
  }

  /** The text in this language; the check guarantees that there is one. */
  public String in(String language) {
    String text = byLanguage.get(language);
    if (text == null) {
      throw new IllegalArgumentException("no text in language " + language + ": " + byLanguage);
    }
    return text;
  }
}
