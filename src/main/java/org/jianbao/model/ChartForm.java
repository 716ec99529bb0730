package org.jianbao.model;

import java.util.List;
import java.util.Locale;

/** Kinds of chart and the roles that the figures of a row may have in them. */
public enum ChartForm {
  /** One horizontal bar for each row. */
  BAR(List.of("value")),
  /** Several bars for each row; the series are named by the content. */
  GROUPED(List.of()),
  /** The series of each row on top of each other. */
  STACKED(List.of()),
  /** The series of each row as shares of the row's sum, 100 %. */
  SHARE(List.of()),
  /** The rows as points in time, one line for each series. */
  LINE(List.of()),
  /** The rows as points in time, one line over its filled area, from zero. */
  AREA(List.of("value")),
  /** A point for each row, where an axis from zero would hide the differences. */
  DOT(List.of("value")),
  /** Value against target, each row on its own scale. */
  BULLET(List.of("value", "target", "expected")),
  /** Before and after. */
  DUMBBELL(List.of("from", "to")),
  /** Parts of one whole. */
  RING(List.of("value")),
  /** A level, steps up and down, and the level that they lead to. */
  WATERFALL(List.of("level", "more", "less")),
  /** Bars from a beginning to an end in time; its rows are dates and have no figures. */
  GANTT(List.of());

  private final List<String> roles;

  ChartForm(List<String> roles) {
    this.roles = roles;
  }

  /** The roles of this form; empty where the content names its own series. */
  public List<String> roles() {
    return roles;
  }

  /** Whether the content names the series of its rows. */
  public boolean hasSeries() {
    return roles.isEmpty() && this != GANTT;
  }

  /** Whether its rows may be drawn in groups on one scale: they are no parts of one whole. */
  public boolean mayBeGrouped() {
    return this != RING && this != WATERFALL && this != GANTT;
  }

  /** Whether its rows are points in time, which name themselves. */
  public boolean isOverTime() {
    return this == LINE || this == AREA;
  }

  /** The id in content files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
