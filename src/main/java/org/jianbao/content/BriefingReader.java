package org.jianbao.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Citation;
import org.jianbao.model.Figure;
import org.jianbao.model.Force;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.OnePage;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Relation;
import org.jianbao.model.Section;
import org.jianbao.model.Status;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/** Reads the files of one briefing. */
final class BriefingReader {
  private static final Map<String, Status> STATUS = Words.of(Status.values(), Status::id);
  private static final Map<String, ChartForm> FORMS = Words.of(ChartForm.values(), ChartForm::id);
  private static final Map<String, Relation.Kind> RELATIONS =
      Words.of(Relation.Kind.values(), Words::id);
  private static final Map<String, ChartForm> COMPARING =
      Words.of(new ChartForm[] {ChartForm.BAR, ChartForm.DOT}, ChartForm::id);
  private static final String EVERY_BRIEFING = "all";
  private static final Pattern PATH = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/\\d{4}");
  private static final Map<String, Boolean> BASIS = Map.of("stated", false, "inferred", true);

  private static final String FINGERPRINT = "a fingerprint: 12 digits of 0-9 and a-f";

  private enum BlockType {
    PROSE,
    NOTE,
    INDICATOR_TABLE,
    CHART,
    COMPARISON,
    TARGETS,
    LEDGER,
    PROBLEMS,
    FUNNEL,
    MILESTONES,
    BREAKDOWN
  }

  private static final Map<String, BlockType> BLOCKS = Words.of(BlockType.values(), Words::id);

  private final List<String> languages;
  private final NumberRules numbers;
  private final Map<String, Unit> units;
  private final Map<String, Indicator> indicators;
  private final Set<String> declaredIndicators;
  private final boolean allTopics;

  BriefingReader(
      List<String> languages,
      NumberRules numbers,
      Map<String, Unit> units,
      Map<String, Indicator> indicators,
      Set<String> declaredIndicators,
      boolean allTopics) {
    this.languages = languages;
    this.numbers = numbers;
    this.units = units;
    this.indicators = indicators;
    this.declaredIndicators = declaredIndicators;
    this.allTopics = allTopics;
  }

  /** The structure and figures; its words are read apart. */
  Optional<Briefing> briefing(
      YamlMap map,
      String region,
      int year,
      Map<String, BriefingWords> words,
      Optional<YamlMap> unused) {
    Optional<Briefing.Kind> kind =
        map.choice("kind", "kind of briefing", Words.of(Briefing.Kind.values(), Briefing.Kind::id));
    Optional<Boolean> inferred = map.choice("region-basis", "basis", BASIS);
    Optional<Integer> inferredYear =
        map.optionalParsed(
            "inferred-year",
            "a year",
            t -> t.matches("\\d{4}") ? Optional.of(Integer.valueOf(t)) : Optional.empty());
    List<String> sources = map.texts("sources", true);
    List<Briefing.Revision> revisions = revisions(map);
    Map<String, Figure> figures = new LinkedHashMap<>();
    Set<String> declared = new LinkedHashSet<>();
    map.map("figures", true)
        .ifPresent(
            all -> {
              declared.addAll(all.names());
              figures.putAll(
                  all.entries(
                      id ->
                          all.map(id, true)
                              .flatMap(
                                  m ->
                                      figure(
                                          id, m, year, sources.isEmpty() ? "" : sources.get(0)))));
            });
    map.map("relations", false).ifPresent(all -> relations(all, year, figures, declared));
    List<String> keyFigures = map.texts("key-figures", true);
    Optional<OnePage> onePage = map.map("one-page", false).map(BriefingReader::onePage);
    List<Section> sections = new ArrayList<>();
    map.map("sections", true)
        .ifPresent(
            all ->
                sections.addAll(
                    all.entries(id -> all.map(id, true).map(m -> section(id, m))).values()));
    Map<String, List<String>> notes = new LinkedHashMap<>();
    map.map("notes", false)
        .ifPresent(all -> notes.putAll(all.entries(id -> Optional.of(all.texts(id, true)))));
    map.done();
    if (kind.isEmpty() || revisions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Briefing(
            region,
            year,
            kind.get(),
            inferred.orElse(false),
            inferredYear.map(OptionalInt::of).orElse(OptionalInt.empty()),
            sources,
            revisions,
            figures,
            keyFigures,
            onePage,
            sections,
            notes,
            words,
            unused.map(u -> unused(u, sources)).orElse(List.of())));
  }

