package org.jianbao.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.model.FigureEntry;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes figures into the text of a {@code briefing.yaml} and leaves every other byte as it is:
 * comments, order, line ends, quotes. Places come from the marks of the YAML parser.
 */
public final class FigureEdits {
  /** The keys of a figure as our files order them. */
  private static final List<String> ORDER =
      List.of(
          "indicator",
          "value",
          "status",
          "force",
          "of",
          "period",
          "source",
          "section",
          "stated",
          "target",
          "change",
          "rate");

  private static final String FIGURES = "figures";
  private static final String OF = "of";
  private static final int STEP = 2;

  /**
   * What becomes of a key.
   *
   * @param key its name
   * @param before what it said; empty if it was absent
   * @param after what it says now
   */
  public record KeyChange(String key, Optional<String> before, String after) {}

  /**
   * What becomes of a figure.
   *
   * @param id its name
   * @param added whether it is new
   * @param keys the keys that change; none if the figure stays as it is
   */
  public record FigureChange(String id, boolean added, List<KeyChange> keys) {
    public FigureChange {
      keys = List.copyOf(keys);
    }

    /** Whether the file says this already. */
    public boolean same() {
      return keys.isEmpty();
    }
  }

  /**
   * An edited file.
   *
   * @param text the whole file
   * @param figures what became of each figure, in the order given
   */
  public record Result(String text, List<FigureChange> figures) {
    public Result {
      figures = List.copyOf(figures);
    }

    /** The file as it is saved. */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A piece of the text that gives way to another. */
  private record Edit(int start, int end, String text) {}

  private final YamlFile yaml;
  private final String text;
  private final String lineEnd;
  private final Diagnostics diagnostics;
  private final List<Edit> edits = new ArrayList<>();
  private final List<FigureChange> changes = new ArrayList<>();

  private FigureEdits(YamlFile yaml, String text, Diagnostics diagnostics) {
    this.yaml = yaml;
    this.text = text;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    this.diagnostics = diagnostics;
  }

  /**
   * Edits a file.
   *
   * @param bytes the file as it is
   * @param display how messages show it
   * @param entries what the figures are to say; those that the file lacks are added at the end
   * @return the file with these figures; nothing, with a remark, if it has a form that cannot be
   *     edited
   */
  public static Optional<Result> apply(
      byte[] bytes, String display, List<FigureEntry> entries, Diagnostics diagnostics) {
    Optional<YamlFile> yaml = YamlFile.parse(bytes, display, diagnostics);
    if (yaml.isEmpty()) {
      return Optional.empty();
    }
    String whole = new String(bytes, StandardCharsets.UTF_8);
    String mark = whole.startsWith("\uFEFF") ? "\uFEFF" : "";
    long before = diagnostics.errors();
    FigureEdits file = new FigureEdits(yaml.get(), whole.substring(mark.length()), diagnostics);
    file.figures(entries);
    return diagnostics.errors() > before
        ? Optional.empty()
        : Optional.of(new Result(mark + file.edited(), file.changes));
  }

  private void figures(List<FigureEntry> entries) {
    Optional<NodeTuple> tuple = tuple(yaml.root(), FIGURES);
    if (tuple.isEmpty()) {
      diagnostics.error(
          yaml.source().start(), Message.MISSING_KEY, Text.of("the briefing"), FIGURES);
      return;
    }
    Node node = tuple.get().getValueNode();
    boolean none = node instanceof ScalarNode s && s.getValue().isBlank();
    if (node instanceof MappingNode map && map.getValue().isEmpty()) {
      none = true;
    } else if (!none && !(node instanceof MappingNode m && m.getFlowStyle() == FlowStyle.BLOCK)) {
      diagnostics.add(
          Diagnostic.error(
                  at(node),
                  Message.WRONG_TYPE,
                  Text.of("'%s'", FIGURES),
                  Text.of("a block mapping"),
                  Text.of("something else"))
              .hint("begin a line for each figure and each of its keys"));
      return;
    }
    List<FigureEntry> added = new ArrayList<>();
    for (FigureEntry entry : entries) {
      Optional<NodeTuple> figure = none ? Optional.empty() : tuple(node, entry.id());
      if (figure.isEmpty()) {
        added.add(entry);
        changes.add(new FigureChange(entry.id(), true, keysOf(entry)));
      } else if (figure.get().getValueNode() instanceof MappingNode map
          && !map.getValue().isEmpty()) {
        changes.add(new FigureChange(entry.id(), false, figure(map, entry)));
      } else {
        diagnostics.error(
            at(figure.get().getValueNode()),
            Message.WRONG_TYPE,
            Text.of("'%s'", entry.id()),
            Text.of("a mapping (key: value)"),
            Text.of("something else"));
      }
    }
    if (!added.isEmpty()) {
      append(node, none, added);
    }
  }

