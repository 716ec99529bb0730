package org.jianbao.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.ComparePageBuilder;
import org.jianbao.html.Edition;
import org.jianbao.html.PageHead;
import org.jianbao.html.SourcePageBuilder;
import org.jianbao.html.TextPageBuilder;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.LanguageProfile;

/**
 * The pages of a site, each with its absolute address, its other editions and the day on which its
 * content last changed. It is the whole site, also where only a part of it is built.
 */
final class WebPages {
  private static final String FIRST = "index.html";

  private final Content content;
  private final List<String> languages;
  private final List<String> editions;
  private final SortedMap<String, Page> pages = new TreeMap<>();

  /**
   * A page in all its editions.
   *
   * @param rest its path below the folder of an edition
   * @param editions folders that have it
   * @param changed the latest revision of what it shows
   */
  record Page(String rest, List<String> editions, LocalDate changed) {
    Page {
      editions = List.copyOf(editions);
    }

    /** Where it lies below the output folder. */
    List<String> paths() {
      return editions.stream().map(e -> e + "/" + rest).toList();
    }
  }

  WebPages(Content content) {
    this.content = content;
    this.languages = content.site().languages();
    this.editions = Edition.of(languages).stream().map(Edition::id).toList();
    Collection<Briefing> all = content.all().values();
    if (all.isEmpty()) {
      return;
    }
    String first = languages.get(0);
    add(FIRST, languages, all);
    add(below(CataloguePageBuilder.path(first)), languages, all);
    content.indicators().values().stream()
        .map(Indicator::topic)
        .distinct()
        .forEach(topic -> add(below(CataloguePageBuilder.path(first, topic)), languages, all));
    for (TextPageBuilder.Name name : TextPageBuilder.Name.values()) {
      add(below(TextPageBuilder.path(first, name)), languages, all);
    }
    add(below(SourcePageBuilder.path(first)), languages, all);
    for (String source : content.sources().keySet()) {
      List<Briefing> using = all.stream().filter(b -> b.sources().contains(source)).toList();
      add(below(SourcePageBuilder.path(first, source)), languages, using.isEmpty() ? all : using);
    }
    List<Indicator> shared = Comparison.shared(content);
    if (!shared.isEmpty()) {
      add(below(ComparePageBuilder.path(first)), languages, all);
    }
    for (Indicator indicator : shared) {
      add(below(ComparePageBuilder.path(first, indicator.id())), languages, having(indicator.id()));
    }
    for (Briefing briefing : all) {
      add(
          briefing.region() + "/index.html",
          languages,
          all.stream().filter(b -> b.region().equals(briefing.region())).toList());
      add(briefing.path() + "/index.html", editions, List.of(briefing));
    }
  }

  /** A path without its first folder, that of the edition. */
  static String below(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private List<Briefing> having(String indicator) {
    return content.all().values().stream()
        .filter(b -> b.figures().values().stream().anyMatch(f -> f.indicator().equals(indicator)))
        .toList();
  }

  private void add(String rest, List<String> in, Collection<Briefing> about) {
    pages.put(rest, new Page(rest, in, changed(about)));
  }

  /** The day on which the content of the site last changed. */
  LocalDate changed() {
    return changed(content.all().values());
  }

  static LocalDate changed(Collection<Briefing> briefings) {
    return briefings.stream()
        .map(b -> b.revisions().get(0).date())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }

  /** All pages, sorted. */
  Collection<Page> all() {
    return pages.values();
  }

  /** The absolute address of a file below the output folder. */
  String address(String path) {
    return content.site().address() + path;
  }

  /**
   * A page in all its editions. The one for readers of other languages is the page that shows all
   * languages; where there is none, that of the source language.
   */
  List<PageHead.Alternate> alternates(Page page) {
    List<PageHead.Alternate> all = new ArrayList<>();
    for (String language : languages) {
      all.add(new PageHead.Alternate(tag(language), address(language + "/" + page.rest())));
    }
    all.add(new PageHead.Alternate("x-default", address(fallback(page))));
    return all;
  }

  private String fallback(Page page) {
    if (page.rest().equals(FIRST)) {
      return FIRST;
    }
    return page.editions().get(page.editions().size() > languages.size() ? languages.size() : 0)
        + "/"
        + page.rest();
  }

  /** The head of the page at this path below the output folder. */
  PageHead head(String path) {
    Page page = Objects.requireNonNull(pages.get(below(path)), path);
    String language =
        Edition.of(languages).stream()
            .filter(e -> path.startsWith(e.id() + "/"))
            .findFirst()
            .map(e -> e.languages().get(0))
            .orElse(languages.get(0));
    return new PageHead(
        address(path),
        alternates(page),
        page.editions().size() > languages.size() ? "article" : "website",
        content.site().title().in(language),
        locale(language),
        languages.stream().filter(l -> !l.equals(language)).map(this::locale).toList(),
        feeds());
  }

  private List<PageHead.Feed> feeds() {
    return languages.stream()
        .map(l -> new PageHead.Feed(content.site().title().in(l), tag(l), Feed.path(l)))
        .toList();
  }

  /** Language and script alone, so that readers in every country are meant. */
  String tag(String language) {
    Locale locale = Locale.forLanguageTag(profile(language).tag());
    return locale.getLanguage() + (locale.getScript().isEmpty() ? "" : "-" + locale.getScript());
  }

  /** The form of Open Graph, language_TERRITORY; simplified Chinese is that of the mainland. */
  private String locale(String language) {
    Locale locale = Locale.forLanguageTag(profile(language).tag());
    String country =
        locale.getCountry().isEmpty()
            ? Map.of("Hans", "CN", "Hant", "TW").getOrDefault(locale.getScript(), "")
            : locale.getCountry();
    return locale.getLanguage() + (country.isEmpty() ? "" : "_" + country);
  }

  private LanguageProfile profile(String language) {
    return Objects.requireNonNull(content.profiles().get(language), language);
  }

  /** Every path below the output folder, with the page that it shows. */
  Stream<Map.Entry<String, Page>> paths() {
    Stream<Map.Entry<String, Page>> choice =
        pages.values().stream().filter(p -> p.rest().equals(FIRST)).map(p -> Map.entry(FIRST, p));
    return Stream.concat(
        choice, pages.values().stream().flatMap(p -> p.paths().stream().map(x -> Map.entry(x, p))));
  }
}
