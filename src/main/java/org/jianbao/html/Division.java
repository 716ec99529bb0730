package org.jianbao.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;

/**
 * On which pages a briefing stands on the screen: as few as keep each below a weight, so that a
 * phone on a slow line shows it soon. Chapters and topics stay whole, also where one alone is above
 * it. Its pages lie in one folder and are named {@code index.html}, {@code page-2.html} and so on;
 * those of its figures {@code figures.html}, {@code figures-2.html} and so on.
 */
public final class Division {
  /** The first page of a briefing. */
  static final String FIRST = "index.html";

  /** The first page of its figures. */
  static final String FIGURES = "figures.html";

  private final Map<String, Indicator> indicators;

  /** Ids of the chapters of each page. */
  private final List<List<String>> chapters;

  /** Ids of the topics of each page of figures. */
  private final List<List<String>> topics;

  private final List<String> pages;
  private final List<String> figures;

  /**
   * The pages of a briefing.
   *
   * @param languages ids of the languages that stand on each
   * @param limit bytes of markup that a page should not exceed
   */
  Division(Content content, Briefing briefing, List<String> languages, int limit) {
    this.indicators = content.indicators();
    PageWeight weight = new PageWeight(content, briefing, languages);
    List<Integer> weights = new ArrayList<>();
    for (Section section : briefing.sections()) {
      weights.add(weight.of(section));
    }
    int room = limit - weight.frame();
    this.chapters =
        divided(
            briefing.sections().stream().map(Section::id).toList(),
            weights,
            weight.head(),
            weight.annex(),
            room);
    Map<String, Integer> byTopic = new LinkedHashMap<>();
    content.topics().keySet().forEach(t -> byTopic.put(t, 0));
    for (Figure figure : briefing.figures().values()) {
      byTopic.merge(topic(figure), weight.of(figure), Integer::sum);
    }
    byTopic.values().removeIf(w -> w == 0);
    // Each page of figures has the notes.
    this.topics =
        divided(
            List.copyOf(byTopic.keySet()),
            List.copyOf(byTopic.values()),
            0,
            0,
            room - weight.notes());
    this.pages = names(chapters.size(), FIRST, "page");
    this.figures = names(topics.size(), FIGURES, "figures");
  }

  private String topic(Figure figure) {
    return Objects.requireNonNull(indicators.get(figure.indicator()), figure.indicator()).topic();
  }

  /** File names of the pages of chapters, in their order. */
  public List<String> pages() {
    return pages;
  }

  /** File names of the pages of figures, in their order. */
  public List<String> figures() {
    return figures;
  }

  /** File names of so many pages, at least one. */
  static List<String> names(int count, String first, String name) {
    List<String> names = new ArrayList<>();
    names.add(first);
    for (int n = 2; n <= count; n++) {
      names.add(name + "-" + n + ".html");
    }
    return List.copyOf(names);
  }

  /** Ids of the chapters of a page, counted from 0. */
  List<String> chapters(int page) {
    return chapters.isEmpty() ? List.of() : chapters.get(page);
  }

  /** What stands on which page, as values. */
  public List<?> facts() {
    return List.of(chapters, topics);
  }

  /** Ids of the topics of a page of figures, counted from 0. */
  List<String> topics(int page) {
    return topics.isEmpty() ? List.of() : topics.get(page);
  }

  /** File name of the page that a chapter stands on. */
  String page(Section section) {
    return pages.get(at(chapters, section.id()));
  }

  /** File name of the page that the row of a figure stands on. */
  String page(Figure figure) {
    return topics.size() < 2 ? FIGURES : figures.get(at(topics, topic(figure)));
  }

  private static <T> int at(List<List<T>> pages, T item) {
    for (int page = 0; page < pages.size(); page++) {
      if (pages.get(page).contains(item)) {
        return page;
      }
    }
    throw new IllegalArgumentException(Objects.toString(item));
  }

  /**
   * Items in their order on as few pages as keep each within the room, and as even as can be.
   *
   * @param head what the first page has beside them
   * @param tail what the last page has beside them
   */
  static <T> List<List<T>> divided(
      List<T> items, List<Integer> weights, int head, int tail, int room) {
    int[] before = new int[items.size() + 1];
    for (int i = 0; i < items.size(); i++) {
      before[i + 1] = before[i] + weights.get(i) + (i == 0 ? head : 0);
    }
    if (!items.isEmpty()) {
      before[items.size()] += tail;
    }
    int[] ends = {items.size()};
    for (int pages = 1; pages <= items.size(); pages++) {
      int[] other = evenly(before, pages);
      if (pages == 1 || heaviest(before, other) < heaviest(before, ends)) {
        ends = other;
      }
      if (heaviest(before, ends) <= room) {
        break;
      }
    }
    List<List<T>> divided = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      if (end > from) {
        divided.add(List.copyOf(items.subList(from, end)));
      }
      from = end;
    }
    return List.copyOf(divided);
  }

  private static int heaviest(int[] before, int[] ends) {
    int heaviest = 0;
    int from = 0;
    for (int end : ends) {
      heaviest = Math.max(heaviest, before[end] - before[from]);
      from = end;
    }
    return heaviest;
  }

  /**
   * Where pages end if their heaviest is as light as can be: the linear partition, by dynamic
   * programming.
   *
   * @param before weight of all items before one
   */
  private static int[] evenly(int[] before, int pages) {
    int items = before.length - 1;
    int[][] best = new int[pages + 1][items + 1];
    int[][] cut = new int[pages + 1][items + 1];
    for (int end = 1; end <= items; end++) {
      best[1][end] = before[end];
      for (int page = 2; page <= Math.min(pages, end); page++) {
        best[page][end] = Integer.MAX_VALUE;
        for (int from = page - 1; from < end; from++) {
          int heaviest = Math.max(best[page - 1][from], before[end] - before[from]);
          if (heaviest < best[page][end]) {
            best[page][end] = heaviest;
            cut[page][end] = from;
          }
        }
      }
    }
    int[] ends = new int[pages];
    int end = items;
    for (int page = pages; page >= 1; page--) {
      ends[page - 1] = end;
      end = cut[page][end];
    }
    return ends;
  }
}
