package org.jianbao.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A chart ready to be drawn: every text is what the page prints, every number is a figure's.
 *
 * @param form the kind of chart
 * @param language id of the language of its texts, which chooses the face
 * @param series names of the roles, in order
 * @param rows categories, in order
 * @param cutNote what stands below if the scale leaves zero out
 * @param ticks the months of a chart of time, without gaps
 * @param panels groups of rows that are drawn apart, on one scale; empty if there is one drawing
 */
public record ChartSpec(
    ChartForm form,
    String language,
    List<Series> series,
    List<Row> rows,
    String cutNote,
    List<Tick> ticks,
    List<Panel> panels) {
  public ChartSpec {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    ticks = List.copyOf(ticks);
    panels = List.copyOf(panels);
  }

  /** A chart of figures. */
  public ChartSpec(
      ChartForm form, String language, List<Series> series, List<Row> rows, String cutNote) {
    this(form, language, series, rows, cutNote, List.of(), List.of());
  }

  /** The same with its rows in groups. */
  public ChartSpec with(List<Panel> groups) {
    return new ChartSpec(form, language, series, rows, cutNote, ticks, groups);
  }

  /** The rows of one group as a chart of its own. */
  public ChartSpec only(Panel panel) {
    return new ChartSpec(form, language, series, rows.subList(panel.first(), panel.end()), cutNote);
  }

  /**
   * A group of rows.
   *
   * @param title what they have in common
   * @param first number of its first row
   * @param end number of the row after its last
   */
  public record Panel(String title, int first, int end) {}

  /**
   * @param id role in the content
   * @param label name in this language
   */
  public record Series(String id, String label) {}

  /**
   * @param label name of the category
   * @param cells one for each series; empty where the content gives none
   * @param time for a chart of time
   */
  public record Row(String label, List<Optional<Cell>> cells, Optional<Time> time) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row of figures. */
    public Row(String label, List<Optional<Cell>> cells) {
      this(label, cells, Optional.empty());
    }
  }

  /**
   * From when to when; one of both is there at least.
   *
   * @param begin the first day
   * @param end the last day
   * @param text what the page prints for it
   * @param status decides how it is marked
   */
  public record Time(
      Optional<LocalDate> begin, Optional<LocalDate> end, String text, Status status) {
    /** The earliest day that is known. */
    public LocalDate first() {
      return begin.or(() -> end).orElseThrow();
    }

    /** The latest day that is known. */
    public LocalDate last() {
      return end.or(() -> begin).orElseThrow();
    }
  }

  /**
   * A month on the axis of a chart of time.
   *
   * @param day its first day
   * @param label its name
   */
  public record Tick(LocalDate day, String label) {}

  /**
   * @param figure id of the figure
   * @param value its number in base units
   * @param text exactly what the page prints for it
   * @param status decides how it is marked: solid, hollow, hatched, grey
   * @param derived whether it was calculated
   */
  public record Cell(
      String figure, BigDecimal value, String text, Status status, boolean derived) {}
}
