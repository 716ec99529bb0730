package org.jianbao.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.language.NumberText;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Bound;
import org.jianbao.model.Citation;
import org.jianbao.model.Dimension;
import org.jianbao.model.Figure;
import org.jianbao.model.FigureEntry;
import org.jianbao.model.Force;
import org.jianbao.model.Indicator;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Localized;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Region;
import org.jianbao.model.Source;
import org.jianbao.model.Status;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/** One row of a table of figures: what it says that the briefing does not say yet. */
final class FigureRow {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  // What content files refuse, too, and line ends: a key takes one line.
  private static final Pattern CONTROL =
      Pattern.compile(
          "[\\x00-\\x1F\\x7F-\\x9F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uE000-\\uF8FF]");
  private static final Map<Bound, List<String>> BOUNDS =
      Map.of(
          Bound.ABOUT, List.of("约", "左右"),
          Bound.NEARLY, List.of("近"),
          Bound.MORE_THAN, List.of("超过", "余", "多"),
          Bound.AT_LEAST, List.of("以上", "不低于", "不少于"),
          Bound.AT_MOST, List.of("以内", "以下", "不超过"),
          Bound.LESS_THAN, List.of("不足", "不满"));

  /** Whether a row is to be imported. */
  enum Belonging {
    /** A figure of the briefing, or a new one. */
    HERE,
    /** A figure of another briefing. */
    ELSEWHERE,
    /** A figure that we calculate ourselves. */
    CALCULATED,
    /** The row does not say so clearly; it has a remark. */
    UNKNOWN
  }

  private final FigureTable table;
  private final Table.Row row;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private boolean refused;

  FigureRow(FigureTable table, Table.Row row) {
    this.table = table;
    this.row = row;
  }

  int number() {
    return row.number();
  }

  /** The figure's id as the row gives it. */
  String id() {
    return table.place(Column.FIGURE).map(c -> row.cell(c).text()).orElse("");
  }

  /** Which figure the row is about. */
  Belonging belonging() {
    Map<String, Localized> regions = new LinkedHashMap<>();
    table.content().regions().values().forEach((Region r) -> regions.put(r.id(), r.name()));
    Optional<String> region =
        one(Column.REGION, FigureTable.names(regions), Message.UNKNOWN_REGION);
    Optional<String> year = cell(Column.YEAR);
    if (year.isPresent() && !year.get().matches("\\d{4}")) {
      refuse(Column.YEAR, Message.BAD_VALUE.with(year.get(), Text.of("a year")), Optional.empty());
    }
    Map<String, List<String>> flags =
        Map.of("true", List.of("是", "yes"), "false", List.of("否", "no"));
    Optional<String> derived =
        one(Column.DERIVED, flags, Message.BAD_VALUE, Text.of("true or false"));
    if (refused) {
      return Belonging.UNKNOWN;
    }
    if (!region.orElse(table.briefing().region()).equals(table.briefing().region())
        || !year.orElse(year(table)).equals(year(table))) {
      return Belonging.ELSEWHERE;
    }
    if (derived.orElse("false").equals("true")) {
      return Belonging.CALCULATED;
    }
    Optional<String> id = cell(Column.FIGURE);
    if (id.isEmpty() && !refused) {
      refuse(
          Column.FIGURE, Message.EMPTY_VALUE.with(Text.of("'%s'", Column.FIGURE.head())), hint());
    } else if (id.isPresent() && !NAME.matcher(id.get()).matches()) {
      refuse(Column.FIGURE, Message.BAD_NAME.with(id.get()), Optional.empty());
    }
    return refused ? Belonging.UNKNOWN : Belonging.HERE;
  }

  private static Optional<Text> hint() {
    return Optional.of(
        Text.of("give the figure a name of its own, like investment or schools-built"));
  }

  private static String year(FigureTable table) {
    return Integer.toString(table.briefing().year());
  }

