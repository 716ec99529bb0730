package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say about themselves as JSON-LD, read by a JSON-LD processor. */
class LinkedDataIT {
  private static final String SITE = "https://jianbao.example/";
  private static final String SCHEMA = "https://schema.org/";
  private static final int MOST_BYTES = 6 * 1024;

  /** The terms that pages use, as schema.org types them; nothing is fetched. */
  private static final DocumentLoader CONTEXT =
      (address, options) -> {
        if (!address.toString().equals("https://schema.org")) {
          throw new AssertionError("asks for " + address);
        }
        try (InputStream context =
            LinkedDataIT.class.getResourceAsStream("/schema.org/context.jsonld")) {
          return JsonDocument.of(context);
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      };

  static Stream<String> briefings() {
    return RealSite.BRIEFINGS.stream()
        .flatMap(b -> RealSite.EDITIONS.stream().map(e -> e + "/" + b + "/index.html"));
  }

  private static Document page(String path) {
    return Jsoup.parse(RealSite.read(path));
  }

  /** All things of a page: address → what is said of it. */
  private static Map<String, JsonObject> things(Document page) throws JsonLdError {
    Map<String, JsonObject> things = new HashMap<>();
    JsonArray flat =
        JsonLd.flatten(JsonDocument.of(new StringReader(script(page))))
            .loader(CONTEXT)
            .get()
            .asJsonArray();
    for (JsonValue thing : flat) {
      things.put(thing.asJsonObject().getString("@id"), thing.asJsonObject());
    }
    return things;
  }

  private static String script(Document page) {
    List<Element> scripts = page.select("head > script[type=application/ld+json]");
    assertEquals(1, scripts.size());
    return scripts.get(0).data();
  }

  private static JsonObject one(Map<String, JsonObject> things, String type) {
    List<JsonObject> found =
        things.values().stream()
            .filter(
                t ->
                    t.containsKey("@type")
                        && t.getJsonArray("@type").getString(0).equals(SCHEMA + type))
            .toList();
    assertEquals(1, found.size(), type);
    return found.get(0);
  }

  /** The values of a property: texts, or addresses. */
  private static List<String> all(JsonObject thing, String property) {
    List<String> values = new ArrayList<>();
    JsonArray given = thing.getJsonArray(SCHEMA + property);
    assertTrue(given != null, () -> property + " of " + thing);
    for (JsonValue value : given) {
      JsonObject object = value.asJsonObject();
      JsonValue text = object.containsKey("@id") ? object.get("@id") : object.get("@value");
      values.add(text.toString().replaceAll("^\"|\"$", ""));
    }
    return values;
  }

  private static String text(JsonObject thing, String property) {
    List<String> values = all(thing, property);
    assertEquals(1, values.size(), property);
    assertFalse(values.get(0).isBlank(), property);
    return values.get(0);
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void aBriefingIsAReportWithADataset(String path) throws Exception {
    Document page = page(path);
    Map<String, JsonObject> things = things(page);
    JsonObject report = one(things, "Report");
    JsonObject set = one(things, "Dataset");
    String briefing = path.replaceAll("^[^/]*/|/index.html$", "");
    assertEquals(SITE + path, report.getString("@id"));
    assertEquals(SITE + path, text(report, "url"));
    assertEquals(SITE + "data/" + briefing + "/#dataset", set.getString("@id"));
    assertEquals(set.getString("@id"), text(report, "mainEntity"));
    for (JsonObject thing : List.of(report, set)) {
      text(thing, "name");
      int length = text(thing, "description").length();
      assertTrue(length >= 50 && length <= 5000, "description of " + length);
      assertTrue(text(thing, "license").startsWith("https://"));
      assertTrue(text(thing, "datePublished").matches("\\d{4}-\\d\\d-\\d\\d"));
      assertTrue(text(thing, "dateModified").compareTo(text(thing, "datePublished")) >= 0);
      text(thing, "version");
      text(things.get(text(thing, "publisher")), "name");
      for (String source : all(thing, "isBasedOn")) {
        text(things.get(source), "name");
      }
    }
    text(things.get(text(set, "creator")), "name");
    assertEquals(path.startsWith("zh-en") ? 2 : 1, all(report, "inLanguage").size());
    assertEquals(briefing.replaceAll(".*/", ""), text(set, "temporalCoverage"));
    JsonObject code = things.get(text(things.get(text(set, "spatialCoverage")), "identifier"));
    assertTrue(text(code, "value").matches("\\d{6}"));
    List<String> variables = all(set, "variableMeasured");
    assertTrue(variables.size() >= 5 && variables.size() <= 8);
    for (String variable : variables) {
      text(things.get(variable), "name");
      text(things.get(variable), "unitText");
    }
    List<String> files = new ArrayList<>();
    for (String id : all(set, "distribution")) {
      String file = text(things.get(id), "contentUrl").substring(SITE.length());
      assertTrue(Files.exists(RealSite.folder().resolve(file)), file);
      text(things.get(id), "encodingFormat");
      files.add(file);
    }
    assertEquals(
        files,
        page.select("head > link[type][rel=alternate]:not([type*=atom])").eachAttr("href").stream()
            .map(a -> a.replace("../", ""))
            .toList());
    assertEquals(SITE + "#catalogue", text(set, "includedInDataCatalog"));
    assertTrue(script(page).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
  }

  @ParameterizedTest
  @MethodSource("briefings")
  void aDatasetIsTheSameOnEveryPage(String path) throws Exception {
    String zh = path.replaceAll("^[^/]*", "zh");
    JsonObject set = one(things(page(path)), "Dataset");
    JsonObject other = one(things(page(zh)), "Dataset");
    assertEquals(other.getString("@id"), set.getString("@id"));
    for (String same : List.of("version", "dateModified", "temporalCoverage", "license")) {
      assertEquals(text(other, same), text(set, same));
    }
  }

  @Test
  void everyPageBelowAnIndexSaysWhereItStandsAsItsReadersSeeIt() throws Exception {
    int trails = 0;
    for (String path : RealSite.pages().toList()) {
      Document page = page(path);
      List<Element> crumbs = page.select("nav.crumbs > :not([aria-hidden])");
      if (crumbs.size() < 2 || path.equals("404.html")) {
        continue;
      }
      trails++;
      Map<String, JsonObject> things = things(page);
      JsonObject trail = one(things, "BreadcrumbList");
      List<String> names = new ArrayList<>();
      List<String> addresses = new ArrayList<>();
      int position = 0;
      for (String id : all(trail, "itemListElement")) {
        JsonObject item = things.get(id);
        assertEquals(String.valueOf(++position), text(item, "position"));
        names.add(text(item, "name"));
        addresses.add(text(item, "item"));
      }
      assertEquals(crumbs.stream().map(Element::text).toList(), names, path);
      List<String> links = new ArrayList<>();
      for (Element crumb : crumbs) {
        String to = crumb.hasAttr("href") ? crumb.attr("href") : path.replaceAll(".*/", "");
        links.add(java.net.URI.create(SITE + path).resolve(to).toString());
      }
      assertEquals(links, addresses, path);
    }
    assertTrue(trails > 90, "trails: " + trails);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(strings = {"zh", "en"})
  void anIndexIsTheCatalogueOfTheData(String language) throws Exception {
    Map<String, JsonObject> things = things(page(language + "/index.html"));
    JsonObject catalogue = one(things, "DataCatalog");
    assertEquals(SITE + "#catalogue", catalogue.getString("@id"));
    for (String property : List.of("name", "description", "license", "url", "inLanguage")) {
      text(catalogue, property);
    }
    JsonObject set = things.get(text(catalogue, "dataset"));
    assertTrue(text(set, "description").length() >= 50);
    assertTrue(
        all(set, "distribution").stream()
            .map(id -> text(things.get(id), "contentUrl"))
            .anyMatch((SITE + "data/figures.csv")::equals));
  }

  /** Text from the content cannot end the script element. */
  @Test
  void nothingInItIsMarkup() {
    RealSite.pages()
        .forEach(
            path ->
                page(path)
                    .select("script[type=application/ld+json]")
                    .forEach(s -> assertFalse(s.data().contains("<"), path)));
  }
}