  private static List<KeyChange> keysOf(FigureEntry entry) {
    return ORDER.stream()
        .filter(k -> said(entry, k).isPresent())
        .map(k -> new KeyChange(k, Optional.empty(), said(entry, k).orElseThrow()))
        .toList();
  }

  /** What an entry says about a key, as files write it but without quotes. */
  private static Optional<String> said(FigureEntry entry, String key) {
    return key.equals(OF)
        ? entry.dimensions().map(FigureEdits::flow)
        : Optional.ofNullable(entry.texts().get(key));
  }

  private static String flow(SortedMap<String, String> dimensions) {
    return dimensions.entrySet().stream()
        .map(d -> d.getKey() + ": " + scalar("", d.getValue(), true, ScalarStyle.PLAIN))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Changes a figure that the file has. */
  private List<KeyChange> figure(MappingNode map, FigureEntry entry) {
    List<KeyChange> keys = new ArrayList<>();
    Optional<Node> previous = Optional.empty();
    for (String key : ORDER) {
      Optional<NodeTuple> tuple = tuple(map, key);
      Optional<String> after = said(entry, key);
      if (after.isPresent()) {
        Optional<String> before = tuple.flatMap(t -> text(key, t.getValueNode()));
        if (!before.equals(after)) {
          keys.add(new KeyChange(key, before, after.get()));
          boolean flow = map.getFlowStyle() == FlowStyle.FLOW;
          if (tuple.isPresent()) {
            replace(key, tuple.get().getValueNode(), after.get(), flow);
          } else {
            insert(key, after.get(), map, previous, flow);
          }
        }
      }
      previous = tuple.map(NodeTuple::getValueNode).or(keep(previous));
    }
    return keys;
  }

  private static java.util.function.Supplier<Optional<Node>> keep(Optional<Node> node) {
    return () -> node;
  }

  private static Optional<String> text(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    if (key.equals(OF) && node instanceof MappingNode map) {
      SortedMap<String, String> dimensions = new TreeMap<>();
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name
            && tuple.getValueNode() instanceof ScalarNode value) {
          dimensions.put(name.getValue().strip(), value.getValue().strip());
        }
      }
      return Optional.of(flow(dimensions));
    }
    return Optional.empty();
  }

  private void replace(String key, Node old, String after, boolean flow) {
    if (old instanceof CollectionNode<?> list && list.getFlowStyle() == FlowStyle.BLOCK) {
      // Lines of its own may carry comments, which would be lost.
      diagnostics.add(
          Diagnostic.error(
                  at(old),
                  Message.WRONG_TYPE,
                  Text.of("'%s'", key),
                  Text.of("one line"),
                  Text.of("several"))
              .hint("write it in one line, like {stage: primary}"));
      return;
    }
    ScalarStyle style =
        old instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
    String written = key.equals(OF) ? after : scalar(key, after, flow, style);
    int start = offset(old.getStartMark());
    int end = end(old);
    boolean close = start > 0 && text.charAt(start - 1) == ':';
    edits.add(new Edit(start, end, (close ? " " : "") + written));
  }

  private void insert(
      String key, String after, MappingNode map, Optional<Node> previous, boolean flow) {
    String line =
        key + ": " + (key.equals(OF) ? after : scalar(key, after, flow, ScalarStyle.PLAIN));
    Node first = map.getValue().get(0).getKeyNode();
    if (previous.isEmpty()) {
      int start = offset(first.getStartMark());
      String gap = flow ? ", " : lineEnd + " ".repeat(first.getStartMark().getColumn());
      edits.add(new Edit(start, start, line + gap));
    } else if (flow) {
      int end = end(previous.get());
      edits.add(new Edit(end, end, ", " + line));
    } else {
      insertLines(
          nextLine(end(previous.get())), " ".repeat(first.getStartMark().getColumn()) + line);
    }
  }

