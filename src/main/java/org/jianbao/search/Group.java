package org.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Units that follow one another in every index that has them, made ready to be put there: the
 * figures of a briefing, for example.
 *
 * @param terms every term, with the units of the group that have it
 * @param results what a list of results shows of each unit, as a script writes it
 */
record Group(Map<String, Postings> terms, List<Result> results) {
  Group {
    results = List.copyOf(results);
  }

  /**
   * What a list of results shows of a unit.
   *
   * @param text as a script writes it
   * @param bytes how long that is in a file
   */
  record Result(String text, int bytes) {}

  /**
   * Units, divided.
   *
   * @param divided gives the terms of a text
   */
  static Group of(List<Unit> units, Function<String, List<String>> divided) {
    Map<String, Postings> terms = new LinkedHashMap<>();
    List<Result> results = new ArrayList<>();
    for (Unit unit : units) {
      unit.terms(divided)
          .forEach(
              (term, weight) ->
                  terms.computeIfAbsent(term, t -> new Postings()).add(results.size(), weight));
      String result =
          "[" + unit.fields().stream().map(Script::text).collect(Collectors.joining(",")) + "]";
      results.add(new Result(result, result.getBytes(StandardCharsets.UTF_8).length));
    }
    return new Group(terms, results);
  }
}
