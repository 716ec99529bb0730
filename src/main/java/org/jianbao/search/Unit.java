package org.jianbao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something that can be found: it has one place on one page.
 *
 * @param region name of the region; empty for what is about none
 * @param time the year or period that it is about; likewise
 * @param title what a list of results shows as the link
 * @param address below the output folder
 * @param value the number as pages print it; empty for all but figures
 * @param status its word; empty for all but figures
 * @param text what excerpts are taken from
 * @param searched text → how much it counts to find it there
 */
record Unit(
    String region,
    String time,
    String title,
    String address,
    String value,
    String status,
    String text,
    List<Searched> searched) {

  Unit {
    searched = List.copyOf(searched);
  }

  /** Where in a unit words may stand; the later, the more it counts. */
  enum Weight {
    /** Prose, status, names in other languages. */
    TEXT(0),
    /** What a row of a figure says: the name of the indicator, value, place and time. */
    NAME(1),
    /** The title of a page or of a section, and the place and year of a page. */
    TITLE(2);

    /** How it is written in postings. */
    private final int rank;

    Weight(int rank) {
      this.rank = rank;
    }

    int rank() {
      return rank;
    }
  }

  /** A text that is searched. */
  record Searched(String text, Weight weight) {}

  /**
   * Every term, with the best place that it stands in.
   *
   * @param divided gives the terms of a text
   */
  Map<String, Weight> terms(Function<String, List<String>> divided) {
    Map<String, Weight> terms = new HashMap<>();
    for (Searched part : searched) {
      for (String term : divided.apply(part.text())) {
        terms.merge(term, part.weight(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return terms;
  }

  /** The fields that a list of results shows, without empty ones at the end. */
  List<String> fields() {
    List<String> fields =
        new ArrayList<>(List.of(title, address, region, time, value, status, text));
    while (fields.get(fields.size() - 1).isEmpty()) {
      fields.remove(fields.size() - 1);
    }
    return fields;
  }
}
