package org.jianbao.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file as a graph of nodes, read within limits of size and depth. */
final class YamlFile {
  /** No briefing comes near this; it keeps a wrong file from filling the memory. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final int MAX_DEPTH = 20;

  /** What the reasons of SnakeYAML quote from the file. */
  private static final Pattern FOUND =
      Pattern.compile("(expected [^%]*, but (?:found|got) )(\\S.*)");

  private static final Pattern CHARACTER =
      Pattern.compile(
          "found character (\\S+) that cannot start any token\\. \\(do not use (\\S+) for indentation\\)");

  private final SourceFile source;
  private final Node root;

  private YamlFile(SourceFile source, Node root) {
    this.source = source;
    this.root = root;
  }

  SourceFile source() {
    return source;
  }

  Node root() {
    return root;
  }

  /** The bytes of a file; empty if there is none. */
  static Optional<byte[]> bytes(Path file, String display) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      // One byte more tells that it is too large.
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(in.readNBytes(MAX_BYTES + 1));
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + display, e);
    }
  }

  /**
   * Reads the bytes of a file; reports why they cannot be read, and then gives nothing. Nothing of
   * the text is kept but the place: it can be read again.
   */
  static Optional<YamlFile> read(Path file, String display, byte[] bytes, Diagnostics diagnostics) {
    return parse(bytes, display, Optional.of(again(file, display, bytes)), diagnostics);
  }

  /** Reads the text of a file once more, if it is still the same. */
  private static Supplier<Optional<String>> again(Path file, String display, byte[] bytes) {
    int length = bytes.length;
    long sum = sum(bytes);
    return () -> {
      try {
        byte[] now = Files.readAllBytes(file);
        return now.length == length && sum(now) == sum
            ? decode(now, display, new Diagnostics())
            : Optional.empty();
      } catch (IOException e) {
        // A message without the line it is about is better than none.
        return Optional.empty();
      }
    };
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  /** What YAML takes for a line end or refuses, and editors do not see. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[^\\n\\r\\t\\x20-\\x7E\\xA0-\\u2027\\u202A-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** Reads the bytes of a file. */
  static Optional<YamlFile> parse(byte[] bytes, String display, Diagnostics diagnostics) {
    return parse(bytes, display, Optional.empty(), diagnostics);
  }

  private static Optional<YamlFile> parse(
      byte[] bytes,
      String display,
      Optional<Supplier<Optional<String>>> again,
      Diagnostics diagnostics) {
    if (bytes.length > MAX_BYTES) {
      diagnostics.error(SourceFile.of(display, "").start(), Message.TOO_LARGE, MAX_BYTES);
      return Optional.empty();
    }
    Optional<String> text = decode(bytes, display, diagnostics);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    SourceFile source =
        again
            .map(a -> SourceFile.of(display, text.get(), a))
            .orElseGet(() -> SourceFile.of(display, text.get()));
    Matcher invisible = INVISIBLE.matcher(text.get());
    if (invisible.find()) {
      diagnostics.error(
          place(source, text.get(), invisible.start()),
          Message.CONTROL_CHARACTER,
          String.format(Locale.ROOT, "%04X", invisible.group().codePointAt(0)));
      return Optional.empty();
    }
    if (text.get().isBlank()) {
      diagnostics.error(source.start(), Message.EMPTY_FILE);
      return Optional.empty();
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    try {
      List<Event> events = new ArrayList<>();
      Optional<Diagnostic> forbidden = forbidden(source, text.get(), options, events);
      if (forbidden.isPresent()) {
        diagnostics.add(forbidden.get());
        return Optional.empty();
      }
      Node root =
          new Composer(new Replay(new ArrayDeque<>(events)), new Resolver(), options)
              .getSingleNode();
      if (root == null) {
        diagnostics.error(source.start(), Message.EMPTY_FILE);
        return Optional.empty();
      }
      return Optional.of(new YamlFile(source, root));
    } catch (MarkedYAMLException e) {
      diagnostics.add(explain(source, e));
    } catch (YAMLException e) {
      String reason = firstLine(String.valueOf(e.getMessage()));
      diagnostics.error(source.start(), Message.NOT_YAML, words(reason));
    }
    return Optional.empty();
  }

  /** Events that were read already, so that a file is scanned once. */
  private record Replay(Deque<Event> events) implements Parser {
    @Override
    public boolean checkEvent(Event.ID choice) {
      return !events.isEmpty() && events.element().is(choice);
    }

    @Override
    public Event peekEvent() {
      return events.element();
    }

    @Override
    public Event getEvent() {
      return events.remove();
    }
  }

  /**
   * The first thing that YAML allows and content does not, before any of it takes effect.
   *
   * @param events takes what the file consists of
   */
  private static Optional<Diagnostic> forbidden(
      SourceFile source, String text, LoaderOptions options, List<Event> events) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Yaml(options).parse(new StringReader(text))) {
      events.add(event);
      if (event instanceof NodeEvent node && node.getAnchor() != null) {
        return Optional.of(
            Diagnostic.error(at(source, event.getStartMark()), Message.ALIAS).hint("write it out"));
      }
      Optional<String> tag = tag(event);
      if (tag.isPresent()) {
        return Optional.of(
            Diagnostic.error(at(source, event.getStartMark()), Message.TAG, tag.get()));
      }
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        return Optional.of(
            Diagnostic.error(at(source, event.getStartMark()), Message.SEVERAL_DOCUMENTS));
      }
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > MAX_DEPTH) {
        return Optional.of(
            Diagnostic.error(at(source, event.getStartMark()), Message.TOO_DEEP, MAX_DEPTH));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> tag(Event event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? Optional.ofNullable(scalar.getTag())
            : event instanceof CollectionStartEvent collection
                ? Optional.ofNullable(collection.getTag())
                : Optional.empty();
    return tag.map(t -> t.startsWith(Tag.PREFIX) ? "!!" + t.substring(Tag.PREFIX.length()) : t);
  }

  /** Where a mark of SnakeYAML is, which counts whole characters and not UTF-16 units. */
  static Location at(SourceFile source, Mark mark) {
    String line = source.line(mark.getLine() + 1);
    int characters = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
    return source.at(mark.getLine() + 1, line.offsetByCodePoints(0, characters) + 1);
  }

  private static Location place(SourceFile source, String text, int offset) {
    SourceFile before = SourceFile.of(source.path(), text.substring(0, offset));
    int line = before.lines().size();
    return source.at(line, before.line(line).length() + 1);
  }

  private static Diagnostic explain(SourceFile source, MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    Location place = mark == null ? source.start() : at(source, mark);
    for (int i = 1; i <= source.lines().size(); i++) {
      String line = source.line(i);
      int content = 0;
      while (content < line.length() && " \t".indexOf(line.charAt(content)) >= 0) {
        content++;
      }
      int tab = line.lastIndexOf('\t', Math.max(0, content - 1));
      if (tab >= 0 && tab < content && content < line.length()) {
        return Diagnostic.error(source.at(i, tab + 1), Message.TAB)
            .hint("use two spaces for each level");
      }
    }
    String reason = firstLine(String.valueOf(e.getProblem()));
    Diagnostic diagnostic = Diagnostic.error(place, Message.NOT_YAML, words(reason));
    String line = source.line(place.line());
    if (line.matches("\\s*[\\w-]+:\\s*\\{[^{}:]*\\}.*\\S.*")) {
      return diagnostic.hint("a text that begins with { must stand in quotes");
    }
    if (line.matches("\\s*[\\w-]+:\\s+[^\\s\"'|>\\[{].*: .*")) {
      return diagnostic.hint("a text that has a colon and a space must stand in quotes");
    }
    Mark opened = e.getContextMark();
    String context = String.valueOf(e.getContext());
    if (opened != null && (context.contains("flow") || context.contains("quoted"))) {
      return Diagnostic.error(at(source, opened), Message.NOT_YAML, words(reason))
          .hint("what is opened here is not closed properly before line %s", place.line() + 1);
    }
    return diagnostic.hint(
        "look at quotes, brackets and indentation of this line and the one before");
  }

  /** A reason that SnakeYAML gives, with places for what it quotes. */
  private static Text words(String reason) {
    Matcher found = FOUND.matcher(reason);
    if (found.matches()) {
      return Text.of(found.group(1) + "%s", found.group(2));
    }
    Matcher character = CHARACTER.matcher(reason);
    if (character.matches()) {
      return Text.of(
          "found character %s that cannot start any token. (do not use %s for indentation)",
          character.group(1), character.group(2));
    }
    return Text.of(reason);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).strip();
  }

  private static Optional<String> decode(byte[] bytes, String display, Diagnostics diagnostics) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    SourceFile readable = SourceFile.of(display, text);
    int line = readable.lines().size();
    String wrong = String.format(Locale.ROOT, "%02X", bytes[in.position()]);
    diagnostics.add(
        Diagnostic.error(
                readable.at(line, readable.line(line).length() + 1), Message.NOT_UTF8, wrong)
            .hint("save the file as UTF-8; %s", guess(bytes)));
    return Optional.empty();
  }

  /** Reads a plain text, with LF line ends; reports why it cannot be read. */
  static Optional<String> text(Path file, String display, Diagnostics diagnostics)
      throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      diagnostics.error(SourceFile.of(display, "").start(), Message.TOO_LARGE, MAX_BYTES);
      return Optional.empty();
    }
    return decode(Files.readAllBytes(file), display, diagnostics)
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static Text guess(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
      return Text.of("it looks like UTF-16 (\"Unicode\")");
    }
    try {
      java.nio.charset.Charset gb = java.nio.charset.Charset.forName("GB18030");
      gb.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
      return Text.of("it looks like GB18030 (GBK)");
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Text.of("its encoding could not be guessed");
    }
  }
}
