package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of data sets has what DCAT-AP 3.0.1 asks for, by its own shapes. */
class DcatIT {
  private static final String SITE = "https://jianbao.example/";
  private static final String PREFIXES =
      "PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/> ";

  private static Model catalogue(UnaryOperator<String> change) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model,
        new StringReader(change.apply(RealSite.read("data/catalog.jsonld"))),
        null,
        Lang.JSONLD);
    return model;
  }

  private static List<ReportEntry> faults(Model model, String... files) {
    Graph shapes = ModelFactory.createDefaultModel().getGraph();
    for (String file : files) {
      RDFDataMgr.read(
          ModelFactory.createModelForGraph(shapes),
          DcatIT.class.getResourceAsStream("/dcat-ap/" + file),
          Lang.TURTLE);
    }
    ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), model.getGraph());
    return List.copyOf(report.getEntries());
  }

  private static List<String> faults(UnaryOperator<String> change) {
    return faults(catalogue(change), "shapes.ttl", "range.ttl").stream()
        .map(e -> e.focusNode() + " " + e.resultPath() + " " + e.message())
        .toList();
  }

  @Test
  void conformsToTheProfile() {
    assertEquals(List.of(), faults(c -> c));
  }

  /** The shapes see what is wrong. */
  @ParameterizedTest
  @CsvSource({
    "dct:publisher, dct:creator",
    "dct:description, dct:abstract",
    "dct:title, dct:alternative",
    "dcat:accessURL, dcat:endpointURL",
    "foaf:name, foaf:nick",
    "dcat:Distribution, dcat:Dataset",
    "xsd:date, xsd:string",
    "dct:LinguisticSystem, dct:Standard"
  })
  void aBrokenCatalogueIsCaught(String term, String other) {
    List<String> faults = faults(c -> c.replace("\"" + term + "\"", "\"" + other + "\""));
    assertTrue(!faults.isEmpty(), term);
  }

  /** What it recommends, but for what we have nothing to say about. */
  @Test
  void hasWhatIsRecommended() {
    Set<String> missing =
        faults(catalogue(c -> c), "shapes_recommended.ttl").stream()
            .map(e -> e.resultPath().toString().replaceAll(".*[/#]|>$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "availability", "bbox", "centroid", "contactPoint", "theme", "themeTaxonomy", "type"),
        missing);
  }

  private static List<String> values(String query) {
    ResultSet rows = QueryExecutionFactory.create(PREFIXES + query, catalogue(c -> c)).execSelect();
    String name = rows.getResultVars().get(0);
    return Stream.iterate(rows, ResultSet::hasNext, r -> r)
        .map(r -> r.next().get(name).toString())
        .sorted()
        .toList();
  }

  @Test
  void hasEveryBriefingAndEveryFile() {
    List<String> sets =
        values("SELECT ?s WHERE { <" + SITE + "#catalogue> dcat:dataset ?s . ?s a dcat:Dataset }");
    for (String briefing : RealSite.BRIEFINGS) {
      assertTrue(sets.contains(SITE + "data/" + briefing + "/#dataset"), briefing);
    }
    assertEquals(values("SELECT ?s WHERE { ?s a dcat:Dataset }"), sets);
    List<String> files = values("SELECT ?f WHERE { ?s dcat:distribution/dcat:downloadURL ?f }");
    for (String file : files) {
      assertTrue(Files.exists(RealSite.folder().resolve(file.substring(SITE.length()))), file);
    }
    Set<String> written =
        RealSite.files(RealSite.folder(), "").stream()
            .filter(f -> f.startsWith("data/") && !f.matches(".*(metadata.json|jsonld)"))
            .map(f -> SITE + f)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, new TreeSet<>(files));
  }

  @Test
  void saysEverythingInEveryLanguage() {
    for (String property : List.of("dct:title", "dct:description")) {
      assertEquals(
          List.of(),
          values(
              "SELECT ?s WHERE { ?s a dcat:Dataset FILTER(NOT EXISTS { ?s "
                  + property
                  + " ?t FILTER(lang(?t) = 'zh-Hans') } || NOT EXISTS { ?s "
                  + property
                  + " ?t FILTER(lang(?t) = 'en-GB') }) }"));
    }
  }

  /** Data sets are called in the catalogue as on pages. */
  @Test
  void pagesNameTheSameThings() {
    String page = RealSite.read("en/yueqing/2018/index.html");
    String id = SITE + "data/yueqing/2018/#dataset";
    assertTrue(page.contains("\"@id\":\"" + id + "\""));
    assertEquals(
        List.of(SITE + "en/yueqing/2018/index.html", SITE + "zh/yueqing/2018/index.html"),
        values("SELECT ?p WHERE { <" + id + "> dcat:landingPage ?p }"));
  }
}
