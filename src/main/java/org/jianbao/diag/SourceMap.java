package org.jianbao.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where the values of content files were read from, so that the records themselves stay free of
 * positions. A value is named by its file and the dotted path of its keys: {@code
 * figures.first-tier.value}.
 */
public final class SourceMap {
  /**
   * Where a value stands, in one file.
   *
   * @param key its key, or the value itself for list items
   * @param value the value
   * @param block whether the value is a block scalar, whose text begins on the next line
   */
  public record Place(Location key, Location value, boolean block) {

    /** The place of a character of the value's text. */
    public Location within(String text, int offset) {
      if (block) {
        return withinBlock(text, offset);
      }
      int line = 0;
      int lineStart = 0;
      for (int i = 0; i < offset && i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          line++;
          lineStart = i + 1;
        }
      }
      int column = offset - lineStart;
      SourceFile file = value.file();
      String source = file.line(value.line());
      boolean quoted =
          value.column() <= source.length()
              && "\"'".indexOf(source.charAt(value.column() - 1)) >= 0;
      // A folded plain scalar loses its line ends: then only the start is certain.
      int at = value.column() + column + (quoted ? 1 : 0);
      return line == 0 && at <= source.length() ? file.at(value.line(), at) : value;
    }

    /** Walks the lines of a literal (|) or folded (>) scalar beside its text. */
    private Location withinBlock(String text, int offset) {
      SourceFile file = value.file();
      String header = file.line(value.line());
      boolean folded =
          value.column() <= header.length() && header.charAt(value.column() - 1) == '>';
      int first = value.line() + 1;
      while (first < file.lines().size() && file.line(first).isBlank()) {
        first++;
      }
      int indent = indent(file.line(first));
      // Texts are kept without the empty lines they begin with.
      int number = text.startsWith("\n") ? value.line() + 1 : first;
      int left = offset;
      while (number < file.lines().size()) {
        int length = Math.max(0, file.line(number).length() - indent);
        if (left <= length) {
          break;
        }
        left -= length + 1;
        number++;
        // In a folded scalar an empty line stands for the line end before it.
        if (folded && length > 0 && file.line(number).isBlank() && number < file.lines().size()) {
          number++;
        }
      }
      return file.at(number, indent + left + 1);
    }

