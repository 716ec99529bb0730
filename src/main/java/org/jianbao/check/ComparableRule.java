package org.jianbao.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Comparability;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Relation;
import org.jianbao.model.Section;
import org.jianbao.model.UnitKind;

/** What relations subtract and charts set side by side measures the same. */
final class ComparableRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      new InBriefing(context, briefing).check();
    }
  }

  /** A figure in a chart, and where it is named. */
  private record Shown(Figure figure, ChartCell cell) {}

  /** The rule on one briefing. */
  private record InBriefing(CheckContext context, Briefing briefing) {

    void check() {
      for (Figure figure : briefing.figures().values()) {
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

    private Content content() {
      return context.content();
    }

    private void relation(Figure result, Relation relation) {
      List<Figure> operands =
          relation.operands().stream()
              .map(o -> briefing.figures().get(o))
              .filter(Objects::nonNull)
              .toList();
      if (operands.size() != 2) {
        return;
      }
      Figure a = operands.get(0);
      Figure b = operands.get(1);
      Comparability both =
          switch (relation.kind()) {
            case CHANGE -> Comparability.ofMeasures(content(), a, b);
            case DIFFERENCE -> difference(a, b);
            case SUM, RATIO, SHARE, IMPLIED_BASE -> Comparability.COMPARABLE;
          };
      String key = relation.kind().name().toLowerCase(Locale.ROOT);
      report(
          a, b, both, context.structure(briefing, "relations." + result.id() + "." + key + ".1"));
    }

    /**
     * Of one year, a part may be taken from its whole, in the same unit or of the same base;
     * between years only the same measure counts. A figure less its own change is the figure
     * before.
     */
    private Comparability difference(Figure a, Figure b) {
      boolean change = a.change().filter(b.id()::equals).isPresent();
      if (change || content().unit(b.unit()).kind() == UnitKind.POINT) {
        return Comparability.COMPARABLE;
      }
      if (a.period().endYear() != b.period().endYear()) {
        return Comparability.ofMeasures(content(), a, b);
      }
      return Comparability.ofUnits(content(), a, b);
    }

    private void chart(Block.Chart chart, String path) {
      List<Shown> all =
          ChartCell.of(context, briefing, path, chart).stream()
              .filter(c -> briefing.figures().containsKey(c.figure()))
              .map(c -> new Shown(briefing.figure(c.figure()), c))
              .toList();
      groups(chart, all).forEach(group -> chart(chart.form(), group));
    }

    /** Groups that are drawn apart share a scale, but each has its own scope. */
    private static Collection<List<Shown>> groups(Block.Chart chart, List<Shown> all) {
      Map<String, List<Shown>> groups = new TreeMap<>();
      for (Shown s : all) {
        String group =
            chart.by().map(by -> s.figure().dimensions().getOrDefault(by, "")).orElse("");
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(s);
      }
      return groups.values();
    }

    private void chart(ChartForm form, List<Shown> all) {
      switch (form) {
        case LINE, AREA -> {
          sameIndicator(all);
          series(all).values().forEach(this::sameMeasure);
        }
        case GROUPED -> series(all).values().forEach(this::sameYearOrMeasure);
        case DUMBBELL, BULLET -> rows(all).values().forEach(this::sameMeasure);
        case BAR, DOT, STACKED, SHARE, RING -> sameYearOrMeasure(all);
        // Its steps lead from one level to another, which the arithmetic shows; dates are no
        // figures.
        case WATERFALL, GANTT -> {}
      }
    }

    private static Map<Integer, List<Shown>> rows(List<Shown> all) {
      Map<Integer, List<Shown>> rows = new TreeMap<>();
      all.forEach(s -> rows.computeIfAbsent(s.cell().row(), r -> new ArrayList<>()).add(s));
      return rows;
    }

    private static Map<String, List<Shown>> series(List<Shown> all) {
      Map<String, List<Shown>> series = new TreeMap<>();
      all.forEach(s -> series.computeIfAbsent(s.cell().role(), r -> new ArrayList<>()).add(s));
      return series;
    }

    /** Lines share one axis over time, so they are of one indicator. */
    private void sameIndicator(List<Shown> all) {
      for (Shown s : all) {
        Figure first = all.get(0).figure();
        Comparability both = Comparability.ofMeasures(content(), first, s.figure());
        if (both != Comparability.OTHER_SCOPE) {
          report(first, s, both);
        }
      }
    }

    /** What is compared over time is the same measure, or what is left of it. */
    private void sameMeasure(List<Shown> all) {
      for (Shown s : all) {
        Figure first = all.get(0).figure();
        if (!isRest(s.figure(), first) && !isRest(first, s.figure())) {
          report(first, s, Comparability.ofMeasures(content(), first, s.figure()));
        }
      }
    }

    /** Whether a figure was calculated by taking something from this whole. */
    private static boolean isRest(Figure figure, Figure whole) {
      return figure
          .relation()
          .filter(r -> r.kind() == Relation.Kind.DIFFERENCE)
          .filter(r -> r.operands().get(0).equals(whole.id()))
          .isPresent();
    }

    /** Within a year different things may be set side by side; over years only the same. */
    private void sameYearOrMeasure(List<Shown> all) {
      for (Shown s : all) {
        Figure first = all.get(0).figure();
        boolean years = first.period().endYear() != s.figure().period().endYear();
        boolean sameThing = first.indicator().equals(s.figure().indicator());
        if (years && !sameThing) {
          report(first, s, Comparability.OTHER_YEAR);
        } else if (years) {
          report(first, s, Comparability.ofMeasures(content(), first, s.figure()));
        }
      }
    }

    private void report(Figure first, Shown shown, Comparability both) {
      // Charts of different units have a remark of their own.
      if (both != Comparability.OTHER_UNIT) {

        report(first, shown.figure(), both, context.structure(briefing, shown.cell().path()));
      }
    }

    private void report(Figure a, Figure b, Comparability both, Location at) {
      if (both.allowed()) {
        return;
      }
      context.report(
          Diagnostic.error(at, Message.NOT_COMPARABLE, a.id(), b.id(), Text.of(both.words()))
              .hint(hint(both).orElse(Text.of("compare figures of one indicator and scope"))));
    }

    private static Optional<Text> hint(Comparability both) {
      return switch (both) {
        case OTHER_SCOPE -> Optional.of(Text.of("compare figures with the same dimensions ('of')"));
        case OTHER_YEAR ->
            Optional.of(Text.of("show different things of one year, or one thing over years"));
        default -> Optional.empty();
      };
    }
  }
}
