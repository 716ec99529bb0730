package org.jianbao.site;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.html.Addresses;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Quantity;

/**
 * All that the files of one briefing are made from: the briefing, what the site shares, and of
 * other briefings what stands beside it and nothing else. Since nothing else can be seen when the
 * files are made, nothing can be forgotten in the key.
 *
 * @param content the briefing, what is shared, and excerpts of others
 * @param web its pages and those above them
 * @param addresses where it stands, and that of others which it can lead to
 * @param compared ids of those of its indicators that have a page which compares them
 * @param key the key of all of this
 */
record View(Content content, WebPages web, Addresses addresses, Set<String> compared, Key key) {

  /**
   * A part of a content.
   *
   * @param content it, with what stands beside it
   * @param addresses where its pages are
   */
  record Excerpt(Content content, Addresses addresses) {}

  /**
   * A part of a content that is put together only if something is made from it.
   *
   * @param key the key of everything that the excerpt has
   */
  record Keyed(Key key, Supplier<Excerpt> excerpt) {}

  /** Makes the views of a content. Safe for use by several threads. */
  static final class Maker {
    private static final Quantity ZERO = Quantity.of(BigDecimal.ZERO);

    private final Content content;
    private final WebPages web;
    private final Addresses addresses;
    private final Set<String> compared;
    private final Key shared;
    private final Map<String, List<Briefing>> years = new HashMap<>();
    private final List<String> regions;
    private final Map<String, List<Briefing>> measuring;
    private final KeysOfBriefings keys;
    private WeakReference<Excerpt> outline = new WeakReference<>(null);

    /** Path of a briefing → the key of how its pages are divided. */
    private final Map<String, Key> divisions = new ConcurrentHashMap<>();

    /** Path of a briefing → the key of its view. */
    private final Map<String, Key> views = new ConcurrentHashMap<>();

    /**
     * Views of a content.
     *
     * @param shared the key of what all views have in common
     * @param keys the keys of whole briefings
     * @param web all pages of the site
     * @param addresses where they are
     * @param compared the indicators that have a page which compares them
     */
    Maker(
        Content content,
        WebPages web,
        Addresses addresses,
        Collection<Indicator> compared,
        Key shared,
        KeysOfBriefings keys) {
      this.shared = shared;
      this.keys = keys;
      this.content = content;
      this.web = web;
      this.addresses = addresses;
      this.compared = compared.stream().map(Indicator::id).collect(Collectors.toSet());
      for (Briefing briefing : content.all().values()) {
        years.computeIfAbsent(briefing.region(), r -> new ArrayList<>()).add(briefing);
      }
      this.measuring = content.measuring();
      this.regions = content.regions().keySet().stream().filter(years::containsKey).toList();
    }

    /** The key of what all views of a content have in common. */
    static Key shared(Content content) {
      return Digest.of(shared(content, new TreeMap<>(), new TreeMap<>()));
    }

    /** What all views have in common; the glossary is for those who write. */
    private static Content shared(
        Content content, SortedMap<String, Briefing> briefings, SortedMap<String, Briefing> all) {
      return new Content(
          content.site(),
          content.profiles(),
          content.units(),
          content.dimensions(),
          content.topics(),
          content.indicators(),
          content.regions(),
          content.sources(),
          List.of(),
          briefings,
          all);
    }

    /** The key of a briefing, and of what all have in common. */
    List<Key> alone(Briefing briefing) {
      return List.of(shared, keys.of(briefing));
    }

    /** The key of the view of this briefing, without the view. */
    Key key(Briefing briefing) {
      return views.computeIfAbsent(
          briefing.path(),
          path -> {
            List<Object> others = new ArrayList<>();
            others(briefing)
                .forEach(
                    (of, indicators) -> {
                      Briefing other = briefing(of);
                      others.add(
                          keys.of(
                              other,
                              "figures of " + String.join(" ", indicators),
                              () -> excerpt(other, indicators)));
                      // Where nothing stands nothing leads to.
                      if (!indicators.isEmpty()) {
                        others.add(division(other));
                      }
                    });
            return Digest.of(
                shared,
                keys.of(briefing),
                division(briefing),
                others,
                web.of(briefing).facts(),
                comparedOf(briefing));
          });
    }

