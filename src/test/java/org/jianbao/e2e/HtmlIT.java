package org.jianbao.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The pages are valid HTML, and every link leads somewhere. */
class HtmlIT {
  /** Collects what the Nu HTML checker has to say. */
  private static final class Remarks implements ErrorHandler {
    private final List<String> all = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      all.add("warning, line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      all.add("error, line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }

  @Test
  void theNuHtmlCheckerFindsNothing() throws Exception {
    Remarks remarks = new Remarks();
    SimpleDocumentValidator validator = validator(remarks);
    check(validator, "<!DOCTYPE html><html lang=en><title>x</title><p><img src=x></html>");
    assertFalse(remarks.all.isEmpty(), "the checker sees a mistake");
    remarks.all.clear();
    List<String> pages = RealSite.pages().toList();
    assertTrue(pages.size() >= 30 + 10 + 4, pages.toString());
    for (String page : pages) {
      check(validator, RealSite.read(page));
      assertEquals(List.of(), remarks.all, page);
    }
  }

  /** What the Nu HTML checker says about a page. */
  static List<String> remarks(String html) throws Exception {
    Remarks remarks = new Remarks();
    check(validator(remarks), html);
    return remarks.all;
  }

  private static SimpleDocumentValidator validator(Remarks remarks) throws Exception {
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", remarks);
    validator.setUpValidatorAndParsers(remarks, true, false);
    return validator;
  }

  private static void check(SimpleDocumentValidator validator, String html) throws Exception {
    InputSource source = new InputSource(new StringReader(html));
    source.setSystemId("file:///page.html");
    validator.checkHtmlInputSource(source);
  }

  @Test
  void everyLinkAndAnchorResolves() {
    Path folder = RealSite.folder();
    int links = 0;
    Map<String, Set<String>> ids = new HashMap<>();
    Map<String, Set<String>> ways = new HashMap<>();
    for (String page : RealSite.pages().toList()) {
      Document document = Jsoup.parse(RealSite.read(page));
      for (Element element : document.select("[href], [src]")) {
        String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (address.startsWith("https://")) {
          continue;
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        Path target =
            path.isEmpty()
                ? folder.resolve(page)
                : path.startsWith("/")
                    ? folder.resolve(path.substring(1))
                    : folder.resolve(page).resolveSibling(path).normalize();
        assertTrue(!path.startsWith("/") || page.equals("404.html"), page + " → " + address);
        assertTrue(Files.isRegularFile(target), page + " → " + address);
        if (hash >= 0) {
          String id = address.substring(hash + 1);
          String there = folder.relativize(target).toString();
          Set<String> known =
              ids.computeIfAbsent(
                  there,
                  f -> Set.copyOf(Jsoup.parse(RealSite.read(f)).select("[id]").eachAttr("id")));
          assertTrue(known.contains(id), page + " → " + address);
        }
        links++;
        if (element.is("a")) {
          ways.computeIfAbsent(page, p -> new TreeSet<>())
              .add(folder.relativize(target).toString().replace('\\', '/'));
        }
      }
    }
    assertTrue(links > 1000, "links were followed: " + links);
    // From the first page readers get to every other; the one for missing addresses is nowhere.
    Set<String> reached = new TreeSet<>(Set.of("index.html"));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (String target : ways.getOrDefault(next.pop(), Set.of())) {
        if (target.endsWith(".html") && reached.add(target)) {
          next.push(target);
        }
      }
    }
    assertEquals(
        RealSite.pages().filter(p -> !p.equals("404.html")).collect(Collectors.toSet()), reached);
  }

  @Test
  void aParallelPageHasBothLanguagesAndNoIdTwice() {
    for (String briefing : RealSite.BRIEFINGS) {
      Document page = Jsoup.parse(RealSite.read("zh-en/" + briefing + "/index.html"));
      assertEquals(2, page.select("h1").size(), briefing);
      assertEquals(
          page.select(".chapter .col[lang=zh-Hans] h2").size(),
          page.select(".chapter .col[lang=en-GB] h2").size());
      List<String> ids = page.select("[id]").eachAttr("id");
      assertEquals(ids.stream().distinct().toList(), ids, briefing);
    }
  }

  /** A place on a page is the same place in the other language. */
  @Test
  void idsAreTheSameInBothLanguages() {
    for (String page : RealSite.pages().filter(p -> p.startsWith("zh/")).toList()) {
      Document zh = Jsoup.parse(RealSite.read(page));
      Document en = Jsoup.parse(RealSite.read(page.replaceFirst("zh", "en")));
      assertEquals(zh.select("[id]").eachAttr("id"), en.select("[id]").eachAttr("id"), page);
      assertFalse(
          zh.select(".crumbs [aria-current=page]").isEmpty(), "breadcrumbs are missing: " + page);
    }
  }

  /** Inline script and style would need a weaker policy than a host may set. */
  @Test
  void nothingIsInline() {
    for (String page : RealSite.pages().toList()) {
      Document document = Jsoup.parse(RealSite.read(page));
      // JSON-LD is data, which no browser runs.
      assertEquals(
          0,
          document.select("[style], style, script:not([src], [type=application/ld+json])").size(),
          page);
      for (Element element : document.getAllElements()) {
        element
            .attributes()
            .forEach(a -> assertFalse(a.getKey().startsWith("on"), page + ": " + a.getKey()));
      }
    }
  }

  /**
   * Pages of a briefing stay light, with all that a browser loads for them; and they are divided
   * only where one would not do.
   */
  @Test
  void briefingsAreNotTooHeavy() {
    for (String edition : RealSite.EDITIONS) {
      for (String briefing : RealSite.BRIEFINGS) {
        String folder = edition + "/" + briefing + "/";
        List<String> pages =
            RealSite.pages().filter(p -> p.startsWith(folder)).map(RealSite::read).toList();
        assertTrue(pages.size() <= (edition.equals("zh-en") ? 5 : 2), folder + pages.size());
        for (String page : pages) {
          Document document = Jsoup.parse(page);
          List<Integer> bytes = new ArrayList<>(List.of(page.getBytes(UTF_8).length));
          Elements loaded = document.select("link[rel=stylesheet], link[rel=icon], script[src]");
          for (Element e : loaded) {
            String address = e.hasAttr("src") ? e.attr("src") : e.attr("href");
            bytes.add(RealSite.read(address.replace("../", "")).getBytes(UTF_8).length);
          }
          int sum = bytes.stream().mapToInt(Integer::intValue).sum();
          assertTrue(sum <= 150_000, document.title() + ": " + bytes);
          assertTrue(bytes.size() <= 6, document.title() + ": " + bytes);
        }
      }
    }
  }
}
