package org.jianbao.chart;

import java.awt.Color;
import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The type of one chart: its faces, one size, what it measures, and the colours beside it. */
final class Lettering {
  /** Readers who lack the faces see others: Latin ones that may run this much wider. */
  private static final double LATIN_SLACK = 1.13;

  private static final double MIXED_SLACK = 1.03;

  private static final double UNEVEN = 1.4;

  private static final int FIRST_CHINESE = 0x2E80;
  private static final String SENSIBLE_AFTER = "、，；：）》”的";
  private static final String SENSIBLE_BEFORE = "（《“";
  private static final String NO_BREAK_BEFORE = "·～~…—%‰/,.、，。；：）)”’》";

  /** The face of a line and the advance of the line in it. */
  private record Choice(Face.Sized face, double width) {}

  /** A text and the width that it is broken to. */
  private record Wrap(String text, double width) {}

  private final List<Faces.Family> families;
  private final float size;
  private final Map<String, Color> colours;
  private final Map<Wrap, List<String>> wrapped = new ConcurrentHashMap<>();

  Lettering(List<Faces.Family> families, float size) {
    this(families, size, Map.of());
  }

  /**
   * Type and colours.
   *
   * @param colours id of a tone → what it is painted with instead of its own value
   */
  Lettering(List<Faces.Family> families, float size, Map<String, Color> colours) {
    this.families = List.copyOf(families);
    this.size = size;
    this.colours = Map.copyOf(colours);
  }

  /** What a tone is painted with. */
  Color color(Tone tone) {
    return colours.getOrDefault(tone.id(), tone.color());
  }

  float size() {
    return size;
  }

  /** Names of the families, best first. */
  List<String> families() {
    return families.stream().map(Faces.Family::name).toList();
  }

  /** Distance from one line to the next. */
  double leading() {
    return Math.round(size * 1.32);
  }

  /** How far the baseline of a line lies below its middle. */
  double drop() {
    return size * 0.36;
  }

  /** The face for this text: the first that has all its characters. */
  Font font(String text, boolean bold) {
    return choice(text, bold).face().font();
  }

  /** The advance of a line in the faces of the theme. */
  double width(String text, boolean bold) {
    return choice(text, bold).width();
  }

  private Choice choice(String text, boolean bold) {
    for (Faces.Family family : families) {
      Face.Sized face = family.face(bold).at(size);
      Optional<Double> width = face.width(text);
      if (width.isPresent()) {
        return new Choice(face, width.get());
      }
    }
    Face.Sized face = families.get(0).face(bold).at(size);
    return new Choice(face, face.shaped(text));
  }

  /** The room to keep for a line: its advance and a little more. */
  double room(String text, boolean bold) {
    boolean chinese = hasChinese(text);
    return width(text, bold) * (chinese ? MIXED_SLACK : LATIN_SLACK);
  }

  /** The room of the widest of these lines. */
  double room(List<String> lines) {
    return lines.stream().mapToDouble(line -> room(line, false)).max().orElse(0);
  }

  /**
   * Breaks a text into as few lines as the width allows, of lengths as even as that number allows.
   * Nothing is left out; a word longer than a line is broken.
   */
  List<String> wrap(String text, double width) {
    // A chart tries several arrangements, and asks again when it is drawn.
    return wrapped.computeIfAbsent(new Wrap(text, width), w -> broken(text, width));
  }

  private List<String> broken(String text, double width) {
    List<String> pieces = pieces(text);
    List<String> lines = greedy(pieces, width);
    double low = width / 2;
    double high = width;
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (lines.size() > 1 && greedy(pieces, middle).size() == lines.size()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return List.copyOf(
        lines.size() > 1 ? sensible(text, pieces, high, width, lines.size()) : lines);
  }

  /** The evenest lines that all end at a sensible place, if there are such; else the evenest. */
  private List<String> sensible(
      String text, List<String> pieces, double even, double width, int count) {
    if (hasChinese(text)) {
      for (double tried = even; tried <= Math.min(width, even * UNEVEN); tried += 2) {
        List<String> lines = greedy(pieces, tried);
        boolean good =
            lines.stream().limit(lines.size() - 1L).allMatch(line -> endsSensibly(line, text));
        if (good && lines.size() == count) {
          return lines;
        }
      }
    }
    return greedy(pieces, even);
  }

  private static boolean endsSensibly(String line, String text) {
    int end = text.indexOf(line) + line.length();
    return SENSIBLE_AFTER.indexOf(line.charAt(line.length() - 1)) >= 0
        || (end < text.length() && SENSIBLE_BEFORE.indexOf(text.charAt(end)) >= 0);
  }

  private List<String> greedy(List<String> pieces, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      if (!line.isEmpty() && room((line + piece).strip(), false) > width) {
        int end = sensibleEnd(line, piece);
        lines.add(line.substring(0, end).strip());
        line = line.substring(end);
      }
      line += piece;
      while (room(line.strip(), false) > width
          && line.strip().codePointCount(0, line.strip().length()) > 1) {
        int end = fitting(line, width);
        lines.add(line.substring(0, end).strip());
        line = line.substring(end);
      }
    }
    if (!line.isBlank() || lines.isEmpty()) {
      lines.add(line.strip());
    }
    return lines;
  }

  /**
   * Where a full line of Chinese had better end: after a mark or 的 and before an opening bracket,
   * if there is such a place in its last third; else where it is full.
   */
  private static int sensibleEnd(String line, String next) {
    if (next.codePointCount(0, next.length()) > 2 || !isChinese(next.codePointAt(0))) {
      return line.length();
    }
    String all = line + next;
    for (int at = line.length(); at > line.length() * 2 / 3; at--) {
      boolean good =
          SENSIBLE_AFTER.indexOf(all.charAt(at - 1)) >= 0
              || SENSIBLE_BEFORE.indexOf(all.charAt(at)) >= 0;
      if (good && mayBreak(all, at)) {
        return at;
      }
    }
    return line.length();
  }

  private static boolean hasChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isChinese(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isChinese(int character) {
    return character >= FIRST_CHINESE;
  }

  private int fitting(String word, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (room(word.substring(0, next), false) > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The parts between which a line may end. */
  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length() || mayBreak(text, end)) {
        pieces.add(text.substring(start, end));
        start = end;
      }
    }
    return pieces;
  }

  /** Numbers stay with their units, and marks with what they follow. */
  private static boolean mayBreak(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean number = Character.isDigit(before) && Character.isLetterOrDigit(after);
    return !number && NO_BREAK_BEFORE.indexOf(after) < 0;
  }
}
