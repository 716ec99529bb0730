package org.jianbao.chart;

import java.util.List;
import java.util.Optional;
import org.jianbao.model.ChartSpec;

/** The figures of a chart, without the gaps. */
final class Cells {
  private Cells() {}

  /** All figures, row by row. */
  static List<ChartSpec.Cell> of(ChartSpec spec) {
    return spec.rows().stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Their numbers. */
  static List<Double> numbers(ChartSpec spec) {
    return of(spec).stream().map(Cells::number).toList();
  }

  static double number(ChartSpec.Cell cell) {
    return cell.value().doubleValue();
  }

  /** The room of the widest of their texts. */
  static double room(ChartSpec spec, Lettering lettering) {
    return of(spec).stream()
        .mapToDouble(cell -> lettering.room(cell.text(), false))
        .max()
        .orElse(0);
  }
}
