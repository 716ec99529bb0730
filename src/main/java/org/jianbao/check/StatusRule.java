package org.jianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Comparability;
import org.jianbao.model.Figure;
import org.jianbao.model.Relation;
import org.jianbao.model.Section;
import org.jianbao.model.Status;

/**
 * A target is not an achievement: links, relations and charts keep what is wanted or foreseen apart
 * from what is or was, and a target is held against its own measure alone.
 */
final class StatusRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      new InBriefing(context, briefing).check();
    }
  }

  /** A figure in a chart, and where it is named. */
  private record Shown(Figure figure, ChartCell cell) {
    boolean isActual() {
      return figure.status().isActual();
    }
  }

  /** The rule on one briefing. */
  private record InBriefing(CheckContext context, Briefing briefing) {

    void check() {
      for (Figure figure : briefing.figures().values()) {
        figure.target().flatMap(this::figure).ifPresent(t -> target(figure, t));
        figure.change().flatMap(this::figure).ifPresent(f -> link(figure, "change", f));
        figure.rate().flatMap(this::figure).ifPresent(f -> link(figure, "rate", f));
        figure.relation().ifPresent(r -> relation(figure, r));
      }
      for (Section section : briefing.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.Chart chart) {
            chart(chart, "sections." + section.id() + ".blocks." + chart.id());
          }
        }
      }
    }

    private Optional<Figure> figure(String id) {
      return Optional.ofNullable(briefing.figures().get(id));
    }

    private Location at(Figure figure, String key) {
      String list = figure.derived() ? "relations." : "figures.";
      return context.structure(briefing, list + figure.id() + "." + key);
    }

    private void target(Figure figure, Figure target) {
      if (!target.status().isIntended()) {
        context.report(
            Diagnostic.error(
                    at(figure, "target"),
                    Message.NOT_A_TARGET,
                    target.id(),
                    figure.id(),
                    target.status().id())
                .hint("a target has the status 'target' or 'planned'"));
        return;
      }
      Comparability both = Comparability.ofMeasures(context.content(), figure, target);
      if (!both.allowed()) {
        context.report(
            Diagnostic.error(
                    at(figure, "target"),
                    Message.TARGET_OF_ANOTHER,
                    target.id(),
                    figure.id(),
                    Text.of(both.words()))
                .hint(
                    "a target has the indicator and the dimensions ('of') of what is to reach it"));
      }
    }

    /** The change or rate of an achievement is no target. */
    private void link(Figure figure, String key, Figure linked) {
      if (figure.status().isActual() && !linked.status().isActual()) {
        context.report(
            Diagnostic.error(
                    at(figure, key),
                    Message.LINK_STATUS,
                    linked.id(),
                    key,
                    figure.id(),
                    figure.status().id(),
                    linked.status().id())
                .hint("name a figure that was reached, or correct its 'status'"));
      }
    }

    private void relation(Figure result, Relation relation) {
      List<Figure> operands =
          relation.operands().stream().flatMap(o -> figure(o).stream()).toList();
      Optional<Figure> open = operands.stream().filter(f -> !f.status().isActual()).findFirst();
      if (open.isEmpty()) {
        return;
      }
      String file = context.file(briefing, "briefing");
      String path = "relations." + result.id();
      if (context.where().find(file, path + ".status").isEmpty()) {
        context.report(
            Diagnostic.error(
                    context.where().key(file, path),
                    Message.STATUS_NOT_SAID,
                    result.id(),
                    open.get().id(),
                    open.get().status().id())
                .hint(
                    "write 'status: achieved' if it tells how far a target was reached, else"
                        + " 'status: %s'",
                    open.get().status().id()));
      } else if (result.status().isActual() && cannotBeActual(relation, operands)) {
        context.report(
            Diagnostic.error(
                    at(result, "status"),
                    Message.CALCULATED_AS_ACHIEVED,
                    result.id(),
                    result.status().id(),
                    open.get().id(),
                    open.get().status().id())
                .hint("give it the status '%s'", open.get().status().id()));
      }
      compared(result, relation, operands);
    }

    /** A sum with a target in it is not reached, nor is anything that targets alone give. */
    private static boolean cannotBeActual(Relation relation, List<Figure> operands) {
      return relation.kind() == Relation.Kind.SUM
          || relation.kind() == Relation.Kind.SHARE
          || operands.stream().noneMatch(f -> f.status().isActual());
    }

    /** A target is only held against an achievement of its own measure. */
    private void compared(Figure result, Relation relation, List<Figure> operands) {
      boolean compares =
          relation.kind() == Relation.Kind.DIFFERENCE || relation.kind() == Relation.Kind.RATIO;
      if (!compares || operands.size() != 2) {
        return;
      }
      Figure a = operands.get(0);
      Figure b = operands.get(1);
      boolean mixed =
          (a.status() == Status.TARGET && b.status() == Status.ACHIEVED)
              || (a.status() == Status.ACHIEVED && b.status() == Status.TARGET);
      Comparability both = Comparability.ofMeasures(context.content(), a, b);
      if (mixed && !both.allowed() && !explained(result, relation)) {
        Figure achieved = a.status() == Status.ACHIEVED ? a : b;
        context.report(
            Diagnostic.error(
                    at(result, relation.kind() == Relation.Kind.RATIO ? "ratio" : "difference"),
                    Message.UNLIKE_TARGET,
                    result.id(),
                    achieved.id(),
                    Text.of(both.words()))
                .hint(
                    "compare figures of the same indicator and dimensions; if one counts part of"
                        + " the other, say so in a note about '%s' and '%s'",
                    result.id(), achieved.id()));
      }
    }

    /** Whether a note tells readers about the result and what it was calculated from. */
    private boolean explained(Figure result, Relation relation) {
      return briefing.notes().values().stream()
          .anyMatch(
              n -> n.contains(result.id()) && relation.operands().stream().anyMatch(n::contains));
    }

    private void chart(Block.Chart chart, String path) {
      List<Shown> all =
          ChartCell.of(context, briefing, path, chart).stream()
              .flatMap(c -> figure(c.figure()).map(f -> new Shown(f, c)).stream())
              .toList();
      switch (chart.form()) {
        case BULLET -> {
          all.forEach(s -> role(s, "value", "achieved", Status::isActual));
          all.forEach(s -> role(s, "target", "target", Status::isIntended));
          all.forEach(s -> role(s, "expected", "expected", t -> t == Status.EXPECTED));
        }
        case DUMBBELL -> dumbbell(chart, all);
        case RING -> alike(chart, all);
        case STACKED, SHARE -> rows(all).values().forEach(row -> alike(chart, row));
        case BAR, GROUPED, LINE, AREA, DOT, WATERFALL, GANTT -> {}
      }
    }

    private void role(Shown shown, String role, String word, Predicate<Status> fits) {
      if (shown.cell().role().equals(role) && !fits.test(shown.figure().status())) {
        context.report(
            Diagnostic.error(
                    context.structure(briefing, shown.cell().path()),
                    Message.SHOWN_AS,
                    shown.figure().id(),
                    word,
                    shown.figure().status().id())
                .hint("choose the role that fits, or another form of chart"));
      }
    }

    /** One end is named for all rows, and what was reached does not come after a target. */
    private void dumbbell(Block.Chart chart, List<Shown> all) {
      for (String role : ChartForm.DUMBBELL.roles()) {
        alike(chart, all.stream().filter(s -> s.cell().role().equals(role)).toList());
      }
      for (List<Shown> row : rows(all).values()) {
        Optional<Shown> from = end(row, "from");
        Optional<Shown> to = end(row, "to");
        if (from.isPresent() && to.isPresent() && !from.get().isActual() && to.get().isActual()) {
          mixed(chart, to.get(), from.get());
        }
      }
    }

    private static Optional<Shown> end(List<Shown> row, String role) {
      return row.stream().filter(s -> s.cell().role().equals(role)).findFirst();
    }

    private static Map<Integer, List<Shown>> rows(List<Shown> all) {
      Map<Integer, List<Shown>> rows = new TreeMap<>();
      all.forEach(s -> rows.computeIfAbsent(s.cell().row(), r -> new ArrayList<>()).add(s));
      return rows;
    }

    /** What is left of a whole is no target: a calculated rest may stand beside what is done. */
    private void alike(Block.Chart chart, List<Shown> parts) {
      List<Shown> strict = parts.stream().filter(s -> !isRest(s.figure())).toList();
      strict.stream()
          .filter(s -> s.isActual() != strict.get(0).isActual())
          .findFirst()
          .ifPresent(s -> mixed(chart, s, strict.get(0)));
    }

    private static boolean isRest(Figure figure) {
      return figure.relation().filter(r -> r.kind() == Relation.Kind.DIFFERENCE).isPresent();
    }

    private void mixed(Block.Chart chart, Shown one, Shown other) {
      context.report(
          Diagnostic.error(
                  context.structure(briefing, one.cell().path()),
                  Message.MIXED_STATUS,
                  chart.id(),
                  one.figure().id(),
                  one.figure().status().id(),
                  other.figure().id(),
                  other.figure().status().id())
              .hint("show targets beside results in a 'bullet' chart or in a table"));
    }
  }
}
