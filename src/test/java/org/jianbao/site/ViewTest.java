package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.cache.Key;
import org.jianbao.data.DataFile;
import org.jianbao.data.FigureFiles;
import org.jianbao.html.Addresses;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.ComparePageBuilder;
import org.jianbao.html.Edition;
import org.jianbao.html.SourcePageBuilder;
import org.jianbao.html.Theme;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.Source;
import org.jianbao.model.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a briefing's files are made from is enough to make them, and no more than has to be. */
class ViewTest {
  private static final Path REAL = Path.of("").toAbsolutePath();

  @TempDir Path work;

  /** Everything that writes the files of briefings of a project. */
  private record Writing(Project project, BriefingWriter whole, View.Maker views) {
    static Writing of(Path base) {
      Settings settings = Given.in(base, "formats", "html,data");
      Project project = Project.load(settings);
      Content content = project.content();
      Addresses addresses = new Addresses(content, project.theme());
      WebPages web = new WebPages(content, project.lexicons(), addresses);
      List<Indicator> compared = Comparison.shared(content);
      Theme theme = new Theme(project.templates(), project.theme().folders(), project.lexicons());
      BriefingWriter whole =
          new BriefingWriter(
              settings,
              project,
              (path, bytes) -> {
                throw new AssertionError(path);
              },
              theme,
              Map.of(
                  "data", true,
                  "css", "",
                  "style", "assets/style.css",
                  "siteStyle", "assets/site.css",
                  "icon", "assets/icon.svg",
                  "script", "assets/site.js",
                  "searchScript", "assets/search.js"),
              new PageHeads(project, web, true),
              addresses,
              compared,
              Cache.none(),
              Optional.empty());
      return new Writing(
          project,
          whole,
          new View.Maker(
              content,
              web,
              addresses,
              compared,
              View.Maker.shared(content),
              new KeysOfBriefings()));
    }

    List<Edition> editions() {
      return Edition.of(project.content().site().languages());
    }

    /** The files of an edition, and its page on paper. */
    SortedMap<String, String> files(Briefing briefing, Edition edition, View view) {
      SortedMap<String, String> files = new TreeMap<>();
      Sink sink = (path, made) -> files.put(path, text(made.bytes()));
      BriefingWriter writer = whole.of(view, sink);
      writer.write(briefing, edition);
      writer.data(briefing);
      files.put(
          "paper", writer.paperPage(briefing, edition, (id, spec, t, alt, narrow) -> id + spec));
      return files;
    }

    ComparePageBuilder comparisons(View.Excerpt of) {
      return new ComparePageBuilder(
          of.content(),
          project.lexicons(),
          of.addresses(),
          (id, spec, t, alt, narrow) -> id + spec);
    }

    CataloguePageBuilder catalogue(View.Excerpt of) {
      return new CataloguePageBuilder(
          of.content(),
          project.lexicons(),
          of.addresses(),
          i -> DataFile.of(i).path(),
          Comparison.shared(project.content()).stream()
              .map(Indicator::id)
              .collect(Collectors.toSet()));
    }

    SourcePageBuilder documents(View.Excerpt of) {
      return new SourcePageBuilder(of.content(), project.lexicons(), of.addresses());
    }

    FigureFiles data(View.Excerpt of) {
      return new FigureFiles(of.content(), project.lexicons());
    }

    /** What the page of a topic is made from. */
    View.Keyed measuring(Topic topic) {
      return views.indicators(
          CataloguePageBuilder.indicators(project.content(), topic).stream()
              .map(Indicator::id)
              .toList());
    }