    /** What the files of this briefing are made from. */
    View of(Briefing briefing) {
      SortedMap<String, Briefing> all = new TreeMap<>();
      List<Briefing> whole = new ArrayList<>(List.of(briefing));
      others(briefing)
          .forEach(
              (path, indicators) -> {
                all.put(path, excerpt(briefing(path), indicators));
                if (!indicators.isEmpty()) {
                  whole.add(briefing(path));
                }
              });
      all.put(briefing.path(), briefing);
      SortedMap<String, Briefing> own = new TreeMap<>(Map.of(briefing.path(), briefing));
      Content some = shared(content, own, all);
      return new View(
          some, web.of(briefing), addresses.of(some, whole), comparedOf(briefing), key(briefing));
    }

    /** Path of each briefing that is seen beside this one → the indicators that are seen of it. */
    private SortedMap<String, SortedSet<String>> others(Briefing briefing) {
      SortedMap<String, SortedSet<String>> others = new TreeMap<>();
      beside(briefing.region()).forEach(b -> others.put(b.path(), new TreeSet<>()));
      excerpts(briefing)
          .forEach(
              (path, indicators) -> {
                if (content.all().containsKey(path)) {
                  others.put(path, new TreeSet<>(indicators));
                }
              });
      others.remove(briefing.path());
      return others;
    }

    private Set<String> comparedOf(Briefing briefing) {
      Set<String> ofIt = new LinkedHashSet<>(indicators(briefing));
      ofIt.retainAll(compared);
      return ofIt;
    }

    /**
     * What the page of a region is made from: its briefings, and which other regions stand beside
     * it.
     */
    Keyed region(String region) {
      SortedMap<String, Briefing> own = new TreeMap<>();
      years.getOrDefault(region, List.of()).stream()
          .filter(b -> content.briefings().containsKey(b.path()))
          .forEach(b -> own.put(b.path(), b));
      SortedMap<String, Briefing> others = new TreeMap<>();
      beside(region).forEach(b -> others.put(b.path(), excerpt(b, Set.of())));
      return excerpt(own, others);
    }

    /** What the page of a document is made from: the briefings that use it. */
    Keyed source(String source) {
      SortedMap<String, Briefing> own = new TreeMap<>();
      content.briefings().values().stream()
          .filter(b -> b.sources().contains(source))
          .forEach(b -> own.put(b.path(), b));
      return excerpt(own, new TreeMap<>());
    }

    /**
     * What a page about these indicators is made from: their figures in all briefings, and what
     * those come from.
     */
    Keyed indicators(Collection<String> indicators) {
      SortedMap<String, Set<String>> measured = new TreeMap<>();
      indicators.forEach(
          i ->
              measuring
                  .getOrDefault(i, List.of())
                  .forEach(
                      b -> measured.computeIfAbsent(b.path(), p -> new LinkedHashSet<>()).add(i)));
      List<Object> facts = new ArrayList<>();
      measured.forEach(
          (path, some) -> {
            Briefing briefing = briefing(path);
            facts.add(division(briefing));
            some.forEach(
                i ->
                    facts.add(
                        keys.of(briefing, "figures of " + i, () -> excerpt(briefing, Set.of(i)))));
          });
      return new Keyed(
          Digest.of(shared, facts),
          () -> {
            SortedMap<String, Briefing> some = new TreeMap<>();
            measured.forEach((path, of) -> some.put(path, excerpt(briefing(path), of)));
            Content part = shared(content, some, some);
            return new Excerpt(
                part, addresses.of(part, measured.keySet().stream().map(this::briefing).toList()));
          });
    }

    /** What an overview is made from that counts figures and says nothing of their numbers. */
    Keyed outlines() {
      return new Keyed(
          Digest.of(
              shared,
              content.briefings().values().stream()
                  .map(b -> keys.of(b, "outline", () -> outline(b, new HashMap<>())))
                  .toList()),
          this::outline);
    }

    /** The outlines of all briefings, which overviews that are made at once share. */
    private synchronized Excerpt outline() {
      Excerpt known = outline.get();
      if (known == null) {
        SortedMap<String, Briefing> some = new TreeMap<>();
        Map<Object, Object> pool = new HashMap<>();
        content.briefings().forEach((path, b) -> some.put(path, outline(b, pool)));
        Content part = shared(content, some, some);
        known = new Excerpt(part, addresses.of(part, List.of()));
        outline = new WeakReference<>(known);
      }
      return known;
    }

    private Briefing briefing(String path) {
      return Objects.requireNonNull(content.all().get(path), path);
    }

    private Key division(Briefing briefing) {
      return divisions.computeIfAbsent(
          briefing.path(),
          path -> Digest.of(path, addresses.of(content, List.of(briefing)).facts()));
    }

