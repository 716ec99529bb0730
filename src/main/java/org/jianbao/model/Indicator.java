package org.jianbao.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is measured, once for all briefings.
 *
 * @param id name in content and data files
 * @param topic id of the topic it belongs to
 * @param name full name, as tables print it
 * @param label short name for charts and key figures; the full name if absent
 * @param unit id of its unit
 * @param definition what exactly is counted, if a source or standard says so
 * @param denominator the base of a rate, if stated
 * @param direction which way is better
 * @param min natural lower limit
 * @param max natural upper limit
 * @param codes names in other systems, for example UIS → GER.02
 */
public record Indicator(
    String id,
    String topic,
    Localized name,
    Optional<Localized> label,
    String unit,
    Optional<Localized> definition,
    Optional<Localized> denominator,
    Direction direction,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    SortedMap<String, String> codes) {

  /** Which way an indicator gets better. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** The short name if there is one, else the full one. */
  public Localized shortName() {
    return label.orElse(name);
  }
}
