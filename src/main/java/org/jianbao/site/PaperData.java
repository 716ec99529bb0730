package org.jianbao.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianbao.data.FigureFiles;
import org.jianbao.html.Addresses;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Edition;
import org.jianbao.html.PageBuilder;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.SiteSettings;
import org.jianbao.model.Source;
import org.jianbao.pdf.Attachment;
import org.jianbao.pdf.Imprint;

/** What a PDF of a briefing has for programs: what it says about itself, and its data. */
final class PaperData {
  private static final String BESIDE = " · ";

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final Addresses addresses;
  private final FigureFiles files;

  PaperData(
      Content content, Map<String, Lexicon> lexicons, Addresses addresses, FigureFiles files) {
    this.content = content;
    this.lexicons = lexicons;
    this.addresses = addresses;
    this.files = files;
  }

  /**
   * The files within the PDFs of a briefing: the same as those beside its pages, whether these are
   * written or not.
   */
  List<Attachment> attachments(Briefing briefing, Edition edition) {
    return List.of(
        new Attachment(
            FigureFiles.CSV,
            "text/csv",
            beside(edition, l -> l.word("attached-figures")),
            Attachment.Relationship.DATA,
            files.csv(briefing)),
        new Attachment(
            FigureFiles.METADATA,
            "application/csvm+json",
            beside(edition, l -> l.word("attached-metadata")),
            Attachment.Relationship.SUPPLEMENT,
            files.metadata(briefing)));
  }

  /**
   * What a PDF says about itself.
   *
   * @param onePage whether it is the one-page view
   */
  Imprint imprint(Briefing briefing, Edition edition, boolean onePage) {
    SiteSettings site = content.site();
    Map<String, String> titles = new LinkedHashMap<>();
    for (String language : site.languages()) {
      String title = title(briefing, language);
      titles.put(language, onePage ? title + " – " + lexicon(language).word("one-page") : title);
    }
    Map<String, String> rights = new LinkedHashMap<>();
    edition.languages().forEach(l -> rights.put(l, rights(l)));
    site.languages().forEach(l -> rights.put(l, rights(l)));
    return new Imprint(
        briefing.latest().date(),
        briefing.latest().version(),
        edition.languages().stream().map(l -> lexicon(l).profile().tag()).toList(),
        titles,
        beside(edition, l -> sources(briefing, l)),
        edition.languages().stream().map(l -> site.publisher().in(l)).distinct().toList(),
        rights,
        site.licenceAddress());
  }

  private String title(Briefing briefing, String language) {
    return new PageBuilder(
            content,
            lexicons,
            addresses,
            briefing,
            new Edition(List.of(language)),
            PageBuilder.Medium.PRINT,
            ChartMarkup.NONE)
        .title();
  }

  private String rights(String language) {
    return lexicon(language).word("licence-line", content.site().licence());
  }

  private String sources(Briefing briefing, Lexicon lexicon) {
    return briefing.sources().stream()
        .map(s -> source(content.source(s), lexicon))
        .collect(Collectors.joining(lexicon.word("list-semicolon")));
  }

  /** A document with what tells it from others. */
  private static String source(Source source, Lexicon lexicon) {
    StringBuilder text = new StringBuilder(source.issuer().in(lexicon.id()));
    text.append(lexicon.word("colon")).append(source.title().in(lexicon.id()));
    source.number().ifPresent(n -> text.append(lexicon.word("list-semicolon")).append(n));
    source.address().ifPresent(a -> text.append(lexicon.word("list-semicolon")).append(a));
    return text.toString();
  }

  private String beside(Edition edition, Function<Lexicon, String> text) {
    return edition.languages().stream()
        .map(l -> text.apply(lexicon(l)))
        .collect(Collectors.joining(BESIDE));
  }

  private Lexicon lexicon(String language) {
    return Objects.requireNonNull(lexicons.get(language), language);
  }
}
