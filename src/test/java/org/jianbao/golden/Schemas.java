package org.jianbao.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The schemas of the content, as an editor with YAML 1.2 and JSON Schema applies them. */
final class Schemas {
  /** Where they are in the sources, as the first line of content files names them. */
  static final Path FOLDER = Path.of("src", "main", "resources", "jianbao", "schema");

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private static final Map<Pattern, String> KINDS =
      Map.of(
          Pattern.compile("content/(site|glossary|sources|regions|dimensions|units)\\.yaml"), "$1",
          Pattern.compile("content/indicators/[^/]+\\.yaml"), "indicators",
          Pattern.compile("content/briefings/[^/]+/[^/]+/briefing\\.yaml"), "briefing",
          Pattern.compile("content/briefings/[^/]+/[^/]+/(?!briefing\\.|not-used\\.)[^/]+\\.yaml"),
              "words",
          Pattern.compile("content/briefings/[^/]+/[^/]+/not-used\\.yaml"), "not-used",
          Pattern.compile("templates/strings\\.[^/]+\\.yaml"), "strings");

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

  private Schemas() {}

  /** The kind of file that a path in the project is, if it has a schema. */
  static Optional<String> kind(String path) {
    return KINDS.entrySet().stream()
        .filter(k -> k.getKey().matcher(path).matches())
        .map(k -> k.getKey().matcher(path).replaceFirst(k.getValue()))
        .findFirst();
  }

  /** What the schema of this kind says against a value; nothing if it accepts it. */
  static List<String> faults(String kind, JsonNode value) {
    return SCHEMAS
        .computeIfAbsent(
            kind,
            k ->
                FACTORY.getSchema(
                    SchemaLocation.of("classpath:jianbao/schema/" + k + ".schema.json")))
        .validate(value)
        .stream()
        .map(ValidationMessage::toString)
        .sorted()
        .toList();
  }

  /** What draft 7 says against a schema itself. */
  static List<String> faultsOfSchema(JsonNode schema) {
    return FACTORY
        .getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V7.getId()))
        .validate(schema)
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  /** YAML as JSON, with the types of the core schema of YAML 1.2. */
  static JsonNode json(String yaml) {
    return json(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
  }

  private static JsonNode json(Node node) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node instanceof MappingNode mapping) {
      ObjectNode object = make.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        String key =
            entry.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue()
                : json(entry.getKeyNode()).toString();
        object.set(key, json(entry.getValueNode()));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = make.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    ScalarNode scalar = (ScalarNode) node;
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
      return make.textNode(text);
    }
    if (text.isEmpty() || text.matches("null|Null|NULL|~")) {
      return make.nullNode();
    }
    if (text.matches("(?:true|True|TRUE|false|False|FALSE)")) {
      return make.booleanNode(Boolean.parseBoolean(text));
    }
    if (INTEGER.matcher(text).matches()) {
      return make.numberNode(new BigInteger(text));
    }
    return FLOAT.matcher(text).matches()
        ? make.numberNode(new BigDecimal(text))
        : make.textNode(text);
  }
}