    /** The view that leaves nothing out. */
    View everything() {
      Content content = project.content();
      Addresses addresses = new Addresses(content, project.theme());
      WebPages web = new WebPages(content, project.lexicons(), addresses);
      List<String> compared = Comparison.shared(content).stream().map(Indicator::id).toList();
      return new View(content, web, addresses, Set.copyOf(compared), Key.of(new byte[0]));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The real content, over several years in one region. */
  private Path project() throws IOException {
    copy(REAL.resolve("content"), work.resolve("content"));
    Path region = work.resolve("content/briefings/yueqing");
    for (String year : List.of("2016", "2017", "2020")) {
      copy(region.resolve("2018"), region.resolve(year));
    }
    return work;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void filesAreTheSameAsFromTheWholeContent() throws IOException {
    Writing writing = Writing.of(project());
    View everything = writing.everything();
    for (Briefing briefing : writing.project().content().briefings().values()) {
      View view = writing.views().of(briefing);
      for (Edition edition : writing.editions()) {
        SortedMap<String, String> expected = writing.files(briefing, edition, everything);
        SortedMap<String, String> files = writing.files(briefing, edition, view);
        assertEquals(expected.keySet(), files.keySet());
        expected.forEach((path, text) -> assertEquals(text, files.get(path), path));
      }
    }
  }

  /** What stands around the briefings, each from its excerpt and from the whole content. */
  @Test
  void pagesOfManyBriefingsAreTheSameAsFromTheWholeContent() throws IOException {
    Writing writing = Writing.of(project());
    Content content = writing.project().content();
    View everything = writing.everything();
    View.Excerpt whole = new View.Excerpt(content, everything.addresses());
    View.Maker views = writing.views();
    List<Indicator> compared = Comparison.shared(content);
    for (String language : content.site().languages()) {
      same(
          whole,
          views.outlines(),
          of ->
              List.of(
                  writing.comparisons(of).overview(language, compared),
                  writing.catalogue(of).overview(language),
                  writing.documents(of).overview(language)));
      for (Indicator indicator : compared) {
        View.Keyed keyed = views.indicators(List.of(indicator.id()));
        same(whole, keyed, of -> writing.comparisons(of).of(language, indicator, 0));
        same(whole, keyed, of -> text(writing.data(of).csv(indicator)));
      }
      for (Topic topic : CataloguePageBuilder.topics(content)) {
        same(whole, writing.measuring(topic), of -> writing.catalogue(of).of(language, topic));
      }
      for (Source source : content.sources().values()) {
        same(whole, views.source(source.id()), of -> writing.documents(of).of(language, source));
      }
    }
  }

  private static void same(
      View.Excerpt whole, View.Keyed keyed, Function<View.Excerpt, Object> page) {
    assertEquals(page.apply(whole), page.apply(keyed.excerpt().get()));
  }

  /** An edited number changes the key of what shows it, and of nothing else. */
  @Test
  void anEditedNumberChangesWhatShowsIt() throws IOException {
    Path base = project();
    Writing before = Writing.of(base);
    Corpus.edit(base.resolve("content"), 0);
    Writing after = Writing.of(base);
    assertEquals(before.views().outlines().key(), after.views().outlines().key());
    Content old = before.project().content();
    Content edited = after.project().content();
    Set<String> changed = new TreeSet<>();
    edited
        .briefings()
        .forEach(
            (path, briefing) ->
                briefing
                    .figures()
                    .forEach(
                        (id, figure) -> {
                          if (!figure.equals(old.briefings().get(path).figures().get(id))) {
                            changed.add(figure.indicator());
                          }
                        }));
    assertFalse(changed.isEmpty(), "something was edited");
    for (String indicator : edited.indicators().keySet()) {
      Key key = before.views().indicators(List.of(indicator)).key();
      if (changed.contains(indicator)) {
        assertNotEquals(key, after.views().indicators(List.of(indicator)).key(), indicator);
      } else if (!computed(edited, indicator)) {
        assertEquals(key, after.views().indicators(List.of(indicator)).key(), indicator);
      }
    }
  }

  /** Whether figures of an indicator come from others, which are part of what is seen then. */
  private static boolean computed(Content content, String indicator) {
    return content.briefings().values().stream()
        .flatMap(b -> b.figures().values().stream())
        .anyMatch(f -> f.indicator().equals(indicator) && f.relation().isPresent());
  }
}
