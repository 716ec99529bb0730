package org.jianbao.language;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jianbao.diag.Text;

/** Finds the name that somebody probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * "did you mean …", if a known name is near the wrong one: two letters or a third of them apart,
   * and at least half of them right.
   */
  public static Optional<Text> of(String wrong, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, wrong.length() / 3));
    return known.stream()
        .sorted()
        .map(k -> Map.entry(k, distance.apply(wrong, k)))
        .filter(e -> e.getValue() >= 0 && 2 * e.getValue() <= wrong.length())
        .min(Map.Entry.comparingByValue())
        .map(e -> Text.of("did you mean '%s'?", e.getKey()));
  }
}
