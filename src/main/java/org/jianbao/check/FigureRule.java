package org.jianbao.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Section;

/** A figure lies within the limits of its indicator; what a chart compares has one unit. */
final class FigureRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      for (Figure figure : briefing.figures().values()) {
        limits(context, briefing, figure);
      }
      for (Section section : briefing.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.Chart chart) {
            String path = "sections." + section.id() + ".blocks." + chart.id();
            units(context, briefing, chart, path);
          }
        }
      }
    }
  }

  /** How the source language writes numbers. */
  static Optional<NumberRules> sourceNumbers(CheckContext context) {
    String source = context.content().site().languages().get(0);
    return Optional.ofNullable(context.content().profiles().get(source))
        .map(LanguageProfile::numbers)
        .flatMap(NumberRules::of);
  }

  private static void limits(CheckContext context, Briefing briefing, Figure figure) {
    Optional<Indicator> indicator =
        Optional.ofNullable(context.content().indicators().get(figure.indicator()));
    BigDecimal value = figure.quantity().value();
    indicator
        .flatMap(Indicator::min)
        .filter(min -> value.compareTo(min) < 0)
        .ifPresent(min -> beyond(context, briefing, figure, Text.of("below"), min));
    indicator
        .flatMap(Indicator::max)
        .filter(max -> value.compareTo(max) > 0)
        .ifPresent(max -> beyond(context, briefing, figure, Text.of("above"), max));
  }

  private static void beyond(
      CheckContext context, Briefing briefing, Figure figure, Text side, BigDecimal limit) {
    String path =
        figure.derived() ? "relations." + figure.id() : "figures." + figure.id() + ".value";
    context.report(
        Diagnostic.error(
                context.structure(briefing, path),
                Message.BEYOND_LIMIT,
                figure.id(),
                figure.quantity().value().toPlainString(),
                side,
                limit.toPlainString(),
                figure.indicator())
            .hint("correct the value, or the 'limits' of the indicator"));
  }

  /**
   * Lengths of bars are compared, so they must count the same; a bullet has a scale for each row.
   */
  private static void units(
      CheckContext context, Briefing briefing, Block.Chart chart, String path) {
    if (chart.form() == ChartForm.BULLET) {
      return;
    }
    Set<String> units = new TreeSet<>();
    chart.rows().stream()
        .flatMap(r -> r.cells().values().stream())
        .map(briefing.figures()::get)
        .filter(Objects::nonNull)
        .forEach(f -> units.add(f.unit()));
    if (units.size() > 1) {
      context.report(
          Diagnostic.error(
                  context.where().key(context.file(briefing, "briefing"), path),
                  Message.UNLIKE_UNITS,
                  chart.id(),
                  Text.list(units))
              .hint("compare figures of one unit, or show them in a table"));
    }
  }
}
