package org.jianbao.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Characters of a text that a habit does not allow.
 *
 * @param habit the habit
 * @param start where they begin
 * @param end where they end
 * @param what what the message quotes
 * @param instead what to write for them
 */
record Finding(Habit habit, int start, int end, String what, String instead) {
  private static final int AROUND = 8;

  /** Everything in this text that these habits do not allow, in order. */
  static List<Finding> all(String text, List<Habit> habits) {
    String printed = Printed.of(text);
    List<Finding> found = new ArrayList<>();
    for (Habit habit : habits) {
      Matcher m = habit.pattern().matcher(printed);
      while (m.find()) {
        found.add(of(habit, printed, m.toMatchResult()));
      }
    }
    found.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
    return found;
  }

  private static Finding of(Habit habit, String printed, MatchResult m) {
    String what = m.groupCount() > 0 && m.group(1) != null ? m.group(1) : m.group();
    return new Finding(habit, m.start(), m.end(), what.strip(), habit.fix().instead(printed, m));
  }

  /** A few characters around this finding as they should be, with other findings put right, too. */
  String corrected(String text, List<Finding> all) {
    int lineStart = start == 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = text.indexOf('\n', end);
    int limit = lineEnd < 0 ? text.length() : lineEnd;
    int from = Math.max(lineStart, start - AROUND);
    int to = Math.min(limit, end + AROUND);
    while (from > lineStart && !isEdge(text, from, all)) {
      from--;
    }
    while (to < limit && !isEdge(text, to, all)) {
      to++;
    }
    return correct(text, from, to, all).strip();
  }

  /** A part of a text with its findings put right. */
  static String correct(String text, int from, int to, List<Finding> all) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Finding finding : all) {
      if (finding.start >= at && finding.end <= to) {
        out.append(text, at, finding.start).append(finding.instead);
        at = finding.end;
      }
    }
    return out.append(text, at, to).toString();
  }

  /** Whether a text may be cut here: in no Latin word, no reference and no finding. */
  private static boolean isEdge(String text, int at, List<Finding> all) {
    int open = text.lastIndexOf('{', at - 1);
    return !(open >= 0 && text.indexOf('}', open) >= at)
        && !(isWord(text.charAt(at - 1)) && isWord(text.charAt(at)))
        && !Character.isLowSurrogate(text.charAt(at))
        && all.stream().noneMatch(f -> f.start < at && at < f.end);
  }

  private static boolean isWord(char c) {
    return (c < 0x2E80 && Character.isLetterOrDigit(c)) || c == '\u2019' || c == '-';
  }
}
