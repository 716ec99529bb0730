package org.jianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Attainment;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparability;
import org.jianbao.model.Figure;
import org.jianbao.model.Interval;
import org.jianbao.model.Period;
import org.jianbao.model.Relation;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;
import org.jianbao.model.Status;

/**
 * Lists of things to follow up: figures have the role that their status allows, and whatever a list
 * calculates is declared as a relation, so that it is in the data and in the other language, too.
 */
final class RowsRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      for (Section section : briefing.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof RowBlock rows) {
            String path = "sections." + section.id() + ".blocks." + block.id();
            rows.accept(new OfBlock(context, briefing, path));
          }
        }
      }
    }
  }

  /** The rule on one block. */
  private record OfBlock(CheckContext context, Briefing briefing, String path)
      implements RowBlock.Kinds<Boolean> {

    @Override
    public Boolean targets(RowBlock.Targets block) {
      for (int i = 0; i < block.rows().size(); i++) {
        RowBlock.Target row = block.rows().get(i);
        String place = "rows." + i;
        role(place + ".due", row.due(), "target", Status::isIntended);
        role(place + ".to-date", row.toDate(), "achieved", s -> s == Status.ACHIEVED);
        role(place + ".expected", row.expected(), "expected", s -> s == Status.EXPECTED);
        Optional<Figure> due = row.due().flatMap(this::figure);
        Optional<Figure> toDate = row.toDate().flatMap(this::figure);
        boolean fitting =
            due.filter(f -> f.status().isIntended()).isPresent()
                && toDate.filter(f -> f.status() == Status.ACHIEVED).isPresent();
        if (fitting) {
          compared(block, row, place + ".to-date", due.orElseThrow(), toDate.orElseThrow());
        }
      }
      List<String> ids = block.rows().stream().map(RowBlock.Target::id).toList();
      for (int g = 0; g < block.together().size(); g++) {
        List<String> group = block.together().get(g);
        for (int i = 0; i < group.size(); i++) {
          if (!ids.contains(group.get(i))) {
            context.report(
                Diagnostic.error(
                        at("together." + g + "." + i),
                        Message.UNKNOWN_ROW,
                        block.id(),
                        group.get(i))
                    .hint(Suggestion.of(group.get(i), ids)));
          }
        }
      }
      return true;
    }

    /** Gap and progress of a row. */
    private void compared(
        RowBlock block, RowBlock.Target row, String place, Figure due, Figure toDate) {
      if (!Attainment.of(context.content(), briefing, row).isCompared()) {
        return;
      }
      if (Attainment.gap(briefing, due, toDate).isEmpty()) {
        boolean isShort = due.quantity().value().compareTo(toDate.quantity().value()) > 0;
        notCalculated(
            block,
            place,
            Text.of("how far '%s' is from '%s'", toDate.id(), due.id()),
            "difference",
            isShort ? List.of(due, toDate) : List.of(toDate, due));
      }
      if (Attainment.isFilled(context.content(), due)
          && Attainment.progress(briefing, due, toDate).isEmpty()) {
        noShare(block, place, toDate, due);
      }
    }

    @Override
    public Boolean ledger(RowBlock.Ledger block) {
      for (int i = 0; i < block.rows().size(); i++) {
        section("tasks." + i, block.rows().get(i).section());
      }
      return true;
    }

    @Override
    public Boolean problems(RowBlock.Problems block) {
      for (int i = 0; i < block.rows().size(); i++) {
        section("problems." + i, block.rows().get(i).section());
      }
      return true;
    }

    @Override
    public Boolean milestones(RowBlock.Milestones block) {
      Optional<Period> last = Optional.empty();
      for (int i = 0; i < block.rows().size(); i++) {
        RowBlock.Milestone row = block.rows().get(i);
        section("steps." + i, row.section());
        Optional<Period> date = row.date();
        if (date.isPresent() && last.filter(l -> isAfter(l, date.get())).isPresent()) {
          context.report(
              Diagnostic.error(
                      at("steps." + i + ".date"),
                      Message.NOT_IN_TIME,
                      row.id(),
                      date.get().toString())
                  .hint("list the steps in the order of time"));
        }
        last = date.or(keep(last));
      }
      return true;
    }

    private static Supplier<Optional<Period>> keep(Optional<Period> last) {
      return () -> last;
    }

    /** Whether the first is certainly later than the second: a year holds all its months. */
    private static boolean isAfter(Period first, Period second) {
      return first.firstDay().isAfter(second.lastDay());
    }

    @Override
    public Boolean funnel(RowBlock.Funnel block) {
      if (block.steps().size() == 1) {
        context.report(
            Diagnostic.error(at("steps"), Message.TOO_FEW_STEPS, block.id())
                .hint("name what was found first, then what became of it"));
      }
      for (int i = 0; i < block.steps().size(); i++) {
        RowBlock.Step step = block.steps().get(i);
        Optional<Figure> part = figure(step.figure());
        Optional<Figure> whole = step.of().flatMap(this::figure);
        if (part.isEmpty() || whole.isEmpty()) {
          continue;
        }
        String place = "steps." + i + ".of";
        if (!alike(place, part.get(), whole.get())) {
          continue;
        }
        if (briefing
            .calculated(Relation.Kind.RATIO, List.of(step.figure(), step.of().get()))
            .isEmpty()) {
          noShare(block, place, part.get(), whole.get());
        }
      }
      return true;
    }

    @Override
    public Boolean breakdown(RowBlock.Breakdown block) {
      Optional<Figure> total = figure(block.total());
      List<Figure> parts = new ArrayList<>();
      List<RowBlock.Use> uses = block.uses();
      for (RowBlock.Use use : uses.subList(1, uses.size())) {
        figure(use.figure()).ifPresent(parts::add);
      }
      if (total.isEmpty() || parts.size() < uses.size() - 1) {
        return true;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (!alike(uses.get(i + 1).path(), parts.get(i), total.get())) {
          return true;
        }
      }
      sum(block, total.get(), parts);
      return true;
    }

    private void sum(RowBlock.Breakdown block, Figure total, List<Figure> parts) {
      Margins margins = new Margins(context.content(), briefing);
      List<Interval> all = parts.stream().flatMap(f -> margins.of(f).stream()).toList();
      Optional<Interval> whole = margins.of(total);
      if (all.size() == parts.size() && whole.filter(w -> !Margins.sum(all).meets(w)).isPresent()) {
        BigDecimal sum =
            parts.stream().map(f -> f.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        context.report(
            Diagnostic.error(
                    at("total"),
                    Message.PARTS_NOT_WHOLE,
                    block.id(),
                    sum.toPlainString(),
                    total.quantity().value().toPlainString())
                .hint(
                    "name every part, or calculate what is left under 'relations' and name it as"
                        + " 'rest'"));
      }
    }

    /** Parts are counted in the unit of the whole. */
    private boolean alike(String place, Figure part, Figure whole) {
      if (part.unit().equals(whole.unit())) {
        return true;
      }
      context.report(
          Diagnostic.error(
                  at(place),
                  Message.NOT_COMPARABLE,
                  part.id(),
                  whole.id(),
                  Text.of(Comparability.OTHER_UNIT.words()))
              .hint("compare figures of one unit, or show them in a table"));
      return false;
    }

    /** The place of a row is a part of the first document. */
    private void section(String place, Optional<String> section) {
      if (section.isEmpty() || briefing.sources().isEmpty()) {
        return;
      }
      ReferenceRule.part(context, briefing.sources().get(0), section.get(), at(place + ".section"));
    }

    private Optional<Figure> figure(String id) {
      return Optional.ofNullable(briefing.figures().get(id));
    }

    private Location at(String key) {
      return context.structure(briefing, path + "." + key);
    }

    private void noShare(RowBlock block, String place, Figure part, Figure whole) {
      notCalculated(
          block,
          place,
          Text.of("'%s' in per cent of '%s'", part.id(), whole.id()),
          "ratio",
          List.of(part, whole));
    }

    private void notCalculated(
        RowBlock block, String place, Text what, String kind, List<Figure> operands) {
      context.report(
          Diagnostic.error(at(place), Message.NOT_CALCULATED, block.id(), what)
              .hint(
                  "declare it under 'relations', with an indicator of its own: %s: [%s]",
                  kind, String.join(", ", operands.stream().map(Figure::id).toList())));
    }

    private void role(String place, Optional<String> id, String word, Predicate<Status> fits) {
      id.flatMap(this::figure)
          .filter(f -> !fits.test(f.status()))
          .ifPresent(
              f ->
                  context.report(
                      Diagnostic.error(at(place), Message.SHOWN_AS, f.id(), word, f.status().id())
                          .hint(
                              "put it where its status belongs: 'due' is a target, 'to-date' was"
                                  + " achieved, 'expected' is a forecast")));
    }
  }
}
