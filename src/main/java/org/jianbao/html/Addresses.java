package org.jianbao.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Section;
import org.jianbao.model.ThemeSettings;

/**
 * Where the pages of briefings lie below the output folder, and on which of them each chapter and
 * each figure stands. Safe for use by several threads.
 */
public final class Addresses {
  private final Content content;
  private final int limit;
  private final Map<String, Division> known = new ConcurrentHashMap<>();

  /** Whether the pages of other briefings are unknown. */
  private final boolean closed;

  private final DividedBefore before;

  /** The pages of this content in a theme, which says how much a page may weigh. */
  public Addresses(Content content, ThemeSettings theme) {
    this(content, theme, new DividedBefore());
  }

  /** The same for who knows how pages were divided before. */
  public Addresses(Content content, ThemeSettings theme, DividedBefore before) {
    this.before = before;
    this.content = content;
    this.limit = theme.pageWeight();
    this.closed = false;
  }

  private Addresses(Content content, int limit, Map<String, Division> known) {
    this.before = new DividedBefore();
    this.content = content;
    this.limit = limit;
    this.known.putAll(known);
    this.closed = true;
  }

  /**
   * The addresses of these briefings alone, for those who see no more than an excerpt.
   *
   * @param excerpt what they see
   */
  public Addresses of(Content excerpt, Collection<Briefing> briefings) {
    Map<String, Division> some = new HashMap<>();
    for (Briefing briefing : briefings) {
      for (Edition edition : Edition.of(content.site().languages())) {
        some.put(folder(edition.id(), briefing), division(edition.id(), briefing));
      }
    }
    return new Addresses(excerpt, limit, some);
  }

  /** Everything that these addresses say of the briefings that they know, as values. */
  public SortedMap<String, List<?>> facts() {
    SortedMap<String, List<?>> facts = new TreeMap<>();
    known.forEach((folder, division) -> facts.put(folder, division.facts()));
    return facts;
  }

  /** The folder of a briefing; all its pages lie in it. */
  static String folder(String edition, Briefing briefing) {
    return edition + "/" + briefing.path() + "/";
  }

  /** The first page of a briefing; its address does not depend on the theme. */
  public static String briefing(String edition, Briefing briefing) {
    return folder(edition, briefing) + Division.FIRST;
  }

  /** The page of a briefing that a chapter stands on, and the chapter on it. */
  public String section(String edition, Briefing briefing, Section section) {
    return folder(edition, briefing)
        + division(edition, briefing).page(section)
        + "#s-"
        + section.id();
  }

  /** The notes of a briefing: all of them stand on its last page. */
  public String notes(String edition, Briefing briefing) {
    List<String> pages = division(edition, briefing).pages();
    return folder(edition, briefing) + pages.get(pages.size() - 1) + "#notes";
  }

  /** The row of a figure. */
  public String figure(String edition, Briefing briefing, Figure figure) {
    return folder(edition, briefing) + division(edition, briefing).page(figure) + row(figure);
  }

  /** The row of a figure on its page. */
  static String row(Figure figure) {
    return "#f-" + figure.id();
  }

  /** How the pages of a briefing are divided. */
  public Division division(String edition, Briefing briefing) {
    return known.computeIfAbsent(
        folder(edition, briefing),
        folder -> {
          if (closed) {
            throw new ProgramFault("nobody knows how " + folder + " is divided into pages");
          }
          return before.get(
              folder,
              counting(briefing),
              () -> new Division(content, briefing, languages(edition), limit));
        });
  }

  /** A briefing and those that its comparisons show, which say how much a comparison weighs. */
  private List<Briefing> counting(Briefing briefing) {
    List<Briefing> all = new ArrayList<>(List.of(briefing));
    briefing.comparisons().forEach(b -> all.addAll(Comparison.seen(content, briefing, b)));
    return all;
  }

  private List<String> languages(String edition) {
    return Edition.of(content.site().languages()).stream()
        .filter(e -> e.id().equals(edition))
        .findFirst()
        .orElseThrow()
        .languages();
  }
}
