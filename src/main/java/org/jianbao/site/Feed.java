package org.jianbao.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jianbao.html.Edition;
import org.jianbao.html.PageBuilder;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/** The Atom feed (RFC 4287) of a language: one entry for each briefing, the latest first. */
final class Feed {
  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final WebPages pages;
  private final Function<String, Optional<String>> lengths;

  /** How many briefings a feed has: who reads it asks for it again and again. */
  static final int MOST = 100;

  /**
   * Feeds that name files.
   *
   * @param lengths path of a file → its length in bytes; empty if the site does not have it
   */
  Feed(
      Content content,
      Map<String, Lexicon> lexicons,
      WebPages pages,
      Function<String, Optional<String>> lengths) {
    this.content = content;
    this.lexicons = lexicons;
    this.pages = pages;
    this.lengths = lengths;
  }

  /** Where the feed of a language lies below the output folder. */
  static String path(String language) {
    return language + "/feed.xml";
  }

  /** The feed. */
  String of(String language) {
    List<Briefing> latest =
        content.briefings().values().stream()
            .sorted(
                Comparator.comparing((Briefing b) -> b.latest().date())
                    .reversed()
                    .thenComparing(Briefing::path))
            .limit(MOST)
            .toList();
    XmlText xml = new XmlText();
    xml.element(
        "feed",
        () -> {
          xml.text("id", pages.address(language + "/"));
          xml.text("title", content.site().title().in(language));
          xml.text("subtitle", content.site().description().in(language));
          xml.text("updated", instant(pages.changed()));
          xml.element("author", () -> xml.text("name", content.site().publisher().in(language)));
          link(xml, "self", "application/atom+xml", path(language), language);
          link(xml, "alternate", "text/html", language + "/index.html", language);
          xml.text("rights", content.site().licence());
          latest.forEach(b -> entry(xml, language, b));
        },
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xml:lang",
        pages.tag(language));
    return xml.toString();
  }

  private void entry(XmlText xml, String language, Briefing briefing) {
    FigureLabels labels =
        new FigureLabels(
            content, briefing, Objects.requireNonNull(lexicons.get(language), language));
    String folder = language + "/" + briefing.path() + "/";
    List<Briefing.Revision> revisions = briefing.revisions();
    xml.element(
        "entry",
        () -> {
          // Stays the same whatever version it is, so that readers see an update and no new entry.
          xml.text("id", pages.address(folder));
          xml.text("title", labels.plain(briefing.in(language).title()));
          xml.text("published", instant(revisions.get(revisions.size() - 1).date()));
          xml.text("updated", instant(revisions.get(0).date()));
          xml.text("summary", labels.plain(briefing.in(language).summary()));
          for (Edition edition : Edition.of(content.site().languages())) {
            if (!edition.parallel()) {
              link(
                  xml,
                  "alternate",
                  "text/html",
                  edition.id() + "/" + briefing.path() + "/index.html",
                  edition.id());
            }
          }
          enclosure(
              xml,
              "application/pdf",
              folder + PageBuilder.pdfName(briefing, new Edition(List.of(language))));
          enclosure(xml, "text/csv", "data/" + briefing.path() + "/figures.csv");
        });
  }

  /** A file, if the site has it. */
  private void enclosure(XmlText xml, String type, String path) {
    lengths
        .apply(path)
        .ifPresent(
            length ->
                xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    type,
                    "href",
                    pages.address(path),
                    "length",
                    length));
  }

  private void link(XmlText xml, String relation, String type, String path, String language) {
    xml.empty(
        "link",
        "rel",
        relation,
        "type",
        type,
        "hreflang",
        pages.tag(language),
        "href",
        pages.address(path));
  }

  private static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
