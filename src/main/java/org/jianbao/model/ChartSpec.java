package org.jianbao.model;

import java.math.BigDecimal;
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
 */
public record ChartSpec(
    ChartForm form, String language, List<Series> series, List<Row> rows, String cutNote) {
  public ChartSpec {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
  }

  /**
   * @param id role in the content
   * @param label name in this language
   */
  public record Series(String id, String label) {}

  /**
   * @param label name of the category
   * @param cells one for each series; empty where the content gives none
   */
  public record Row(String label, List<Optional<Cell>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

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