  /**
   * What the row says about its figure.
   *
   * @param known names of all figures of the briefing and the table
   * @return empty, with a remark, if something is wrong in the row
   */
  Optional<FigureEntry> entry(Set<String> known) {
    Optional<Figure> figure = Optional.ofNullable(table.briefing().figures().get(id()));
    if (figure.isPresent() && figure.get().derived()) {
      refuse(Column.FIGURE, Message.CALCULATED.with(id()), Optional.empty());
      return Optional.empty();
    }
    Optional<String> indicator = indicator();
    put("indicator", indicator, figure.map(Figure::indicator));
    value(
        figure,
        indicator
            .or(() -> figure.map(Figure::indicator))
            .flatMap(i -> Optional.ofNullable(table.content().indicators().get(i))));
    put("status", status(), figure.map(f -> f.status().id()));
    put("force", force(), figure.flatMap(Figure::force).map(Force::id));
    Optional<SortedMap<String, String>> dimensions = dimensions(figure);
    put(
        "period",
        period(),
        Optional.of(figure.map(f -> f.period().toString()).orElse(year(table))));
    citation(figure);
    reference(Column.TARGET, known, figure.flatMap(Figure::target));
    reference(Column.CHANGE, known, figure.flatMap(Figure::change));
    reference(Column.RATE, known, figure.flatMap(Figure::rate));
    if (figure.isEmpty() && !refused) {
      complete();
    }
    return refused ? Optional.empty() : Optional.of(new FigureEntry(id(), texts, dimensions));
  }

  /** A new figure needs these; the others may wait for the check. */
  private void complete() {
    for (String key : List.of("indicator", "value", "status")) {
      if (!texts.containsKey(key)) {
        refused = true;
        table.refuse(
            row,
            Message.MISSING_KEY.with(Text.of("the new figure '%s'", id()), key),
            Optional.of(Text.of("fill the column '%s'; or is the name of the figure wrong?", key)));
      }
    }
  }

  private void put(String key, Optional<String> after, Optional<String> before) {
    after.filter(a -> !before.equals(Optional.of(a))).ifPresent(a -> texts.put(key, a));
  }

