package org.jianbao.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianbao.data.DataFile;
import org.jianbao.data.LinkedData;
import org.jianbao.html.Addresses;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.ComparePageBuilder;
import org.jianbao.html.Division;
import org.jianbao.html.Edition;
import org.jianbao.html.PageHead;
import org.jianbao.html.SitePageBuilder;
import org.jianbao.html.SourcePageBuilder;
import org.jianbao.html.TextPageBuilder;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Source;

/**
 * The pages of a site, each with its absolute address, its other editions and the day on which its
 * content last changed. It is the whole site, also where only a part of it is built.
 */
final class WebPages {
  private static final String FIRST = "index.html";

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final Addresses addresses;
  private final List<String> languages;
  private final List<String> editions;
  private final SortedMap<String, Page> pages = new TreeMap<>();

  /** Id of an indicator → the pages that compare it, below the folder of a language. */
  private final Map<String, List<String>> comparisons = new HashMap<>();

  /**
   * A page in all its editions.
   *
   * @param rest its path below the folder of an edition
   * @param editions folders that have it
   * @param changed the latest revision of what it shows
   * @param above the page above it, likewise; empty for the index
   * @param name what it is called below that page
   * @param files data files about what it shows
   * @param isOfBriefing whether it is one of the pages of a briefing
   */
  record Page(
      String rest,
      List<String> editions,
      LocalDate changed,
      Optional<String> above,
      Function<Lexicon, String> name,
      List<DataFile> files,
      boolean isOfBriefing) {
    Page {
      editions = List.copyOf(editions);
      files = List.copyOf(files);
    }

    /** The same with these data files. */
    Page with(List<DataFile> others) {
      return new Page(rest, editions, changed, above, name, others, isOfBriefing);
    }

    /** The same for those who only ask what it is called and where it is. */
    Page named() {
      return new Page(rest, editions, LocalDate.EPOCH, above, name, List.of(), isOfBriefing);
    }

    /** Where it lies below the output folder. */
    List<String> paths() {
      return editions.stream().map(e -> e + "/" + rest).toList();
    }
  }

  WebPages(Content content, Map<String, Lexicon> lexicons, Addresses addresses) {
    this.content = content;
    this.lexicons = lexicons;
    this.addresses = addresses;
    this.languages = content.site().languages();
    this.editions = Edition.of(languages).stream().map(Edition::id).toList();
    Collection<Briefing> all = content.all().values();
    if (all.isEmpty()) {
      return;
    }
    add(
        new Page(
            FIRST,
            languages,
            changed(all),
            Optional.empty(),
            l -> content.site().title().in(l.id()),
            DataFile.ofAll(),
            false));
    String first = languages.get(0);
    List<String> indexes = SitePageBuilder.indexes(content);
    for (int i = 1; i < indexes.size(); i++) {
      int number = i + 1;
      add(page(first + "/" + indexes.get(i), FIRST, l -> l.word("page-number", number), all));
    }
    for (TextPageBuilder.Name name : TextPageBuilder.Name.values()) {
      add(page(TextPageBuilder.path(first, name), FIRST, l -> TextPageBuilder.title(l, name), all));
    }
    indicators(first, all);
    sources(first, all);
    comparisons(first, all);
    for (Briefing briefing : all) {
      String region = briefing.region() + "/" + FIRST;
      add(
          page(
              first + "/" + region,
              FIRST,
              l -> content.region(briefing.region()).name().in(l.id()),
              all.stream().filter(b -> b.region().equals(briefing.region())).toList()));
      briefing(
          briefing,
          Division::pages,
          region,
          l -> l.numbers().point(Integer.toString(briefing.year())));
      briefing(
          briefing, Division::figures, briefing.path() + "/" + FIRST, l -> l.word("figures-short"));
    }
  }

