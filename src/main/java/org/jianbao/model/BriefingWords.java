package org.jianbao.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a briefing says in one language. Texts are Markdown with figure references.
 *
 * @param title title of the briefing; empty if it could not be read
 * @param summary one sentence that says what happened; empty if it could not be read
 * @param keyFigures figure id → what it means, one line
 * @param watch what is to be watched: id → one sentence
 * @param sections section id → its words
 * @param notes note id → text
 * @param reviewed for a translation whose review is on record: id of a {@linkplain Passage passage}
 *     → fingerprint of the original that it was reviewed beside
 */
public record BriefingWords(
    String title,
    String summary,
    Map<String, String> keyFigures,
    Map<String, String> watch,
    Map<String, OfSection> sections,
    Map<String, String> notes,
    Optional<Map<String, String>> reviewed) {

  /** Every text there is, by the path of its key, in the order of the file. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "title", Optional.of(title).filter(t -> !t.isEmpty()));
    put(texts, "summary", Optional.of(summary).filter(t -> !t.isEmpty()));
    keyFigures.forEach((id, text) -> texts.put("key-figures." + id, text));
    watch.forEach((id, text) -> texts.put("watch." + id, text));
    sections.forEach((id, section) -> section.put(texts, "sections." + id));
    notes.forEach((id, text) -> texts.put("notes." + id, text));
    return texts;
  }

  private static void put(Map<String, String> texts, String path, Optional<String> text) {
    text.ifPresent(t -> texts.put(path, t));
  }

  /**
   * Words of a section.
   *
   * @param title heading
   * @param blocks block id → its words
   */
  public record OfSection(String title, Map<String, OfBlock> blocks) {
    private void put(Map<String, String> texts, String path) {
      texts.put(path + ".title", title);
      blocks.forEach((id, block) -> block.put(texts, path + ".blocks." + id));
    }
  }

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
      Map<String, String> labels) {
    private void put(Map<String, String> texts, String path) {
      BriefingWords.put(texts, path, text);
      BriefingWords.put(texts, path + ".title", title);
      BriefingWords.put(texts, path + ".subtitle", subtitle);
      BriefingWords.put(texts, path + ".alt", alt);
      labels.forEach((id, label) -> texts.put(path + ".labels." + id, label));
    }
  }
}
