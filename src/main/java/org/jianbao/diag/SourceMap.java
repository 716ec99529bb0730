package org.jianbao.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of content files were read from, so that the records themselves stay free of
 * positions. A value is named by its file and the dotted path of its keys: {@code
 * figures.first-tier.value}.
 */
public final class SourceMap {
  /**
   * Where a value stands.
   *
   * @param key its key, or the value itself for list items
   * @param value the value
   * @param block whether the value is a block scalar, whose text begins on the next line
   */
  public record Place(Location key, Location value, boolean block) {

    /** The place of a character of the value's text. */
    public Location within(String text, int offset) {
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
      if (!block) {
        String source = file.line(value.line());
        boolean quoted =
            value.column() <= source.length()
                && "\"'".indexOf(source.charAt(value.column() - 1)) >= 0;
        // A folded plain scalar loses its line ends: then only the start is certain.
        int at = value.column() + column + (quoted ? 1 : 0);
        return line == 0 && at <= source.length() ? file.at(value.line(), at) : value;
      }
      int number = value.line() + 1 + line;
      String source = file.line(number);
      int indent = 0;
      while (indent < source.length() && source.charAt(indent) == ' ') {
        indent++;
      }
      return file.at(number, indent + column + 1);
    }
  }

  /** A text that was read, with the place of its first character. */
  public record Text(String text, Place place) {}

  private final Map<String, Map<String, Place>> files = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();

  /** Remembers a text, for rules that look at characters. */
  public void putText(String text, Place place) {
    texts.add(new Text(text, place));
  }

  /** Every text, in the order of reading. */
  public List<Text> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** Remembers where a value was read. */
  public void put(SourceFile file, String path, Place place) {
    files.computeIfAbsent(file.path(), f -> new HashMap<>()).put(path, place);
  }

  /** Where this value stands; empty if it was not read from this file. */
  public Optional<Place> find(String file, String path) {
    return Optional.ofNullable(files.getOrDefault(file, Map.of()).get(path));
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
    Map<String, Place> places = files.getOrDefault(file, Map.of());
    for (String p = path; ; p = p.substring(0, Math.max(0, p.lastIndexOf('.')))) {
      Place place = places.get(p);
      if (place != null) {
        return place;
      }
      if (p.isEmpty()) {
        Location start = SourceFile.of(file, "").start();
        return new Place(start, start, false);
      }
    }
  }
}
