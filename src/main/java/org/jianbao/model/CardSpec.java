package org.jianbao.model;

import java.util.List;

/**
 * A picture that stands for a briefing where others link to it: every text is what its page prints.
 *
 * @param language id of the language of its texts, which chooses the face
 * @param site name of the site
 * @param about place and kind of document
 * @param title title of the briefing
 * @param charts its charts in their order, of which one is shown
 * @param numbers its key figures, which are shown where no chart can be
 */
public record CardSpec(
    String language,
    String site,
    String about,
    String title,
    List<Chart> charts,
    List<KeyFigure> numbers) {
  public CardSpec {
    charts = List.copyOf(charts);
    numbers = List.copyOf(numbers);
  }

  /**
   * A chart.
   *
   * @param title what it shows
   * @param subtitle measure, status, place and time; may be empty
   */
  public record Chart(String title, String subtitle, ChartSpec spec) {}

  /**
   * A key figure.
   *
   * @param before what stands before the digits: bound and currency
   * @param after what stands behind them: unit and bound
   * @param label what it counts, with its status unless it was achieved
   */
  public record KeyFigure(String before, String digits, String after, String label) {}
}
