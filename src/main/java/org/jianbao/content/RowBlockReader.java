package org.jianbao.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.model.Block;
import org.jianbao.model.Period;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Status;

/** Reads the blocks that are lists of things to follow up. */
final class RowBlockReader {
  private static final String NAME = "a name of lower-case letters, digits and hyphens";
  private static final Map<String, RowBlock.State> STATES =
      Words.of(RowBlock.State.values(), RowBlock.State::id);
  private static final Map<String, Status> STATUS = Words.of(Status.values(), Status::id);
  private static final Map<String, RowBlock.Level> LEVELS =
      Words.of(RowBlock.Level.values(), RowBlock.Level::id);
  private static final Map<String, RowBlock.Outcome> OUTCOMES =
      Words.of(RowBlock.Outcome.values(), RowBlock.Outcome::id);

  private RowBlockReader() {}

  static Optional<Block> targets(String id, YamlMap map) {
    List<RowBlock.Target> rows = new ArrayList<>();
    Ids ids = new Ids();
    for (YamlMap item : items(map, "rows")) {
      Optional<String> name = ids.read(item);
      Optional<String> due = item.optionalText("due");
      Optional<String> toDate = item.optionalText("to-date");
      Optional<String> expected = item.optionalText("expected");
      item.done();
      boolean says = item.has("due") || item.has("to-date") || item.has("expected");
      if (!says && isSpelt(item, "due", "to-date", "expected")) {
        map.report(
            Diagnostic.error(
                    item.place(), Message.MISSING_KEY, Text.of("an item of '%s'", "rows"), "due")
                .hint("a row needs one of 'due', 'to-date' and 'expected' at least"));
      }
      if (name.isPresent() && (due.isPresent() || toDate.isPresent() || expected.isPresent())) {
        rows.add(new RowBlock.Target(name.get(), due, toDate, expected));
      }
    }
    List<List<String>> together = map.textLists("together");
    return Optional.of(new RowBlock.Targets(id, rows, together));
  }

  static Optional<Block> ledger(String id, YamlMap map) {
    List<RowBlock.Task> tasks = new ArrayList<>();
    Ids ids = new Ids();
    for (YamlMap item : items(map, "tasks")) {
      Optional<String> name = ids.read(item);
      List<String> figures = item.texts("figures", false);
      Optional<String> section = item.optionalText("section");
      Optional<String> lead = name(item, "lead");
      Optional<Period> deadline = date(item, "deadline");
      Optional<RowBlock.State> state = item.optionalChoice("state", "state", STATES);
      item.done();
      name.ifPresent(n -> tasks.add(new RowBlock.Task(n, figures, section, lead, deadline, state)));
    }
    return Optional.of(new RowBlock.Ledger(id, tasks));
  }

  static Optional<Block> problems(String id, YamlMap map) {
    List<RowBlock.Problem> problems = new ArrayList<>();
    Ids ids = new Ids();
    for (YamlMap item : items(map, "problems")) {
      Optional<String> name = ids.read(item);
      Optional<String> measure = name(item, "measure");
      List<String> figures = item.texts("figures", false);
      Optional<String> section = item.optionalText("section");
      Optional<RowBlock.State> state = item.optionalChoice("state", "state", STATES);
      item.done();
      name.ifPresent(n -> problems.add(new RowBlock.Problem(n, measure, figures, section, state)));
    }
    return Optional.of(new RowBlock.Problems(id, problems));
  }

  static Optional<Block> funnel(String id, YamlMap map) {
    List<RowBlock.Step> steps = new ArrayList<>();
    for (YamlMap item : items(map, "steps")) {
      Optional<String> figure = item.text("figure");
      Optional<String> of = item.optionalText("of");
      item.done();
      figure.ifPresent(f -> steps.add(new RowBlock.Step(f, of)));
    }
    return Optional.of(new RowBlock.Funnel(id, steps));
  }

