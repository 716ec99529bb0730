package org.jianbao.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.SourceMap;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Assets;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Content;
import org.jianbao.model.Dimension;
import org.jianbao.model.FontFace;
import org.jianbao.model.Indicator;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Region;
import org.jianbao.model.SiteSettings;
import org.jianbao.model.Source;
import org.jianbao.model.SourceText;
import org.jianbao.model.ThemeSettings;
import org.jianbao.model.Topic;
import org.jianbao.model.Unit;
import org.jianbao.shelf.Shelf;
import org.jianbao.work.Threads;

/**
 * The door of this room: reads a content folder.
 *
 * <p>Mistakes are reported, not thrown; what can be read in spite of them is read, so that one run
 * finds them all.
 */
public final class ContentReader {
  private final Path folder;
  private final String display;
  private final Assets templates;
  private final Diagnostics diagnostics;
  private final SourceMap where = new SourceMap();
  private final Map<String, byte[]> unsaved = new TreeMap<>();
  private Optional<ParsedFiles> parsed = Optional.empty();
  private Optional<ReadBefore> before = Optional.empty();
  private Threads threads = Threads.ONE;

  /** Where briefings are put aside; who reads again and again wants them at hand. */
  private final Shelf shelf = new Shelf();

  private Consumer<BriefingFiles> noting = files -> {};

  /** The files that all briefings share, as they were read. */
  private final SortedMap<String, byte[]> shared = new TreeMap<>();

  /**
   * A reader of one folder.
   *
   * @param folder the content folder
   * @param display how messages show it, for example {@code content}
   * @param templates where the language files are
   * @param diagnostics collects what is wrong
   */
  public ContentReader(Path folder, String display, Assets templates, Diagnostics diagnostics) {
    this.folder = folder;
    this.display = display;
    this.templates = templates;
    this.diagnostics = diagnostics;
  }

  /**
   * The same reader, which takes some files as they will be saved and not as they are.
   *
   * @param files path within the folder → the bytes to read in its place
   */
  public ContentReader with(Map<String, byte[]> files) {
    unsaved.putAll(files);
    return this;
  }

  /** The same reader, which takes over what has not changed since these files were parsed. */
  public ContentReader with(ParsedFiles files) {
    parsed = Optional.of(files);
    return this;
  }

  /** The same reader, which reads briefings on this many threads. */
  public ContentReader with(Threads several) {
    threads = several;
    return this;
  }

  /** The same reader, which takes over the briefings that have not changed since they were read. */
  public ContentReader with(ReadBefore earlier) {
    before = Optional.of(earlier);
    return this;
  }

  /**
   * The files of a briefing, as they were read.
   *
   * @param path region and year
   * @param where the places of what they hold
   * @param files name → bytes
   */
  public record BriefingFiles(String path, SourceMap where, SortedMap<String, byte[]> files) {}

  /**
   * The same reader, which shows somebody the files of each briefing, and then lets them go: on the
   * threads that read, several at once.
   */
  public ContentReader with(Consumer<BriefingFiles> others) {
    noting = others;
    return this;
  }

  /**
   * The files that all briefings share, as they were read; fonts and templates are not among them.
   */
  public SortedMap<String, byte[]> shared() {
    return Collections.unmodifiableSortedMap(shared);
  }

  /** Where everything was read from. */
  public SourceMap where() {
    return where;
  }

  /** Which briefings to read; an empty filter reads all. */
  public record Filter(Optional<String> region, Optional<String> year) {
    boolean isEmpty() {
      return region.isEmpty() && year.isEmpty();
    }

    boolean takes(String aRegion, String aYear) {
      return region.map(aRegion::equals).orElse(true) && year.map(aYear::equals).orElse(true);
    }
  }

  /** The folder of a briefing, whose name may not be a year. */
  private record Folder(String region, String year) {
    String path() {
      return region + "/" + year;
    }

    /** What paths of its files begin with. */
    String base() {
      return "briefings/" + path() + "/";
    }
  }

