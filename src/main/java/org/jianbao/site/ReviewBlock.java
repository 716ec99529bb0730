package org.jianbao.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jianbao.model.Passage;

/**
 * Puts the block {@code reviewed} into the text of a file of words. Everything else stays as it is,
 * down to comments and line ends.
 */
final class ReviewBlock {
  private ReviewBlock() {}

  /**
   * The text with this block, in the place of the old one or at the end.
   *
   * @param text the file, whose keys stand at the beginning of their lines
   * @param old the line of the old block, from 1
   * @param others the lines of the other keys at the top level
   * @param passages the passages of the original, in order
   */
  static String put(
      String text, OptionalInt old, Collection<Integer> others, List<Passage> passages) {
    List<String> lines = lines(text);
    String end = lineEnd(text);
    int from = lines.size();
    int to = lines.size();
    if (old.isPresent()) {
      from = old.getAsInt() - 1;
      int first = from;
      to =
          last(
              lines,
              first,
              others.stream()
                  .filter(l -> l - 1 > first)
                  .min(Integer::compare)
                  .map(l -> l - 1)
                  .orElse(lines.size()));
    } else {
      // What follows a mark of the document's end is no part of it.
      int mark = endOfDocument(lines, 0);
      from = mark;
      to = mark;
    }
    StringBuilder out = new StringBuilder();
    lines.subList(0, from).forEach(out::append);
    if (from > 0 && !hasEnd(lines.get(from - 1))) {
      out.append(end);
    }
    boolean endless = to == lines.size() && to > from && !hasEnd(lines.get(to - 1));
    out.append(String.join(end, block(passages)));
    out.append(endless ? "" : end);
    lines.subList(to, lines.size()).forEach(out::append);
    return out.toString();
  }

  /** Sections stand under a key of their own; everything else is one line. */
  private static List<String> block(List<Passage> passages) {
    List<String> lines = new ArrayList<>();
    lines.add("reviewed:");
    boolean inSections = false;
    for (Passage passage : passages) {
      if (passage.section().isPresent() && !inSections) {
        lines.add("  sections:");
        inSections = true;
      }
      lines.add(
          passage.section().map(s -> "    " + s).orElse("  " + passage.id())
              + ": "
              + scalar(passage.fingerprint()));
    }
    return lines;
  }

  /** What other programs would read as a number stands in quotes. */
  private static String scalar(String fingerprint) {
    return fingerprint.matches("\\d*[be]?\\d*") ? '"' + fingerprint + '"' : fingerprint;
  }

  /** The index after the last line of a block that is neither empty nor a comment. */
  private static int last(List<String> lines, int first, int limit) {
    int end = Math.min(limit, endOfDocument(lines, first));
    while (end > first + 1 && isNothing(lines.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isNothing(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }

  private static int endOfDocument(List<String> lines, int first) {
    int i = first;
    while (i < lines.size() && !lines.get(i).stripTrailing().equals("...")) {
      i++;
    }
    return i;
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
  }

  private static boolean hasEnd(String line) {
    return line.endsWith("\n") || line.endsWith("\r");
  }

  /** The line end of the first line. */
  private static String lineEnd(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return text.startsWith("\r\n", i) ? "\r\n" : text.startsWith("\r", i) ? "\r" : "\n";
  }
}
