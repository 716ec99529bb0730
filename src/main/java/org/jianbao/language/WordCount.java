package org.jianbao.language;

import java.util.regex.Pattern;

/**
 * The length of texts in words, by one rule for all languages: each Chinese character counts as
 * one, and so does each run of other letters or digits, in which hyphens and apostrophes join. A
 * figure counts as one, whatever it prints; marks count nothing.
 */
public final class WordCount {
  private static final Pattern VERBATIM = Pattern.compile("\\{=([^{}\\n]*)\\}");
  private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\{[^{}\\n]*\\}");
  private static final Pattern ADDRESS = Pattern.compile("\\]\\([^()\\s]*\\)");
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+"
              + "(?:['’.,-][\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+)*");

  private WordCount() {}

  /** The number of words of a text in Markdown with figure references. */
  public static int of(String text) {
    String printed = VERBATIM.matcher(text).replaceAll("$1");
    printed = REFERENCE.matcher(printed).replaceAll(" 0 ");
    printed = ADDRESS.matcher(printed).replaceAll("]");
    return (int) WORD.matcher(printed).results().count();
  }
}
