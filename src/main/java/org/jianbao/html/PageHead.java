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
 */
public record PageHead(
    String address,
    List<Alternate> alternates,
    String type,
    String siteTitle,
    String locale,
    List<String> otherLocales,
    List<Feed> feeds) {

  public PageHead {
    alternates = List.copyOf(alternates);
    otherLocales = List.copyOf(otherLocales);
    feeds = List.copyOf(feeds);
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
   * @param tag its language tag
   * @param address below the output folder
   */
  public record Feed(String title, String tag, String address) {}
}
