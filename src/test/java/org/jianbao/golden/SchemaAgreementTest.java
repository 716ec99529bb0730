package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schema and reader agree: the schema refuses a file exactly if the reader has a remark of the rule
 * {@code schema} about it, apart from what a schema cannot know.
 */
class SchemaAgreementTest {
  private static final String LANGUAGE = "[a-z]{2}";
  private static final String BRIEFINGS = "content/briefings";

  /** What was said about the cases that were checked already. */
  private static final Map<String, List<Diagnostic>> CHECKED = new ConcurrentHashMap<>();

  @TempDir Path temp;

  /**
   * A remark that a schema cannot express.
   *
   * @param reason why it cannot
   */
  private record Beyond(Message message, Predicate<List<Object>> args, String reason) {
    boolean covers(Diagnostic remark) {
      return remark.message() == message && args.test(remark.args());
    }
  }

  private static Beyond beyond(Message message, String reason) {
    return new Beyond(message, args -> true, reason);
  }

  private static Beyond beyond(Message message, int arg, String pattern, String reason) {
    return new Beyond(message, args -> args.get(arg).toString().matches(pattern), reason);
  }

  private static final List<Beyond> BEYOND =
      List.of(
          beyond(Message.DUPLICATE_KEY, "a JSON object has each key once"),
          beyond(Message.WRONG_TYPE, 0, "a key of .*", "a key of JSON is always a word"),
          beyond(Message.UNKNOWN_KEY, 0, LANGUAGE, "site.yaml says which languages a site has"),
          beyond(Message.MISSING_KEY, 1, LANGUAGE, "site.yaml says which languages a site has"),
          beyond(Message.REVIEW_OF_ORIGINAL, "site.yaml says which language is the source"),
          beyond(Message.BAD_NUMBER, "how numbers are written depends on the source language"),
          beyond(Message.UNIT_MISMATCH, "the unit stands in another file"),
          beyond(Message.ENDS_BEFORE, "a schema compares no dates"),
          beyond(Message.UNLIKE_UNITS, "the units stand in another file"),
          beyond(Message.BAD_REFERENCE_SYNTAX, "references are parsed within Markdown"),
          beyond(Message.LONE_BRACE, "references are parsed within Markdown"),
          beyond(Message.BAD_VALUE, 1, "a new name", "the same name stands in another list"),
          beyond(Message.BAD_VALUE, 1, "a year: rename the folder", "it is about the folder"),
          beyond(
              Message.UNKNOWN_KEY,
              1,
              "an item of 'rows'",
              "the keys of a row may be those that 'series' names"));

  @ParameterizedTest
  @MethodSource("org.jianbao.golden.ContentFolder#cases")
  @Execution(ExecutionMode.CONCURRENT)
  void everyGoldenCase(String name) throws IOException {
    ContentFolder.Result result = ContentFolder.base(temp).overlay(name).check();
    CHECKED.put(name, result.remarks());
    List<String> disagreements = new ArrayList<>();
    for (String path : files()) {
      if (isRead(path, result)) {
        JsonNode json = Schemas.json(Files.readString(temp.resolve(path)));
        disagreements.addAll(compare(path, json, result.remarks()));
      }
    }
    assertEquals(List.of(), disagreements);
  }

  @Test
  void nothingIsExcusedThatDoesNotOccur() throws IOException {
    Set<Beyond> unused = new HashSet<>(BEYOND);
    for (String name : ContentFolder.cases()) {
      List<Diagnostic> remarks = CHECKED.get(name);
      if (remarks == null) {
        remarks = ContentFolder.base(temp.resolve(name)).overlay(name).check().remarks();
      }
      List<Diagnostic> all = remarks;
      unused.removeIf(b -> all.stream().anyMatch(b::covers));
    }
    assertEquals(Set.of(), unused);
  }

  /** Files with every key, each spoilt in every way at every place. */
  @ParameterizedTest
  @MethodSource("spoilable")
  @Execution(ExecutionMode.CONCURRENT)
  void everyKeySpoiltInEveryWay(String path) throws IOException {
    ContentFolder folder = ContentFolder.base(temp).overlay("every-key");
    if (!path.startsWith(BRIEFINGS)) {
      // What is said about the form of a shared file does not depend on the briefings.
      folder.without(BRIEFINGS);
    }
    JsonNode whole = Schemas.json(Files.readString(temp.resolve(path)));
    List<JsonNode> spoilt = new ArrayList<>();
    spoil(whole, whole, "", new HashSet<>(), spoilt);
    assertTrue(spoilt.size() > 50, path);
    List<String> disagreements = new ArrayList<>();
    for (JsonNode json : spoilt) {
      folder.write(path, json.toPrettyString().getBytes(StandardCharsets.UTF_8));
      disagreements.addAll(compare(path, json, folder.read().remarks()));
    }
    assertEquals("", String.join("\n", disagreements));
  }

