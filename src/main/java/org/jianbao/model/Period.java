package org.jianbao.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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
  private static final String POINT = "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\\d{2})?)?";
  private static final int DAY_LENGTH = 10;
  private static final int YEAR_LENGTH = 4;
  private static final Pattern FORM =
      Pattern.compile("(?:(" + POINT + "|\\.\\.)/)?(" + POINT + ")");

  /** Reads the ISO 8601 form; empty if it is none. */
  public static Optional<Period> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String start = m.group(1) == null ? m.group(2) : m.group(1).equals("..") ? "" : m.group(1);
    String end = m.group(2);
    boolean backwards = !start.isEmpty() && start.compareTo(end) > 0 && !start.startsWith(end);
    return isDay(start) && isDay(end) && !backwards
        ? Optional.of(new Period(start, end))
        : Optional.empty();
  }

  /** Whether the day exists, if it is one. */
  private static boolean isDay(String point) {
    try {
      return point.length() < DAY_LENGTH || LocalDate.parse(point).getYear() >= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Integer.toString(year), Integer.toString(year));
  }

  /** The calendar year it ends in. */
  public int endYear() {
    return Integer.parseInt(end.substring(0, YEAR_LENGTH));
  }

  /** The first day it is about; the first of its end, if its start is open. */
  public LocalDate firstDay() {
    String first = start.isEmpty() ? end : start;
    return LocalDate.parse(first + "-01-01".substring(first.length() - YEAR_LENGTH));
  }

  /** The last day it is about. */
  public LocalDate lastDay() {
    return switch (end.length()) {
      case YEAR_LENGTH -> LocalDate.of(endYear(), Month.DECEMBER, 31);
      case DAY_LENGTH -> LocalDate.parse(end);
      default -> YearMonth.parse(end).atEndOfMonth();
    };
  }

  /** The same time a year earlier. */
  public Period yearBefore() {
    return new Period(yearBefore(start), yearBefore(end));
  }

  private static String yearBefore(String point) {
    return point.isEmpty()
        ? ""
        : Integer.parseInt(point.substring(0, YEAR_LENGTH)) - 1 + point.substring(YEAR_LENGTH);
  }

  @Override
  public String toString() {
    return start.equals(end) ? end : (start.isEmpty() ? ".." : start) + "/" + end;
  }
}