    private Keyed excerpt(SortedMap<String, Briefing> own, SortedMap<String, Briefing> others) {
      others.keySet().removeAll(own.keySet());
      Key key =
          Digest.of(
              shared,
              own.values().stream().map(keys::of).toList(),
              others,
              own.values().stream().map(this::division).toList());
      return new Keyed(
          key,
          () -> {
            SortedMap<String, Briefing> all = new TreeMap<>(others);
            all.putAll(own);
            Content some = shared(content, own, all);
            return new Excerpt(some, addresses.of(some, own.values()));
          });
    }

    /** The other years of the region, and the regions before and after it. */
    private List<Briefing> beside(String region) {
      int at = regions.indexOf(region);
      return Stream.of(at - 1, at, at + 1)
          .filter(i -> i >= 0 && i < regions.size())
          .flatMap(i -> years.getOrDefault(regions.get(i), List.of()).stream())
          .toList();
    }

    /** For each briefing that this one is compared with the indicators of the comparisons. */
    private Map<String, Set<String>> excerpts(Briefing briefing) {
      Map<String, Set<String>> excerpts = new LinkedHashMap<>();
      briefing
          .comparisons()
          .forEach(
              block -> {
                List<String> with =
                    block
                        .with()
                        .orElseGet(
                            () ->
                                measuring.getOrDefault(block.indicator(), List.of()).stream()
                                    .map(Briefing::path)
                                    .toList());
                with.forEach(
                    path ->
                        excerpts
                            .computeIfAbsent(path, p -> new LinkedHashSet<>())
                            .add(block.indicator()));
              });
      return excerpts;
    }

    private static Set<String> indicators(Briefing briefing) {
      return Stream.concat(
              briefing.figures().values().stream().map(Figure::indicator),
              briefing.comparisons().map(Block.Comparison::indicator))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A briefing without words, with the figures of these indicators and what they come from. */
    private static Briefing excerpt(Briefing briefing, Set<String> indicators) {
      Set<String> wanted = new LinkedHashSet<>();
      briefing.figures().values().stream()
          .filter(f -> indicators.contains(f.indicator()))
          .forEach(f -> add(briefing, f, wanted));
      Map<String, Figure> figures = new LinkedHashMap<>();
      briefing
          .figures()
          .forEach(
              (id, figure) -> {
                if (wanted.contains(id)) {
                  figures.put(id, figure);
                }
              });
      return without(briefing, figures, List.of());
    }

    /**
     * What a briefing measures and where that stands, without words and numbers.
     *
     * @param pool values that many have in common, each once
     */
    private static Briefing outline(Briefing briefing, Map<Object, Object> pool) {
      Map<String, Figure> figures = new LinkedHashMap<>();
      briefing
          .figures()
          .forEach((id, figure) -> figures.put(pooled(id, pool), outline(figure, pool)));
      return without(
          briefing,
          figures,
          briefing.unused().stream()
              .map(u -> new Briefing.Unused(u.source(), u.section(), "", Localized.of(Map.of())))
              .toList());
    }

    private static Figure outline(Figure figure, Map<Object, Object> pool) {
      return new Figure(
          pooled(figure.id(), pool),
          pooled(figure.indicator(), pool),
          ZERO,
          pooled(figure.unit(), pool),
          figure.status(),
          pooled(figure.force(), pool),
          pooled(figure.dimensions(), pool),
          pooled(figure.period(), pool),
          pooled(figure.citation().map(c -> new Citation(c.source(), c.section(), "")), pool),
          pooled(figure.target(), pool),
          pooled(figure.change(), pool),
          pooled(figure.rate(), pool),
          pooled(figure.relation(), pool));
    }

    /** An equal value that is in the pool. */
    @SuppressWarnings("unchecked") // what is equal is of one type here
    private static <T> T pooled(T value, Map<Object, Object> pool) {
      return (T) pool.computeIfAbsent(value, v -> v);
    }

    /** A briefing without words, with these figures and unused numbers. */
    private static Briefing without(
        Briefing briefing, Map<String, Figure> figures, List<Briefing.Unused> unused) {
      return new Briefing(
          briefing.region(),
          briefing.year(),
          briefing.kind(),
          briefing.regionInferred(),
          briefing.inferredYear(),
          briefing.sources(),
          List.of(),
          figures,
          List.of(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Map.of(),
          unused);
    }

    private static void add(Briefing briefing, Figure figure, Set<String> wanted) {
      if (wanted.add(figure.id())) {
        figure
            .relation()
            .ifPresent(
                r ->
                    r.operands().stream()
                        .map(briefing.figures()::get)
                        .filter(f -> f != null)
                        .forEach(f -> add(briefing, f, wanted)));
      }
    }
  }
}
