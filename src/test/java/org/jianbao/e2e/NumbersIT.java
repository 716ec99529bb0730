package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jianbao.language.Numerals;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Nothing that is built prints a number of unknown origin: each is a figure with its value, a date,
 * a literal that the content marks, part of a name of the catalogue, or page furniture.
 */
class NumbersIT {
  private static final Map<String, String> RULES = Map.of("zh", "chinese", "en", "english");
  private static final Path CONTENT = Path.of("content");

  /** Elements that print a figure: every number in them has the value of one. */
  private static final String FIGURES =
      RealSite.FIGURES
          + ", a.value, table.grid td a, span.value, a.kf-number, .kf-meaning .n, table.data td, g[data-figure] > text,"
          + " .formula";

  /** Limits of indicators, which the catalogue gives. */
  private static final String LIMITS = ".fact-limits";

  /**
   * Numbers that pages give to their own parts, counts that {@link CatalogueIT} holds against the
   * data, and what documents themselves print.
   */
  private static final String FURNITURE =
      ".count, .no, sup, .where, .place > a, .place > div > a, .stated, .period, table.data th[scope=row], svg .axis, .row-line";

  /** Attributes and parts that repeat text without marks: there a number may be a figure. */
  private static final Set<String> ATTRIBUTES = Set.of("title", "aria-label", "alt", "content");

  private static final String SIZES =
      "meta[name=viewport], meta[property=og:image:width], meta[property=og:image:height]";

  private static final String PLAIN = "title, desc, .lead, .entries, .places, .alt";

  /** A literal and what it counts. */
  private static final Pattern LITERAL = Pattern.compile("\\{=([^}\\n]+)\\}([^{}\\n]{0,2})");

  private static final Pattern LIMIT = Pattern.compile("\\b(?:min|max): (-?[\\d.]+)");
  private static final Pattern VERSION = Pattern.compile("Version \\d+\\.\\d+");
  private static final Pattern STATED = Pattern.compile("“[^”]*”");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern SPACED = Pattern.compile("[\\d.,]+(?: [\\d.,]+)+");

  /** What names of the catalogue and words of the interface say: language → longest first. */
  private static final Map<String, List<Pattern>> NAMES = new HashMap<>();

  static Stream<String> pages() {
    return RealSite.pages();
  }

