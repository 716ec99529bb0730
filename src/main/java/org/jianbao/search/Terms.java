package org.jianbao.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms of a text. Chinese becomes pairs of characters, and a last character alone; words
 * become lower-case stems without plural endings; numbers stay as they are printed, without
 * separators of thousands. {@code search.js} does the same to questions: the vectors in {@code
 * src/test/resources/search/terms.txt} hold both to it.
 */
final class Terms {
  private static final String LETTERS = "a-z\u00df-\u02af\u0370-\u1fff";

  /** Characters without blanks between words; 的 binds and means nothing, so it divides. */
  private static final String HAN =
      "\u3005\u3007\u3040-\u30ff\u3400-\u7683\u7685-\u9fff\uac00-\ud7af\uf900-\ufaff\\x{20000}-\\x{3ffff}";

  private static final Pattern RUN =
      Pattern.compile(
          "(["
              + HAN
              + "]+)|([0-9]+(?:[.,][0-9]+)*)|(["
              + LETTERS
              + "]+(?:['’-]["
              + LETTERS
              + "]+)*)");

  private static final Pattern THOUSANDS =
      Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

  private static final Pattern INNER = Pattern.compile("['’-]");
  private static final Pattern SIBILANT = Pattern.compile("(?:ss|x|ch|sh|[^aeo]us)es$");
  private static final Pattern AMERICAN = Pattern.compile("iz(e|ed|ing|ation)$");

  private static final Set<String> STOP =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of",
          "on", "or", "that", "the", "to", "was", "were", "with");

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "children", "child",
          "women", "woman",
          "men", "man",
          "enrollment", "enrolment",
          "center", "centre",
          "program", "programme",
          "labor", "labour");

  private Terms() {}

  /**
   * A term and where it stands.
   *
   * @param start its first character, from 0
   * @param end behind its last character
   */
  record Term(String text, int start, int end) {}

  /** The terms of a text, in order. */
  static List<Term> of(String text) {
    String folded = fold(text);
    List<Term> terms = new ArrayList<>();
    Matcher run = RUN.matcher(folded);
    while (run.find()) {
      if (run.group(1) != null) {
        pairs(run.group(), run.start(), terms);
      } else if (run.group(2) != null) {
        number(run.group(), run.start(), terms);
      } else {
        words(run.group(), run.start(), terms);
      }
    }
    return terms;
  }

  /**
   * The text in lower case, with half-width marks and without accents; as long as before, so that
   * places stay places.
   */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uff01' && c <= '\uff5e') {
        c = (char) (c - 0xfee0);
      }
      if (c >= '\u00c0' && c <= '\u024f') {
        c = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  private static void pairs(String run, int start, List<Term> terms) {
    int at = 0;
    while (at < run.length()) {
      int next = run.offsetByCodePoints(at, 1);
      int end = next < run.length() ? run.offsetByCodePoints(next, 1) : next;
      terms.add(new Term(run.substring(at, end), start + at, start + end));
      at = next;
    }
  }

  private static void number(String run, int start, List<Term> terms) {
    if (THOUSANDS.matcher(run).matches()) {
      terms.add(new Term(run.replace(",", ""), start, start + run.length()));
      return;
    }
    int at = start;
    for (String part : run.split(",", -1)) {
      terms.add(new Term(part, at, at + part.length()));
      at += part.length() + 1;
    }
  }

  /** The parts of a word with hyphens, and the whole as others may write it. */
  private static void words(String run, int start, List<Term> terms) {
    int at = start;
    StringBuilder whole = new StringBuilder();
    String[] parts = INNER.split(run, -1);
    for (String part : parts) {
      if (at == start || !part.equals("s")) {
        if (!STOP.contains(part)) {
          terms.add(new Term(stem(part), at, at + part.length()));
        }
        whole.append(part);
      }
      at += part.length() + 1;
    }
    if (whole.length() > parts[0].length()) {
      terms.add(new Term(stem(whole.toString()), start, start + run.length()));
    }
  }

  /** A word without its plural ending, in British spelling. */
  static String stem(String word) {
    String one = single(word);
    String regular = IRREGULAR.getOrDefault(one, one);
    return regular.length() > 6 && regular.contains("iz")
        ? AMERICAN.matcher(regular).replaceFirst("is$1")
        : regular;
  }

  private static String single(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's' || IRREGULAR.containsKey(word)) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (SIBILANT.matcher(word).find()) {
      return word.substring(0, length - 2);
    }
    return "sui".indexOf(word.charAt(length - 2)) < 0 ? word.substring(0, length - 1) : word;
  }

  /** What decides in which file a term stands: all terms that begin alike stand in the same. */
  static String key(String term) {
    boolean han = term.charAt(0) >= '\u3000';
    return term.substring(0, han ? term.offsetByCodePoints(0, 1) : Math.min(2, term.length()));
  }

  /** The number of the file of a term among so many. */
  static int shard(String term, int shards) {
    return Integer.remainderUnsigned(key(term).hashCode(), shards);
  }
}
