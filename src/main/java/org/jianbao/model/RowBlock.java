package org.jianbao.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A block that is a list of things to follow up: each row has figures, words and a state. */
public sealed interface RowBlock extends Block {

  /**
   * A place that names a figure.
   *
   * @param path the key below the block, for example {@code rows.0.due}
   * @param figure id of the figure
   */
  record Use(String path, String figure) {}

  /** Every place that names a figure, in the order of the page. */
  List<Use> uses();

  /** Parts of the first source that its rows name. */
  default List<String> places() {
    return List.of();
  }

  /** The key of the list that its rows stand in. */
  String list();

  /** How many rows could be read. */
  int size();

  /** Ids that must have words under {@code labels}. */
  Set<String> wanted();

  /** Ids that may have words under {@code labels}, and those that must. */
  Set<String> known();

  /** Calls the method for this kind of rows. */
  <T> T accept(Kinds<T> kinds);

  @Override
  default <T> T accept(Block.Visitor<T> visitor) {
    return visitor.rows(this);
  }

  /** One method for each kind of rows. */
  interface Kinds<T> {
    T targets(Targets block);

    T ledger(Ledger block);

    T problems(Problems block);

    T funnel(Funnel block);

    T milestones(Milestones block);

    T breakdown(Breakdown block);
  }

  /** How far something is. */
  enum State {
    /** Not done yet. */
    OPEN,
    /** Under way. */
    STARTED,
    /** Done. */
    DONE,
    /** Done, inspected and taken off the list (销号). */
    CLOSED;

    /** The id in content files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who inspects or decides. */
  enum Level {
    NATIONAL,
    PROVINCIAL,
    MUNICIPAL,
    COUNTY;

    /** The id in content files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What an inspection ended with. */
  enum Outcome {
    PASSED,
    FAILED,
    /** It has not taken place, or its result is not known. */
    OPEN;

    /** The id in content files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Targets with what has been reached.
   *
   * @param together groups of ids of rows that measure one project
   */
  record Targets(String id, List<Target> rows, List<List<String>> together) implements RowBlock {
    public Targets {
      rows = List.copyOf(rows);
      together = List.copyOf(together);
    }

    @Override
    public List<Use> uses() {
      List<Use> uses = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        String path = "rows." + i + ".";
        Target row = rows.get(i);
        row.due().ifPresent(f -> uses.add(new Use(path + "due", f)));
        row.toDate().ifPresent(f -> uses.add(new Use(path + "to-date", f)));
        row.expected().ifPresent(f -> uses.add(new Use(path + "expected", f)));
      }
      return uses;
    }

    @Override
    public String list() {
      return "rows";
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public Set<String> wanted() {
      return Set.of();
    }

    @Override
    public Set<String> known() {
      return ids(rows.stream().map(Target::id));
    }

    @Override
    public <T> T accept(Kinds<T> kinds) {
      return kinds.targets(this);
    }
  }

  /**
   * A target; one of its figures is there at least.
   *
   * @param id name within the block
   * @param due id of the figure that is to be reached
   * @param toDate id of the figure that was reached
   * @param expected id of the figure that the source expects
   */
  record Target(
      String id, Optional<String> due, Optional<String> toDate, Optional<String> expected) {
    /** The first of its figures, which names the row. */
    public String first() {
      return due.or(() -> toDate).or(() -> expected).orElseThrow();
    }
  }

  /**
   * The tasks of a plan (台账). What a plan does not say is shown as missing, and counted.
   *
   * @param rows the tasks, in the order of the plan
   */
  record Ledger(String id, List<Task> rows) implements RowBlock {
    public Ledger {
      rows = List.copyOf(rows);
    }

    @Override
    public List<Use> uses() {
      return RowBlock.uses(list(), rows.stream().map(Task::figures).toList());
    }

    @Override
    public List<String> places() {
      return rows.stream().flatMap(r -> r.section().stream()).toList();
    }

    @Override
    public String list() {
      return "tasks";
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public Set<String> wanted() {
      return ids(rows.stream().flatMap(r -> Stream.concat(Stream.of(r.id()), r.lead().stream())));
    }

    @Override
    public Set<String> known() {
      return wanted();
    }

    @Override
    public <T> T accept(Kinds<T> kinds) {
      return kinds.ledger(this);
    }
  }

