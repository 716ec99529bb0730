package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.cache.Key;
import org.jianbao.html.Addresses;
import org.jianbao.html.Edition;
import org.jianbao.html.Theme;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
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
          project, whole, new View.Maker(content, web, addresses, compared, new KeysOfBriefings()));
    }

    List<Edition> editions() {
      return Edition.of(project.content().site().languages());
    }

    /** The files of an edition, and its page on paper. */
    SortedMap<String, String> files(Briefing briefing, Edition edition, View view) {
      SortedMap<String, String> files = new TreeMap<>();
      Sink sink = (path, bytes) -> files.put(path, text(bytes));
      BriefingWriter writer = whole.of(view, sink);
      writer.write(briefing, edition);
      writer.data(briefing);
      files.put(
          "paper", writer.paperPage(briefing, edition, (id, spec, t, alt, narrow) -> id + spec));
      return files;
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
}
