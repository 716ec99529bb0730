package org.jianbao.model;

import java.math.BigDecimal;
import java.util.Locale;
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
 * @param definition what exactly is counted, and who says so
 * @param denominator the base of a rate, if stated
 * @param direction which way is better
 * @param min natural lower limit
 * @param max natural upper limit
 * @param comparability what hinders or allows comparing it, for readers
 * @param codes names in other systems, for example UIS → GER.02
 */
public record Indicator(
    String id,
    String topic,
    Localized name,
    Optional<Localized> label,
    String unit,
    Optional<Definition> definition,
    Optional<Localized> denominator,
    Direction direction,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    Optional<Localized> comparability,
    SortedMap<String, String> codes) {

  /** Which way an indicator gets better. */
  public enum Direction {
    UP,
    DOWN,
    NONE
  }

  /** Who says what an indicator counts. */
  public enum Basis {
    /** The documents state the definition. */
    STATED,
    /** It is the usual definition of the term; the documents do not state theirs. */
    USUAL,
    /** It is our reading of what the document counts. */
    OURS;

    /** The id in content and in words of the interface. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What exactly is counted, and who says so. */
  public record Definition(Localized words, Basis basis) {}

  /** The words of the definition, if there is one. */
  public Optional<Localized> definitionWords() {
    return definition.map(Definition::words);
  }

  /** Whether the documents themselves say what is counted. */
  public boolean isDefinitionStated() {
    return definition.filter(d -> d.basis() == Basis.STATED).isPresent();
  }

  /** The short name if there is one, else the full one. */
  public Localized shortName() {
    return label.orElse(name);
  }
}
