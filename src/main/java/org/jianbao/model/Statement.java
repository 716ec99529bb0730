package org.jianbao.model;

import java.util.Locale;

/** Kinds of status that never stand in one series. */
public enum Statement {
  /** What is or was. */
  ACTUAL,
  /** What somebody wants to reach. */
  INTENDED,
  /** What is foreseen. */
  EXPECTED;

  /** The kind of this status. */
  public static Statement of(Status status) {
    return switch (status) {
      case ACHIEVED, COMPARISON -> ACTUAL;
      case TARGET, PLANNED -> INTENDED;
      case EXPECTED -> EXPECTED;
    };
  }

  /** The id in words of the interface. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
