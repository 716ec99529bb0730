package org.jianbao.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A unit as an index takes it.
 *
 * @param terms every term
 * @param weights how much each of them counts
 * @param result what a list of results shows, as a script writes it
 */
record Indexed(List<String> terms, List<Unit.Weight> weights, String result) {
  Indexed {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
  }

  /**
   * A unit, divided.
   *
   * @param divided gives the terms of a text
   */
  static Indexed of(Unit unit, Function<String, List<String>> divided) {
    Map<String, Unit.Weight> terms = unit.terms(divided);
    return new Indexed(
        List.copyOf(terms.keySet()),
        List.copyOf(terms.values()),
        "[" + unit.fields().stream().map(Script::text).collect(Collectors.joining(",")) + "]");
  }
}
