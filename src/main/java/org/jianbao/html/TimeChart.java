package org.jianbao.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Block;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Period;
import org.jianbao.model.Status;

/**
 * A chart of time with its table. An end that no document states stays open, and the page says so.
 *
 * @param labels words of the rows, as they are printed
 */
record TimeChart(Lexicon lexicon, Map<String, String> labels) {

  /** The chart: its axis has every month from the first day to the last. */
  ChartSpec spec(List<Block.Stretch> stretches) {
    List<ChartSpec.Row> rows = new ArrayList<>();
    for (Block.Stretch stretch : stretches) {
      ChartSpec.Time time =
          new ChartSpec.Time(
              stretch.begin().map(Period::firstDay),
              stretch.end().map(Period::lastDay),
              text(stretch),
              stretch.status());
      rows.add(new ChartSpec.Row(label(stretch), List.of(), Optional.of(time)));
    }
    return new ChartSpec(
        ChartForm.GANTT, lexicon.id(), List.of(), rows, "", ticks(rows), List.of());
  }

  private String label(Block.Stretch stretch) {
    return labels.getOrDefault(stretch.id(), stretch.id());
  }

  /** From when to when, with the status in words where the dates are not past. */
  private String text(Block.Stretch stretch) {
    String when;
    if (stretch.begin().isEmpty()) {
      when = lexicon.word("time-no-begin", lexicon.period(stretch.end().orElseThrow()));
    } else if (stretch.end().isEmpty()) {
      when = lexicon.word("time-no-end", lexicon.period(stretch.begin().get()));
    } else {
      when = lexicon.period(new Period(stretch.begin().get().start(), stretch.end().get().end()));
    }
    return stretch.status() == Status.ACHIEVED
        ? when
        : when + lexicon.word("in-brackets", lexicon.word("status-" + stretch.status().id()));
  }

  private List<ChartSpec.Tick> ticks(List<ChartSpec.Row> rows) {
    List<ChartSpec.Time> times = rows.stream().flatMap(r -> r.time().stream()).toList();
    List<ChartSpec.Tick> ticks = new ArrayList<>();
    Optional<LocalDate> last = times.stream().map(ChartSpec.Time::last).max(LocalDate::compareTo);
    Optional<LocalDate> first = times.stream().map(ChartSpec.Time::first).min(LocalDate::compareTo);
    if (first.isPresent() && last.isPresent()) {
      LocalDate month = first.get().withDayOfMonth(1);
      while (!month.isAfter(last.get())) {
        String point = month.toString().substring(0, "2018-01".length());
        ticks.add(new ChartSpec.Tick(month, lexicon.numbers().point(point)));
        month = month.plusMonths(1);
      }
    }
    return ticks;
  }

  /** The columns of the table. */
  List<String> heads() {
    return List.of(
        lexicon.word("milestones-step"),
        lexicon.word("time-begin"),
        lexicon.word("time-end"),
        lexicon.word("table-status"));
  }

  /** The rows of the table. */
  List<List<BriefingPage.Cell>> cells(List<Block.Stretch> stretches) {
    return stretches.stream()
        .map(
            s ->
                List.of(
                    words(label(s)),
                    date(s.begin()),
                    date(s.end()),
                    words(lexicon.word("status-" + s.status().id()))))
        .toList();
  }

  private BriefingPage.Cell date(Optional<Period> date) {
    return words(date.map(lexicon::period).orElseGet(() -> lexicon.word("not-stated")));
  }

  private static BriefingPage.Cell words(String text) {
    return new BriefingPage.Cell(text, "", "", false);
  }
}
