package org.jianbao.html;

import java.util.List;

/**
 * What the templates of the pages that compare briefings see: the overview and the page of one
 * indicator. Texts whose name ends in {@code html} are markup, all others plain.
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
 * @param overview address of the overview
 * @param languages the same page in other languages
 * @param topics all indicators that have a page, by topic; for the overview alone
 * @param facts definition, unit and so on of the indicator
 * @param entry address of its entry in the catalogue; empty for the overview
 * @param groups its figures, those that are alike together
 * @param place which page of several this is, where there are too many figures for one
 * @param pages all of these pages; none if there is but one
 */
public record ComparePage(
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
    List<IndicatorFacts.Fact> facts,
    String entry,
    List<Group> groups,
    BriefingPage.Place place,
    List<BriefingPage.Link> pages) {

  /** Indicators of one topic. */
  public record Topic(String name, List<Entry> indicators) {}

  /**
   * An indicator in the overview.
   *
   * @param regions names of the places that have figures of it
   * @param result what its page shows, or why nothing is compared
   */
  public record Entry(String name, String address, String regions, String result) {}

  /**
   * Figures that are alike.
   *
   * @param id anchor on the page
   * @param title what they have in common
   * @param verdict that they may be set side by side, or why not
   * @param remarks what a reader has to keep in mind
   * @param drawingHtml the chart; empty where there must be none
   * @param rows the figures by region code and time
   */
  public record Group(
      String id,
      String title,
      String verdict,
      List<String> remarks,
      String drawingHtml,
      List<Row> rows) {}

  /**
   * A figure.
   *
   * @param year the year of its briefing
   * @param inferred what is to be said about that year, if anything
   * @param address of the figure's row in its briefing
   * @param source issuer and title of its document
   * @param section the part of the document it stands in; empty if it is calculated
   */
  public record Row(
      String region,
      String code,
      String year,
      String inferred,
      String value,
      String address,
      String status,
      String statusWord,
      boolean derived,
      String period,
      String dimensions,
      String source,
      String section) {}
}