  private static OnePage onePage(YamlMap map) {
    map.holdsItems("headline");
    List<String> headline = atMost(map, "headline", OnePage.HEADLINE, true);
    List<String> charts = atMost(map, "charts", OnePage.CHARTS, false);
    List<String> watch = atMost(map, "watch", OnePage.WATCH, false);
    map.done();
    return new OnePage(headline, charts, watch);
  }

  private static List<String> atMost(YamlMap map, String key, int most, boolean required) {
    List<String> texts = map.texts(key, required);
    if (texts.size() > most) {
      map.report(
          Diagnostic.error(map.at(key), Message.TOO_MANY, key, texts.size(), most)
              .hint("a page has no room for more; keep those that matter most"));
      return texts.subList(0, most);
    }
    return texts;
  }

  /** The numbers that are no figures; the first document is the default, as for figures. */
  private List<Briefing.Unused> unused(YamlMap map, List<String> sources) {
    List<Briefing.Unused> unused = new ArrayList<>();
    for (YamlMap item : map.maps("not-used", true)) {
      Optional<String> source = item.optionalText("source");
      Optional<String> section = item.text("section");
      Optional<String> stated = item.text("stated");
      Optional<Localized> reason = item.localized("reason", languages);
      item.done();
      if (section.isPresent() && stated.isPresent() && reason.isPresent()) {
        unused.add(
            new Briefing.Unused(
                source.orElse(sources.isEmpty() ? "" : sources.get(0)),
                section.get(),
                stated.get(),
                reason.get()));
      }
    }
    map.done();
    return unused;
  }

