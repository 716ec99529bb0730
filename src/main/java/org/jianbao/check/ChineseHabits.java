package org.jianbao.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Message;

/**
 * Typesetting of simplified Chinese, after GB/T 15834-2011 (punctuation), GB/T 15835-2011
 * (numerals) and the W3C's Requirements for Chinese Text Layout.
 */
final class ChineseHabits {
  private static final String HAN = "\\p{IsHan}\u3007";

  /** Full-width marks that only Chinese has; “” and — are shared with other languages. */
  private static final String MARKS = "，。、；：？！（）《》〈〉【】〔〕「」『』";

  /**
   * What makes a half-width mark beside it wrong. A figure prints a number and its Chinese unit.
   */
  private static final String CHINESE = "[" + HAN + MARKS + "“”‘’" + Printed.FIGURE + "]";

  /** Spaces and emphasis do not part a mark from its neighbour. */
  private static final String GAP = "[ " + Printed.NOTHING + "]{0,4}";

  private static final String UNSEEN = Printed.NOTHING + "{0,4}";
  private static final String FORMER = "[" + HAN + MARKS + "]" + UNSEEN;
  private static final String LETTER = "[0-9A-Za-z" + Printed.FIGURE + "]" + UNSEEN;

  private static final Map<String, String> FULL_WIDTH =
      Map.of(",", "，", ";", "；", ":", "：", "!", "！", "?", "？", "(", "（", ")", "）", ".", "。");
  private static final Map<String, String> CORNERS = Map.of("「", "“", "」", "”", "『", "‘", "』", "’");
  private static final Map<Character, BigDecimal> SCALES =
      Map.of('十', BigDecimal.TEN, '百', new BigDecimal(100), '千', new BigDecimal(1000));
  private static final Pattern YEAR_BEFORE = Pattern.compile("(?:(?:19|20)\\d\\d|[年月日])$");
  private static final Pattern YEAR_AFTER = Pattern.compile("^\\d{1,4}[年月日]");
  private static final Pattern SCALED = Pattern.compile("(\\d+(?:\\.\\d+)?)([千百十]?)");

  /** Numbers that a range may join; a year or a day may be joined by a one-em dash, too. */
  private static final String BEFORE_RANGE =
      "(?<=(?<![\\w.+-])[1-9]\\d{0,3}(?:\\.\\d{1,4})?[%万亿岁年月日]?)";

  private static final String AFTER_RANGE = "(?=\\d+(?:\\.\\d+)?[%" + HAN + "])";

  private static final int LOOK_BACK = 2000;