  /** Everything in the folder; empty if not even the settings can be read. */
  public Optional<Content> read(Filter filter) {
    Optional<SiteSettings> site = root("site.yaml", "the site").flatMap(CatalogueReader::site);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    List<String> languages = site.get().languages();
    Map<String, LanguageProfile> profiles = profiles(languages);
    CatalogueReader catalogue = new CatalogueReader(languages);
    Map<String, Unit> units = catalogue("units", catalogue::unit);
    Map<String, Dimension> dimensions = catalogue("dimensions", catalogue::dimension);
    Map<String, Topic> topics = new LinkedHashMap<>();
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    Set<String> declared = new LinkedHashSet<>();
    boolean allTopics = true;
    for (String file : list("indicators", true)) {
      String topic = file.substring(0, file.length() - ".yaml".length());
      root("indicators/" + file, "the topic")
          .ifPresent(map -> topic(topic, map, catalogue, topics, indicators, declared));
      allTopics &= where.find(name("indicators/" + file), "indicators").isPresent();
    }
    indicators.values().stream()
        .filter(i -> !units.containsKey(i.unit()) && !isDeclared("units", i.unit()))
        .forEach(
            i ->
                diagnostics.add(
                    Diagnostic.error(
                            where.value(
                                name("indicators/" + i.topic() + ".yaml"),
                                "indicators." + i.id() + ".unit"),
                            Message.UNKNOWN_UNIT,
                            i.unit())
                        .hint(Suggestion.of(i.unit(), units.keySet()))));
    boolean allTopicsRead = allTopics;
    Map<String, Region> regions = catalogue("regions", catalogue::region);
    Map<String, Source> sources = catalogue("sources", catalogue::source);
    List<Content.Term> glossary =
        root("glossary.yaml", "the glossary").map(catalogue::glossary).orElse(List.of());
    SortedMap<String, Briefing> briefings = new TreeMap<>();
    Optional<NumberRules> numbers =
        Optional.ofNullable(profiles.get(languages.get(0)))
            .flatMap(p -> NumberRules.of(p.numbers()));
    if (numbers.isPresent()) {
      BriefingReader reader =
          new BriefingReader(languages, numbers.get(), units, indicators, declared, allTopics);
      before.ifPresent(
          b ->
              b.dependingOn(
                  List.of(
                      languages,
                      numbers.get().getClass(),
                      List.copyOf(units.entrySet()),
                      List.copyOf(indicators.entrySet()),
                      List.copyOf(declared),
                      allTopicsRead,
                      display)));
      List<Folder> folders = new ArrayList<>();
      for (String region : list("briefings", false)) {
        for (String year : list("briefings/" + region, false)) {
          if (filter.takes(region, year)) {
            folders.add(new Folder(region, year));
          }
        }
      }
      for (ReadBriefing read : threads.each(folders, f -> briefing(reader, f, languages))) {
        where.add(read.where());
        read.remarks().forEach(diagnostics::add);
        read.briefing().ifPresent(b -> briefings.put(b.path(), b));
      }
    }
    return Optional.of(
        new Content(
            site.get(),
            profiles,
            units,
            dimensions,
            topics,
            indicators,
            regions,
            sources,
            glossary,
            briefings,
            filter.isEmpty() ? briefings : everyBriefing(briefings)));
  }

  /** These briefings and the others, about which nobody asked: they are read without remarks. */
  private SortedMap<String, Briefing> everyBriefing(SortedMap<String, Briefing> asked) {
    SortedMap<String, Briefing> all = new TreeMap<>();
    new ContentReader(folder, display, templates, new Diagnostics())
        .with(unsaved)
        .with(threads)
        .read(new Filter(Optional.empty(), Optional.empty()))
        .ifPresent(c -> all.putAll(c.briefings()));
    all.putAll(asked);
    return all;
  }

  /** Whether a file has this entry, or cannot be read: then it has a remark of its own. */
  private boolean isDeclared(String list, String id) {
    String shown = name(list + ".yaml");
    return where.find(shown, list).isEmpty() || where.find(shown, list + "." + id).isPresent();
  }

  private void topic(
      String id,
      YamlMap map,
      CatalogueReader catalogue,
      Map<String, Topic> topics,
      Map<String, Indicator> indicators,
      Set<String> declared) {
    catalogue.topic(id, map).ifPresent(t -> topics.put(id, t));
    map.map("indicators", true)
        .ifPresent(
            all -> {
              for (String name : all.names()) {
                if (!declared.add(name)) {
                  diagnostics.add(
                      Diagnostic.error(
                              all.key(name), Message.BAD_VALUE, name, Text.of("a new name"))
                          .hint("another topic has an indicator of this name"));
                }
              }
              indicators.putAll(
                  all.entries(
                      name -> all.map(name, true).flatMap(m -> catalogue.indicator(name, id, m))));
            });
    map.done();
  }

