package org.jianbao.check;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jianbao.diag.Message;
import org.jianbao.diag.Severity;

/**
 * One thing that typesetting of a language does not do.
 *
 * @param severity error for wrong characters, warning for style
 * @param message what is wrong
 * @param pattern the characters that are wrong, in a {@linkplain Printed printed} text; what stands
 *     around them is looked at but not matched
 * @param fix what to write instead
 */
record Habit(Severity severity, Message message, Pattern pattern, Fix fix) {

  /** Finds what to write instead of a match. */
  @FunctionalInterface
  interface Fix {
    String instead(String printed, MatchResult match);
  }

  /**
   * A pattern that is tried only where it can begin. Looking back from every place of a text is
   * what costs most of the check.
   *
   * @param first what every match begins with
   */
  static String at(String first, String pattern) {
    return "(?=" + first + ")(?:" + pattern + ")";
  }

  static Habit error(Message message, String pattern, Fix fix) {
    return new Habit(Severity.ERROR, message, Pattern.compile(pattern), fix);
  }

  static Habit warning(Message message, String pattern, Fix fix) {
    return new Habit(Severity.WARNING, message, Pattern.compile(pattern), fix);
  }

  static Habit error(Message message, String pattern, String instead) {
    return error(message, pattern, (text, m) -> instead);
  }

  static Habit warning(Message message, String pattern, String instead) {
    return warning(message, pattern, (text, m) -> instead);
  }
}