    private static int indent(String line) {
      int indent = 0;
      while (indent < line.length() && line.charAt(indent) == ' ') {
        indent++;
      }
      return indent;
    }
  }

  /**
   * A text that was read.
   *
   * @param path the dotted path of its keys
   * @param text as it was read
   * @param place where its first character stands
   */
  public record Text(String path, String text, Place place) {}

  /** How many files are read at a time, at most: the texts, figures and numbers of a briefing. */
  private static final int OPEN = 8;

  private final Map<String, Places> files = new HashMap<>();
  private final Map<String, Map<String, Place>> open = new LinkedHashMap<>();
  private Texts texts = new Texts();
  private final Set<String> broken = new HashSet<>();

  /** Maps whose texts belong to this one, in the order of reading. */
  private final List<SourceMap> parts = new ArrayList<>();

  /** File → the map that knows it, if it is another. */
  private final Map<String, SourceMap> others = new HashMap<>();

  /** Remembers a text, for rules that look at characters. */
  public void putText(String path, String text, Place place) {
    texts.add(new Text(path, text, place));
  }

  /** Every text, in the order of reading: those of parts come last. */
  public Iterable<Text> texts() {
    return () ->
        Stream.concat(
                Stream.of(this).map(m -> (Iterable<Text>) m.texts),
                parts.stream().map(SourceMap::texts))
            .flatMap(t -> StreamSupport.stream(t.spliterator(), false))
            .iterator();
  }

  /** Every text of one file, in the order of reading. */
  public List<Text> texts(String file) {
    SourceMap other = others.get(file);
    return other == null ? texts.of(file) : other.texts(file);
  }

  /** Lets all texts go: when the rules have seen them, nobody asks for them any more. */
  public void letTextsGo() {
    texts = new Texts();
    parts.forEach(SourceMap::letTextsGo);
  }

  /** Lets all places go but those of values with this path, in any file. */
  public void keepOnly(String path) {
    pack();
    files.replaceAll((file, places) -> places.only(path));
    parts.forEach(part -> part.keepOnly(path));
  }

  /** Takes in the texts and places of files that were read apart and wholly. */
  public void add(SourceMap part) {
    part.pack();
    parts.add(part);
    part.files.keySet().forEach(file -> others.put(file, part));
  }

  /** What was read apart, in the order of reading. */
  public List<SourceMap> parts() {
    return Collections.unmodifiableList(parts);
  }

  /** The part that knows this file, if it was read apart. */
  public Optional<SourceMap> part(String file) {
    return Optional.ofNullable(others.get(file));
  }

  /** The texts and places of this part, and of this map the places of files that have no part. */
  public SourceMap only(SourceMap part) {
    SourceMap only = new SourceMap();
    only.add(part);
    pack();
    files.keySet().forEach(file -> only.others.put(file, this));
    return only;
  }

  /** The texts and places of files that have no part. */
  public SourceMap withoutParts() {
    SourceMap own = new SourceMap();
    pack();
    own.files.putAll(files);
    own.texts = texts;
    own.broken.addAll(broken);
    return own;
  }

  /** Packs what was read, since no more will come soon. */
  public void pack() {
    if (!open.isEmpty()) {
      open.forEach((file, places) -> files.put(file, Places.of(places)));
      open.clear();
    }
    texts.pack();
  }

  /** Remembers where a value was read. */
  public void put(SourceFile file, String path, Place place) {
    Map<String, Place> places = open.get(file.path());
    if (places == null) {
      Places before = files.remove(file.path());
      places = before == null ? new HashMap<>() : before.all();
      open.put(file.path(), places);
      if (open.size() > OPEN) {
        String eldest = open.keySet().iterator().next();
        files.put(eldest, Places.of(Objects.requireNonNull(open.remove(eldest))));
      }
    }
    places.put(path, place);
  }

  /** Remembers that a value was read and has a remark, so that what it lacks needs no other. */
  public void putBroken(SourceFile file, String path) {
    broken.add(file.path() + "\n" + path);
  }

  /** Whether this value, or one it is part of, has a remark already. */
  public boolean isBroken(String file, String path) {
    SourceMap other = others.get(file);
    if (other != null) {
      return other.isBroken(file, path);
    }
    for (String p = path; !p.isEmpty(); p = p.substring(0, Math.max(0, p.lastIndexOf('.')))) {
      if (broken.contains(file + "\n" + p)) {
        return true;
      }
    }
    return false;
  }

  /** Where this value stands; empty if it was not read from this file. */
  public Optional<Place> find(String file, String path) {
    SourceMap other = others.get(file);
    if (other != null) {
      return other.find(file, path);
    }
    Map<String, Place> places = open.get(file);
    if (places != null) {
      return Optional.ofNullable(places.get(path));
    }
    return Optional.ofNullable(files.get(file)).flatMap(f -> f.find(path));
  }

  /** Where the key of this value stands, or the nearest one above it. */
  public Location key(String file, String path) {
    return nearest(file, path).key();
  }

  /** Where this value stands, or the nearest one above it. */
  public Location value(String file, String path) {
    return nearest(file, path).value();
  }

  private Place nearest(String file, String path) {
    for (String p = path; ; p = p.substring(0, Math.max(0, p.lastIndexOf('.')))) {
      Optional<Place> place = find(file, p);
      if (place.isPresent()) {
        return place.get();
      }
      if (p.isEmpty()) {
        Location start = SourceFile.of(file, "").start();
        return new Place(start, start, false);
      }
    }
  }
}