  /**
   * Reads the files of one briefing, with places and remarks of their own; what has not changed is
   * not read again.
   */
  private ReadBriefing briefing(BriefingReader reader, Folder folder, List<String> languages) {
    String base = folder.base();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : languages) {
      bytes(base + name + ".yaml").ifPresent(b -> files.put(name, b));
    }
    for (String name : List.of("briefing", "not-used")) {
      bytes(base + name + ".yaml").ifPresent(b -> files.put(name, b));
    }
    ReadBriefing read =
        before
            .map(b -> b.get(base, files, () -> read(reader, folder, languages, files)))
            .orElseGet(() -> read(reader, folder, languages, files));
    noting.accept(new BriefingFiles(folder.path(), read.where(), files));
    return read;
  }

  private ReadBriefing read(
      BriefingReader reader, Folder folder, List<String> languages, Map<String, byte[]> files) {
    SourceMap places = new SourceMap();
    Diagnostics remarks = new Diagnostics();
    Optional<Briefing> briefing = read(reader, folder, languages, files, places, remarks);
    places.pack();
    return new ReadBriefing(
        before.isPresent() ? briefing : briefing.map(b -> b.on(shelf)), places, remarks.sorted());
  }

  private Optional<Briefing> read(
      BriefingReader reader,
      Folder folder,
      List<String> languages,
      Map<String, byte[]> files,
      SourceMap places,
      Diagnostics remarks) {
    String base = folder.base();
    String year = folder.year();
    Map<String, BriefingWords> words = new LinkedHashMap<>();
    for (String language : languages) {
      root(base + language + ".yaml", Optional.ofNullable(files.get(language)), remarks)
          .flatMap(yaml -> YamlMap.root(yaml, "the words", remarks, places))
          .map(map -> reader.words(map, language))
          .ifPresent(w -> words.put(language, w));
    }
    if (!year.matches("\\d{4}")) {
      remarks.add(
          Diagnostic.error(
              SourceFile.of(name(base + "briefing.yaml"), "").start(),
              Message.BAD_VALUE,
              year,
              Text.of("a year: rename the folder")));
      return Optional.empty();
    }
    Optional<YamlMap> unused =
        Optional.ofNullable(files.get("not-used"))
            .flatMap(b -> root(base + "not-used.yaml", Optional.of(b), remarks))
            .flatMap(yaml -> YamlMap.root(yaml, "the list", remarks, places));
    return root(base + "briefing.yaml", Optional.ofNullable(files.get("briefing")), remarks)
        .flatMap(yaml -> YamlMap.root(yaml, "the briefing", remarks, places))
        .flatMap(
            map -> reader.briefing(map, folder.region(), Integer.parseInt(year), words, unused));
  }

  /** A file as it is, or as it will be saved; empty if there is none. */
  private Optional<byte[]> bytes(String path) {
    byte[] given = unsaved.get(path);
    return given == null ? YamlFile.bytes(folder.resolve(path), name(path)) : Optional.of(given);
  }

  /**
   * The texts of documents, as {@code sources.yaml} names their files. A text that is missing is
   * reported.
   *
   * @param sources the folder of texts
   * @param shown how messages show it
   * @return id of the document → its text
   */
  public Map<String, SourceText> texts(Content content, Path sources, String shown) {
    Map<String, SourceText> texts = new LinkedHashMap<>();
    for (Source source : content.sources().values()) {
      source
          .file()
          .flatMap(file -> text(source.id(), sources.resolve(file), shown + "/" + file))
          .ifPresent(text -> texts.put(source.id(), text));
    }
    return texts;
  }

  private Optional<SourceText> text(String id, Path file, String shown) {
    try {
      if (!Files.isRegularFile(file)) {
        diagnostics.add(
            Diagnostic.error(
                    where.value(name("sources.yaml"), "sources." + id + ".file"),
                    Message.NO_SOURCE_TEXT,
                    shown)
                .hint("put the text there, or name another folder with jianbao.sources"));
        return Optional.empty();
      }
      return YamlFile.text(file, shown, diagnostics).map(text -> new SourceText(shown, text));
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + shown, e);
    }
  }

  private Map<String, LanguageProfile> profiles(List<String> languages) {
    Map<String, LanguageProfile> profiles = new LinkedHashMap<>();
    for (String language : languages) {
      String path = "strings." + language + ".yaml";
      String shown = templates.display(path);
      Optional<byte[]> bytes = templates.read(path);
      if (bytes.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(SourceFile.of(shown, "").start(), Message.MISSING_FILE)
                .hint("every language of site.yaml needs its words of the interface"));
        continue;
      }
      parse(bytes.get(), shown)
          .flatMap(y -> YamlMap.root(y, "the language", diagnostics, where))
          .flatMap(map -> profile(language, map))
          .ifPresent(p -> profiles.put(language, p));
    }
    return profiles;
  }

  private static Optional<LanguageProfile> profile(String language, YamlMap map) {
    Optional<String> tag = map.text("tag");
    Optional<String> name = map.text("name");
    Optional<String> numbers =
        map.parsed(
            "numbers",
            "the id of number rules: chinese or english",
            t -> NumberRules.of(t).map(r -> t));
    List<String> fonts = map.texts("fonts", true);
    map.holdsItems("fonts");
    List<String> divisions = map.texts("hyphenation", false);
    Map<String, String> words = new TreeMap<>();
    map.map("words", true).ifPresent(w -> words.putAll(w.entries(w::verbatim)));
    map.done();
    return tag.isEmpty() || name.isEmpty() || numbers.isEmpty() || fonts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LanguageProfile(
                language, tag.get(), name.get(), numbers.get(), fonts, divisions, words));
  }

  /**
   * The theme of the site or another; empty if there is none or it has mistakes, which are
   * reported.
   *
   * @param other the name of the theme to read instead of that of the site
   */
  public Optional<ThemeSettings> theme(Content content, Optional<String> other) {
    return new ThemeReader(templates, diagnostics, where)
        .read(other.orElse(content.site().theme()), where.value(name("site.yaml"), "theme"));
  }

  /**
   * The fonts of the themes, as {@code fonts/fonts.yaml} in the templates folder lists them. Files
   * that are missing are reported.
   */
  public List<FontFace> fonts() {
    String list = "fonts/fonts.yaml";
    List<FontFace> faces = new ArrayList<>();
    Optional<byte[]> bytes = templates.read(list);
    if (bytes.isEmpty()) {
      diagnostics.error(SourceFile.of(templates.display(list), "").start(), Message.MISSING_FILE);
      return faces;
    }
    parse(bytes.get(), templates.display(list))
        .flatMap(y -> YamlMap.root(y, "the list of fonts", diagnostics, where))
        .ifPresent(
            map -> {
              map.maps("faces", true).forEach(f -> face(f).ifPresent(faces::add));
              map.done();
            });
    return faces;
  }

  private Optional<FontFace> face(YamlMap map) {
    Optional<String> family = map.text("family");
    Optional<Integer> weight = map.choice("weight", "weight", Map.of("400", 400, "700", 700));
    Optional<Boolean> italic =
        map.choice("style", "style", Map.of("normal", false, "italic", true));
    Optional<String> file = map.text("file");
    map.done();
    if (family.isEmpty() || weight.isEmpty() || italic.isEmpty() || file.isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> data = templates.read("fonts/" + file.get());
    if (data.isEmpty()) {
      map.report(
          Diagnostic.error(
              map.at("file"), Message.BAD_VALUE, file.get(), Text.of("a file of this folder")));
    }
    return data.map(
        d -> new FontFace(family.get(), weight.get(), italic.get(), "fonts/" + file.get(), d));
  }

  private <T> Map<String, T> catalogue(
      String name, BiFunction<String, YamlMap, Optional<T>> reader) {
    return root(name + ".yaml", "the file")
        .map(map -> CatalogueReader.entries(map, name, reader))
        .orElse(Map.of());
  }

  /** A file that all briefings share. */
  private Optional<YamlMap> root(String path, String what) {
    Optional<byte[]> bytes = bytes(path);
    bytes.ifPresent(b -> shared.put(path, b));
    Optional<YamlFile> file =
        bytes.isPresent() && before.isPresent()
            ? before.get().shared().parse(bytes.get(), name(path), diagnostics)
            : root(path, bytes, diagnostics);
    return file.flatMap(yaml -> YamlMap.root(yaml, what, diagnostics, where));
  }

  private Optional<YamlFile> root(String path, Optional<byte[]> bytes, Diagnostics remarks) {
    if (bytes.isEmpty()) {
      remarks.error(SourceFile.of(name(path), "").start(), Message.MISSING_FILE);
      return Optional.empty();
    }
    return parsed.isPresent() || unsaved.containsKey(path)
        ? parse(bytes.get(), name(path), remarks)
        : YamlFile.read(folder.resolve(path), name(path), bytes.get(), remarks);
  }

  private Optional<YamlFile> parse(byte[] bytes, String shown) {
    shared.put(shown, bytes);
    return before
        .map(b -> b.shared().parse(bytes, shown, diagnostics))
        .orElseGet(() -> parse(bytes, shown, diagnostics));
  }

  private Optional<YamlFile> parse(byte[] bytes, String shown, Diagnostics remarks) {
    return parsed.isPresent()
        ? parsed.get().parse(bytes, shown, remarks)
        : YamlFile.parse(bytes, shown, remarks);
  }

  private String name(String path) {
    return display + "/" + path;
  }

  /** Names in a folder, sorted; hidden ones and links are left out, since content stays inside. */
  private List<String> list(String path, boolean files) {
    Path dir = folder.resolve(path);
    if (!Files.isDirectory(dir)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(dir)) {
      return new ArrayList<>(
          entries
              .filter(p -> !Files.isSymbolicLink(p))
              .filter(p -> files ? Files.isRegularFile(p) : Files.isDirectory(p))
              .map(p -> p.getFileName().toString())
              .filter(n -> !n.startsWith(".") && (!files || n.endsWith(".yaml")))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new ProgramFault("cannot list " + name(path), e);
    }
  }
}
