package org.jianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;

/**
 * One place of a chart that names a figure.
 *
 * @param row number of its row, from 0
 * @param role what the figure is in its row
 * @param figure id of the figure, which may not exist
 * @param path where the name stands in briefing.yaml
 */
record ChartCell(int row, String role, String figure, String path) {

  /** The cells of the chart at this path, row by row. */
  static List<ChartCell> of(
      CheckContext context, Briefing briefing, String path, Block.Chart chart) {
    List<ChartCell> cells = new ArrayList<>();
    String file = context.file(briefing, "briefing");
    int listed = 0;
    for (int row = 0; row < chart.rows().size(); row++) {
      // Rows made from the short form "figures:" come first and stand under that key.
      String item = path + ".figures." + listed;
      boolean fromList = context.where().find(file, item).isPresent();
      for (Map.Entry<String, String> cell : chart.rows().get(row).cells().entrySet()) {
        String place = fromList ? item : path + ".rows." + (row - listed) + "." + cell.getKey();
        cells.add(new ChartCell(row, cell.getKey(), cell.getValue(), place));
      }
      listed += fromList ? 1 : 0;
    }
    return cells;
  }
}
