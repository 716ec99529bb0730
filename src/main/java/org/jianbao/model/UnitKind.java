package org.jianbao.model;

import java.util.Locale;

/** Kinds of unit that numbers are written differently for. */
public enum UnitKind {
  /** Things that are counted: schools, teachers, training places. */
  COUNT,
  /** Money. */
  CURRENCY,
  /** Things that are measured: square metres. */
  MEASURE,
  /** Per cent of a base. */
  PERCENT,
  /** Difference of two percentages. */
  POINT;

  /** Whether it is a share of a base, or a difference of two. */
  public boolean isRate() {
    return this == PERCENT || this == POINT;
  }

  /** The id in content files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
