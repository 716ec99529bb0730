package org.jianbao.model;

import java.util.List;
import java.util.Map;

/**
 * A language of the site and the words of the interface in it.
 *
 * @param id as files are named, for example zh
 * @param tag BCP 47 tag of pages, for example zh-Hans
 * @param name its own name, for example 中文
 * @param numbers id of its number rules
 * @param fonts font families of charts in this language, best first
 * @param divisions words with a hyphen wherever a line may divide them, against what the patterns
 *     of the language say
 * @param words key → word or sentence, with places like {0}
 */
public record LanguageProfile(
    String id,
    String tag,
    String name,
    String numbers,
    List<String> fonts,
    List<String> divisions,
    Map<String, String> words) {
  public LanguageProfile {
    fonts = List.copyOf(fonts);
    divisions = List.copyOf(divisions);
    words = Map.copyOf(words);
  }
}
