package org.jianbao.html;

import org.jianbao.model.ChartSpec;

/** Gives the markup of a drawn chart: inline SVG on the screen, an object for the printer. */
@FunctionalInterface
public interface ChartMarkup {
  /** For pages whose charts nobody looks at. */
  ChartMarkup NONE = (id, spec, title, alt, narrow) -> "";

  /**
   * The markup of one chart.
   *
   * @param id unique on the page
   * @param spec what to draw
   * @param title its finding
   * @param alt what one would see
   * @param narrow whether it stands in a column of a parallel page
   */
  String html(String id, ChartSpec spec, String title, String alt, boolean narrow);
}