  /** Adds figures after the last one and the comments that belong to it. */
  private void append(Node node, boolean none, List<FigureEntry> added) {
    int indent = STEP;
    int inner = STEP + STEP;
    if (!none && node instanceof MappingNode map) {
      NodeTuple first = map.getValue().get(0);
      indent = first.getKeyNode().getStartMark().getColumn();
      inner = indent + STEP;
      if (first.getValueNode() instanceof MappingNode figure
          && figure.getFlowStyle() == FlowStyle.BLOCK) {
        inner = figure.getStartMark().getColumn();
      }
    }
    List<String> lines = new ArrayList<>();
    for (FigureEntry entry : added) {
      lines.add(" ".repeat(indent) + entry.id() + ":");
      for (KeyChange key : keysOf(entry)) {
        String written =
            key.key().equals(OF)
                ? key.after()
                : scalar(key.key(), key.after(), false, ScalarStyle.PLAIN);
        lines.add(" ".repeat(inner) + key.key() + ": " + written);
      }
    }
    String block = String.join(lineEnd, lines);
    if (none) {
      int start = offset(node.getStartMark());
      while (start > 0 && text.charAt(start - 1) == ' ') {
        start--;
      }
      edits.add(new Edit(start, end(node), lineEnd + block));
    } else {
      insertLines(afterComments(nextLine(end(node))), block);
    }
  }

  /** The line after indented comments that begin here, with empty lines between them. */
  private int afterComments(int start) {
    int after = start;
    int line = start;
    while (line < text.length()) {
      int next = nextLine(line);
      String words = text.substring(line, next);
      if (words.isBlank()) {
        line = next;
      } else if (Character.isWhitespace(words.charAt(0)) && words.stripLeading().startsWith("#")) {
        line = next;
        after = next;
      } else {
        break;
      }
    }
    return after;
  }

  private void insertLines(int start, String lines) {
    boolean open = start > 0 && "\r\n".indexOf(text.charAt(start - 1)) < 0;
    edits.add(new Edit(start, start, open ? lineEnd + lines : lines + lineEnd));
  }

  /** Where a value ends, without the space after it. */
  private int end(Node node) {
    if (node instanceof MappingNode map
        && map.getFlowStyle() == FlowStyle.BLOCK
        && !map.getValue().isEmpty()) {
      return end(map.getValue().get(map.getValue().size() - 1).getValueNode());
    }
    if (node instanceof SequenceNode list
        && list.getFlowStyle() == FlowStyle.BLOCK
        && !list.getValue().isEmpty()) {
      return end(list.getValue().get(list.getValue().size() - 1));
    }
    int start = offset(node.getStartMark());
    int end = offset(node.getEndMark());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where the line after this place begins; the end of the text if there is none. */
  private int nextLine(int place) {
    int i = place;
    while (i < text.length() && "\r\n".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    if (text.startsWith("\r\n", i)) {
      return i + 2;
    }
    return Math.min(text.length(), i + 1);
  }

  /** The place of a mark, which counts whole characters, in UTF-16 units. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private Location at(Node node) {
    return YamlFile.at(yaml.source(), node.getStartMark());
  }

  private static Optional<NodeTuple> tuple(Node node, String key) {
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
          return Optional.of(tuple);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Writes a text as our files do: sections always in quotes, what the document states if it would
   * be a number, everything else only if YAML would read it otherwise.
   */
  private static String scalar(String key, String value, boolean flow, ScalarStyle before) {
    if (before == ScalarStyle.SINGLE_QUOTED) {
      return "'" + value.replace("'", "''") + "'";
    }
    boolean quoted = before == ScalarStyle.DOUBLE_QUOTED || key.equals("section");
    if (!quoted) {
      Optional<ScalarNode> plain = plain(value, flow);
      quoted = plain.isEmpty() || (key.equals("stated") && !plain.get().getTag().equals(Tag.STR));
    }
    return quoted ? "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : value;
  }

  /** The text as YAML reads it without quotes; empty if it reads something else. */
  private static Optional<ScalarNode> plain(String value, boolean flow) {
    try {
      Node node =
          new Yaml(new LoaderOptions())
              .compose(
                  new java.io.StringReader(flow ? "{k: " + value + "}" : "k: " + value + "\n"));
      return node instanceof MappingNode map
              && map.getValue().size() == 1
              && map.getValue().get(0).getValueNode() instanceof ScalarNode scalar
              && scalar.getScalarStyle() == ScalarStyle.PLAIN
              && scalar.getAnchor() == null
              && scalar.getValue().equals(value)
          ? Optional.of(scalar)
          : Optional.empty();
    } catch (YAMLException e) {
      return Optional.empty();
    }
  }

  private String edited() {
    List<Edit> sorted = new ArrayList<>(edits);
    // Stable: what is added at one place stays in the order of the keys.
    sorted.sort(Comparator.comparingInt(Edit::start));
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Edit edit : sorted) {
      out.append(text, done, edit.start()).append(edit.text());
      done = edit.end();
    }
    return out.append(text, done, text.length()).toString();
  }
}
