package org.jianbao.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jianbao.diag.Message;

/** Typesetting and spelling of British English, after the style guide of the ONS. */
final class EnglishHabits {
  private static final String HAN = "\\p{IsHan}";
  private static final String FULL_WIDTH = "，。、；：？！（）【】〔〕《》〈〉「」『』～";
  private static final String CHINESE = "[" + HAN + FULL_WIDTH + "]";
  private static final Map<String, String> HALF_WIDTH =
      Map.ofEntries(
          Map.entry("，", ", "),
          Map.entry("。", ". "),
          Map.entry("、", ", "),
          Map.entry("；", "; "),
          Map.entry("：", ": "),
          Map.entry("？", "? "),
          Map.entry("！", "! "),
          Map.entry("（", " ("),
          Map.entry("）", ") "),
          Map.entry("【", "["),
          Map.entry("】", "]"),
          Map.entry("〔", "["),
          Map.entry("〕", "]"),
          Map.entry("《", "“"),
          Map.entry("》", "”"),
          Map.entry("〈", "‘"),
          Map.entry("〉", "’"),
          Map.entry("「", "“"),
          Map.entry("」", "”"),
          Map.entry("『", "‘"),
          Map.entry("』", "’"),
          Map.entry("～", " to "));

  /** American → British; the words that education briefings use. */
  private static final Map<String, String> BRITISH =
      Map.ofEntries(
          Map.entry("program", "programme"),
          Map.entry("programs", "programmes"),
          Map.entry("enrollment", "enrolment"),
          Map.entry("enrollments", "enrolments"),
          Map.entry("enroll", "enrol"),
          Map.entry("enrolls", "enrols"),
          Map.entry("center", "centre"),
          Map.entry("centers", "centres"),
          Map.entry("centered", "centred"),
          Map.entry("labor", "labour"),
          Map.entry("color", "colour"),
          Map.entry("colors", "colours"),
          Map.entry("honor", "honour"),
          Map.entry("honors", "honours"),
          Map.entry("favorable", "favourable"),
          Map.entry("behavior", "behaviour"),
          Map.entry("neighborhood", "neighbourhood"),
          Map.entry("defense", "defence"),
          Map.entry("theater", "theatre"),
          Map.entry("fiber", "fibre"),
          Map.entry("meters", "metres"),
          Map.entry("kilometers", "kilometres"),
          Map.entry("catalog", "catalogue"),
          Map.entry("counselor", "counsellor"),
          Map.entry("counselors", "counsellors"),
          Map.entry("counseling", "counselling"),
          Map.entry("fulfill", "fulfil"),
          Map.entry("traveled", "travelled"),
          Map.entry("labeled", "labelled"));

  /** Stems whose -ize is -ise here; others (size, prize) are left alone. */
  private static final String IZE =
      "(?:(?:re|de|dis)?(?:organ|recogn|standard|modern|special|util|real|emphas|priorit|optim"
          + "|minim|maxim|summar|central|normal|subsid|informat|digit|categor|character|author"
          + "|mobil|final|formal|general|stabil|rational|regular|popular|institutional)|anal)"
          + "[iy]z(?:e[srd]?|ers|ing|ations?|able)";

  private static final String NUMBER = "[\\d" + Printed.FIGURE + "]" + Printed.NOTHING + "{0,4}";
  private static final Pattern YEAR_BEFORE = Pattern.compile("\\b(?:19|20)\\d\\d$");
  private static final Pattern YEAR_AFTER = Pattern.compile("^(?:19|20)\\d\\d\\b");
  private static final String RANGE_END = "\\d{1,3}(?:,\\d{3}){0,3}(?:\\.\\d{1,4})?%?";

