package org.jianbao.html;

import java.util.List;

/**
 * What the templates of the indicator catalogue see: the page of all topics and the page of one.
 * All texts are plain.
 *
 * @param id id of the language
 * @param tag language tag of the page
 * @param root relative address of the output folder, ends in a slash
 * @param title of the page
 * @param description one sentence about it
 * @param siteTitle name of the site
 * @param publisher who publishes it
 * @param licence name of the licence
 * @param licenceAddress where it stands
 * @param home address of the index in this language
 * @param overview address of the page of all topics
 * @param languages the same page in other languages
 * @param topics all topics; for the page of all topics alone
 * @param entries the indicators of one topic
 */
public record CataloguePage(
    String id,
    String tag,
    String root,
    String title,
    String description,
    String siteTitle,
    String publisher,
    String licence,
    String licenceAddress,
    String home,
    String overview,
    List<BriefingPage.Link> languages,
    List<Topic> topics,
    List<Entry> entries) {

  /**
   * A topic on the page of all topics.
   *
   * @param address of its page
   * @param counts how many indicators, figures and regions it has
   */
  public record Topic(String name, String address, String counts, List<Item> indicators) {}

  /**
   * An indicator in a list.
   *
   * @param address of its entry
   * @param counts how many figures and regions it has
   */
  public record Item(String name, String address, String counts) {}

  /** A name in another language. */
  public record Name(String tag, String text) {}

  /**
   * An indicator.
   *
   * @param anchor its id on the page
   * @param names its names in other languages
   * @param facts definition, unit and so on
   * @param compared what may be compared, or why nothing is
   * @param compare address of the page that compares it; empty if there is none
   * @param data address of its data file; empty if there is none
   * @param figures all its figures, by region code and time; none if there are too many
   * @param elsewhere where they stand if there are too many; else empty
   */
  public record Entry(
      String anchor,
      String name,
      List<Name> names,
      List<IndicatorFacts.Fact> facts,
      String compared,
      String compare,
      String data,
      List<Row> figures,
      String elsewhere) {}

  /**
   * A figure.
   *
   * @param year the year of its briefing
   * @param dimensions what it counts, if it is not the whole
   * @param period the time it is about, if it is not that year
   * @param value as its briefing prints it
   * @param address of its row in the briefing
   * @param status id of its status
   * @param statusWord word of its status, with a symbol for aims and commitments
   * @param derived whether it was calculated
   */
  public record Row(
      String region,
      String year,
      String dimensions,
      String period,
      String value,
      String address,
      String status,
      String statusWord,
      boolean derived) {}
}
