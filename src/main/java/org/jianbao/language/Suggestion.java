package org.jianbao.language;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** "did you mean …", if a known name is within a third of its length of the wrong one. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, wrong.length() / 3));
    return known.stream()
        .sorted()
        .map(k -> Map.entry(k, distance.apply(wrong, k)))
        .filter(e -> e.getValue() >= 0)
        .min(Map.Entry.comparingByValue())
        .map(e -> "did you mean '" + e.getKey() + "'?");
  }
}
