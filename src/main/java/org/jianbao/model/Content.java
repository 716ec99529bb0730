package org.jianbao.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Everything that was read, by id; maps keep the order of their files.
 *
 * @param site settings
 * @param profiles language id → profile, in the order of the site's languages
 * @param units unit id → unit
 * @param dimensions dimension id → vocabulary
 * @param topics topic id → topic
 * @param indicators indicator id → indicator
 * @param regions region id → region
 * @param sources source id → document
 * @param glossary approved terms
 * @param briefings by region and year: those to check and to build
 * @param all these and the others that there are, which comparisons need
 */
public record Content(
    SiteSettings site,
    Map<String, LanguageProfile> profiles,
    Map<String, Unit> units,
    Map<String, Dimension> dimensions,
    Map<String, Topic> topics,
    Map<String, Indicator> indicators,
    Map<String, Region> regions,
    Map<String, Source> sources,
    List<Term> glossary,
    SortedMap<String, Briefing> briefings,
    SortedMap<String, Briefing> all) {

  /** The same with other briefings. */
  public Content with(
      SortedMap<String, Briefing> otherBriefings, SortedMap<String, Briefing> others) {
    return new Content(
        site,
        profiles,
        units,
        dimensions,
        topics,
        indicators,
        regions,
        sources,
        glossary,
        otherBriefings,
        others);
  }

  /** Indicator id → those of all briefings that have a figure of it, in their order. */
  public Map<String, List<Briefing>> measuring() {
    Map<String, List<Briefing>> measuring = new HashMap<>();
    for (Briefing briefing : all.values()) {
      briefing.figures().values().stream()
          .map(Figure::indicator)
          .distinct()
          .forEach(i -> measuring.computeIfAbsent(i, x -> new ArrayList<>()).add(briefing));
    }
    return measuring;
  }

  /** The unit with this id; references have been checked when content exists. */
  public Unit unit(String id) {
    return known(units, id);
  }

  /** The indicator with this id. */
  public Indicator indicator(String id) {
    return known(indicators, id);
  }

  /** The topic with this id. */
  public Topic topic(String id) {
    return known(topics, id);
  }

  /** The region with this id. */
  public Region region(String id) {
    return known(regions, id);
  }

  /** The document with this id. */
  public Source source(String id) {
    return known(sources, id);
  }

  /** The vocabulary with this id. */
  public Dimension dimension(String id) {
    return known(dimensions, id);
  }

  private static <T> T known(Map<String, T> map, String id) {
    return Objects.requireNonNull(map.get(id), id);
  }

  /**
   * An approved term.
   *
   * @param words language id → term
   * @param also language id → other approved renderings
   * @param forbidden language id → renderings that are mistakes
   * @param binding whether a translation has to use an approved rendering; if not, the sentence
   *     decides, and only forbidden renderings are refused
   * @param remark usage or source of the term
   */
  public record Term(
      Localized words,
      Map<String, List<String>> also,
      Map<String, List<String>> forbidden,
      boolean binding,
      String remark) {
    public Term {
      also = Map.copyOf(also);
      forbidden = Map.copyOf(forbidden);
    }
  }
}