  private List<Briefing.Revision> revisions(YamlMap map) {
    List<Briefing.Revision> revisions = new ArrayList<>();
    map.holdsItems("revisions");
    for (YamlMap item : map.maps("revisions", true)) {
      Optional<String> version = item.text("version");
      Optional<LocalDate> date = item.parsed("date", "a date like 2026-03-26", BriefingReader::day);
      Optional<Localized> change = item.localized("change", languages);
      item.done();
      if (version.isPresent() && date.isPresent() && change.isPresent()) {
        revisions.add(new Briefing.Revision(version.get(), date.get(), change.get()));
      }
    }
    return revisions;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Figure> figure(String id, YamlMap map, int year, String defaultSource) {
    Optional<String> indicator = indicator(map);
    Optional<Status> status = map.choice("status", "status", STATUS);
    Optional<Force> force =
        map.optionalChoice("force", "force of a target", Words.of(Force.values(), Force::id));
    Optional<Quantity> quantity = quantity(map, indicator);
    SortedMap<String, String> dimensions = dimensions(map);
    Optional<Period> period = period(map);
    Optional<String> source = map.optionalText("source");
    Optional<String> section = map.optionalText("section");
    Optional<String> stated = map.optionalText("stated");
    Optional<String> target = map.optionalText("target");
    Optional<String> change = map.optionalText("change");
    Optional<String> rate = map.optionalText("rate");
    map.done();
    if (isMissing(map, "section") || isMissing(map, "stated")) {
      map.report(
          Diagnostic.error(map.place(), Message.NO_CITATION, id)
              .hint("add 'section' and 'stated': the figure as the document prints it"));
    }
    if (indicator.isEmpty() || status.isEmpty() || quantity.isEmpty()) {
      return Optional.empty();
    }
    Optional<Citation> citation =
        section.flatMap(s -> stated.map(t -> new Citation(source.orElse(defaultSource), s, t)));
    return Optional.of(
        new Figure(
            id,
            indicator.get(),
            quantity.get(),
            known(indicators, indicator.get()).unit(),
            status.get(),
            force,
            dimensions,
            period.orElse(Period.year(year)),
            citation,
            target,
            change,
            rate,
            Optional.empty()));
  }

  private static boolean isMissing(YamlMap map, String key) {
    return !map.has(key) && !map.isMisspelt(key);
  }

  /** The indicator's id, if there is such an indicator with a known unit. */
  private Optional<String> indicator(YamlMap map) {
    Optional<String> id = map.text("indicator");
    if (allTopics && id.isPresent() && !declaredIndicators.contains(id.get())) {
      map.report(
          Diagnostic.error(map.at("indicator"), Message.UNKNOWN_INDICATOR, id.get())
              .hint(Suggestion.of(id.get(), declaredIndicators)));
    }
    return id.filter(indicators::containsKey)
        .filter(i -> units.containsKey(known(indicators, i).unit()));
  }

  private static <T> T known(Map<String, T> map, String id) {
    return Objects.requireNonNull(map.get(id), id);
  }

  private static Optional<Period> period(YamlMap map) {
    return map.optionalParsed(
        "period", "a period like 2018, 2018/2020 or ../2018-11", Period::parse);
  }

  private static SortedMap<String, String> dimensions(YamlMap map) {
    SortedMap<String, String> dimensions = new TreeMap<>();
    map.map("of", false)
        .ifPresent(of -> of.names().forEach(n -> of.text(n).ifPresent(v -> dimensions.put(n, v))));
    // Most figures have none.
    return dimensions.isEmpty() ? Collections.emptySortedMap() : dimensions;
  }

  private Optional<Quantity> quantity(YamlMap map, Optional<String> indicator) {
    Optional<String> text = map.text("value");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<NumberRules.Reading> reading = numbers.read(text.get());
    if (reading.isEmpty()) {
      map.report(
          Diagnostic.error(map.at("value"), Message.BAD_NUMBER, text.get())
              .hint("write it like 28.7亿, 145647, 70余万, 92.3%, 近3000 or 95%以上"));
      return Optional.empty();
    }
    String written = reading.get().unit();
    if (indicator.isPresent() && !written.isEmpty()) {
      Unit unit = known(units, known(indicators, indicator.get()).unit());
      String word = unit.in(languages.get(0)).other();
      String expected = unit.kind() == UnitKind.PERCENT ? "%" : word;
      if (!written.equals(expected)) {
        map.report(
            Diagnostic.error(
                    map.at("value"), Message.UNIT_MISMATCH, written, indicator.get(), expected)
                .hint("leave the unit out, or give the figure another indicator"));
      }
    }
    return Optional.of(reading.get().quantity());
  }

  private void relations(
      YamlMap all, int year, Map<String, Figure> figures, Set<String> declaredFigures) {
    Map<String, Figure> pending = new LinkedHashMap<>();
    Map<String, YamlMap> places = new LinkedHashMap<>();
    Set<String> declared = new LinkedHashSet<>(declaredFigures);
    declared.addAll(all.names());
    pending.putAll(
        all.entries(
            id -> {
              Optional<YamlMap> map = all.map(id, true);
              map.ifPresent(m -> places.put(id, m));
              if (declaredFigures.contains(id)) {
                all.report(
                    Diagnostic.error(all.key(id), Message.BAD_VALUE, id, Text.of("a new name"))
                        .hint("a stated figure has this name already"));
              }
              return map.flatMap(m -> relation(id, m, year, declared));
            }));
    // Relations may build on each other, in any order: compute what is ready until nothing is.
    boolean progress = true;
    while (progress && !pending.isEmpty()) {
      progress = false;
      for (Figure raw : List.copyOf(pending.values())) {
        Relation relation = raw.relation().orElseThrow();
        if (relation.operands().stream().allMatch(figures::containsKey)) {
          pending.remove(raw.id());
          progress = true;
          compute(raw, relation, figures, known(places, raw.id()))
              .ifPresent(f -> figures.put(f.id(), f));
        }
      }
    }
    Set<String> reported = new HashSet<>();
    for (String id : pending.keySet()) {
      List<String> circle = circle(id, List.of(id), pending, new HashSet<>());
      if (!circle.isEmpty() && circle.stream().noneMatch(reported::contains)) {
        reported.addAll(circle);
        all.report(
            Diagnostic.error(all.key(id), Message.CIRCULAR_RELATION, id)
                .hint("the circle is %s", String.join(" → ", circle)));
      }
    }
  }

  /** The way from a relation back to itself; empty if it only waits for others. */
  private static List<String> circle(
      String start, List<String> way, Map<String, Figure> pending, Set<String> seen) {
    Figure last = pending.get(way.get(way.size() - 1));
    if (last == null) {
      return List.of();
    }
    for (String operand : last.relation().orElseThrow().operands()) {
      List<String> longer = new ArrayList<>(way);
      longer.add(operand);
      if (operand.equals(start)) {
        return longer;
      }
      List<String> found = seen.add(operand) ? circle(start, longer, pending, seen) : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Optional<Figure> compute(
      Figure raw, Relation relation, Map<String, Figure> figures, YamlMap place) {
    List<Figure> operands = relation.operands().stream().map(figures::get).toList();
    List<Quantity> quantities = operands.stream().map(Figure::quantity).toList();
    List<UnitKind> kinds = operands.stream().map(f -> known(units, f.unit()).kind()).toList();
    boolean points = kinds.stream().allMatch(k -> k == UnitKind.PERCENT);
    boolean growth =
        relation.kind() == Relation.Kind.IMPLIED_BASE
            && !points
            && kinds.get(kinds.size() - 1) == UnitKind.PERCENT;
    Optional<Text> obstacle =
        Calculator.obstacle(relation.kind(), quantities)
            .or(() -> growth ? endOfGrowth(quantities.get(1)) : mixture(kinds));
    if (obstacle.isPresent()) {
      place.report(
          Diagnostic.error(
              place.at(Words.id(relation.kind())),
              Message.IMPOSSIBLE_RELATION,
              raw.id(),
              obstacle.get()));
      return Optional.empty();
    }
    UnitKind first = kinds.get(0);
    UnitKind result = known(units, raw.unit()).kind();
    UnitKind expected =
        switch (relation.kind()) {
          case RATIO, SHARE -> UnitKind.PERCENT;
          case CHANGE -> points ? UnitKind.POINT : UnitKind.PERCENT;
          case DIFFERENCE -> points ? UnitKind.POINT : first;
          case SUM, IMPLIED_BASE -> first;
        };
    if (result != expected) {
      place.report(
          Diagnostic.error(
                  place.at("indicator"),
                  Message.IMPOSSIBLE_RELATION,
                  raw.id(),
                  Text.of(
                      "its result is of kind '%s', the indicator's unit of kind '%s'",
                      expected.id(), result.id()))
              .hint("give it an indicator whose unit fits"));
      return Optional.empty();
    }
    Quantity quantity = Calculator.compute(relation.kind(), quantities, points, growth);
    return Optional.of(
        new Figure(
            raw.id(),
            raw.indicator(),
            quantity,
            raw.unit(),
            raw.status(),
            raw.force(),
            raw.dimensions(),
            raw.period(),
            Optional.empty(),
            raw.target(),
            raw.change(),
            raw.rate(),
            raw.relation()));
  }

  /** A fall by 100 per cent has no base to go back to. */
  private static Optional<Text> endOfGrowth(Quantity growth) {
    return growth.value().compareTo(BigDecimal.valueOf(-100)) == 0
        ? Optional.of(Text.of("it divides by zero"))
        : Optional.empty();
  }

  /** What does not go together, such as yuan and schools; points may be added to per cent. */
  private static Optional<Text> mixture(List<UnitKind> kinds) {
    UnitKind first = kinds.get(0);
    return kinds.stream()
        .filter(k -> k != first && !(first == UnitKind.PERCENT && k == UnitKind.POINT))
        .findFirst()
        .map(k -> Text.of("it mixes units of the kinds '%s' and '%s'", first.id(), k.id()));
  }

  private Optional<Figure> relation(String id, YamlMap map, int year, Set<String> declared) {
    Optional<String> indicator = indicator(map);
    Optional<Status> status = map.optionalChoice("status", "status", STATUS);
    SortedMap<String, String> dimensions = dimensions(map);
    Optional<Period> period = period(map);
    Optional<String> target = map.optionalText("target");
    // "change" is both the arithmetic of two figures and the link to one.
    boolean link = map.has("change") && !map.isList("change");
    Optional<String> change = link ? map.optionalText("change") : Optional.empty();
    Optional<String> confirms = map.optionalText("confirms");
    Optional<Relation> relation = Optional.empty();
    for (Map.Entry<String, Relation.Kind> kind : RELATIONS.entrySet()) {
      if (kind.getValue() == Relation.Kind.CHANGE && link) {
        continue;
      }
      List<String> operands = map.texts(kind.getKey(), false);
      if (!map.has(kind.getKey())) {
        continue;
      }
      if (relation.isPresent()) {
        map.report(
            Diagnostic.error(
                map.key(kind.getKey()),
                Message.IMPOSSIBLE_RELATION,
                id,
                Text.of("it names two kinds of arithmetic")));
      }
      for (String operand : operands) {
        if (!declared.contains(operand)) {
          map.report(
              Diagnostic.error(map.item(kind.getKey(), operand), Message.UNKNOWN_FIGURE, operand)
                  .hint(Suggestion.of(operand, declared)));
        }
      }
      relation = Optional.of(new Relation(kind.getValue(), operands, confirms));
    }
    map.done();
    if (relation.isEmpty() && RELATIONS.keySet().stream().noneMatch(map::isMisspelt)) {
      map.report(
          Diagnostic.error(
              map.place(),
              Message.MISSING_KEY,
              Text.of("relation '%s'", id),
              Text.join("%s' or '%s", RELATIONS.keySet())));
    }
    if (relation.isEmpty() || indicator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
            id,
            indicator.get(),
            Quantity.of(BigDecimal.ZERO),
            known(indicators, indicator.get()).unit(),
            status.orElse(Status.ACHIEVED),
            Optional.empty(),
            dimensions,
            period.orElse(Period.year(year)),
            Optional.empty(),
            target,
            change,
            Optional.empty(),
            relation));
  }

  private Section section(String id, YamlMap map) {
    List<String> covers = map.texts("covers", false);
    List<Block> blocks = new ArrayList<>();
    map.map("blocks", true)
        .ifPresent(
            all ->
                blocks.addAll(
                    all.entries(name -> all.map(name, true).flatMap(m -> block(name, m)))
                        .values()));
    map.done();
    return new Section(id, covers, blocks);
  }

  private Optional<Block> block(String id, YamlMap map) {
    Optional<BlockType> type = map.choice("type", "type of block", BLOCKS);
    if (type.isEmpty()) {
      map.abandon();
      return Optional.empty();
    }
    Optional<Block> block =
        switch (type.get()) {
          case PROSE -> Optional.of(new Block.Prose(id));
          case NOTE -> Optional.of(new Block.Note(id));
          case INDICATOR_TABLE ->
              Optional.of(new Block.IndicatorTable(id, map.texts("figures", true)));
          case CHART -> chart(id, map);
          case COMPARISON -> comparison(id, map);
          case TARGETS -> RowBlockReader.targets(id, map);
          case LEDGER -> RowBlockReader.ledger(id, map);
          case PROBLEMS -> RowBlockReader.problems(id, map);
          case FUNNEL -> RowBlockReader.funnel(id, map);
          case MILESTONES -> RowBlockReader.milestones(id, map);
          case BREAKDOWN -> RowBlockReader.breakdown(id, map);
        };
    map.done();
    return block;
  }

  private Optional<Block> chart(String id, YamlMap map) {
    Optional<ChartForm> form = map.choice("form", "form of chart", FORMS);
    if (form.filter(f -> f == ChartForm.GANTT).isPresent()) {
      List<Block.Stretch> stretches = RowBlockReader.stretches(map);
      return Optional.of(
          new Block.Chart(id, ChartForm.GANTT, List.of(), List.of(), Optional.empty(), stretches));
    }
    List<Block.Row> rows = new ArrayList<>();
    for (String figure : map.texts("figures", false)) {
      rows.add(new Block.Row(Optional.empty(), new TreeMap<>(Map.of("value", figure))));
    }
    List<String> series = map.texts("series", false);
    if (form.isPresent() && !form.get().roles().isEmpty()) {
      series = form.get().roles();
    } else if (series.isEmpty() && form.isPresent()) {
      series = List.of("value");
    }
    if (map.has("figures") && form.isPresent() && !series.contains("value")) {
      map.report(
          Diagnostic.error(
                  map.key("figures"),
                  Message.UNKNOWN_KEY,
                  "figures",
                  Text.of("a chart of the form '%s'", form.get().id()))
              .hint("write 'rows' with %s", Text.list(series)));
    }
    Optional<String> by = form.filter(ChartForm::mayBeGrouped).flatMap(f -> map.optionalText("by"));
    List<YamlMap> items = map.maps("rows", !map.has("figures"));
    for (YamlMap item : items) {
      Optional<String> label = item.optionalText("label");
      SortedMap<String, String> cells = new TreeMap<>();
      for (String role : series) {
        item.optionalText(role).ifPresent(f -> cells.put(role, f));
      }
      item.done();
      // A misspelt role has its remark already.
      if (form.isPresent() && isLabelled(item, series)) {
        required(form.get(), series, cells.isEmpty()).stream()
            .filter(role -> !item.has(role))
            .forEach(
                role ->
                    map.report(
                        Diagnostic.error(
                                item.place(),
                                Message.MISSING_KEY,
                                Text.of("an item of '%s'", "rows"),
                                role)
                            .hint("a %s needs it in every row", form.get().id())));
      }
      if (form.filter(f -> f == ChartForm.WATERFALL).isPresent() && cells.size() > 1) {
        map.report(
            Diagnostic.error(item.place(), Message.TWO_ROLES, id, Text.list(cells.keySet()))
                .hint("write a row for each level and each step"));
      }
      if (!cells.isEmpty()) {
        rows.add(new Block.Row(label, cells));
      }
    }
    if (form.isEmpty()) {
      return Optional.empty();
    }
    if (rows.isEmpty() && items.isEmpty()) {
      map.report(Diagnostic.error(map.place(), Message.EMPTY_VALUE, Text.of("the chart '%s'", id)));
    }
    List<String> used =
        series.stream().filter(s -> rows.stream().anyMatch(r -> r.cells().containsKey(s))).toList();
    return Optional.of(new Block.Chart(id, form.get(), rows, used, by, List.of()));
  }

  private Optional<Block> comparison(String id, YamlMap map) {
    Optional<String> indicator = indicator(map);
    Optional<List<String>> with = with(map);
    SortedMap<String, String> dimensions = dimensions(map);
    Optional<ChartForm> form = map.optionalChoice("form", "form of a comparison", COMPARING);
    return indicator.map(i -> new Block.Comparison(id, i, with, dimensions, form));
  }

  /** The briefings to compare with; empty for all of them. */
  private static Optional<List<String>> with(YamlMap map) {
    if (!map.isList("with")) {
      map.text("with")
          .filter(t -> !t.equals(EVERY_BRIEFING))
          .ifPresent(
              t ->
                  map.report(
                      Diagnostic.error(
                              map.at("with"),
                              Message.BAD_VALUE,
                              t,
                              Text.of("'all' or a list of briefings"))
                          .hint("write 'with: all', or a list such as [yueqing/2018]")));
      return Optional.empty();
    }
    List<String> paths = map.texts("with", true);
    map.holdsItems("with");
    for (String path : paths) {
      if (!PATH.matcher(path).matches()) {
        map.report(
            Diagnostic.error(
                    map.item("with", path),
                    Message.BAD_VALUE,
                    path,
                    "region and year of a briefing")
                .hint("write it like yueqing/2018"));
      }
    }
    return Optional.of(paths);
  }

  private static boolean isLabelled(YamlMap row, List<String> series) {
    return row.names().stream().allMatch(n -> n.equals("label") || series.contains(n));
  }

  /** The roles without which a row of this form says nothing; of several series one will do. */
  private static List<String> required(ChartForm form, List<String> series, boolean none) {
    return switch (form) {
      case BULLET -> List.of("target");
      case BAR, DOT, RING, AREA, DUMBBELL -> form.roles();
      case WATERFALL -> none ? List.of(form.roles().get(0)) : List.of();
      case GROUPED, STACKED, SHARE, LINE ->
          none ? series.subList(0, Math.min(1, series.size())) : List.of();
      case GANTT -> List.of();
    };
  }

  /** The words of a briefing in one language. */
  BriefingWords words(YamlMap map, String language) {
    Optional<String> title = map.text("title");
    Optional<String> summary = map.text("summary");
    Map<String, String> keyFigures = texts(map, "key-figures");
    Map<String, String> watch = texts(map, "watch");
    Map<String, BriefingWords.OfSection> sections = new LinkedHashMap<>();
    map.map("sections", true)
        .ifPresent(
            all ->
                sections.putAll(all.entries(id -> all.map(id, true).flatMap(this::sectionWords))));
    Map<String, String> notes = texts(map, "notes");
    Optional<Map<String, String>> reviewed =
        map.map("reviewed", false).map(BriefingReader::reviewed);
    map.done();
    if (map.has("reviewed") && language.equals(languages.get(0))) {
      map.report(
          Diagnostic.error(map.key("reviewed"), Message.REVIEW_OF_ORIGINAL, language + ".yaml")
              .hint("take the block 'reviewed' out; translations have it"));
    }
    return new BriefingWords(
        title.orElse(""), summary.orElse(""), keyFigures, watch, sections, notes, reviewed);
  }

  /** Passage → fingerprint of the original that it was reviewed beside. */
  private static Map<String, String> reviewed(YamlMap map) {
    Map<String, String> reviewed = new LinkedHashMap<>();
    for (String passage : List.of("title", "key-figures", "watch", "notes")) {
      map.optionalParsed(passage, FINGERPRINT, BriefingReader::fingerprint)
          .ifPresent(f -> reviewed.put(passage, f));
    }
    map.map("sections", false)
        .map(all -> all.entries(id -> all.parsed(id, FINGERPRINT, BriefingReader::fingerprint)))
        .ifPresent(all -> all.forEach((id, f) -> reviewed.put("sections." + id, f)));
    map.done();
    return reviewed;
  }

  private static Optional<String> fingerprint(String text) {
    return text.matches("[0-9a-f]{12}") ? Optional.of(text) : Optional.empty();
  }

  private static Map<String, String> texts(YamlMap map, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.map(key, false).ifPresent(all -> texts.putAll(all.entries(all::text)));
    return texts;
  }

  private Optional<BriefingWords.OfSection> sectionWords(YamlMap map) {
    Optional<String> title = map.text("title");
    Map<String, BriefingWords.OfBlock> blocks = new LinkedHashMap<>();
    map.map("blocks", true).ifPresent(all -> blocks.putAll(all.entries(id -> blockWords(all, id))));
    map.done();
    return title.map(t -> new BriefingWords.OfSection(t, blocks));
  }

  private static Optional<BriefingWords.OfBlock> blockWords(YamlMap all, String id) {
    if (!all.isMap(id)) {
      return all.text(id)
          .map(
              t ->
                  new BriefingWords.OfBlock(
                      Optional.of(t),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Map.of()));
    }
    return all.map(id, true)
        .map(
            map -> {
              Optional<String> title = map.optionalText("title");
              Optional<String> subtitle = map.optionalText("subtitle");
              Optional<String> alt = map.optionalText("alt");
              Map<String, String> labels = texts(map, "labels");
              map.done();
              return new BriefingWords.OfBlock(Optional.empty(), title, subtitle, alt, labels);
            });
  }
}