  private Optional<String> indicator() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Indicator indicator : table.content().indicators().values()) {
      List<String> called = new ArrayList<>(indicator.name().byLanguage().values());
      indicator.label().ifPresent(l -> called.addAll(l.byLanguage().values()));
      names.put(indicator.id(), called);
    }
    return one(Column.INDICATOR, names, Message.UNKNOWN_INDICATOR);
  }

  private Optional<String> status() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      names.put(
          status.id(),
          table.content().profiles().values().stream()
              .map(LanguageProfile::words)
              .map(w -> w.getOrDefault("status-" + status.id(), ""))
              .toList());
    }
    return one(Column.STATUS, names, Message.NOT_ONE_OF, Text.of("status"));
  }

  private Optional<String> force() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Force force : Force.values()) {
      names.put(
          force.id(),
          table.content().profiles().values().stream()
              .map(LanguageProfile::words)
              .map(w -> w.getOrDefault("force-" + force.id(), ""))
              .toList());
    }
    return one(Column.FORCE, names, Message.NOT_ONE_OF, Text.of("force of a target"));
  }

  private Optional<String> period() {
    Optional<String> period = cell(Column.PERIOD);
    if (period.isPresent() && Period.parse(period.get()).isEmpty()) {
      refuse(
          Column.PERIOD,
          Message.BAD_VALUE.with(
              period.get(), Text.of("a period like 2018, 2018/2020 or ../2018-11")),
          Optional.empty());
    }
    return period.flatMap(Period::parse).map(Period::toString);
  }

  private void reference(Column column, Set<String> known, Optional<String> before) {
    Optional<String> figure = cell(column);
    if (figure.isPresent() && !known.contains(figure.get())) {
      refuse(column, Message.UNKNOWN_FIGURE.with(figure.get()), Suggestion.of(figure.get(), known));
    }
    put(column.head(), figure, before);
  }

  private void citation(Optional<Figure> figure) {
    Optional<Citation> before = figure.flatMap(Figure::citation);
    List<String> sources = table.briefing().sources();
    String usual = sources.isEmpty() ? "" : sources.get(0);
    Map<String, Localized> titles = new LinkedHashMap<>();
    table.content().sources().values().forEach((Source s) -> titles.put(s.id(), s.title()));
    Optional<String> source = one(Column.SOURCE, FigureTable.names(titles), Message.UNKNOWN_SOURCE);
    put("source", source, Optional.of(before.map(Citation::source).orElse(usual)));
    if (source.isEmpty() && cell(Column.SOURCE).isPresent()) {
      return; // Its parts are not known either.
    }
    Optional<Source> document =
        Optional.ofNullable(
            table
                .content()
                .sources()
                .get(source.or(() -> before.map(Citation::source)).orElse(usual)));
    put("section", section(document), before.map(Citation::section));
    put("stated", cell(Column.STATED), before.map(Citation::stated));
  }

  private Optional<String> section(Optional<Source> document) {
    Optional<String> section = cell(Column.SECTION);
    if (section.isEmpty() || document.isEmpty()) {
      return section;
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    document
        .get()
        .sections()
        .forEach(p -> names.put(p.id(), List.copyOf(p.label().byLanguage().values())));
    String longer = section.get() + "0";
    if (at(Column.SECTION).number() && section.get().contains(".") && names.containsKey(longer)) {
      refuse(
          Column.SECTION,
          Message.AMBIGUOUS.with(section.get(), section.get() + ", " + longer),
          Optional.of(
              Text.of("a number loses the zeros at its end: make the column text, type it again")));
      return Optional.empty();
    }
    return find(section.get(), names, Column.SECTION)
        .or(
            () -> {
              refuse(
                  Column.SECTION,
                  Message.UNKNOWN_SECTION.with(document.get().id(), section.get()),
                  Suggestion.of(section.get(), names.keySet()));
              return Optional.empty();
            });
  }

  /** All dimensions of the figure, if the row says something new about them. */
  private Optional<SortedMap<String, String>> dimensions(Optional<Figure> figure) {
    SortedMap<String, String> before =
        figure.map(Figure::dimensions).orElseGet(java.util.Collections::emptySortedMap);
    Optional<String> all = cell(Column.DIMENSIONS);
    SortedMap<String, String> after = new TreeMap<>();
    if (all.isEmpty()) {
      after.putAll(before);
    }
    int place = table.place(Column.DIMENSIONS).orElse(0);
    for (String pair : all.map(a -> Arrays.asList(a.split("[;；]"))).orElse(List.of())) {
      String[] parts = pair.strip().split("=", 2);
      Dimension dimension = table.content().dimensions().get(parts[0].strip());
      if (parts.length < 2) {
        refuse(
            place,
            Message.BAD_VALUE.with(pair.strip(), Text.of("a dimension like stage=primary")),
            Optional.empty());
      } else if (dimension == null) {
        refuse(
            place,
            Message.UNKNOWN_DIMENSION.with(parts[0].strip()),
            Suggestion.of(parts[0].strip(), table.content().dimensions().keySet()));
      } else {
        dimension(dimension, parts[1].strip(), place).ifPresent(v -> after.put(dimension.id(), v));
      }
    }
    table
        .dimensions()
        .forEach(
            (id, column) ->
                cell(column)
                    .flatMap(
                        v ->
                            dimension(
                                Objects.requireNonNull(table.content().dimensions().get(id)),
                                v,
                                column))
                    .ifPresent(v -> after.put(id, v)));
    return after.equals(before) ? Optional.empty() : Optional.of(after);
  }

  private Optional<String> dimension(Dimension dimension, String given, int place) {
    Map<String, List<String>> names = FigureTable.names(dimension.values());
    Optional<String> value = find(given, names, place);
    if (value.isEmpty()) {
      refuse(
          place,
          Message.UNKNOWN_DIMENSION_VALUE.with(dimension.id(), given),
          Suggestion.of(given, names.keySet()));
    }
    return value;
  }

  /** The number with its bound, from the column value or from the form that pages print. */
  private void value(Optional<Figure> figure, Optional<Indicator> indicator) {
    Optional<String> written = cell(Column.VALUE);
    Optional<String> printed = table.printed().flatMap(this::cell);
    Optional<Bound> bound = bound();
    Optional<Unit> unit =
        indicator.flatMap(i -> Optional.ofNullable(table.content().units().get(i.unit())));
    if (refused || (written.isEmpty() && printed.isEmpty())) {
      return;
    }
    unit.ifPresent(u -> unit(u, indicator.orElseThrow()));
    int place = printed.isPresent() ? table.printed().orElseThrow() : column(Column.VALUE);
    String given = printed.or(() -> written).orElseThrow();
    NumberRules rules = rules();
    Optional<NumberRules.Reading> reading = rules.read(given);
    Optional<NumberRules.Reading> plain = written.flatMap(rules::read);
    if (reading.isEmpty() || (written.isPresent() && plain.isEmpty())) {
      boolean inPrinted = printed.isPresent() && reading.isEmpty();
      refuse(
          inPrinted ? place : column(Column.VALUE),
          Message.BAD_NUMBER.with(inPrinted ? given : written.orElse(given)),
          Optional.of(Text.of("write it like 28.7亿, 145647, 70余万, 92.3%, 近3000 or 95%以上")));
      return;
    }
    if (unit.isPresent() && !isUnit(reading.get().unit(), unit.get())) {
      refuse(
          place,
          Message.UNIT_MISMATCH.with(
              reading.get().unit(), indicator.orElseThrow().id(), word(unit.get())),
          Optional.of(Text.of("leave the unit out, or give the figure another indicator")));
      return;
    }
    Quantity quantity = reading.get().quantity();
    if (printed.isPresent()
        && plain.isPresent()
        && plain.get().quantity().value().compareTo(quantity.value()) != 0) {
      refuse(
          column(Column.VALUE),
          Message.UNLIKE_VALUES.with(written.orElseThrow(), given),
          Optional.of(Text.of("change both, or leave one of the two cells empty")));
      return;
    }
    if (bound.isPresent() && quantity.bound().isPresent() && !bound.equals(quantity.bound())) {
      refuse(
          Column.BOUND,
          Message.UNLIKE_VALUES.with(cell(Column.BOUND).orElse(""), given),
          Optional.of(Text.of("the value has a bound of its own; leave one of the two out")));
      return;
    }
    boolean composed = printed.isPresent() || (bound.isPresent() && quantity.bound().isEmpty());
    Quantity whole =
        quantity.bound().isPresent()
            ? quantity
            : new Quantity(quantity.written(), quantity.exponent(), bound, false);
    Optional<String> shown = unit.map(u -> rules.write(whole, u).full());
    Optional<String> before =
        unit.flatMap(
            u ->
                figure
                    .filter(f -> f.unit().equals(u.id()))
                    .map(f -> rules.write(f.quantity(), u).full()));
    if (shown.isEmpty() || !shown.equals(before)) {
      texts.put(
          "value",
          composed && unit.isPresent() ? editorial(rules.write(whole, unit.get())) : given);
    }
  }

  /** As editors write it: without grouping, with a hyphen for minus, without unit. */
  private static String editorial(NumberText text) {
    return text.bare().replace(",", "").replace('\u2212', '-');
  }

  private NumberRules rules() {
    LanguageProfile profile =
        Objects.requireNonNull(table.content().profiles().get(table.sourceLanguage()));
    return NumberRules.of(profile.numbers()).orElseThrow();
  }

  private Optional<Bound> bound() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    BOUNDS.forEach((bound, words) -> names.put(bound.id(), words));
    Optional<String> id = one(Column.BOUND, names, Message.NOT_ONE_OF, "bound");
    return id.flatMap(i -> Arrays.stream(Bound.values()).filter(b -> b.id().equals(i)).findFirst());
  }

  /** A column unit must name the unit of the indicator: nothing is converted. */
  private void unit(Unit unit, Indicator indicator) {
    Optional<String> given = cell(Column.UNIT);
    if (given.isPresent() && !given.get().equals(unit.id()) && !isUnit(given.get(), unit)) {
      refuse(
          Column.UNIT,
          Message.OTHER_UNIT.with(given.get(), word(unit), indicator.id()),
          Optional.of(
              Text.of("values are taken as they stand: write the scale word there, like 500万")));
    }
  }

  private boolean isUnit(String given, Unit unit) {
    if (given.isEmpty()) {
      return true;
    }
    if (unit.kind() == UnitKind.PERCENT) {
      return given.equals("%") || given.equals("％");
    }
    return table.content().site().languages().stream()
        .map(unit::in)
        .anyMatch(
            w ->
                given.equals(w.other())
                    || given.equals(w.one())
                    || given.equals(w.before())
                    || w.symbol().filter(given::equals).isPresent());
  }

  private String word(Unit unit) {
    return unit.kind() == UnitKind.PERCENT ? "%" : unit.in(table.sourceLanguage()).other();
  }

  /** The id that a cell means, by the id itself or by a name. */
  private Optional<String> one(
      Column column, Map<String, List<String>> names, Message unknown, Object... more) {
    Optional<String> given = cell(column);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    boolean refusedBefore = refused;
    Optional<String> found = find(given.get(), names, column);
    if (found.isEmpty() && refused == refusedBefore) {
      List<Object> values = new ArrayList<>(List.of(given.get()));
      values.addAll(List.of(more));
      refuse(
          column,
          unknown.with(values.toArray()),
          Suggestion.of(given.get(), names.keySet())
              .or(
                  () ->
                      names.size() < 10
                          ? Optional.of(
                              Text.of("known are: %s", Text.list(new TreeMap<>(names).keySet())))
                          : Optional.empty()));
    }
    return found;
  }

  private Optional<String> find(String given, Map<String, List<String>> names, Column column) {
    return find(given, names, column(column));
  }

  private Optional<String> find(String given, Map<String, List<String>> names, int place) {
    if (names.containsKey(given)) {
      return Optional.of(given);
    }
    String lower = given.toLowerCase(Locale.ROOT);
    List<String> found =
        names.entrySet().stream()
            .filter(
                e ->
                    e.getKey().equals(lower)
                        || e.getValue().stream()
                            .anyMatch(n -> n.toLowerCase(Locale.ROOT).equals(lower)))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() > 1) {
      refuse(
          place,
          Message.AMBIGUOUS.with(given, String.join(", ", found)),
          Optional.of(Text.of("write one of these ids")));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private int column(Column column) {
    return table.place(column).orElse(0);
  }

  private Table.Cell at(Column column) {
    return table.place(column).map(row::cell).orElse(Table.Cell.EMPTY);
  }

  private Optional<String> cell(Column column) {
    return table.place(column).flatMap(this::cell);
  }

  /** What a cell says; empty if it says nothing or nothing that can be used. */
  private Optional<String> cell(int column) {
    Table.Cell cell = row.cell(column);
    if (cell.text().isEmpty()) {
      return Optional.empty();
    }
    if (cell.fault().isPresent()) {
      refuse(
          column,
          cell.fault().get(),
          Optional.of(Text.of("make the column text, then type it again")));
      return Optional.empty();
    }
    Matcher control = CONTROL.matcher(cell.text());
    if (control.find()) {
      refuse(
          column,
          Message.CONTROL_CHARACTER.with(
              String.format(Locale.ROOT, "%04X", (int) cell.text().charAt(control.start()))),
          Optional.empty());
      return Optional.empty();
    }
    return Optional.of(cell.text());
  }

  /** Says what is wrong in a cell; the row is then left out. */
  void refuse(Column column, Text sentence, Optional<Text> hint) {
    refuse(column(column), sentence, hint);
  }

  private void refuse(int column, Text sentence, Optional<Text> hint) {
    refused = true;
    table.refuse(row, column, sentence, hint);
  }
}
