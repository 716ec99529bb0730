package org.jianbao.html;

import java.util.List;

/**
 * What the template of the pages about the site itself sees: about, method, accessibility.
 *
 * @param id id of the language
 * @param tag language tag of the page
 * @param root relative address of the output folder, ends in a slash
 * @param name which page it is
 * @param title of the page
 * @param description one sentence about it
 * @param siteTitle name of the site
 * @param publisher who publishes it
 * @param contact how to report a mistake; empty if the site does not say
 * @param licence name of the licence
 * @param licenceAddress where it stands
 * @param home address of the index in this language
 * @param languages the same page in other languages
 * @param sections its chapters
 * @param revisions what was published when by briefing, latest first; on the page about the method
 */
public record TextPage(
    String id,
    String tag,
    String root,
    String name,
    String title,
    String description,
    String siteTitle,
    String publisher,
    String contact,
    String licence,
    String licenceAddress,
    String home,
    List<BriefingPage.Link> languages,
    List<Section> sections,
    List<Revision> revisions) {

  /** A chapter. */
  public record Section(String id, String title, List<String> blocksHtml) {}

  /** A published state of a briefing. */
  public record Revision(
      String briefing, String address, String version, String date, String change) {}
}
