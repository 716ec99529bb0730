package org.jianbao.model;

import java.util.Locale;

/** What kind of statement a figure is. A target is never an achievement. */
public enum Status {
  /** Reached, according to the source. */
  ACHIEVED,
  /** To be reached, set by a plan. */
  TARGET,
  /** Forecast by the source, not an outturn. */
  EXPECTED,
  /** Intended without being a commitment in numbers. */
  PLANNED,
  /** An earlier year or another region, for comparison. */
  COMPARISON;

  /** Whether it tells what is or was, and not what is wanted or foreseen. */
  public boolean isActual() {
    return this == ACHIEVED || this == COMPARISON;
  }

  /** Whether it tells what somebody wants to reach. */
  public boolean isIntended() {
    return this == TARGET || this == PLANNED;
  }

  /** The id in content and data files: {@code achieved}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
