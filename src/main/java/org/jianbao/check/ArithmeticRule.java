package org.jianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Severity;
import org.jianbao.diag.Text;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Citation;
import org.jianbao.model.Figure;
import org.jianbao.model.Interval;
import org.jianbao.model.Relation;
import org.jianbao.model.Section;
import org.jianbao.model.Status;
import org.jianbao.model.UnitKind;

/**
 * What is stated twice agrees within rounding: totals with their parts, rates with their bases,
 * changes with the year before. Where the source's own arithmetic does not hold, a note has to say
 * so.
 */
final class ArithmeticRule implements ContentRule {
  private static final String LEVEL = "level";
  private static final Interval WHOLE = Interval.of(BigDecimal.valueOf(100));

  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      new InBriefing(context, briefing, new Margins(context.content(), briefing)).check();
    }
  }

  /** The rule on one briefing. */
  private record InBriefing(CheckContext context, Briefing briefing, Margins margins) {

    void check() {
      for (Figure figure : briefing.figures().values()) {
        figure
            .relation()
            .flatMap(Relation::confirms)
            .flatMap(this::figure)
            .ifPresent(stated -> confirms(figure, stated));
        figure
            .change()
            .flatMap(this::figure)
            .filter(change -> !change.derived() && !figure.derived())
            .ifPresent(change -> yearBefore(figure).ifPresent(b -> changes(b, figure, change)));
      }
      for (Section section : briefing.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.Chart chart) {
            wholes(chart, "sections." + section.id() + ".blocks." + chart.id());
          }
        }
      }
    }

    private Optional<Figure> figure(String id) {
      return Optional.ofNullable(briefing.figures().get(id));
    }

    private void confirms(Figure calculated, Figure stated) {
      Location at = context.structure(briefing, "relations." + calculated.id() + ".confirms");
      Optional<Interval> result = margins.of(calculated);
      Optional<Interval> said = Interval.of(stated.quantity(), true);
      Optional<Text> obstacle =
          obstacle(calculated, stated, result.isPresent() && said.isPresent());
      if (obstacle.isPresent()) {
        context.report(
            Diagnostic.error(
                    at, Message.CONFIRMS_NOTHING, calculated.id(), stated.id(), obstacle.get())
                .hint("take 'confirms' away, or name the stated figure that repeats the result"));
      } else if (!result.orElseThrow().meets(said.orElseThrow())) {
        List<String> operands = calculated.relation().orElseThrow().operands();
        report(
            Diagnostic.error(
                at,
                Message.NOT_CONFIRMED,
                calculated.id(),
                shown(calculated),
                stated.id(),
                shown(stated)),
            note(stated.id(), List.of(calculated.id())).or(() -> note(stated.id(), operands)),
            calculated.id(),
            stated.id());
      }
    }

    private static Optional<Text> obstacle(Figure calculated, Figure stated, boolean limited) {
      if (stated.derived()) {
        return Optional.of(Text.of("it is calculated itself"));
      }
      if (!stated.unit().equals(calculated.unit())) {
        return Optional.of(
            Text.of("it has the unit '%s', not '%s'", stated.unit(), calculated.unit()));
      }
      return limited
          ? Optional.empty()
          : Optional.of(Text.of("some number in it has a limit on one side only"));
    }

    /** The stated figure of the same measure a year earlier, if there is one. */
    private Optional<Figure> yearBefore(Figure figure) {
      List<Figure> found =
          briefing.figures().values().stream()
              .filter(f -> f.status() == Status.COMPARISON && !f.derived())
              .filter(f -> f.indicator().equals(figure.indicator()))
              .filter(f -> f.dimensions().equals(figure.dimensions()))
              .filter(f -> f.period().equals(figure.period().yearBefore()))
              .toList();
      return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void changes(Figure before, Figure figure, Figure change) {
      Optional<Interval> from = margins.of(before);
      Optional<Interval> to = margins.of(figure);
      Optional<Interval> stated = margins.of(change);
      if (from.isEmpty() || to.isEmpty() || stated.isEmpty()) {
        return;
      }
      boolean growth =
          margins.kind(change) == UnitKind.PERCENT && margins.kind(figure) != UnitKind.PERCENT;
      Optional<Interval> result =
          growth ? Margins.growth(to.get(), from.get()) : Optional.of(to.get().minus(from.get()));
      if (result.isPresent() && !result.get().meets(stated.get())) {
        report(
            Diagnostic.error(
                context.structure(briefing, "figures." + figure.id() + ".change"),
                Message.CHANGE_NOT_AS_STATED,
                before.id(),
                figure.id(),
                middle(result.get(), change) + (growth ? "%" : ""),
                change.id(),
                shown(change)),
            note(figure.id(), List.of(change.id())),
            figure.id(),
            change.id());
      }
    }

    /** The middle of what a result may be, with as many decimals as the stated number. */
    private static String middle(Interval result, Figure stated) {
      BigDecimal middle = result.low().add(result.high()).divide(BigDecimal.valueOf(2));
      return middle
          .setScale(Math.max(1, stated.quantity().decimals()), RoundingMode.HALF_EVEN)
          .stripTrailingZeros()
          .toPlainString();
    }

    /** An error, or a notice if a note has explained it to readers. */
    private void report(Diagnostic error, Optional<String> note, String first, String second) {
      context.report(
          note.map(
                  n ->
                      error
                          .as(Severity.NOTICE)
                          .hint("the note '%s' is about both and has to say so", n))
              .orElseGet(
                  () ->
                      error.hint(
                          "correct the figures; if the document itself does not agree, say so in a"
                              + " note about '%s' and '%s'",
                          first, second)));
    }

    /** A note about all of these figures. */
    private Optional<String> note(String figure, List<String> others) {
      return briefing.notes().entrySet().stream()
          .filter(n -> n.getValue().contains(figure) && n.getValue().containsAll(others))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    /** A number as the document states it, or as the source language would write it. */
    private String shown(Figure figure) {
      return figure
          .citation()
          .map(Citation::stated)
          .or(
              () ->
                  FigureRule.sourceNumbers(context)
                      .map(
                          n ->
                              n.write(figure.quantity(), context.content().unit(figure.unit()))
                                  .full()))
          .orElseGet(() -> figure.quantity().value().toPlainString());
    }

    /** Percentages that are drawn as one whole add up to it, and steps to the next level. */
    private void wholes(Block.Chart chart, String path) {
      if (chart.form() == ChartForm.RING) {
        whole(chart, path, ChartCell.of(context, briefing, path, chart));
      } else if (chart.form() == ChartForm.SHARE) {
        List<ChartCell> cells = ChartCell.of(context, briefing, path, chart);
        for (int i = 0; i < chart.rows().size(); i++) {
          int row = i;
          whole(chart, path, cells.stream().filter(c -> c.row() == row).toList());
        }
      } else if (chart.form() == ChartForm.WATERFALL) {
        steps(chart, path);
      }
    }

    /** The steps of a waterfall lead from each of its levels to the next. */
    private void steps(Block.Chart chart, String path) {
      List<ChartCell> cells = ChartCell.of(context, briefing, path, chart);
      if (cells.stream().anyMatch(c -> figure(c.figure()).isEmpty())) {
        return;
      }
      Location at = context.where().key(context.file(briefing, "briefing"), path);
      ends(chart, cells, at);
      Optional<Interval> reached = Optional.empty();
      List<String> since = new ArrayList<>();
      for (ChartCell cell : cells) {
        Figure figure = briefing.figure(cell.figure());
        Optional<Interval> size = margins.of(figure);
        if (cell.role().equals(LEVEL)) {
          if (reached.isPresent()
              && size.isPresent()
              && !reached.get().meets(size.get())
              && !since.isEmpty()) {
            report(
                Diagnostic.error(
                    at,
                    Message.STEPS_NOT_LEVEL,
                    chart.id(),
                    exact(reached.get(), figure),
                    figure.id(),
                    shown(figure)),
                note(figure.id(), since),
                figure.id(),
                since.get(0));
          }
          reached = size;
          since.clear();
        } else {
          boolean more = cell.role().equals("more");
          reached = reached.flatMap(r -> size.map(s -> more ? r.plus(s) : r.minus(s)));
        }
        since.add(figure.id());
      }
    }

    /** A waterfall begins and ends with a level. */
    private void ends(Block.Chart chart, List<ChartCell> cells, Location at) {
      for (boolean first : new boolean[] {true, false}) {
        if (!cells.isEmpty() && !cells.get(first ? 0 : cells.size() - 1).role().equals(LEVEL)) {
          context.report(
              Diagnostic.error(
                      at, Message.NO_LEVEL, chart.id(), Text.of(first ? "beginning" : "end"))
                  .hint("write the figure that it leads from or to as 'level'"));
        }
      }
    }

    /** What steps lead to, as the source language would write it. */
    private String exact(Interval reached, Figure level) {
      return reached.low().compareTo(reached.high()) == 0
          ? reached.low().stripTrailingZeros().toPlainString()
          : middle(reached, level);
    }

    private void whole(Block.Chart chart, String path, List<ChartCell> cells) {
      List<Figure> parts =
          cells.stream()
              .map(c -> briefing.figures().get(c.figure()))
              .filter(Objects::nonNull)
              .toList();
      List<Interval> all = new ArrayList<>();
      parts.forEach(f -> Interval.of(f.quantity(), true).ifPresent(all::add));
      boolean rates = parts.stream().allMatch(f -> margins.kind(f) == UnitKind.PERCENT);
      if (cells.isEmpty() || !rates || all.size() < cells.size()) {
        return;
      }
      if (!Margins.sum(all).meets(WHOLE)) {
        BigDecimal sum =
            parts.stream().map(f -> f.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        context.report(
            Diagnostic.error(
                    context.where().key(context.file(briefing, "briefing"), path),
                    Message.PARTS_NOT_WHOLE,
                    chart.id(),
                    sum.toPlainString() + "%",
                    "100%")
                .hint("show every part of the whole, or draw them as a 'bar' or 'dot' chart"));
      }
    }
  }
}