  static final List<Habit> ALL =
      List.of(
          Habit.error(Message.STRAIGHT_QUOTE, "[\"']", EnglishHabits::curly),
          Habit.error(
              Message.FULL_WIDTH_MARK,
              Habit.at(
                  "[\\u3001-\\u301F\\uFF01-\\uFF5E]",
                  "(?<!"
                      + CHINESE
                      + ")(?![《〈]["
                      + HAN
                      + "])["
                      + FULL_WIDTH
                      + "]"
                      + "|(?<!["
                      + HAN
                      + "](?=[》〉]))["
                      + FULL_WIDTH
                      + "](?!"
                      + CHINESE
                      + ")"),
              EnglishHabits::halfWidth),
          Habit.error(
              Message.FULL_WIDTH_LETTERS,
              "[０-９Ａ-Ｚａ-ｚ．％]+",
              (text, m) -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC)),
          Habit.error(Message.TYPED_INDENT, "(?<=^|\\n) *\u3000+", ""),
          Habit.error(
              Message.DOUBLE_SPACE,
              // Nearly no text has two spaces: look for them before what stands before them.
              "(?=  )(?<=[^\\s])(?<!(?:^|\\n) {0,9}(?:[-+"
                  + Printed.NOTHING
                  + "]|\\d{1,9}[.)]))"
                  + " {2,}(?=[^\\s])",
              " "),
          Habit.error(
              Message.SPACE_BEFORE_MARK, "(?<=\\S) +(?=([,;:!?.)\\]”])(?:[\\s,;:.)]|$))", ""),
          Habit.warning(
              Message.PERCENT_WORD,
              "(?i)(?=[ -]?per ?cent)(?<=" + NUMBER + ")(?: |-)?per ?cent(?![a-z]| point)",
              "%"),
          Habit.error(Message.SPACE_BEFORE_MARK, "(?<=[\\d" + Printed.FIGURE + "]) +(?=(%))", ""),
          Habit.warning(
              Message.WRONG_RANGE,
              Habit.at(
                  " ?[-–]",
                  "(?<=(?<![\\w.,/-])(?!0)"
                      + RANGE_END
                      + ") ?[-–] ?(?=(?!0)"
                      + RANGE_END
                      + "(?![\\w/-]))"
                      + "|(?<=(?:19|20)\\d\\d)-(?=(?:19|20)\\d\\d(?![\\w-]))"
                      + "|(?<="
                      + Printed.FIGURE
                      + ") ?[-–] ?(?="
                      + Printed.FIGURE
                      + ")"),
              EnglishHabits::range),
          Habit.warning(
              Message.AMERICAN_SPELLING,
              "(?i)(?=percent)(?<!" + NUMBER + "[ -])\\bpercent\\b",
              "per cent"),
          Habit.error(Message.LEADING_ZERO, "(?<![\\w.…])\\.(?=\\d)", "0."),
          Habit.warning(
              Message.AMERICAN_SPELLING,
              "(?i)\\b(?:"
                  + String.join("|", new TreeSet<>(BRITISH.keySet()))
                  + ")\\b"
                  + "|\\b"
                  + IZE
                  + "\\b",
              EnglishHabits::british));

  private EnglishHabits() {}

  /** Quotes open after a space, a bracket or a dash; everywhere else they close. */
  private static String curly(String text, MatchResult m) {
    boolean single = m.group().equals("'");
    char before = m.start() == 0 ? ' ' : text.charAt(m.start() - 1);
    boolean opens = Character.isWhitespace(before) || "([“‘—–".indexOf(before) >= 0;
    return opens ? (single ? "‘" : "“") : single ? "’" : "”";
  }

  /** Brings the space that a full-width mark has within itself, unless there is one. */
  private static String halfWidth(String text, MatchResult m) {
    String mark = HALF_WIDTH.getOrDefault(m.group(), m.group());
    boolean spaceAfter =
        m.end() == text.length() || !Character.isLetterOrDigit(text.charAt(m.end()));
    boolean spaceBefore = m.start() == 0 || text.charAt(m.start() - 1) == ' ';
    String tail = spaceAfter ? mark.stripTrailing() : mark;
    return spaceBefore ? tail.stripLeading() : tail;
  }

  private static String range(String text, MatchResult m) {
    String before = text.substring(Math.max(0, m.start() - 5), m.start());
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 5));
    boolean years = YEAR_BEFORE.matcher(before).find() && YEAR_AFTER.matcher(after).find();
    return years ? "–" : " to ";
  }

  private static String british(String text, MatchResult m) {
    String word = m.group();
    String lower = word.toLowerCase(Locale.ROOT);
    int z = lower.lastIndexOf('z');
    String british =
        Optional.ofNullable(BRITISH.get(lower))
            .orElseGet(() -> lower.substring(0, z) + "s" + lower.substring(z + 1));
    return Character.isUpperCase(word.charAt(0))
        ? british.substring(0, 1).toUpperCase(Locale.ROOT) + british.substring(1)
        : british;
  }
}
