package org.jianbao.html;

import java.util.List;

/**
 * What the template of the state of translations sees.
 *
 * @param id id of the language of the page
 * @param tag its language tag
 * @param siteTitle name of the site
 * @param states ids of the states, from missing to reviewed
 * @param briefings one for each briefing
 */
public record TranslationsPage(
    String id, String tag, String siteTitle, List<String> states, List<Row> briefings) {

  /**
   * A briefing.
   *
   * @param id its path, which anchors are made of
   * @param name region and year
   * @param languages the original first
   */
  public record Row(String id, String name, List<Language> languages) {}

  /**
   * A briefing in one language.
   *
   * @param name its own name
   * @param tag its language tag
   * @param original whether it is the original
   * @param parts number of passages of the original
   * @param counts number of them in each state; empty for the original
   * @param words length of its texts
   * @param open what is not reviewed
   */
  public record Language(
      String name,
      String tag,
      boolean original,
      int parts,
      List<Integer> counts,
      int words,
      List<Open> open) {}

  /**
   * A passage that somebody has to look at.
   *
   * @param name what it is called
   * @param state id of its state
   * @param place file and line of the translation, or where it would stand
   * @param original the same of the original, which is in the same folder
   */
  public record Open(String name, String state, String place, String original) {}
}
