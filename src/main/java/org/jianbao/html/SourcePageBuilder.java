package org.jianbao.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Period;
import org.jianbao.model.Section;
import org.jianbao.model.Source;

/**
 * Makes what the templates of the pages about documents see. Each figure of a briefing leads to its
 * row there, and each row leads back.
 */
public final class SourcePageBuilder {
  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final Addresses addresses;
  private final Map<String, FigureUses> uses = new HashMap<>();

  /** Pages of this content. */
  public SourcePageBuilder(Content content, Map<String, Lexicon> lexicons, Addresses addresses) {
    this.content = content;
    this.lexicons = lexicons;
    this.addresses = addresses;
  }

  private static String folder(String language) {
    return language + "/sources/";
  }

  /** Where the page of all documents lies below the output folder. */
  public static String path(String language) {
    return folder(language) + "index.html";
  }

  /** Where the page of a document lies below the output folder. */
  public static String path(String language, String source) {
    return folder(language) + source + "/index.html";
  }

  /** The place of a figure on the page of its document. */
  static String anchor(Briefing briefing, Figure figure) {
    return briefing.region() + "-" + briefing.year() + "-" + figure.id();
  }

  /** What pages say about a document. */
  static BriefingPage.Source source(Lexicon lexicon, Source source, String page) {
    String language = lexicon.id();
    return new BriefingPage.Source(
        source.id(),
        source.title().in(language),
        source.issuer().in(language),
        source.number().orElse(""),
        source.date().map(lexicon.numbers()::point).orElse(lexicon.word("not-stated")),
        source.address().orElse(""),
        lexicon.word(
            source.copy() == Source.Copy.THIRD_PARTY ? "copy-third-party" : "copy-original"),
        source.remarks().map(r -> r.in(language)).orElse(""),
        page);
  }

  /** The page of all documents in one language. */
  public SourcePage overview(String language) {
    Lexicon lexicon = lexicon(language);
    return page(
        lexicon,
        "../../",
        "index.html",
        lexicon.word("documents-title"),
        lexicon.word("documents-intro"),
        List.copyOf(content.sources().values()),
        List.of(),
        "");
  }

  /** The page of one document in one language. */
  public SourcePage of(String language, Source source) {
    Lexicon lexicon = lexicon(language);
    String root = "../../../";
    List<SourcePage.Part> parts = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Source.Part part : source.sections()) {
      SourcePage.Part view = part(lexicon, root, source, part);
      if (!view.rows().isEmpty() || !view.unused().isEmpty()) {
        parts.add(view);
      } else if (source.sections().stream().noneMatch(p -> p.id().startsWith(part.id() + "."))) {
        silent.add(view.name());
      }
    }
    return page(
        lexicon,
        root,
        source.id() + "/index.html",
        source.title().in(language),
        lexicon.word("document-intro", source.issuer().in(language)),
        List.of(source),
        parts,
        String.join(lexicon.word("list-semicolon"), silent));
  }

  private Lexicon lexicon(String language) {
    return Objects.requireNonNull(lexicons.get(language), language);
  }

  private SourcePage page(
      Lexicon lexicon,
      String root,
      String path,
      String title,
      String description,
      List<Source> documents,
      List<SourcePage.Part> parts,
      String silent) {
    String language = lexicon.id();
    return new SourcePage(
        language,
        lexicon.profile().tag(),
        root,
        title,
        description,
        content.site().title().in(language),
        content.site().publisher().in(language),
        content.site().licence(),
        content.site().licenceAddress(),
        root + language + "/index.html",
        root + path(language),
        PageLinks.languages(content, language, l -> root + folder(l) + path),
        documents.stream().map(s -> document(lexicon, root, s)).toList(),
        parts,
        silent);
  }

  private List<Briefing> briefings(Source source) {
    return content.briefings().values().stream()
        .filter(b -> b.sources().contains(source.id()))
        .toList();
  }

  /** The figures of a briefing that stand in a document, in the order of its file. */
  private static List<Figure> figures(Briefing briefing, Source source) {
    return briefing.figures().values().stream()
        .filter(f -> f.citation().filter(c -> c.source().equals(source.id())).isPresent())
        .toList();
  }

  private SourcePage.Document document(Lexicon lexicon, String root, Source source) {
    List<Briefing> briefings = briefings(source);
    int figures = briefings.stream().mapToInt(b -> figures(b, source).size()).sum();
    long unused =
        briefings.stream()
            .flatMap(b -> b.unused().stream())
            .filter(u -> u.source().equals(source.id()))
            .count();
    return new SourcePage.Document(
        source(lexicon, source, root + path(lexicon.id(), source.id())),
        lexicon.word("document-counts", figures, unused),
        briefings.stream()
            .map(
                b ->
                    new BriefingPage.Link(
                        PageLinks.briefing(content, lexicon, b),
                        lexicon.profile().tag(),
                        PageLinks.address(lexicon, root, b),
                        false))
            .toList());
  }

  private SourcePage.Part part(Lexicon lexicon, String root, Source source, Source.Part part) {
    List<SourcePage.Row> rows = new ArrayList<>();
    List<SourcePage.Unused> unused = new ArrayList<>();
    for (Briefing briefing : briefings(source)) {
      for (Figure figure : figures(briefing, source)) {
        if (figure.citation().orElseThrow().section().equals(part.id())) {
          rows.add(row(lexicon, root, briefing, figure));
        }
      }
      for (Briefing.Unused number : briefing.unused()) {
        if (number.source().equals(source.id()) && number.section().equals(part.id())) {
          unused.add(
              new SourcePage.Unused(
                  "u-" + part.id() + "-" + (unused.size() + 1),
                  number.stated(),
                  number.reason().in(lexicon.id())));
        }
      }
    }
    return new SourcePage.Part("p-" + part.id(), part.label().in(lexicon.id()), rows, unused);
  }

  private SourcePage.Row row(Lexicon lexicon, String root, Briefing briefing, Figure figure) {
    FigureLabels labels = new FigureLabels(content, briefing, lexicon);
    return new SourcePage.Row(
        anchor(briefing, figure),
        figure.citation().orElseThrow().stated(),
        labels.text(figure),
        figure.status().id(),
        labels.status(figure),
        labels.name(figure),
        figure.period().equals(Period.year(briefing.year())) ? "" : lexicon.period(figure.period()),
        root + addresses.figure(lexicon.id(), briefing, figure),
        PageLinks.briefing(content, lexicon, briefing),
        uses
            .computeIfAbsent(briefing.path(), b -> new FigureUses(content, briefing))
            .of(figure)
            .stream()
            .map(s -> place(lexicon, root, briefing, s))
            .toList());
  }

  private SourcePage.Place place(Lexicon lexicon, String root, Briefing briefing, Section section) {
    String title =
        Objects.requireNonNull(briefing.in(lexicon.id()).sections().get(section.id())).title();
    return new SourcePage.Place(
        Integer.toString(briefing.sections().indexOf(section) + 1),
        Prose.inline(
            title,
            (id, part) -> Escape.html(new FigureLabels(content, briefing, lexicon).text(id, part))),
        root + addresses.section(lexicon.id(), briefing, section));
  }
}
