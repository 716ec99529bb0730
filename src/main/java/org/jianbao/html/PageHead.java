package org.jianbao.html;

import java.util.List;

/**
 * What the head of a page tells search engines, feed readers and sites that show a preview.
 *
 * @param address of the page itself, absolute
 * @param alternates this page in every edition, itself included
 * @param type Open Graph type: website or article
 * @param siteTitle name of the site
 * @param locale Open Graph locale of the page
 * @param otherLocales those of the other languages
 * @param feeds feeds of the site
 * @param files data files about what the page shows
 * @param picture absolute address of a picture that stands for the page; empty if there is none
 * @param pictureAlt what that picture shows
 * @param linkedDataHtml what the page is, as JSON-LD for a script element; empty if it says nothing
 */
public record PageHead(
    String address,
    List<Alternate> alternates,
    String type,
    String siteTitle,
    String locale,
    List<String> otherLocales,
    List<Feed> feeds,
    List<File> files,
    String picture,
    String pictureAlt,
    String linkedDataHtml) {

  public PageHead {
    alternates = List.copyOf(alternates);
    otherLocales = List.copyOf(otherLocales);
    feeds = List.copyOf(feeds);
    files = List.copyOf(files);
  }

  /**
   * The page in another edition.
   *
   * @param tag language tag, or x-default
   * @param address absolute
   */
  public record Alternate(String tag, String address) {}

  /**
   * A feed.
   *
   * @param address below the output folder
   */
  public record Feed(String title, String address) {}

  /**
   * A file with data.
   *
   * @param kind its form, as in the names of words: csv, xlsx, json, json-stat, csvw, dcat
   * @param language id of the language of its words; empty if they are in all of them
   * @param relation alternate for the same as data, describedby for what describes the data
   * @param type its media type
   * @param address below the output folder
   */
  public record File(String kind, String language, String relation, String type, String address) {}
}
