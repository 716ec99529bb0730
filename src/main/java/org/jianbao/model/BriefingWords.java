package org.jianbao.model;

import java.util.Map;
import java.util.Optional;

/**
 * Everything that a briefing says in one language. Texts are Markdown with figure references.
 *
 * @param title title of the briefing
 * @param summary one sentence that says what happened
 * @param keyFigures figure id → what it means, one line
 * @param sections section id → its words
 * @param notes note id → text
 */
public record BriefingWords(
    String title,
    String summary,
    Map<String, String> keyFigures,
    Map<String, OfSection> sections,
    Map<String, String> notes) {

  /**
   * Words of a section.
   *
   * @param title heading
   * @param blocks block id → its words
   */
  public record OfSection(String title, Map<String, OfBlock> blocks) {}

  /**
   * Words of a block; which are given depends on its kind.
   *
   * @param text paragraphs of prose and notes
   * @param title finding of a chart, title of a table
   * @param subtitle measure, unit, place and period
   * @param alt what the chart shows, for those who do not see it
   * @param labels words of rows and series
   */
  public record OfBlock(
      Optional<String> text,
      Optional<String> title,
      Optional<String> subtitle,
      Optional<String> alt,
      Map<String, String> labels) {}
}
