package org.jianbao.html;

import java.util.List;

/**
 * What the templates of the pages around the briefings see: language choice, matrix of regions and
 * years, a region.
 *
 * @param id id of the language
 * @param languageName its own name
 * @param tag language tag of the page
 * @param root relative address of the output folder, ends in a slash or is empty
 * @param title of the page
 * @param description one sentence about it
 * @param siteTitle name of the site
 * @param publisher who publishes it
 * @param licence name of the licence
 * @param licenceAddress where it stands
 * @param home address of the index in this language
 * @param compare relative address of the overview of comparisons; empty if nothing can be compared
 * @param languages the same page in other languages
 * @param years column heads of the matrix, latest first
 * @param regions its rows
 * @param place which page of several this is, where there are too many regions for one matrix
 * @param pages all of these pages; none if there is but one
 * @param latest the briefings that were published or revised last, those first
 * @param neighbours the regions before and after a region
 * @param trends the figures of a region that are known for several years
 */
public record SitePage(
    String id,
    String languageName,
    String tag,
    String root,
    String title,
    String description,
    String siteTitle,
    String publisher,
    String licence,
    String licenceAddress,
    String home,
    String compare,
    List<BriefingPage.Link> languages,
    List<Integer> years,
    List<RegionRow> regions,
    BriefingPage.Place place,
    List<BriefingPage.Link> pages,
    List<Entry> latest,
    List<BriefingPage.Neighbour> neighbours,
    List<Trend> trends) {

  /**
   * A figure of a region over time.
   *
   * @param title the indicator
   * @param entry address of its entry in the catalogue
   * @param drawingHtml the chart; empty where there are too many figures to draw them all
   * @param remark what has to be kept in mind; may be empty
   */
  public record Trend(
      String id,
      String title,
      String entry,
      String subtitle,
      String drawingHtml,
      String remark,
      List<TrendRow> rows) {}

  /** A figure of a year. */
  public record TrendRow(
      String period,
      String value,
      String address,
      String status,
      String statusWord,
      boolean derived) {}

  /** A region with its briefings. */
  public record RegionRow(
      String id,
      String name,
      String fullName,
      String code,
      String address,
      List<Entry> briefings) {}

  /** A briefing in a list. */
  public record Entry(
      int year, String title, String kind, String summaryHtml, List<BriefingPage.Link> links) {}
}
