package org.jianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sentences of English that begin with a numeral: readers take it for part of the last. */
final class Openings {
  private static final Pattern START =
      Pattern.compile(
          "(?:(?<line>^|\\n) {0,9}(?:(?:[-+"
              + Printed.NOTHING
              + "]|\\d{1,9}[.)]) +)?+"
              // The mark comes first: to look back from every place takes long.
              + "|(?=[.?!])(?<!\\b(?:No|Nos|vs|cf|ca|approx|pp|Art|Vol|Fig|e\\.g|i\\.e))[.?!][”’)]{0,2} +)"
              + "[“‘("
              + Printed.NOTHING
              + "]{0,4}(?=[\\d"
              + Printed.FIGURE
              + "])");
  private static final Pattern NUMERAL = Pattern.compile("[\\d.,:/%-]*[\\d%]|\\{[^{}\\n]*\\}");
  private static final Pattern SENTENCE = Pattern.compile("[.?!][”’)]*\\s*$");

  private Openings() {}

  /**
   * A numeral that begins a sentence.
   *
   * @param offset where it stands
   * @param printed what the reader sees
   */
  record Opening(int offset, String printed) {}

  /**
   * The numerals that begin a sentence of this text; a line without a full stop is none.
   *
   * @param figure what a reference prints, by what stands in its braces
   */
  static List<Opening> of(String text, Function<String, Optional<String>> figure) {
    List<Opening> found = new ArrayList<>();
    String printed = Printed.of(text);
    Matcher start = START.matcher(printed);
    while (start.find()) {
      int end = printed.indexOf('\n', start.end());
      String line = printed.substring(start.end(), end < 0 ? printed.length() : end);
      Matcher numeral = NUMERAL.matcher(text).region(start.end(), text.length());
      if ((start.group("line") != null && !SENTENCE.matcher(line).find()) || !numeral.lookingAt()) {
        continue;
      }
      String written = numeral.group();
      Optional<String> shown =
          written.startsWith("{")
              ? figure.apply(written.substring(1, written.length() - 1))
              : Optional.of(written);
      shown
          .filter(s -> !s.isEmpty() && !Character.isUpperCase(s.charAt(0)))
          .ifPresent(s -> found.add(new Opening(start.end(), s)));
    }
    return found;
  }
}