  static Stream<String> pdfs() {
    return RealSite.allPdfs();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyNumberOfAPageHasAnOrigin(String page) {
    List<String> unknown = unknown(Jsoup.parse(RealSite.read(page)), values(page));
    assertEquals(List.of(), unknown);
  }

  /** What is not on the page, and is no number of a page, is not in its PDF either. */
  @ParameterizedTest
  @MethodSource("pdfs")
  void everyNumberOfAPdfIsOnThePageToo(String pdf) throws IOException {
    String folder = pdf.substring(0, pdf.lastIndexOf('/'));
    Set<String> known = new HashSet<>();
    for (Document html : List.of(RealSite.briefing(folder), RealSite.figuresOf(folder))) {
      html.traverse(
          (node, depth) -> {
            if (node instanceof TextNode text) {
              known.addAll(digits(text.text()));
            }
          });
      html.select(".kf-number").forEach(e -> known.addAll(digits(e.text())));
    }
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(pdf).toFile())) {
      for (int i = 1; i <= document.getNumberOfPages(); i++) {
        known.add(Integer.toString(i));
      }
      String text = PdfText.withoutNoteMarks(document);
      Set<String> printed = digits(text);
      assertTrue(printed.size() > 8, "numbers are found");
      printed.removeAll(known);
      // Justified lines may space the digits of a number.
      for (String spaced : matches(SPACED, text)) {
        if (known.contains(spaced.replace(" ", ""))) {
          printed.removeAll(digits(spaced));
        }
      }
      assertEquals(Set.of(), printed);
    }
  }

  /** The test sees what it looks for. */
  @Test
  void aNumberOfUnknownOriginIsFound() {
    String page = "zh/yueqing/2018/index.html";
    Document html = Jsoup.parse(RealSite.read(page));
    html.select(".prose p").first().appendText("另有43所学校。");
    html.select(RealSite.FIGURES).first().text("5.3亿元");
    html.select("desc").first().text("条形图：最大的为77777所。");
    assertEquals(List.of("a: 5.3亿", "p: 43", "desc: 77777"), unknown(html, values(page)));
  }

  private static Set<String> digits(String text) {
    return matches(DIGITS, text).stream()
        .map(m -> m.replaceAll("[.,]+$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The values of the figures that a page may print: those of its briefing, or all. */
  private static Set<BigDecimal> values(String page) {
    String briefing =
        page.replaceFirst("^[^/]+/", "").replaceFirst("/?(figures/)?index\\.html$", "");
    String data =
        Files.exists(RealSite.folder().resolve("data/" + briefing + "/figures.csv"))
                && !briefing.isEmpty()
            ? "data/" + briefing + "/figures.csv"
            : "data/figures.csv";
    Set<BigDecimal> values = new HashSet<>();
    for (CSVRecord r : RealSite.figures(data)) {
      values.add(new BigDecimal(r.get("value")).stripTrailingZeros());
    }
    return values;
  }

  /** The limits that the indicators of the catalogue have. */
  private static Set<BigDecimal> limits() {
    Set<BigDecimal> limits = new HashSet<>();
    try (Stream<Path> files = Files.list(CONTENT.resolve("indicators"))) {
      for (Path file : files.toList()) {
        Matcher m = LIMIT.matcher(Files.readString(file));
        while (m.find()) {
          limits.add(new BigDecimal(m.group(1)).stripTrailingZeros());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return limits;
  }

  private static List<String> unknown(Document page, Set<BigDecimal> values) {
    List<String> unknown = new ArrayList<>();
    page.select(FURNITURE).forEach(Node::remove);
    page.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            Element parent = Objects.requireNonNull(text.parent());
            if (parent.closest(LIMITS) != null) {
              add(unknown, parent, text.getWholeText(), limits());
            } else if (parent.closest(FIGURES) == null) {
              boolean plain = parent.closest(PLAIN) != null;
              add(unknown, parent, text.getWholeText(), plain ? values : Set.of());
            }
          } else if (node instanceof Element element) {
            if (element.is(FIGURES)) {
              figure(unknown, element, values);
            }
            for (Attribute a : element.attributes()) {
              if (ATTRIBUTES.contains(a.getKey()) && !element.is(SIZES)) {
                add(unknown, element, a.getValue(), values);
              }
            }
          }
        });
    return unknown;
  }

  /** What prints a figure has its value and nothing else. */
  private static void figure(List<String> unknown, Element at, Set<BigDecimal> figures) {
    for (Numerals.Numeral n : numerals(language(at)).in(at.text())) {
      if (n.value().filter(v -> figures.contains(v.stripTrailingZeros())).isEmpty()) {
        unknown.add(at.tagName() + ": " + n.text().strip());
      }
    }
  }

  /** Reads a text in its language; descriptions of pages in two languages have both. */
  private static void add(List<String> unknown, Element at, String text, Set<BigDecimal> figures) {
    if (text.isBlank()) {
      return;
    }
    String plain = VERSION.matcher(STATED.matcher(text).replaceAll("")).replaceAll("");
    boolean both = at.tagName().equals("meta") && at.ownerDocument().select(".pair").size() > 0;
    Map<Integer, String> left = left(plain, language(at), figures);
    if (both) {
      left.keySet().retainAll(left(plain, "en", figures).keySet());
    }
    left.values().forEach(n -> unknown.add(at.tagName() + ": " + n));
  }

  /** The numbers of a text that are none of the figures: where they begin → as written. */
  private static Map<Integer, String> left(String text, String language, Set<BigDecimal> figures) {
    Map<Integer, String> left = new TreeMap<>();
    for (Numerals.Numeral n : numerals(language).in(text)) {
      if (n.value().filter(v -> figures.contains(v.stripTrailingZeros())).isEmpty()) {
        left.put(n.start(), n.text().strip());
      }
    }
    for (Pattern name : NAMES.computeIfAbsent(language, NumbersIT::names)) {
      if (!left.isEmpty()) {
        name.matcher(text)
            .results()
            .forEach(m -> left.keySet().removeIf(i -> i >= m.start() && i < m.end()));
      }
    }
    return left;
  }

  private static Numerals numerals(String language) {
    return Numerals.of(Objects.requireNonNull(RULES.get(language), language));
  }

  private static String language(Element at) {
    Element with = Objects.requireNonNull(at.closest("[lang]"));
    return with.attr("lang").substring(0, 2);
  }

  /** Literals of the briefings, and all names with a number in them, of one language. */
  private static List<Pattern> names(String language) {
    Set<String> literals = new HashSet<>();
    Set<String> names = new HashSet<>();
    Numerals numerals = numerals(language);
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        boolean words = file.getFileName().toString().equals(language + ".yaml");
        if (words) {
          Matcher m = LITERAL.matcher(Files.readString(file));
          while (m.find()) {
            literals.add(m.group(1) + m.group(2));
          }
        } else if (!file.startsWith(CONTENT.resolve("briefings"))) {
          texts(new Yaml().load(Files.readString(file)), names);
        }
      }
      String strings = Files.readString(Path.of("templates/strings." + language + ".yaml"));
      Matcher marked = LITERAL.matcher(strings);
      while (marked.find()) {
        literals.add(marked.group(1) + marked.group(2));
      }
      texts(new Yaml().load(strings), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.concat(
            literals.stream(),
            names.stream()
                // Of pages, too, what documents say word for word is left out.
                .map(n -> STATED.matcher(n).replaceAll(""))
                .filter(n -> !n.contains("%s") && !numerals.in(n).isEmpty()))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(n -> Pattern.compile("(?<![\\d.,])" + Pattern.quote(n) + "(?![.,]?\\d)"))
        .toList();
  }

  private static void texts(Object yaml, Set<String> texts) {
    if (yaml instanceof Map<?, ?> map) {
      map.values().forEach(v -> texts(v, texts));
    } else if (yaml instanceof List<?> list) {
      list.forEach(v -> texts(v, texts));
    } else if (yaml instanceof String text) {
      texts.add(text);
    }
  }
}
