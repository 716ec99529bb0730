package org.jianbao.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a figure is about, written as in ISO 8601: {@code 2018}, {@code 2018-11}, {@code
 * 2018-11-30}, an interval {@code 2018/2020}, or open to the left, {@code ../2018-11}, for what has
 * been reached by then.
 *
 * @param start start as written; empty for an open start
 * @param end end as written; the same as the start for a single year, month or day
 */
public record Period(String start, String end) {
  private static final String POINT = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
  private static final Pattern FORM =
      Pattern.compile("(?:(" + POINT + "|\\.\\.)/)?(" + POINT + ")");

  /** Reads the ISO 8601 form; empty if it is none. */
  public static Optional<Period> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String start = m.group(1) == null ? m.group(2) : m.group(1).equals("..") ? "" : m.group(1);
    return Optional.of(new Period(start, m.group(2)));
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Integer.toString(year), Integer.toString(year));
  }

  @Override
  public String toString() {
    return start.equals(end) ? end : (start.isEmpty() ? ".." : start) + "/" + end;
  }
}
