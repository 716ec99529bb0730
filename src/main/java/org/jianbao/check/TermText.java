package org.jianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a row of words, so that a term is found in spite of capitals, hyphens, articles and
 * plurals.
 *
 * @param words the words, in order
 */
record TermText(List<Word> words) {
  /** Stands for a number, typed or of a figure. */
  static final String NUMBER = "#";

  /** Stands for the end of a sentence, which no term reaches across. */
  private static final String STOP = ".";

  private static final Pattern WORD =
      Pattern.compile(
          "(?<figure>"
              + Printed.FIGURE
              + "+)|(?<number>\\d(?:[\\d,.]*\\d)?|#)|(?<stop>[.;:?!](?=\\s|$))"
              + "|(?<word>[\\p{L}\\p{M}]+)(?:[’'](?:s\\b)?)?");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Pattern GLOSS = Pattern.compile(" ?\\([^()]*\\)");

  TermText {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param stem what it is compared by
   * @param offset where it stands in the text, or the figure that prints it
   */
  record Word(String stem, int offset) {}

  /** The words of a term; what stands in brackets is a gloss, which a text may have or not. */
  static List<TermText> ofTerm(String term) {
    return List.of(
        of(GLOSS.matcher(term).replaceAll(""), reference -> ""), of(term, reference -> ""));
  }

  /**
   * The words of a text.
   *
   * @param unit the words that a reference prints after its number
   */
  static TermText of(String text, Function<String, String> unit) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(Printed.of(text));
    while (m.find()) {
      if (m.group("figure") != null) {
        figures(text.substring(m.start(), m.end()), m.start(), unit, words);
      } else if (m.group("number") != null) {
        words.add(new Word(NUMBER, m.start()));
      } else if (m.group("stop") != null) {
        words.add(new Word(STOP, m.start()));
      } else if (!ARTICLES.contains(m.group("word").toLowerCase(Locale.ROOT))) {
        words.add(new Word(stem(m.group("word")), m.start()));
      }
    }
    return new TermText(words);
  }

  /** One or more references side by side. */
  private static void figures(
      String references, int offset, Function<String, String> unit, List<Word> words) {
    int open = 0;
    while (open < references.length()) {
      int close = references.indexOf('}', open);
      words.add(new Word(NUMBER, offset + open));
      String printed = unit.apply(references.substring(open + 1, close));
      for (Word word : of(printed, reference -> "").words) {
        words.add(new Word(word.stem(), offset + open));
      }
      open = close + 1;
    }
  }

  /** The singular, near enough: what matters is that both sides lose the same. */
  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() > 4 && lower.endsWith("ies")) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.matches(".+(?:ss|ch|sh|x)es")) {
      return lower.substring(0, lower.length() - 2);
    }
    return lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  /** Where the term stands in this text as a whole, as indices of its first words. */
  List<Integer> find(TermText term) {
    List<Integer> found = new ArrayList<>();
    int length = term.words.size();
    for (int i = 0; length > 0 && i + length <= words.size(); i++) {
      boolean same = true;
      for (int j = 0; j < length && same; j++) {
        same = words.get(i + j).stem().equals(term.words.get(j).stem());
      }
      if (same) {
        found.add(i);
      }
    }
    return found;
  }

  /** Whether the term stands in this text. */
  boolean has(TermText term) {
    return !find(term).isEmpty();
  }
}
