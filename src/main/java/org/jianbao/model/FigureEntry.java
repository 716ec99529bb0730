package org.jianbao.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be written about a figure in {@code briefing.yaml}. Keys that are absent stay as they
 * are.
 *
 * @param id name within its briefing
 * @param texts key of the figure, such as value → its text
 * @param dimensions all dimensions of the figure: dimension id → value id; empty leaves them alone
 */
public record FigureEntry(
    String id, Map<String, String> texts, Optional<SortedMap<String, String>> dimensions) {
  public FigureEntry {
    texts = Map.copyOf(texts);
    dimensions = dimensions.map(d -> Collections.unmodifiableSortedMap(new TreeMap<>(d)));
  }
}