  static final List<Habit> ALL =
      List.of(
          Habit.error(
              Message.HALF_WIDTH_MARK,
              Habit.at(
                  "[,;:!?().]",
                  "(?<!(?:^|\\n) {0,3}\\d{1,9})[,;:!?()](?="
                      + GAP
                      + CHINESE
                      + ")"
                      + "|(?<="
                      + CHINESE
                      + GAP
                      + ")[,;:!?()]"
                      + "|(?<="
                      + CHINESE
                      + UNSEEN
                      + ")\\.(?![.\\w])"),
              (text, m) -> FULL_WIDTH.getOrDefault(m.group(), m.group())),
          Habit.error(Message.FULL_WIDTH_COMMA, "(?<=\\d)，(?=\\d{3}(?!\\d))", ","),
          Habit.error(
              Message.FULL_WIDTH_LETTERS,
              "[０-９Ａ-Ｚａ-ｚ．％]+",
              (text, m) -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC)),
          Habit.error(Message.STRAIGHT_QUOTE, "[\"']", ChineseHabits::curly),
          Habit.error(
              Message.CORNER_QUOTE,
              "[「」『』]",
              (text, m) -> CORNERS.getOrDefault(m.group(), m.group())),
          Habit.error(
              Message.WRONG_DASH,
              Habit.at(
                  "[—–-]",
                  "(?<![—年月日\\d"
                      + Printed.FIGURE
                      + "])—(?!—)"
                      + "|(?<=[年月日\\d"
                      + Printed.FIGURE
                      + "])—(?![—\\d"
                      + Printed.FIGURE
                      + "])"
                      + "|(?<="
                      + CHINESE
                      + ")(?:--+|–)(?![\\d"
                      + Printed.FIGURE
                      + "])"
                      + "|(?<![\\d"
                      + Printed.FIGURE
                      + "])(?:--+|–)(?="
                      + CHINESE
                      + ")"),
              "——"),
          Habit.error(
              Message.WRONG_ELLIPSIS, "(?<!…)(?:…|…{3,})(?!…)|\\.{2,}|。{2,}|(?<!·)·{3,}", "……"),
          Habit.error(
              Message.NUMBER_BRACKETS,
              "[【\\[［(（](?:19|20)\\d\\d[】\\]］)）](?=第?\\d+号)|【(?:19|20)\\d\\d】",
              (text, m) -> "〔" + m.group().substring(1, 5) + "〕"),
          Habit.warning(Message.SURPLUS_COMMA, "(?<=[》”])、(?=[《“])", ""),
          Habit.error(Message.SURPLUS_COMMA, "(?<=（[一二三四五六七八九十]{1,3}）)[、.．]", ""),
          Habit.error(
              Message.SPACE_IN_CHINESE,
              Habit.at(
                  " ",
                  "(?<="
                      + FORMER
                      + ") +(?="
                      + UNSEEN
                      + "["
                      + HAN
                      + MARKS
                      + "]|"
                      + LETTER
                      + ")"
                      + "|(?<=(?:"
                      + LETTER
                      + "|%)) +(?="
                      + UNSEEN
                      + "["
                      + HAN
                      + MARKS
                      + "])"),
              ""),
          Habit.error(Message.TYPED_INDENT, "(?<=^|\\n) *\u3000+", ""),
          Habit.error(
              Message.SCALE_WORD,
              "(?<![\\d.])\\d+(?:\\.\\d+)?(?:[千百](?![米克瓦赫卡帕伏焦字兆])|十(?![大佳强项]))"
                  + "(?:\\d{1,9}[千百十]){0,4}",
              (text, m) -> plain(m.group())),
          Habit.error(
              Message.WRONG_RANGE,
              Habit.at(
                  " *[-–—~〜∼－～]",
                  BEFORE_RANGE
                      + " *(?:[-–~〜∼－]|～～) *"
                      + AFTER_RANGE
                      + "|(?<="
                      + Printed.FIGURE
                      + ") *[-–—~〜∼－] *(?="
                      + Printed.FIGURE
                      + ")"),
              (text, m) -> yearsAround(text, m) ? "—" : "～"),
          Habit.warning(
              Message.RANGE_SIGN,
              "(?=～)(?<=(?<![\\d.])\\d{1,9}(?:\\.\\d{1,9})?)(?=～\\d+(?:\\.\\d+)?(%|万亿|万|亿))",
              (text, m) -> m.group(1)),
          Habit.error(Message.LEADING_ZERO, "(?<![\\w.…])\\.(?=\\d)", "0."),
          Habit.error(
              Message.WRONG_INTERPUNCT, "(?<=[" + HAN + "])[•‧∙⋅・･](?=[" + HAN + "])", "·"));

  private ChineseHabits() {}

  /** Opening and closing quotes take turns within a paragraph; between letters it is a ’. */
  private static String curly(String text, MatchResult m) {
    int at = m.start();
    boolean single = m.group().equals("'");
    if (single
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && isLatin(text.charAt(at - 1))) {
      return "’";
    }
    int before = 0;
    // No paragraph is longer; a text of quotes alone must not take forever.
    for (int i = at - 1; i >= Math.max(0, at - LOOK_BACK) && text.charAt(i) != '\n'; i--) {
      before += text.charAt(i) == text.charAt(at) ? 1 : 0;
    }
    return before % 2 == 0 ? (single ? "‘" : "“") : single ? "’" : "”";
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** 3千5百 as 3500. */
  private static String plain(String scaled) {
    BigDecimal sum = BigDecimal.ZERO;
    Matcher m = SCALED.matcher(scaled);
    while (m.find()) {
      BigDecimal scale =
          m.group(2).isEmpty()
              ? BigDecimal.ONE
              : SCALES.getOrDefault(m.group(2).charAt(0), BigDecimal.ONE);
      sum = sum.add(new BigDecimal(m.group(1)).multiply(scale));
    }
    return sum.stripTrailingZeros().toPlainString();
  }

  /** Periods are joined by a one-em dash (GB/T 15834 4.13.3), amounts by a wavy one. */
  private static boolean yearsAround(String text, MatchResult m) {
    return YEAR_BEFORE.matcher(text.substring(Math.max(0, m.start() - 5), m.start())).find()
        && YEAR_AFTER.matcher(text.substring(m.end(), Math.min(text.length(), m.end() + 5))).find();
  }
}