  /**
   * Pages of a briefing; those behind the first stand below it, in the editions that are so long.
   *
   * @param files names of these pages in an edition
   */
  private void briefing(
      Briefing briefing,
      Function<Division, List<String>> files,
      String above,
      Function<Lexicon, String> name) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String edition : editions) {
      for (String file : files.apply(addresses.division(edition, briefing))) {
        found.computeIfAbsent(file, f -> new ArrayList<>()).add(edition);
      }
    }
    String first = briefing.path() + "/" + found.keySet().iterator().next();
    List<DataFile> data = DataFile.of(briefing, languages);
    int count = 0;
    for (Map.Entry<String, List<String>> file : found.entrySet()) {
      count++;
      int number = count;
      add(
          new Page(
              briefing.path() + "/" + file.getKey(),
              file.getValue(),
              changed(List.of(briefing)),
              Optional.of(number == 1 ? above : first),
              number == 1 ? name : l -> l.word("page-number", number),
              data,
              true));
    }
  }

  private WebPages(WebPages all, Briefing briefing) {
    this.content = all.content;
    this.addresses = all.addresses;
    this.lexicons = all.lexicons;
    this.languages = all.languages;
    this.editions = all.editions;
    pages.putAll(all.pages.subMap(briefing.path() + "/", briefing.path() + "0"));
    for (Page page : List.copyOf(pages.values())) {
      Optional<String> above = page.above();
      while (above.isPresent() && !pages.containsKey(above.get())) {
        Page next = Objects.requireNonNull(all.pages.get(above.get()), above.get());
        add(next.named());
        above = next.above();
      }
    }
  }

  /** The pages of a briefing and the names of those above them, and no others. */
  WebPages of(Briefing briefing) {
    return new WebPages(this, briefing);
  }

  /** Everything that these pages say, as values. */
  List<?> facts() {
    return pages.values().stream()
        .map(
            p ->
                List.of(
                    p.rest(),
                    p.editions(),
                    p.changed(),
                    p.above(),
                    lexicons.values().stream().map(p.name()).toList(),
                    p.files(),
                    p.isOfBriefing()))
        .toList();
  }

  private void indicators(String first, Collection<Briefing> all) {
    String overview = CataloguePageBuilder.path(first);
    add(page(overview, FIRST, l -> l.word("catalogue-title"), all));
    content.indicators().values().stream()
        .map(Indicator::topic)
        .distinct()
        .forEach(
            topic ->
                add(
                    page(
                        CataloguePageBuilder.path(first, topic),
                        below(overview),
                        l -> content.topic(topic).name().in(l.id()),
                        all)));
  }

  private void sources(String first, Collection<Briefing> all) {
    String overview = SourcePageBuilder.path(first);
    add(page(overview, FIRST, l -> l.word("documents-title"), all));
    for (Source source : content.sources().values()) {
      List<Briefing> using = all.stream().filter(b -> b.sources().contains(source.id())).toList();
      add(
          page(
              SourcePageBuilder.path(first, source.id()),
              below(overview),
              l -> source.title().in(l.id()),
              using.isEmpty() ? all : using));
    }
  }

  private void comparisons(String first, Collection<Briefing> all) {
    List<Indicator> shared = Comparison.shared(content);
    if (shared.isEmpty()) {
      return;
    }
    String overview = ComparePageBuilder.path(first);
    add(page(overview, FIRST, l -> l.word("compare-short"), all));
    Map<String, List<Briefing>> measuring = content.measuring();
    Map<String, Integer> counts = Comparison.counts(content);
    for (Indicator indicator : shared) {
      List<String> paths =
          ComparePageBuilder.paths(first, indicator.id(), counts.getOrDefault(indicator.id(), 0));
      comparisons.put(indicator.id(), paths.stream().map(WebPages::below).toList());
      List<Briefing> about = measuring.getOrDefault(indicator.id(), List.of());
      for (int i = 0; i < paths.size(); i++) {
        int number = i + 1;
        add(
            page(
                    paths.get(i),
                    i == 0 ? below(overview) : below(paths.get(0)),
                    i == 0 ? l -> indicator.name().in(l.id()) : l -> l.word("page-number", number),
                    about)
                .with(List.of(DataFile.of(indicator))));
      }
    }
  }

  /** A page in every language, at this path in the first. */
  private Page page(
      String path, String above, Function<Lexicon, String> name, Collection<Briefing> about) {
    return new Page(
        below(path), languages, changed(about), Optional.of(above), name, List.of(), false);
  }

  /** A path without its first folder, that of the edition. */
  static String below(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private void add(Page page) {
    pages.put(page.rest(), page);
  }

  /** The day on which the content of the site last changed. */
  LocalDate changed() {
    return changed(content.all().values());
  }

  static LocalDate changed(Collection<Briefing> briefings) {
    return Briefing.lastChanged(briefings).orElse(LocalDate.EPOCH);
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
   * languages; where there is none, that of the source language. Pages behind the first one are not
   * in every edition.
   */
  List<PageHead.Alternate> alternates(Page page) {
    List<PageHead.Alternate> all = new ArrayList<>();
    for (String language : languages) {
      if (page.editions().contains(language)) {
        all.add(new PageHead.Alternate(tag(language), address(language + "/" + page.rest())));
      }
    }
    all.add(new PageHead.Alternate("x-default", address(fallback(page))));
    return all;
  }

  private String fallback(Page page) {
    if (page.rest().equals(FIRST)) {
      return FIRST;
    }
    return page.editions().stream()
            .filter(e -> !languages.contains(e))
            .findFirst()
            .orElse(page.editions().get(0))
        + "/"
        + page.rest();
  }

  /** Where the pages that compare an indicator lie below the folder of a language. */
  List<String> comparison(Indicator indicator) {
    return Objects.requireNonNull(comparisons.get(indicator.id()), indicator.id());
  }

  /** The page at this path below the output folder. */
  Page at(String path) {
    return Objects.requireNonNull(pages.get(below(path)), path);
  }

  /**
   * The way from the index to a page, itself the last.
   *
   * @param language the language of the names, and of the pages above
   */
  List<LinkedData.Crumb> trail(String path, String language) {
    Lexicon lexicon = Objects.requireNonNull(lexicons.get(language), language);
    List<LinkedData.Crumb> trail = new ArrayList<>();
    Page page = at(path);
    trail.add(new LinkedData.Crumb(page.name().apply(lexicon), path));
    String edition = path.substring(0, path.indexOf('/'));
    while (page.above().isPresent()) {
      String rest = page.above().get();
      page = at(language + "/" + rest);
      // A page of a parallel edition stands below the one of its edition.
      String above = (page.editions().contains(edition) ? edition : language) + "/" + rest;
      trail.add(0, new LinkedData.Crumb(page.name().apply(lexicon), above));
    }
    return trail;
  }

  List<PageHead.Feed> feeds() {
    return languages.stream()
        .map(l -> new PageHead.Feed(content.site().title().in(l), Feed.path(l)))
        .toList();
  }

  /** Language and script alone, so that readers in every country are meant. */
  String tag(String language) {
    Locale locale = Locale.forLanguageTag(profile(language).tag());
    return locale.getLanguage() + (locale.getScript().isEmpty() ? "" : "-" + locale.getScript());
  }

  /** The form of Open Graph, language_TERRITORY; simplified Chinese is that of the mainland. */
  String locale(String language) {
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
