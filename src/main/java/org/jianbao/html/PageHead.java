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
 * @param picture absolute address of a picture for previews; empty if there is none
 * @param pictureText what one would see on it
 * @param feeds feeds of the site
 * @param files files that hold the same as the page, or describe it
 * @param linkedData JSON-LD without a less-than sign; empty if there is none
 */
public record PageHead(
    String address,
    List<Alternate> alternates,
    String type,
    String siteTitle,
    String locale,
    List<String> otherLocales,
    String picture,
    String pictureText,
    List<Feed> feeds,
    List<File> files,
    String linkedData) {

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
   * @param tag its language tag
   * @param address below the output folder
   */
  public record Feed(String title, String tag, String address) {}

  /**
   * A file beside the page.
   *
   * @param relation alternate or describedby
   * @param type its media type
   * @param address below the output folder
   */
  public record File(String relation, String type, String address) {}

  /** With a picture. */
  public PageHead withPicture(String absolute, String text) {
    return new PageHead(
        address,
        alternates,
        type,
        siteTitle,
        locale,
        otherLocales,
        absolute,
        text,
        feeds,
        files,
        linkedData);
  }

  /** With files and JSON-LD. */
  public PageHead with(List<File> others, String json) {
    return new PageHead(
        address,
        alternates,
        type,
        siteTitle,
        locale,
        otherLocales,
        picture,
        pictureText,
        feeds,
        others,
        json);
  }
}
