package org.jianbao.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures of one indicator that are split alike and are statements of one kind, from one or several
 * briefings. They stand in the order of region code and time, never of size.
 *
 * @param indicator what they measure
 * @param dimensions how all of them are split
 * @param statement what kind of statement all of them are
 * @param entries the figures
 */
public record Comparison(
    Indicator indicator,
    SortedMap<String, String> dimensions,
    Statement statement,
    List<Entry> entries) {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry e) -> e.region().code())
          .thenComparing(e -> e.figure().period().end())
          .thenComparing(e -> e.figure().period().start())
          .thenComparing(e -> e.briefing().year())
          .thenComparing(e -> e.figure().id());

  public Comparison {
    dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    entries = entries.stream().sorted(ORDER).toList();
  }

  /**
   * A figure and the briefing it stands in.
   *
   * @param region what the briefing is about
   */
  public record Entry(Briefing briefing, Region region, Figure figure) {}

  /** How figures of an indicator are kept apart. */
  private record Key(SortedMap<String, String> dimensions, Statement statement)
      implements Comparable<Key> {
    static Key of(Figure figure) {
      return new Key(figure.dimensions(), Statement.of(figure.status()));
    }

    @Override
    public int compareTo(Key other) {
      return Comparator.comparing((Key k) -> k.dimensions.size())
          .thenComparing(k -> k.dimensions.toString())
          .thenComparing(Key::statement)
          .compare(this, other);
    }
  }

  /** Whether the figures may be set side by side, or why not. */
  public Comparability verdict(Content content) {
    long points = entries.stream().map(Comparison::point).distinct().count();
    if (points < 2) {
      return Comparability.ALONE;
    }
    return Comparability.across(
        indicator,
        content.unit(indicator.unit()),
        entries.stream().map(e -> new Comparability.Placed(e.region().id(), e.figure())).toList());
  }

  private static String point(Entry entry) {
    return entry.region().id() + " " + entry.figure().period();
  }

  /** Whether the figures are about several regions. */
  public boolean isOfRegions() {
    return entries.stream().map(Entry::region).distinct().count() > 1;
  }

  /** Whether the figures are about several years, as the briefings say. */
  public boolean isOfYears() {
    return entries.stream().map(e -> e.figure().period().endYear()).distinct().count() > 1;
  }

  /** All figures of an indicator, grouped by what is alike; whole before split, results first. */
  public static List<Comparison> of(Content content, Indicator indicator) {
    return of(indicator, entries(content, indicator, content.all().values()));
  }

  /** All figures of an indicator, by region code and time. */
  public static List<Entry> entries(Content content, Indicator indicator) {
    return entries(content, indicator, content.all().values()).stream().sorted(ORDER).toList();
  }

  private static List<Comparison> of(Indicator indicator, List<Entry> entries) {
    Map<Key, List<Entry>> groups = new TreeMap<>();
    entries.forEach(e -> groups.computeIfAbsent(Key.of(e.figure()), k -> new ArrayList<>()).add(e));
    List<Comparison> all = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            all.add(new Comparison(indicator, key.dimensions(), key.statement(), group)));
    return all;
  }

  /**
   * What a block compares: the briefing's own figures, and those of the other briefings that are
   * split alike and statements of the same kind.
   */
  public static Comparison of(Content content, Briefing briefing, Block.Comparison block) {
    return of(
        content,
        briefing,
        block,
        entries(content, content.indicator(block.indicator()), seen(content, briefing, block)));
  }

  /** The briefings whose figures a block may show, its own among them, by path. */
  public static Collection<Briefing> seen(
      Content content, Briefing briefing, Block.Comparison block) {
    if (block.with().isEmpty()) {
      return content.all().values();
    }
    SortedMap<String, Briefing> some = new TreeMap<>(Map.of(briefing.path(), briefing));
    for (String path : block.with().get()) {
      Briefing other = content.all().get(path);
      if (other != null) {
        some.put(path, other);
      }
    }
    return some.values();
  }

  /**
   * The same for who has found the figures of the indicator already.
   *
   * @param figures those of all briefings, in their order
   */
  public static Comparison of(
      Content content, Briefing briefing, Block.Comparison block, List<Entry> figures) {
    Set<String> others = block.with().<Set<String>>map(HashSet::new).orElse(content.all().keySet());
    List<Entry> own = new ArrayList<>();
    List<Entry> ofOthers = new ArrayList<>();
    for (Entry entry : figures) {
      if (entry.figure().dimensions().equals(block.dimensions())) {
        if (entry.briefing().path().equals(briefing.path())) {
          own.add(entry);
        } else if (others.contains(entry.briefing().path())) {
          ofOthers.add(entry);
        }
      }
    }
    Statement statement = leading(own);
    List<Entry> entries = new ArrayList<>(own);
    entries.addAll(ofOthers);
    entries.removeIf(e -> Statement.of(e.figure().status()) != statement);
    return new Comparison(
        content.indicator(block.indicator()), block.dimensions(), statement, entries);
  }

  /** Results come before targets, targets before what is foreseen. */
  private static Statement leading(List<Entry> entries) {
    return entries.stream()
        .map(e -> Statement.of(e.figure().status()))
        .min(Comparator.naturalOrder())
        .orElse(Statement.ACTUAL);
  }

  /** The figures of an indicator in these briefings, as far as their names are declared. */
  public static List<Entry> entries(
      Content content, Indicator indicator, Collection<Briefing> briefings) {
    List<Entry> entries = new ArrayList<>();
    for (Briefing briefing : briefings) {
      Region region = content.regions().get(briefing.region());
      if (region == null) {
        continue;
      }
      briefing.figures().values().stream()
          .filter(f -> f.indicator().equals(indicator.id()) && isDeclared(content, f))
          .forEach(f -> entries.add(new Entry(briefing, region, f)));
    }
    return entries;
  }

  /** Briefings that are not checked may use names that nobody declares. */
  private static boolean isDeclared(Content content, Figure figure) {
    return content.units().containsKey(figure.unit())
        && figure.citation().map(c -> content.sources().containsKey(c.source())).orElse(true)
        && figure.dimensions().entrySet().stream()
            .allMatch(
                d ->
                    content.dimensions().containsKey(d.getKey())
                        && content.dimension(d.getKey()).values().containsKey(d.getValue()));
  }

  /** Id of an indicator → how many figures it has in all briefings; none for those without. */
  public static Map<String, Integer> counts(Content content) {
    Map<String, Integer> counts = new HashMap<>();
    for (Briefing briefing : content.all().values()) {
      if (content.regions().containsKey(briefing.region())) {
        briefing.figures().values().stream()
            .filter(f -> isDeclared(content, f))
            .forEach(f -> counts.merge(f.indicator(), 1, Integer::sum));
      }
    }
    return counts;
  }

  /** The indicators that two or more documents have figures of, in the order of the catalogue. */
  public static List<Indicator> shared(Content content) {
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    for (Briefing briefing : content.all().values()) {
      if (!content.regions().containsKey(briefing.region())) {
        continue;
      }
      for (Figure figure : briefing.figures().values()) {
        if (content.indicators().containsKey(figure.indicator()) && isDeclared(content, figure)) {
          sources(
              briefing,
              figure,
              sources.computeIfAbsent(figure.indicator(), i -> new LinkedHashSet<>()));
        }
      }
    }
    return content.indicators().values().stream()
        .filter(i -> sources.getOrDefault(i.id(), Set.of()).size() > 1)
        .toList();
  }

  /** The documents that a figure or its operands stand in. */
  private static void sources(Briefing briefing, Figure figure, Set<String> found) {
    figure.citation().ifPresent(c -> found.add(c.source()));
    figure
        .relation()
        .ifPresent(
            r ->
                r.operands().stream()
                    .filter(briefing.figures()::containsKey)
                    .forEach(o -> sources(briefing, briefing.figure(o), found)));
  }
}