  static List<String> spoilable() {
    return List.of(
        "content/site.yaml",
        "content/glossary.yaml",
        "content/sources.yaml",
        "content/regions.yaml",
        "content/dimensions.yaml",
        "content/units.yaml",
        "content/indicators/schools.yaml",
        "content/briefings/linshui/2018/briefing.yaml",
        "content/briefings/linshui/2018/en.yaml",
        "templates/strings.en.yaml");
  }

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  /** What may stand where something else belongs. */
  private static final List<JsonNode> WRONG =
      List.of(
          MAKE.textNode(""),
          MAKE.textNode("some words"),
          MAKE.numberNode(7),
          MAKE.arrayNode(),
          MAKE.arrayNode().add("word"),
          MAKE.arrayNode().add(MAKE.objectNode().put("some-key", "word")),
          MAKE.objectNode(),
          MAKE.objectNode().put("some-key", "word"));

  /** Below these, content chooses the keys. */
  private static final Set<String> NAMED =
      Set.of(
          "sources",
          "regions",
          "dimensions",
          "values",
          "units",
          "indicators",
          "codes",
          "figures",
          "relations",
          "sections",
          "blocks",
          "notes",
          "key-figures",
          "labels",
          "of",
          "words");

  /** Spoils a value in every way, and what is within it; what is alike is spoilt once. */
  private static void spoil(
      JsonNode root, JsonNode at, String path, Set<String> seen, List<JsonNode> spoilt) {
    if (at instanceof ObjectNode object) {
      boolean named = NAMED.contains(path.substring(path.lastIndexOf('/') + 1));
      String form = at.path("type").asText() + at.path("form").asText();
      for (String key : object.propertyStream().map(Map.Entry::getKey).toList()) {
        JsonNode value = object.get(key);
        String place = path + form + "/" + (named ? "*" : key);
        if (seen.add(place + shape(value))) {
          for (JsonNode wrong : WRONG) {
            object.set(key, wrong);
            spoilt.add(root.deepCopy());
          }
          object.set(key, value);
          spoil(root, value, place, seen, spoilt);
          object.remove(key);
          spoilt.add(root.deepCopy());
          for (String other : List.of("No_Name", "some-other-key")) {
            object.set(other, value);
            spoilt.add(root.deepCopy());
            object.remove(other);
          }
          object.set(key, value);
        }
      }
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode item = array.get(i);
        String place = path + "/#";
        if (seen.add(place + shape(item))) {
          for (JsonNode wrong : WRONG) {
            array.set(i, wrong);
            spoilt.add(root.deepCopy());
          }
          array.set(i, item);
          spoil(root, item, place, seen, spoilt);
        }
      }
    }
  }

  /** What makes two values alike: the keys of a mapping and its type. */
  private static String shape(JsonNode value) {
    return value.getNodeType()
        + value.propertyStream().map(Map.Entry::getKey).toList().toString()
        + value.path("type").asText()
        + value.path("form").asText();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files
          .map(f -> temp.relativize(f).toString().replace('\\', '/'))
          .filter(f -> Schemas.kind(f).isPresent())
          .sorted()
          .toList();
    }
  }

  /** Whether a file is YAML at all: what is not is read by neither. */
  private static boolean isRead(String path, ContentFolder.Result result) {
    return result.remarks().stream()
        .filter(r -> r.at().file().path().equals(path))
        .noneMatch(
            r -> r.message().rule() == Rule.SYNTAX || r.message() == Message.CONTROL_CHARACTER);
  }

  /** What reader and schema disagree about; what is beyond a schema it may refuse or accept. */
  private static List<String> compare(String path, JsonNode json, List<Diagnostic> remarks) {
    List<Diagnostic> said =
        remarks.stream()
            .filter(r -> r.at().file().path().equals(path))
            .filter(r -> r.message().rule() == Rule.SCHEMA)
            .toList();
    boolean must = said.stream().anyMatch(r -> BEYOND.stream().noneMatch(b -> b.covers(r)));
    List<String> faults = Schemas.faults(Schemas.kind(path).orElseThrow(), json);
    boolean agreed = faults.isEmpty() ? !must : !said.isEmpty();
    return agreed
        ? List.of()
        : List.of(path + ": the reader says " + said + ", the schema " + faults + ": " + json);
  }
}
