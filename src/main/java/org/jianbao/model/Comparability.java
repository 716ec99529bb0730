package org.jianbao.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether figures may be set side by side, or why not. */
public enum Comparability {
  /** They measure the same. */
  COMPARABLE("the same measure"),
  /** They may, if the page says that no definition is stated. */
  DEFINITION_NOT_STATED("the definition is not stated"),
  OTHER_UNIT("another unit"),
  OTHER_DENOMINATOR("another denominator"),
  OTHER_DEFINITION("another definition"),
  /** They are split differently: primary schools and all schools. */
  OTHER_SCOPE("another scope"),
  OTHER_YEAR("another year"),
  /** Places of different size, and no base that would make them alike. */
  NO_COMMON_BASE("no common base"),
  /** What is reached beside what is wanted or foreseen. */
  OTHER_STATUS("another status"),
  /** Only one place at one time has such a figure. */
  ALONE("no other figure");

  private final String words;

  Comparability(String words) {
    this.words = words;
  }

  /** The reason as messages print it. */
  public String words() {
    return words;
  }

  /** The id in words of the interface. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether they may be set side by side, be it with a remark. */
  public boolean allowed() {
    return this == COMPARABLE || this == DEFINITION_NOT_STATED;
  }

  /** Whether the unit or, for rates, the stated base keeps two figures apart, or else nothing. */
  public static Comparability ofUnits(Content content, Figure a, Figure b) {
    if (!a.unit().equals(b.unit())) {
      return OTHER_UNIT;
    }
    Optional<Localized> base = content.indicator(a.indicator()).denominator();
    Optional<Localized> other = content.indicator(b.indicator()).denominator();
    boolean rates = content.unit(a.unit()).kind() == UnitKind.PERCENT;
    return rates && base.isPresent() && other.isPresent() && !base.equals(other)
        ? OTHER_DENOMINATOR
        : COMPARABLE;
  }

  /** Whether two figures of one region measure the same, whenever that was. */
  public static Comparability ofMeasures(Content content, Figure a, Figure b) {
    if (a.indicator().equals(b.indicator())) {
      return a.dimensions().equals(b.dimensions()) ? COMPARABLE : OTHER_SCOPE;
    }
    Comparability units = ofUnits(content, a, b);
    return units == COMPARABLE ? OTHER_DEFINITION : units;
  }

  /**
   * A figure of some briefing.
   *
   * @param region the briefing's region
   * @param figure one of its figures
   */
  public record Placed(String region, Figure figure) {}

  /**
   * Whether figures of one indicator from several briefings may be set side by side. Counts and
   * amounts of different regions may not, unless the indicator has a base, and results never beside
   * targets; where the documents do not state the definition, they may only with a remark.
   */
  public static Comparability across(Indicator indicator, Unit unit, Collection<Placed> placed) {
    List<Figure> figures = placed.stream().map(Placed::figure).toList();
    if (figures.stream().anyMatch(f -> !f.indicator().equals(indicator.id()))) {
      return OTHER_DEFINITION;
    }
    if (figures.stream().anyMatch(f -> !f.unit().equals(unit.id()))) {
      return OTHER_UNIT;
    }
    if (figures.stream().map(Figure::dimensions).distinct().count() > 1) {
      return OTHER_SCOPE;
    }
    if (figures.stream().map(f -> Statement.of(f.status())).distinct().count() > 1) {
      return OTHER_STATUS;
    }
    boolean regions = placed.stream().map(Placed::region).distinct().count() > 1;
    boolean rate = unit.kind().isRate();
    if (regions && !rate && indicator.denominator().isEmpty()) {
      return NO_COMMON_BASE;
    }
    return indicator.isDefinitionStated() ? COMPARABLE : DEFINITION_NOT_STATED;
  }
}
