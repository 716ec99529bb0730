package org.jianbao.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One stated number with everything a reader has a right to know about it. Stated once; prose,
 * tables, charts and data files refer to it.
 *
 * @param id name within its briefing
 * @param indicator id of what is measured
 * @param quantity the number
 * @param unit id of the unit; the indicator's own
 * @param status what kind of statement it is
 * @param force how firmly a target is set, if the document says so
 * @param dimensions dimension id → value id
 * @param period the time it is about
 * @param citation where it stands; empty only for calculated figures
 * @param target id of the figure that sets its target
 * @param change id of the figure that gives its change
 * @param rate id of the figure that gives its rate
 * @param relation how it was calculated, if it was
 */
public record Figure(
    String id,
    String indicator,
    Quantity quantity,
    String unit,
    Status status,
    Optional<Force> force,
    SortedMap<String, String> dimensions,
    Period period,
    Optional<Citation> citation,
    Optional<String> target,
    Optional<String> change,
    Optional<String> rate,
    Optional<Relation> relation) {

  /** Whether the figure was calculated by us and is not stated by the source. */
  public boolean derived() {
    return relation.isPresent();
  }
}
