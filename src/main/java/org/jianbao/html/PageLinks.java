package org.jianbao.html;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/** Links from page to page: to the same in other languages, and to briefings by name. */
final class PageLinks {
  private PageLinks() {}

  /**
   * A link for each language.
   *
   * @param here id of the language that the reader is in; empty if in none of them
   * @param address id of a language → address of the page in it
   */
  static List<BriefingPage.Link> languages(
      Content content, String here, UnaryOperator<String> address) {
    return content.profiles().values().stream()
        .map(
            p ->
                new BriefingPage.Link(
                    p.name(), p.tag(), address.apply(p.id()), p.id().equals(here)))
        .toList();
  }

  /**
   * File names of the pages of a list, at least one.
   *
   * @param items how many the list has
   * @param most how many of them stand on a page
   */
  static List<String> files(int items, int most) {
    return Division.names((items + most - 1) / most, Division.FIRST, "page");
  }

  /**
   * A link for each of these pages; none if there is but one.
   *
   * @param files their names, in their order
   * @param here the page that the reader is on, counted from 0
   * @param label what they are called, counted from 0
   */
  static List<BriefingPage.Link> pages(
      Lexicon lexicon, List<String> files, int here, IntFunction<String> label) {
    if (files.size() == 1) {
      return List.of();
    }
    return IntStream.range(0, files.size())
        .mapToObj(
            p ->
                new BriefingPage.Link(
                    label.apply(p), lexicon.profile().tag(), files.get(p), p == here))
        .toList();
  }

  /** A briefing by region and year. */
  static String briefing(Content content, Lexicon lexicon, Briefing briefing) {
    return lexicon.word(
        "compare-row",
        content.region(briefing.region()).name().in(lexicon.id()),
        lexicon.numbers().point(Integer.toString(briefing.year())));
  }

  /** The address of the page of a briefing, from a page below this root. */
  static String address(Lexicon lexicon, String root, Briefing briefing) {
    return root + Addresses.briefing(lexicon.id(), briefing);
  }
}
