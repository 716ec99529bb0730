package org.jianbao.html;

import java.util.List;
import java.util.Optional;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.UnitKind;

/** Draws figures of several briefings: rows by region code and time, one series. */
final class ComparisonChart {
  private ComparisonChart() {}

  /** The form that suits a unit: rates as points, counts and amounts as bars from zero. */
  static ChartForm form(Content content, Comparison comparison) {
    UnitKind kind = content.unit(comparison.indicator().unit()).kind();
    return kind.isRate() ? ChartForm.DOT : ChartForm.BAR;
  }

  /** The chart of figures that may be set side by side. */
  static ChartSpec spec(Content content, Lexicon lexicon, Comparison comparison, ChartForm form) {
    List<ChartSpec.Row> rows =
        comparison.entries().stream()
            .map(
                e ->
                    new ChartSpec.Row(
                        label(lexicon, comparison, e), List.of(cell(content, lexicon, e))))
            .toList();
    return new ChartSpec(
        form,
        lexicon.id(),
        List.of(new ChartSpec.Series("value", lexicon.word("role-value"))),
        rows,
        lexicon.word("chart-scale-cut"));
  }

  /** Region and time, or the time alone where there is one region. */
  private static String label(Lexicon lexicon, Comparison comparison, Comparison.Entry entry) {
    String period = lexicon.period(entry.figure().period());
    return comparison.isOfRegions()
        ? lexicon.word("compare-row", entry.region().name().in(lexicon.id()), period)
        : period;
  }

  private static Optional<ChartSpec.Cell> cell(
      Content content, Lexicon lexicon, Comparison.Entry entry) {
    FigureLabels labels = new FigureLabels(content, entry.briefing(), lexicon);
    return Optional.of(
        new ChartSpec.Cell(
            name(entry),
            entry.figure().quantity().value(),
            labels.text(entry.figure()),
            entry.figure().status(),
            entry.figure().derived()));
  }

  /** A figure's name beyond its briefing, for example {@code yueqing/2018/public-share}. */
  static String name(Comparison.Entry entry) {
    return entry.briefing().path() + "/" + entry.figure().id();
  }
}
