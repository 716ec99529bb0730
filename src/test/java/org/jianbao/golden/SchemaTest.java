package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.diag.Rule;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Status;
import org.jianbao.model.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are sound, explain every key, and accept what is published. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Below these, properties are conditions on keys that are declared elsewhere. */
  private static final Set<String> CONDITIONS =
      Set.of("if", "then", "else", "not", "allOf", "anyOf");

  static List<Path> schemas() throws IOException {
    return files(Schemas.FOLDER, ".schema.json");
  }

  /** The content of this repository and the words of its interface. */
  static List<Path> published() throws IOException {
    List<Path> files = new ArrayList<>(files(Path.of("content"), ".yaml"));
    files.addAll(
        files(Path.of("templates"), ".yaml").stream()
            .filter(f -> Schemas.kind(slashes(f)).isPresent())
            .toList());
    assertTrue(files.size() > 30, "the content is not where it was");
    return files;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  @Test
  void everyKindHasOne() throws IOException {
    Set<String> kinds =
        schemas().stream()
            .map(f -> f.getFileName().toString().replace(".schema.json", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        "briefing dimensions glossary indicators not-used regions shared site sources strings units words",
        String.join(" ", kinds));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void aSchemaIsValidAndExplainsEveryKey(Path file) throws IOException {
    JsonNode schema = JSON.readTree(file.toFile());
    assertEquals("http://json-schema.org/draft-07/schema#", schema.path("$schema").asText());
    assertEquals(List.of(), Schemas.faultsOfSchema(schema));
    assertFalse(schema.path("title").asText().isBlank());
    List<String> faults = new ArrayList<>();
    inspect(schema, "#", false, faults);
    assertEquals(List.of(), faults);
  }

  private static void inspect(JsonNode node, String at, boolean condition, List<String> faults) {
    if (node.has("$ref") && node.size() > 1) {
      faults.add(at + ": draft 7 ignores what stands beside $ref");
    }
    if (!condition && node.has("properties") && !node.has("additionalProperties")) {
      faults.add(at + ": says nothing about other keys");
    }
    node.properties()
        .forEach(
            child -> {
              String place = at + "/" + child.getKey();
              boolean within = condition || CONDITIONS.contains(child.getKey());
              if (child.getKey().equals("properties")) {
                child
                    .getValue()
                    .properties()
                    .forEach(
                        key -> {
                          String text = key.getValue().path("description").asText();
                          if (!within && !text.matches("(?s)[\\p{L}#\"].{15,}\\.")) {
                            faults.add(place + "/" + key.getKey() + ": has no description");
                          }
                          inspect(key.getValue(), place + "/" + key.getKey(), within, faults);
                        });
              } else {
                inspect(child.getValue(), place, within, faults);
              }
            });
    if (node.isArray()) {
      node.forEach(item -> inspect(item, at + "/…", condition, faults));
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void whatIsPublishedIsAcceptedAndNamesItsSchema(Path file) throws IOException {
    String kind = Schemas.kind(slashes(file)).orElseThrow();
    String text = Files.readString(file);
    assertEquals(List.of(), Schemas.faults(kind, Schemas.json(text)));
    assertEquals(
        "# yaml-language-server: $schema="
            + slashes(file.getParent().relativize(Schemas.FOLDER))
            + "/"
            + kind
            + ".schema.json",
        text.lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"briefing.yaml, briefing", "words.zh.yaml, words", "words.en.yaml, words"})
  void aNewBriefingIsAccepted(String skeleton, String kind) throws IOException {
    String text =
        Files.readString(Path.of("templates", "new", skeleton))
            .replace("{region}", "yueqing")
            .replace("{year}", "2019")
            .replace("{indicator}", "public-share");
    assertTrue(text.startsWith("# yaml-language-server: $schema={schemas}/" + kind + ".schema"));
    assertEquals(List.of(), Schemas.faults(kind, Schemas.json(text)));
  }

  @Test
  void closedVocabulariesAreThoseOfTheProgram() throws IOException {
    Map<String, List<String>> vocabularies =
        Map.of(
            "shared#/definitions/status/enum",
            ids(Status.values(), Status::id),
            "briefing#/properties/kind/enum",
            ids(Briefing.Kind.values(), Briefing.Kind::id),
            "briefing#/definitions/block/properties/form/enum",
            ids(ChartForm.values(), ChartForm::id),
            "units#/properties/units/patternProperties/^[a-z0-9]+(-[a-z0-9]+)*$/properties/kind/enum",
            ids(UnitKind.values(), UnitKind::id));
    for (Map.Entry<String, List<String>> vocabulary : vocabularies.entrySet()) {
      String[] place = vocabulary.getKey().split("#", 2);
      List<String> words = new ArrayList<>();
      schema(place[0]).at(place[1]).forEach(word -> words.add(word.asText()));
      assertEquals(vocabulary.getValue(), words, vocabulary.getKey());
    }
    Set<String> weighed = new TreeSet<>();
    schema("site")
        .at("/properties/severity/properties")
        .fieldNames()
        .forEachRemaining(weighed::add);
    assertEquals(
        Arrays.stream(Rule.values())
            .filter(Rule::adjustable)
            .map(Rule::id)
            .collect(Collectors.toCollection(TreeSet::new)),
        weighed);
  }

  private static JsonNode schema(String kind) throws IOException {
    return JSON.readTree(Schemas.FOLDER.resolve(kind + ".schema.json").toFile());
  }

  private static <E> List<String> ids(E[] values, java.util.function.Function<E, String> id) {
    return Arrays.stream(values).map(id).toList();
  }
}