  static Optional<Block> milestones(String id, YamlMap map) {
    List<RowBlock.Milestone> steps = new ArrayList<>();
    Ids ids = new Ids();
    for (YamlMap item : items(map, "steps")) {
      Optional<String> name = ids.read(item);
      Optional<Period> date = date(item, "date");
      Optional<RowBlock.Level> level = item.optionalChoice("level", "level", LEVELS);
      Optional<RowBlock.Outcome> outcome = item.optionalChoice("outcome", "outcome", OUTCOMES);
      List<String> figures = item.texts("figures", false);
      Optional<String> section = item.optionalText("section");
      item.done();
      name.ifPresent(
          n -> steps.add(new RowBlock.Milestone(n, date, level, outcome, figures, section)));
    }
    return Optional.of(new RowBlock.Milestones(id, steps));
  }

  /** The rows of a chart of time. */
  static List<Block.Stretch> stretches(YamlMap map) {
    List<Block.Stretch> stretches = new ArrayList<>();
    Ids ids = new Ids();
    for (YamlMap item : items(map, "steps")) {
      Optional<String> name = ids.read(item);
      Optional<Period> begin = date(item, "begin");
      Optional<Period> end = date(item, "end");
      Optional<Status> status = item.choice("status", "status", STATUS);
      Optional<String> section = item.optionalText("section");
      item.done();
      if (!item.has("begin") && !item.has("end") && isSpelt(item, "begin", "end")) {
        map.report(
            Diagnostic.error(
                    item.place(), Message.MISSING_KEY, Text.of("an item of '%s'", "steps"), "begin")
                .hint("a step needs 'begin' or 'end'; leave out what the document does not say"));
      }
      if (begin.isPresent()
          && end.isPresent()
          && begin.get().firstDay().isAfter(end.get().lastDay())) {
        map.report(
            Diagnostic.error(
                    item.at("end"), Message.ENDS_BEFORE, name.orElse(""), end.get(), begin.get())
                .hint("correct the dates, or exchange them"));
        continue;
      }
      if (name.isPresent() && status.isPresent() && (begin.isPresent() || end.isPresent())) {
        stretches.add(new Block.Stretch(name.get(), begin, end, status.get(), section));
      }
    }
    return stretches;
  }

  static Optional<Block> breakdown(String id, YamlMap map) {
    Optional<String> total = map.text("total");
    map.holdsItems("parts");
    List<String> parts = map.texts("parts", true);
    Optional<String> rest = map.optionalText("rest");
    return total.map(t -> new RowBlock.Breakdown(id, t, parts, rest));
  }

  private static Optional<String> name(YamlMap item, String key) {
    return item.optionalParsed(
        key, NAME, t -> YamlMap.isName(t) ? Optional.of(t) : Optional.empty());
  }

  private static Optional<Period> date(YamlMap item, String key) {
    return item.optionalParsed(
        key,
        "a year, month or day like 2018, 2018-09 or 2018-09-30",
        t -> Period.parse(t).filter(p -> p.start().equals(p.end())));
  }

  /** The items of a list that must not be empty. */
  private static List<YamlMap> items(YamlMap map, String key) {
    map.holdsItems(key);
    return map.maps(key, true);
  }

  private static boolean isSpelt(YamlMap item, String... keys) {
    for (String key : keys) {
      if (item.isMisspelt(key)) {
        return false;
      }
    }
    return true;
  }

  /** The ids of the rows of one block, each of which may stand once. */
  private static final class Ids {
    private final Set<String> seen = new HashSet<>();

    Optional<String> read(YamlMap item) {
      Optional<String> id =
          item.parsed("id", NAME, t -> YamlMap.isName(t) ? Optional.of(t) : Optional.empty());
      if (id.isPresent() && !seen.add(id.get())) {
        item.report(
            Diagnostic.error(item.at("id"), Message.ROW_ID_TWICE, id.get())
                .hint("give each row a name of its own; its words stand under it"));
      }
      return id;
    }
  }
}
