package org.jianbao.model;

import java.util.List;

/**
 * What the one-page view of a briefing shows.
 *
 * @param headline ids of figures, at most ten
 * @param charts charts as {@code section/block}, at most three
 * @param watch ids of what is to be watched, with words in the language files; at most three
 */
public record OnePage(List<String> headline, List<String> charts, List<String> watch) {
  /** The most that a page has room for. */
  public static final int HEADLINE = 10;

  public static final int CHARTS = 3;
  public static final int WATCH = 3;

  public OnePage {
    headline = List.copyOf(headline);
    charts = List.copyOf(charts);
    watch = List.copyOf(watch);
  }
}
