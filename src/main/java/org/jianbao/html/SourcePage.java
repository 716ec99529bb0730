package org.jianbao.html;

import java.util.List;

/**
 * What the templates of the pages about documents see: all of them, or one with every figure that
 * was taken from it.
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
 * @param overview address of the page of all documents
 * @param languages the same page in other languages
 * @param documents all documents, or the one that the page is about
 * @param parts the parts of the document that figures or other numbers were taken from, in its
 *     order; empty on the page of all documents
 * @param silent names of its other parts, as far as they are not divided
 */
public record SourcePage(
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
    List<Document> documents,
    List<Part> parts,
    String silent) {

  /**
   * A document and what it is used for.
   *
   * @param counts how many figures and other numbers were taken from it
   * @param briefings the briefings that use it
   */
  public record Document(
      BriefingPage.Source about, String counts, List<BriefingPage.Link> briefings) {}

  /**
   * A part of a document.
   *
   * @param name as citations name it
   * @param rows its figures
   * @param unused its numbers that are no figures
   */
  public record Part(String anchor, String name, List<Row> rows, List<Unused> unused) {}

  /**
   * A figure.
   *
   * @param stated as the document states it
   * @param value as the briefing prints it
   * @param period the time it is about; empty if it is the year of its briefing
   * @param address its row in the briefing
   * @param briefing place and year of the briefing
   * @param places the sections of the briefing that print it
   */
  public record Row(
      String anchor,
      String stated,
      String value,
      String status,
      String statusWord,
      String label,
      String period,
      String address,
      String briefing,
      List<Place> places) {}

  /** A section of a briefing. */
  public record Place(String number, String titleHtml, String address) {}

  /** A number that is no figure, and why. */
  public record Unused(String anchor, String stated, String reason) {}
}
