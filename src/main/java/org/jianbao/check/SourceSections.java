package org.jianbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianbao.diag.SourceFile;
import org.jianbao.model.Source;
import org.jianbao.model.SourceText;

/**
 * The parts of a document, found in its text by the words they begin with. A part ends where the
 * next one begins that is no part of it: {@code 1.2} holds {@code 1.2.1}.
 */
final class SourceSections {
  private static final String NUMERAL = "〇零一二两三四五六七八九十百千万亿";

  /**
   * A stretch of the text.
   *
   * @param start its first character
   * @param end the character after its last
   */
  record Range(int start, int end) {}

  private final Source source;
  private final String text;
  private final SourceFile file;
  private final Map<String, Range> ranges = new HashMap<>();

  SourceSections(Source source, SourceText text) {
    this.source = source;
    this.text = text.text();
    this.file = SourceFile.of(text.path(), text.text());
    List<Source.Part> parts = source.sections();
    for (int i = 0; i < parts.size(); i++) {
      Optional<Integer> start = start(parts.get(i));
      if (start.isPresent()) {
        int end = this.text.length();
        for (Source.Part later : parts.subList(i + 1, parts.size())) {
          Optional<Integer> next = start(later).filter(n -> n > start.get());
          if (next.isPresent() && !later.id().startsWith(parts.get(i).id() + ".")) {
            end = next.get();
            break;
          }
        }
        ranges.put(parts.get(i).id(), new Range(start.get(), end));
      }
    }
  }

  /** The text with its lines. */
  SourceFile file() {
    return file;
  }

  /** How often the text has the words that this part begins with. */
  int count(Source.Part part) {
    String begins = part.begins().orElse("");
    int count = 0;
    int at = begins.isEmpty() ? -1 : text.indexOf(begins);
    while (at >= 0) {
      count++;
      at = text.indexOf(begins, at + 1);
    }
    return count;
  }

  /** Where a part begins, if that is sure. */
  Optional<Integer> start(Source.Part part) {
    return count(part) == 1 ? part.begins().map(text::indexOf) : Optional.empty();
  }

  /** Where a part stands; empty if it cannot be found. */
  Optional<Range> range(String section) {
    return Optional.ofNullable(ranges.get(section));
  }

  /**
   * Where a stated number stands in a part, as a number of its own: 8所 is not found in 18所, and 2
   * not in 2.5.
   */
  List<Range> find(String section, String stated) {
    return range(section).map(r -> find(r, stated)).orElse(List.of());
  }

  private List<Range> find(Range within, String stated) {
    List<Range> found = new ArrayList<>();
    int at = text.indexOf(stated, within.start());
    while (at >= 0 && at + stated.length() <= within.end()) {
      if (isWhole(at, stated)) {
        found.add(new Range(at, at + stated.length()));
      }
      at = text.indexOf(stated, at + 1);
    }
    return found;
  }

  private boolean isWhole(int at, String stated) {
    int end = at + stated.length();
    String before = text.substring(Math.max(0, at - 2), at);
    String after = text.substring(end, Math.min(text.length(), end + 2));
    char first = stated.charAt(0);
    char last = stated.charAt(stated.length() - 1);
    return !(isDigit(first) && INSIDE_BEFORE.matcher(before).matches())
        && !(isDigit(last) && INSIDE_AFTER.matcher(after).matches())
        && !(NUMERAL.indexOf(first) >= 0
            && !before.isEmpty()
            && (NUMERAL + "第").indexOf(before.charAt(before.length() - 1)) >= 0);
  }

  private static final Pattern INSIDE_BEFORE = Pattern.compile(".*\\d|\\d[.,]");
  private static final Pattern INSIDE_AFTER = Pattern.compile("\\d.*|[.,]\\d");

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The other parts in which a stated number stands, the smallest ones, with the line. */
  List<String> elsewhere(String stated) {
    List<String> names = new ArrayList<>();
    for (Source.Part part : source.sections()) {
      boolean hasChildren =
          source.sections().stream().anyMatch(p -> p.id().startsWith(part.id() + "."));
      for (Range hit : hasChildren ? List.<Range>of() : find(part.id(), stated)) {
        names.add(part.id() + " (" + file.path() + ":" + line(hit.start()) + ")");
      }
    }
    return names;
  }

  /** The smallest part that a character stands in. */
  Optional<String> at(int offset) {
    return ranges.entrySet().stream()
        .filter(e -> e.getValue().start() <= offset && offset < e.getValue().end())
        .max(
            java.util.Comparator.comparingInt((Map.Entry<String, Range> e) -> e.getValue().start())
                .thenComparingInt(e -> e.getKey().length()))
        .map(Map.Entry::getKey);
  }

  /** The line, from 1, that a character stands in. */
  int line(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  /** The column, from 1, of a character. */
  int column(int offset) {
    return offset - text.substring(0, offset).lastIndexOf('\n');
  }

  /** The text itself. */
  String text() {
    return text;
  }
}