  /**
   * A task.
   *
   * @param id name within the block, with the words of the task
   * @param figures ids of its figures
   * @param section part of the first source that sets it
   * @param lead name with the words for the office in charge
   * @param deadline when it is due
   * @param state how far it is, as far as a document says so
   */
  record Task(
      String id,
      List<String> figures,
      Optional<String> section,
      Optional<String> lead,
      Optional<Period> deadline,
      Optional<State> state) {
    public Task {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Problems that a document names (问题清单), and what it says is done about them.
   *
   * @param rows the problems, in the order of the document
   */
  record Problems(String id, List<Problem> rows) implements RowBlock {
    public Problems {
      rows = List.copyOf(rows);
    }

    @Override
    public List<Use> uses() {
      return RowBlock.uses(list(), rows.stream().map(Problem::figures).toList());
    }

    @Override
    public List<String> places() {
      return rows.stream().flatMap(r -> r.section().stream()).toList();
    }

    @Override
    public String list() {
      return "problems";
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public Set<String> wanted() {
      return ids(
          rows.stream().flatMap(r -> Stream.concat(Stream.of(r.id()), r.measure().stream())));
    }

    @Override
    public Set<String> known() {
      return wanted();
    }

    @Override
    public <T> T accept(Kinds<T> kinds) {
      return kinds.problems(this);
    }
  }

  /**
   * A problem.
   *
   * @param id name within the block, with the words of the problem
   * @param measure name with the words for what is done about it
   * @param figures ids of its figures
   * @param section part of the first source that names it
   * @param state how far it is, as far as a document says so
   */
  record Problem(
      String id,
      Optional<String> measure,
      List<String> figures,
      Optional<String> section,
      Optional<State> state) {
    public Problem {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A number that gets smaller from step to step: surveyed, found faulty, put right, left.
   *
   * @param steps at least two
   */
  record Funnel(String id, List<Step> steps) implements RowBlock {
    public Funnel {
      steps = List.copyOf(steps);
    }

    @Override
    public List<Use> uses() {
      List<Use> uses = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        String path = "steps." + i + ".";
        uses.add(new Use(path + "figure", steps.get(i).figure()));
        steps.get(i).of().ifPresent(f -> uses.add(new Use(path + "of", f)));
      }
      return uses;
    }

    @Override
    public String list() {
      return "steps";
    }

    @Override
    public int size() {
      return steps.size();
    }

    @Override
    public Set<String> wanted() {
      return Set.of();
    }

    @Override
    public Set<String> known() {
      return ids(steps.stream().map(Step::figure));
    }

    @Override
    public <T> T accept(Kinds<T> kinds) {
      return kinds.funnel(this);
    }
  }

  /**
   * A step of a funnel.
   *
   * @param figure id of its figure
   * @param of id of the figure that it is a part of
   */
  record Step(String figure, Optional<String> of) {}

  /**
   * Dated steps and inspections.
   *
   * @param rows in the order of time
   */
  record Milestones(String id, List<Milestone> rows) implements RowBlock {
    public Milestones {
      rows = List.copyOf(rows);
    }

    @Override
    public List<Use> uses() {
      return RowBlock.uses(list(), rows.stream().map(Milestone::figures).toList());
    }

    @Override
    public List<String> places() {
      return rows.stream().flatMap(r -> r.section().stream()).toList();
    }

    @Override
    public String list() {
      return "steps";
    }

    @Override
    public int size() {
      return rows.size();
    }

    @Override
    public Set<String> wanted() {
      return ids(rows.stream().map(Milestone::id));
    }

    @Override
    public Set<String> known() {
      return wanted();
    }

    @Override
    public <T> T accept(Kinds<T> kinds) {
      return kinds.milestones(this);
    }
  }

  /**
   * A step.
   *
   * @param id name within the block, with its words
   * @param date when it was or will be
   * @param level who inspects
   * @param outcome what came out
   * @param figures ids of its figures
   * @param section part of the first source that tells of it
   */
  record Milestone(
      String id,
      Optional<Period> date,
      Optional<Level> level,
      Optional<Outcome> outcome,
      List<String> figures,
      Optional<String> section) {
    public Milestone {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A total and its parts (分解).
   *
   * @param total id of the figure that is split
   * @param parts ids of the parts
   * @param rest id of the calculated figure for what the document does not split
   */
  record Breakdown(String id, String total, List<String> parts, Optional<String> rest)
      implements RowBlock {
    public Breakdown {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Use> uses() {
      List<Use> uses = new ArrayList<>();
      uses.add(new Use("total", total));
      for (int i = 0; i < parts.size(); i++) {
        uses.add(new Use("parts." + i, parts.get(i)));
      }
      rest.ifPresent(r -> uses.add(new Use("rest", r)));
      return uses;
    }

    @Override
    public String list() {
      return "parts";
    }

    @Override
    public int size() {
      return parts.size();
    }

    @Override
    public Set<String> wanted() {
      return Set.of();
    }

    @Override
    public Set<String> known() {
      return ids(uses().stream().map(Use::figure));
    }

    @Override
    public <T> T accept(Kinds<T> kinds) {
      return kinds.breakdown(this);
    }
  }

  /** The places of lists of figures, row by row. */
  private static List<Use> uses(String list, List<List<String>> figures) {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (int j = 0; j < figures.get(i).size(); j++) {
        uses.add(new Use(list + "." + i + ".figures." + j, figures.get(i).get(j)));
      }
    }
    return uses;
  }

  /** Ids in their order. */
  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
