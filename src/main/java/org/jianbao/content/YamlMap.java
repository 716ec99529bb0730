package org.jianbao.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.SourceMap;
import org.jianbao.diag.Text;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Localized;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a content file. Each getter reports what is wrong and goes on, so that one run finds
 * every mistake; {@link #done} reports the keys nobody asked for.
 */
final class YamlMap {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** How long an id or a word may be that is kept once, in characters. */
  private static final int SHORT = 48;

  // Controls, the byte order mark, bidirectional overrides, private use, unpaired surrogates.
  private static final Pattern CONTROL =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uE000-\\uF8FF]");
  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?][^>\\n]{0,40}>?");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?i)\\b(?:(?:javascript|vbscript)\\s*:|data:[a-z]+/|file:/)[^\\s，。；)]{0,40}");
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  private final SourceFile file;
  private final String path;
  private final Text what;
  private final Location place;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Location> keys = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Diagnostics diagnostics;
  private final SourceMap where;

  private YamlMap(
      SourceFile file,
      String path,
      Text what,
      MappingNode node,
      Diagnostics diagnostics,
      SourceMap where) {
    this.file = file;
    this.path = path;
    this.what = what;
    this.place = YamlFile.at(file, node.getStartMark());
    this.diagnostics = diagnostics;
    this.where = where;
    for (NodeTuple tuple : node.getValue()) {
      Location at = YamlFile.at(file, tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        diagnostics.error(
            at,
            Message.WRONG_TYPE,
            Text.of("a key of %s", what),
            Text.of("a word"),
            Text.of("a list or mapping"));
        continue;
      }
      String name = once(key.getValue());
      Location first = keys.get(name);
      if (first != null) {
        diagnostics.error(at, Message.DUPLICATE_KEY, name, first.line());
        continue;
      }
      keys.put(name, at);
      values.put(name, tuple.getValueNode());
      boolean block =
          tuple.getValueNode() instanceof ScalarNode scalar
              && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                  || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED);
      Location value = YamlFile.at(file, tuple.getValueNode().getStartMark());
      where.put(file, join(path, name), new SourceMap.Place(at, value, block));
    }
  }

  /** The mapping at the root of a file. */
  static Optional<YamlMap> root(
      YamlFile yaml, String what, Diagnostics diagnostics, SourceMap where) {
    Location start = yaml.source().start();
    where.put(yaml.source(), "", new SourceMap.Place(start, start, false));
    return map(yaml.source(), "", Text.of(what), yaml.root(), diagnostics, where);
  }

  private static Optional<YamlMap> map(
      SourceFile file,
      String path,
      Text what,
      Node node,
      Diagnostics diagnostics,
      SourceMap where) {
    if (!plain(file, node, diagnostics)) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, path, what, mapping, diagnostics, where));
    }
    diagnostics.error(
        YamlFile.at(file, node.getStartMark()),
        Message.WRONG_TYPE,
        what,
        Text.of("a mapping (key: value)"),
        kind(node));
    where.putBroken(file, path);
    return Optional.empty();
  }

  private static boolean plain(SourceFile file, Node node, Diagnostics diagnostics) {
    Location at = YamlFile.at(file, node.getStartMark());
    if (node.getAnchor() != null) {
      diagnostics.error(at, Message.ALIAS);
      return false;
    }
    if (!PLAIN.contains(node.getTag())) {
      diagnostics.error(at, Message.TAG, node.getTag().getValue());
      return false;
    }
    return true;
  }

  private static String stripped(String text) {
    return once(text.strip());
  }

  /** Ids and short words are the same in many briefings: one copy does for all of them. */
  private static String once(String text) {
    return text.length() <= SHORT ? text.intern() : text;
  }

  private static Text kind(Node node) {
    return switch (node.getNodeId()) {
      case mapping -> Text.of("a mapping");
      case sequence -> Text.of("a list");
      case scalar ->
          ((ScalarNode) node).getValue().isEmpty() ? Text.of("empty") : Text.of("a text");
      case anchor -> Text.of("an alias");
    };
  }

  private static Text quoted(String key) {
    return Text.of("'%s'", key);
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  SourceFile file() {
    return file;
  }

  String path() {
    return path;
  }

  /** Whether content may use this as a name. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Where this mapping begins. */
  Location place() {
    return place;
  }

  /** Where a key stands; the mapping itself if it is not given. */
  Location key(String key) {
    return keys.getOrDefault(key, place);
  }

  /** Where the value of a key stands. */
  Location at(String key) {
    Node node = values.get(key);
    return node == null ? place : YamlFile.at(file, node.getStartMark());
  }

  /** Whether the value of this key is a mapping itself. */
  boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** Whether the value of this key is a list. */
  boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  /** Where the item with this text stands in the list of a key; the list if there is none. */
  Location item(String key, String text) {
    if (values.get(key) instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        if (item instanceof ScalarNode scalar && scalar.getValue().strip().equals(text)) {
          return YamlFile.at(file, item.getStartMark());
        }
      }
    }
    return at(key);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  private Optional<Node> node(String key, boolean required) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null) {
      if (required) {
        missing.add(key);
      }
      return Optional.empty();
    }
    return plain(file, node, diagnostics) ? Optional.of(node) : Optional.empty();
  }

  private Optional<String> scalar(Node node, String key, Text name) {
    Location at = YamlFile.at(file, node.getStartMark());
    if (!(node instanceof ScalarNode scalar)) {
      diagnostics.error(at, Message.WRONG_TYPE, name, Text.of("a text"), kind(node));
      return Optional.empty();
    }
    String text = scalar.getValue();
    if (text.isBlank()) {
      diagnostics.error(at, Message.EMPTY_VALUE, name);
      return Optional.empty();
    }
    boolean block =
        scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
            || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED;
    SourceMap.Place within = new SourceMap.Place(at, at, block);
    Matcher control = CONTROL.matcher(text);
    if (control.find()) {
      diagnostics.error(
          within.within(text, control.start()),
          Message.CONTROL_CHARACTER,
          String.format(Locale.ROOT, "%04X", (int) text.charAt(control.start())));
      return Optional.empty();
    }
    where.putText(join(path, key), text, within);
    Matcher markup = MARKUP.matcher(text);
    if (markup.find()) {
      diagnostics.add(
          Diagnostic.error(
                  within.within(text, markup.start()), Message.HTML_IN_TEXT, markup.group())
              .hint("use Markdown for emphasis; write ＜ for the sign itself"));
    }
    Matcher script = SCRIPT.matcher(text);
    if (script.find()) {
      diagnostics.add(
          Diagnostic.error(within.within(text, script.start()), Message.BAD_ADDRESS, script.group())
              .hint("addresses begin with https://, http:// or mailto:"));
    }
    return Optional.of(text);
  }

  Optional<String> text(String key) {
    return verbatim(key).map(YamlMap::stripped);
  }

  /** A text with the spaces that quotes keep at its ends. */
  Optional<String> verbatim(String key) {
    return node(key, true).flatMap(n -> scalar(n, key, quoted(key)));
  }

  Optional<String> optionalText(String key) {
    return node(key, false).flatMap(n -> scalar(n, key, quoted(key))).map(YamlMap::stripped);
  }

  /** A value that one of these readers understands; {@code expected} says what it should be. */
  <T> Optional<T> parsed(String key, String expected, Function<String, Optional<T>> reader) {
    return convert(text(key), key, expected, reader);
  }

  <T> Optional<T> optionalParsed(
      String key, String expected, Function<String, Optional<T>> reader) {
    return convert(optionalText(key), key, expected, reader);
  }

  private <T> Optional<T> convert(
      Optional<String> text, String key, String expected, Function<String, Optional<T>> reader) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(text.get());
    if (value.isEmpty()) {
      diagnostics.error(at(key), Message.BAD_VALUE, text.get(), Text.of(expected));
    }
    return value;
  }

  Optional<BigDecimal> optionalDecimal(String key) {
    return optionalParsed(
        key,
        "a number",
        t -> t.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(t)) : Optional.empty());
  }

  /** A word of a closed vocabulary. */
  <T> Optional<T> choice(String key, String what, Map<String, T> words) {
    return choose(text(key), key, what, words);
  }

  <T> Optional<T> optionalChoice(String key, String what, Map<String, T> words) {
    return choose(optionalText(key), key, what, words);
  }

  private <T> Optional<T> choose(
      Optional<String> text, String key, String what, Map<String, T> words) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    T value = words.get(text.get());
    if (value == null) {
      diagnostics.add(
          Diagnostic.error(at(key), Message.NOT_ONE_OF, text.get(), Text.of(what))
              .hint(
                  Suggestion.of(text.get(), words.keySet())
                      .orElseGet(
                          () ->
                              Text.of("known are: %s", Text.list(new TreeSet<>(words.keySet()))))));
    }
    return Optional.ofNullable(value);
  }

  /** A text in every language. */
  Optional<Localized> localized(String key, List<String> languages) {
    return node(key, true).flatMap(n -> localized(n, key, languages));
  }

  Optional<Localized> optionalLocalized(String key, List<String> languages) {
    return node(key, false).flatMap(n -> localized(n, key, languages));
  }

  private Optional<Localized> localized(Node node, String key, List<String> languages) {
    Optional<YamlMap> map = map(file, join(path, key), quoted(key), node, diagnostics, where);
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> texts = new TreeMap<>();
    for (String language : languages) {
      if (!map.get().has(language)) {
        diagnostics.error(map.get().place(), Message.MISSING_LANGUAGE, quoted(key), language);
      }
      map.get().optionalText(language).ifPresent(t -> texts.put(language, t));
    }
    map.get().done();
    return texts.size() == languages.size() ? Optional.of(Localized.of(texts)) : Optional.empty();
  }

  /** A list of texts. */
  List<String> texts(String key, boolean required) {
    return node(key, required).map(n -> texts(n, key, quoted(key))).orElseGet(ArrayList::new);
  }

  private List<String> texts(Node node, String key, Text name) {
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      int i = 0;
      for (Node item : sequence.getValue()) {
        Location at = YamlFile.at(file, item.getStartMark());
        String itemKey = key + "." + i++;
        where.put(file, join(path, itemKey), new SourceMap.Place(at, at, false));
        if (plain(file, item, diagnostics)) {
          scalar(item, itemKey, Text.of("an item of '%s'", key))
              .map(YamlMap::stripped)
              .ifPresent(texts::add);
        }
      }
    } else {
      Location at = YamlFile.at(file, node.getStartMark());
      diagnostics.error(at, Message.WRONG_TYPE, name, Text.of("a list"), kind(node));
      where.putBroken(file, join(path, key));
    }
    return texts;
  }

  /** A list of lists of texts; it may be left out. */
  List<List<String>> textLists(String key) {
    List<List<String>> lists = new ArrayList<>();
    Optional<Node> node = node(key, false);
    if (node.isEmpty()) {
      return lists;
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      diagnostics.error(
          at(key), Message.WRONG_TYPE, quoted(key), Text.of("a list"), kind(node.get()));
      where.putBroken(file, join(path, key));
      return lists;
    }
    for (int i = 0; i < sequence.getValue().size(); i++) {
      Node item = sequence.getValue().get(i);
      Location at = YamlFile.at(file, item.getStartMark());
      where.put(file, join(path, key + "." + i), new SourceMap.Place(at, at, false));
      if (plain(file, item, diagnostics)) {
        lists.add(texts(item, key + "." + i, Text.of("an item of '%s'", key)));
      }
    }
    return lists;
  }

  /** Reports a list without items, where there must be one. */
  void holdsItems(String key) {
    if (values.get(key) instanceof SequenceNode list && list.getValue().isEmpty()) {
      diagnostics.error(at(key), Message.EMPTY_VALUE, "'" + key + "'");
    }
  }

  Optional<YamlMap> map(String key, boolean required) {
    return node(key, required)
        .flatMap(n -> map(file, join(path, key), quoted(key), n, diagnostics, where));
  }

  /** The items of a list of mappings. */
  List<YamlMap> maps(String key, boolean required) {
    Optional<Node> node = node(key, required);
    List<YamlMap> maps = new ArrayList<>();
    if (node.isEmpty()) {
      return maps;
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      diagnostics.error(
          at(key), Message.WRONG_TYPE, quoted(key), Text.of("a list"), kind(node.get()));
      where.putBroken(file, join(path, key));
      return maps;
    }
    int i = 0;
    for (Node item : sequence.getValue()) {
      String itemPath = join(path, key) + "." + i++;
      Location at = YamlFile.at(file, item.getStartMark());
      where.put(file, itemPath, new SourceMap.Place(at, at, false));
      map(file, itemPath, Text.of("an item of '%s'", key), item, diagnostics, where)
          .ifPresent(maps::add);
    }
    return maps;
  }

  /** The keys of a mapping of free names, each with its value read by {@code reader}. */
  <T> Map<String, T> entries(Function<String, Optional<T>> reader) {
    Map<String, T> entries = new LinkedHashMap<>();
    for (String name : keys.keySet()) {
      if (!NAME.matcher(name).matches()) {
        diagnostics.error(key(name), Message.BAD_NAME, name);
        asked.add(name);
        continue;
      }
      reader.apply(name).ifPresent(v -> entries.put(name, v));
    }
    return entries;
  }

  /** The keys as they stand in the file. */
  Set<String> names() {
    return keys.keySet();
  }

  /** Whether a key that nobody knows was probably meant to be this one. */
  boolean isMisspelt(String key) {
    return keys.keySet().stream()
        .anyMatch(k -> !asked.contains(k) && Suggestion.of(k, List.of(key)).isPresent());
  }

  /** Reports every key that was never asked for, and every one that is missing. */
  void done() {
    Set<String> open = new TreeSet<>(asked);
    open.removeAll(keys.keySet());
    missing.removeIf(this::isMisspelt);
    for (String key : keys.keySet()) {
      if (!asked.contains(key)) {
        diagnostics.add(
            Diagnostic.error(key(key), Message.UNKNOWN_KEY, key, what)
                .hint(
                    Suggestion.of(key, open)
                        .or(() -> Suggestion.of(key, asked))
                        .orElseGet(
                            () ->
                                asked.isEmpty()
                                    ? Text.of("no key is known here")
                                    : Text.of("known are: %s", Text.list(new TreeSet<>(asked))))));
      }
    }
    abandon();
  }

  /** Reports every key that is missing; the others cannot be judged. */
  void abandon() {
    missing.forEach(key -> diagnostics.error(place, Message.MISSING_KEY, what, key));
  }
}
