package org.jianbao.e2e;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.Given;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Text;
import org.jianbao.site.Builder;
import org.jianbao.site.Progress;
import org.jianbao.site.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The site made from the real content, built once for all tests. */
final class RealSite {
  static final List<String> BRIEFINGS =
      List.of(
          "changsha/2019", "hengyang/2018", "liupanshui/2018", "yueqing/2018", "ziliujing/2020");
  static final List<String> EDITIONS = List.of("zh", "en", "zh-en");

  /** Links to the rows of figures in text and in tables of a briefing. */
  static final String FIGURES = ".briefing a[href*='#f-']:not(.kf-number, table.data a)";

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path FOLDER = PROJECT.resolve("target/it/site");

  private static boolean built;

  private RealSite() {}

  /** The output folder, freshly built. */
  static synchronized Path folder() {
    if (!built) {
      build(settings(PROJECT, FOLDER));
      built = true;
    }
    return FOLDER;
  }

  static Settings settings(Path project, Path output) {
    return Given.in(
        project,
        "templates",
        project.resolve("templates").toString(),
        "output",
        output.toAbsolutePath().toString());
  }

  static void build(Settings settings) {
    Builder.build(
        settings,
        new Progress() {
          @Override
          public void warnings(List<Diagnostic> warnings) {
            if (!warnings.isEmpty()) {
              throw new AssertionError("the real content has warnings: " + warnings);
            }
          }

          @Override
          public void start(int steps) {}

          @Override
          public void done(String briefing, Text what) {}

          @Override
          public void end(Text summary) {}
        });
  }

  /** Every file with this ending, as paths below the output folder, sorted. */
  static List<String> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String path) {
    try {
      return Files.readString(folder().resolve(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The pages of a briefing put together as one, as if it had not been divided.
   *
   * @param folder of the briefing in an edition
   */
  static Document briefing(String folder) {
    return together(folder, "index.html", "page");
  }

  /** The pages of all figures of a briefing, likewise. */
  static Document figuresOf(String folder) {
    return together(folder, "figures.html", "figures");
  }

  private static Document together(String folder, String first, String name) {
    Document whole = Jsoup.parse(read(folder + "/" + first));
    Element body = whole.selectFirst("main > .body");
    for (String file : files(folder().resolve(folder), ".html")) {
      if (file.matches(name + "-\\d+\\.html")) {
        // Its notes are among those of the pages behind it.
        body.select("#notes, nav.pages").remove();
        Document next = Jsoup.parse(read(folder + "/" + file));
        next.select("main > .body > *").forEach(body::appendChild);
      }
    }
    body.select("nav.pages").remove();
    return whole;
  }

  static Stream<String> pages() {
    return files(folder(), ".html").stream();
  }

  static Stream<String> pdfs() {
    return BRIEFINGS.stream()
        .flatMap(b -> EDITIONS.stream().map(e -> e + "/" + b + "/" + name(b) + "-" + e + ".pdf"));
  }

  static Stream<String> onePages() {
    return BRIEFINGS.stream()
        .flatMap(
            b -> Stream.of("zh", "en").map(e -> e + "/" + b + "/" + name(b) + "-" + e + "-1p.pdf"));
  }

  static Stream<String> allPdfs() {
    return Stream.concat(pdfs(), onePages());
  }

  /** All figures of the site, as its data file has them. */
  static List<CSVRecord> figures() {
    return figures("data/figures.csv");
  }

  /** The figures of one data file. */
  static List<CSVRecord> figures(String path) {
    return rows(read(path));
  }

  /** The rows of a CSV text below its head. */
  static List<CSVRecord> rows(String csv) {
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(String briefing) {
    return briefing.replace('/', '-');
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
  }
}
