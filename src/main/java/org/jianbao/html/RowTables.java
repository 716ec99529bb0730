package org.jianbao.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Attainment;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Comparability;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Relation;
import org.jianbao.model.RowBlock;

/**
 * Makes the tables of things to follow up, in one language.
 *
 * @param row how a figure is printed
 * @param words id of a row → its words
 */
record RowTables(
    Content content,
    Briefing briefing,
    Lexicon lexicon,
    FigureLabels labels,
    Function<Figure, BriefingPage.FigureRow> row,
    Map<String, String> words)
    implements RowBlock.Kinds<BriefingPage.RowTable> {
  /** Measures of one project point apart if one is this far and another this much behind. */
  private static final BigDecimal FAR = BigDecimal.valueOf(90);

  private static final BigDecimal BEHIND = BigDecimal.valueOf(10);

  BriefingPage.RowTable of(RowBlock block) {
    return block.accept(this);
  }

  @Override
  public BriefingPage.RowTable targets(RowBlock.Targets block) {
    List<BriefingPage.RowHead> heads = new ArrayList<>();
    boolean expected = block.rows().stream().anyMatch(r -> r.expected().isPresent());
    boolean compared = block.rows().stream().anyMatch(r -> attainment(r).isCompared());
    heads.add(head("rows-item", false));
    heads.add(head("column-target", true));
    heads.add(head("targets-to-date", true));
    if (expected) {
      heads.add(head("column-expected", true));
    }
    if (compared) {
      heads.add(head("targets-progress", true));
    }
    heads.add(head("targets-result", false));
    List<List<BriefingPage.RowCell>> rows = new ArrayList<>();
    for (RowBlock.Target target : block.rows()) {
      List<BriefingPage.RowCell> cells = new ArrayList<>();
      cells.add(text(name(target)));
      cells.add(figure(target.due()));
      cells.add(figure(target.toDate()));
      if (expected) {
        cells.add(figure(target.expected()));
      }
      if (compared) {
        cells.add(progressAndGap(target));
      }
      cells.add(result(target));
      rows.add(cells);
    }
    return new BriefingPage.RowTable(heads, rows, lines(block, compared));
  }

  @Override
  public BriefingPage.RowTable ledger(RowBlock.Ledger block) {
    List<List<BriefingPage.RowCell>> rows = new ArrayList<>();
    for (RowBlock.Task task : block.rows()) {
      rows.add(
          List.of(
              text(words(task.id())),
              figures(task.figures()),
              text(task.lead().map(this::words).orElse("")),
              text(task.deadline().map(lexicon::period).orElse("")),
              state(task.state()),
              text(place(task.section()))));
    }
    int size = block.rows().size();
    return new BriefingPage.RowTable(
        List.of(
            head("ledger-task", false),
            head("rows-figures", true),
            head("ledger-lead", false),
            head("ledger-deadline", false),
            head("rows-state", false),
            head("table-section", false)),
        rows,
        List.of(
            lexicon.word(
                "ledger-missing",
                size,
                missing(block.rows(), RowBlock.Task::lead),
                missing(block.rows(), RowBlock.Task::deadline),
                missing(block.rows(), RowBlock.Task::state))));
  }

  @Override
  public BriefingPage.RowTable problems(RowBlock.Problems block) {
    List<List<BriefingPage.RowCell>> rows = new ArrayList<>();
    for (RowBlock.Problem problem : block.rows()) {
      rows.add(
          List.of(
              text(words(problem.id())),
              figures(problem.figures()),
              text(problem.measure().map(this::words).orElse("")),
              state(problem.state()),
              text(place(problem.section()))));
    }
    return new BriefingPage.RowTable(
        List.of(
            head("problems-problem", false),
            head("rows-figures", true),
            head("problems-measure", false),
            head("rows-state", false),
            head("table-section", false)),
        rows,
        List.of(
            lexicon.word(
                "problems-missing",
                block.rows().size(),
                missing(block.rows(), RowBlock.Problem::measure),
                missing(block.rows(), RowBlock.Problem::state))));
  }

  @Override
  public BriefingPage.RowTable milestones(RowBlock.Milestones block) {
    List<List<BriefingPage.RowCell>> rows = new ArrayList<>();
    for (RowBlock.Milestone step : block.rows()) {
      rows.add(
          List.of(
              text(words(step.id())),
              text(step.date().map(lexicon::period).orElse("")),
              text(step.level().map(l -> lexicon.word("level-" + l.id())).orElse("")),
              step.outcome().map(this::outcome).orElse(text("")),
              figures(step.figures()),
              text(place(step.section()))));
    }
    return new BriefingPage.RowTable(
        List.of(
            head("milestones-step", false),
            head("milestones-date", false),
            head("milestones-level", false),
            head("milestones-outcome", false),
            head("rows-figures", true),
            head("table-section", false)),
        rows,
        List.of(
            lexicon.word(
                "milestones-missing",
                block.rows().size(),
                missing(block.rows(), RowBlock.Milestone::date),
                missing(block.rows(), RowBlock.Milestone::outcome))));
  }

  @Override
  public BriefingPage.RowTable funnel(RowBlock.Funnel block) {
    List<List<BriefingPage.RowCell>> rows = new ArrayList<>();
    for (RowBlock.Step step : block.steps()) {
      Figure figure = briefing.figure(step.figure());
      Optional<Figure> rate = step.of().flatMap(of -> share(step.figure(), of));
      rows.add(
          List.of(
              text(label(figure)),
              figure(Optional.of(figure.id())),
              calculated(rate),
              text(step.of().map(briefing::figure).map(this::label).orElse(""))));
    }
    return new BriefingPage.RowTable(
        List.of(
            head("funnel-step", false),
            head("table-value", true),
            head("funnel-rate", true),
            head("funnel-of", false)),
        rows,
        List.of());
  }

  @Override
  public BriefingPage.RowTable breakdown(RowBlock.Breakdown block) {
    List<List<BriefingPage.RowCell>> rows = new ArrayList<>();
    List<Figure> parts =
        Stream.concat(block.parts().stream(), block.rest().stream()).map(briefing::figure).toList();
    boolean shares = parts.stream().anyMatch(p -> share(p.id(), block.total()).isPresent());
    for (Figure part : parts) {
      rows.add(breakdownRow(part, label(part), block.total(), shares));
    }
    Figure total = briefing.figure(block.total());
    List<BriefingPage.RowCell> last =
        breakdownRow(total, lexicon.word("breakdown-total", label(total)), block.total(), shares);
    last.set(0, new BriefingPage.RowCell(List.of(), last.get(0).words(), "", "total"));
    rows.add(last);
    List<BriefingPage.RowHead> heads = new ArrayList<>();
    heads.add(head("breakdown-part", false));
    heads.add(head("table-value", true));
    if (shares) {
      heads.add(head("breakdown-share", true));
    }
    return new BriefingPage.RowTable(
        heads,
        rows,
        List.of(lexicon.word(block.rest().isPresent() ? "breakdown-rest" : "breakdown-sum")));
  }

  private List<BriefingPage.RowCell> breakdownRow(
      Figure figure, String name, String total, boolean shares) {
    List<BriefingPage.RowCell> cells = new ArrayList<>();
    cells.add(text(name));
    cells.add(figure(Optional.of(figure.id())));
    if (shares) {
      cells.add(calculated(share(figure.id(), total)));
    }
    return cells;
  }

  private Optional<Figure> share(String part, String whole) {
    return briefing.calculated(Relation.Kind.RATIO, List.of(part, whole));
  }

  /** The words of a row, or the name of its figure. */
  private String label(Figure figure) {
    return labels.rowLabel(words, figure.id(), figure, false);
  }

  private String words(String id) {
    return words.getOrDefault(id, id);
  }

  private static <T> long missing(List<T> rows, Function<T, Optional<?>> field) {
    return rows.stream().filter(r -> field.apply(r).isEmpty()).count();
  }

  private String place(Optional<String> section) {
    return section
        .map(s -> labels.section(new Citation(briefing.sources().get(0), s, "")))
        .orElse("");
  }

  private BriefingPage.RowCell figures(List<String> ids) {
    return new BriefingPage.RowCell(
        ids.stream().map(briefing::figure).map(row).toList(), "", "", "");
  }

  private BriefingPage.RowCell state(Optional<RowBlock.State> state) {
    return state
        .map(
            s ->
                state(
                    lexicon.word("state-" + s.id()),
                    switch (s) {
                      case OPEN -> "open";
                      case STARTED -> "under-way";
                      case DONE, CLOSED -> "done";
                    }))
        .orElse(text(""));
  }

  private BriefingPage.RowCell outcome(RowBlock.Outcome outcome) {
    return state(
        lexicon.word("outcome-" + outcome.id()),
        switch (outcome) {
          case PASSED -> "done";
          case FAILED -> "failed";
          case OPEN -> "open";
        });
  }

  private List<String> lines(RowBlock.Targets block, boolean compared) {
    List<String> lines = new ArrayList<>();
    block.together().forEach(group -> apart(block, group).ifPresent(lines::add));
    List<RowBlock.Target> due = block.rows().stream().filter(r -> r.due().isPresent()).toList();
    long open = due.stream().filter(r -> attainment(r) == Attainment.NO_OUTTURN).count();
    if (open > 0) {
      lines.add(lexicon.word("targets-open", open, due.size()));
    }
    if (compared) {
      lines.add(lexicon.word("targets-rule"));
    }
    if (due.stream().anyMatch(r -> !labels.force(due(r)).isEmpty())) {
      lines.add(lexicon.word("targets-force"));
    }
    return lines;
  }

  /** Says that the measures of one project point apart, if they do. */
  private Optional<String> apart(RowBlock.Targets block, List<String> group) {
    Optional<RowBlock.Target> first = Optional.empty();
    Optional<RowBlock.Target> last = Optional.empty();
    for (RowBlock.Target target : block.rows()) {
      if (group.contains(target.id()) && progress(target).isPresent()) {
        first =
            first.filter(f -> done(f).compareTo(done(target)) >= 0).or(() -> Optional.of(target));
        last = last.filter(f -> done(f).compareTo(done(target)) <= 0).or(() -> Optional.of(target));
      }
    }
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal best = done(first.get());
    BigDecimal worst = done(last.get());
    return best.compareTo(FAR) >= 0 && best.subtract(worst).compareTo(BEHIND) >= 0
        ? Optional.of(
            lexicon.word(
                "targets-apart",
                name(first.get()),
                labels.text(progress(first.get()).orElseThrow()),
                name(last.get()),
                labels.text(progress(last.get()).orElseThrow())))
        : Optional.empty();
  }

  private BigDecimal done(RowBlock.Target target) {
    return progress(target).map(f -> f.quantity().value()).orElse(BigDecimal.ZERO);
  }

  private Attainment attainment(RowBlock.Target target) {
    return Attainment.of(content, briefing, target);
  }

  private String name(RowBlock.Target target) {
    return labels.rowLabel(words, target.id(), briefing.figure(target.first()), false);
  }

  private Optional<Figure> progress(RowBlock.Target target) {
    return attainment(target).isCompared()
        ? Attainment.progress(briefing, due(target), toDate(target))
        : Optional.empty();
  }

  private Figure due(RowBlock.Target target) {
    return briefing.figure(target.due().orElseThrow());
  }

  private Figure toDate(RowBlock.Target target) {
    return briefing.figure(target.toDate().orElseThrow());
  }

  private BriefingPage.RowCell progressAndGap(RowBlock.Target target) {
    if (!attainment(target).isCompared()) {
      return text("");
    }
    int side = toDate(target).quantity().value().compareTo(due(target).quantity().value());
    String word = side < 0 ? "gap-below" : side > 0 ? "gap-above" : "gap-none";
    List<BriefingPage.FigureRow> both =
        Stream.concat(
                progress(target).stream(),
                Attainment.gap(briefing, due(target), toDate(target)).stream())
            .map(this::bare)
            .toList();
    return new BriefingPage.RowCell(both, lexicon.word(word), "", "");
  }

  private BriefingPage.RowCell result(RowBlock.Target target) {
    Attainment attainment = attainment(target);
    String word = "attainment-" + attainment.id();
    String words =
        attainment == Attainment.NOT_COMPARED
            ? lexicon.word(word, reason(Attainment.scopes(content, due(target), toDate(target))))
            : lexicon.word(word);
    String mark =
        switch (attainment) {
          case ACHIEVED -> "done";
          case NOT_ACHIEVED -> "failed";
          case UNDER_WAY, WITHIN_LIMIT -> "under-way";
          case UNCERTAIN, NOT_COMPARED -> "unclear";
          case NO_OUTTURN, NO_TARGET -> "open";
        };
    return state(words, mark);
  }

  private String reason(Comparability why) {
    return lexicon.word("unlike-" + why.id());
  }

  private BriefingPage.RowHead head(String word, boolean number) {
    return new BriefingPage.RowHead(lexicon.word(word), number);
  }

  private static BriefingPage.RowCell text(String words) {
    return new BriefingPage.RowCell(List.of(), words, "", "");
  }

  private BriefingPage.RowCell state(String words, String mark) {
    return new BriefingPage.RowCell(List.of(), words, lexicon.word("mark-" + mark), mark);
  }

  private BriefingPage.RowCell figure(Optional<String> id) {
    return new BriefingPage.RowCell(
        id.map(briefing::figure).map(f -> column(row.apply(f))).stream().toList(), "", "", "");
  }

  /** A figure that the head of its column calls calculated. */
  private BriefingPage.RowCell calculated(Optional<Figure> figure) {
    return new BriefingPage.RowCell(figure.map(this::bare).stream().toList(), "", "", "");
  }

  /** The column says what status its figures have. */
  private static BriefingPage.FigureRow column(BriefingPage.FigureRow f) {
    return f.with("", f.period(), f.formula());
  }

  /** The column says that its figures are calculated, and the row from what. */
  private BriefingPage.FigureRow bare(Figure figure) {
    return row.apply(figure).with("", "", "");
  }
}
