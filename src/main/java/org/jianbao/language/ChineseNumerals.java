package org.jianbao.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in Chinese text. A numeral in characters counts if a measure word follows (两所), if it has
 * two places or more (二十), or if it is a fraction (百分之八, 三分之一, 一半). A lone 一 is the article of
 * Chinese (一所学校, "a school") and is left out.
 */
final class ChineseNumerals implements Numerals {
  private static final String DIGIT = "〇零一二两三四五六七八九";
  private static final String ANY = "[" + DIGIT + "十百千万亿]";
  private static final String MEASURE =
      "(?:个|所|名|人|位|项|次|期|门|种|类|条|款|起|处|件|册|亩|户|家|支|座|间|台|辆|场|批|轮|篇|份|本|套|栋|幢"
          + "|倍|成|年|月|天|周|岁|分|元|米|公里|平方米|步|段|层|组|对|点|方面|部分|地|校|县|区|市|镇|乡|村|级|届"
          + "|师|者|大|小|科|国|省|线|节|课|学期|学年|班|队|团|站|室|馆|园)";

  /** Numbers that are none: dates, ordinals, document numbers, grades, names of days and plans. */
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          // What one of these can begin with: most places of a text need no further look.
          "(?=[\\d\\s〔\\[【(（第初高大百千万周星十"
              + DIGIT
              + "])(?:"
              + "(?<!\\d)\\d{1,2}[:：]\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d"
              // 2018年, 2018-2020年, 2017—2018学年度, 2018级
              + "|(?:19|20)\\d\\d(?:\\s?[-－–—～~至到]{1,2}\\s?(?:(?:19|20)?\\d\\d))?\\s?(?:年|学年|届|级|春|秋|－)"
              + "|(?:19|20)\\d\\d\\s?[—－–-]\\s?(?:19|20)\\d\\d"
              + "|(?<![\\d.])\\d{1,2}\\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?:\\s?\\d{1,2}\\s?[日号])?"
              + "|(?<=[至—-])\\d{1,2}\\s?[日号]"
              // A year alone, as in titles: no unit follows.
              + "|(?<!\\d)(?:19|20)\\d\\d(?!\\d|[.,，]\\d|\\s?[%％余多万亿]|\\s?"
              + MEASURE
              + ")"
              + "|[〔\\[【(（](?:19|20)\\d\\d[〕\\]】)）]\\s?\\d+\\s?号"
              + "|第[\\d"
              + DIGIT
              + "十百]+|[初高大][一二三四](?!\\d)|[一二三四五六七八九]年级|(?:周|星期)[一二三四五六]"
              + "|二〇[〇一二三四五六七八九]{2}年?|[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?"
              + "|百分[点比号率]|两者|千千万万|千家万户|万一|百年|百花|千方百计|一千零一"
              // Numbering of paragraphs and documents' own references.
              + "|(?<=^|\\n)\\s*(?:[(（]?[\\d"
              + DIGIT
              + "十]+(?:[)）、．]|\\.(?!\\d))|[一二三四五六七八九十]+(?:、|是))"
              + "|[(（][\\d"
              + DIGIT
              + "十]+[)）](?=[^年])|[一二三四五六七八九十]+是(?=[\\u4e00-\\u9fff]))");

  private static final Pattern ARABIC =
      Pattern.compile(
          "(?<![A-Za-z\\d.])(?<sign>[-\u2212])?(?<digits>\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "\\s?[余多]?(?<scale>万亿|亿|万|千(?![克米瓦])|百(?!分))?(?<percent>%|％|‰)?");
  private static final Pattern FRACTION =
      Pattern.compile(
          "百分之(?<percent>"
              + ANY
              + "+|\\d+(?:\\.\\d+)?)|(?<base>"
              + ANY
              + "{1,3})分之(?<part>"
              + ANY
              + "{1,3})|一半|半数|过半|翻番|翻[一二两]番|成倍");
  private static final Pattern CHARACTERS =
      Pattern.compile(
          "(?<![第之每同另统唯单专万初高其不])(?:(?<many>"
              + ANY
              + "{2,})[余多]?|(?<few>[二两三四五六七八九十百千])[余多]?(?="
              + MEASURE
              + ")|(?<vague>[数几][十百千万亿]|[十百千万][余多几](?="
              + MEASURE
              + ")))");

  private static final Map<String, Integer> SCALES =
      Map.of("百", 2, "千", 3, "万", 4, "亿", 8, "万亿", 12);

  @Override
  public List<Numeral> in(String text) {
    StringBuilder open = new StringBuilder(text);
    cover(open, NO_NUMBER.matcher(text));
    List<Numeral> found = new ArrayList<>();
    take(open, FRACTION, text, ChineseNumerals::fraction, found);
    take(open, ARABIC, text, ChineseNumerals::arabic, found);
    take(open, CHARACTERS, text, ChineseNumerals::characters, found);
    found.sort(Comparator.comparingInt(Numeral::start));
    return found;
  }

  @FunctionalInterface
  private interface Reader {
    Optional<BigDecimal> value(Matcher match);
  }

  private static void take(
      StringBuilder open, Pattern pattern, String text, Reader reader, List<Numeral> found) {
    Matcher m = pattern.matcher(open.toString());
    while (m.find()) {
      found.add(
          new Numeral(m.start(), m.end(), text.substring(m.start(), m.end()), reader.value(m)));
      open.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
    }
  }

  private static void cover(StringBuilder open, Matcher m) {
    while (m.find()) {
      open.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
    }
  }

  private static Optional<BigDecimal> arabic(Matcher m) {
    BigDecimal value = Digits.parse(m.group("digits"));
    int scale = m.group("scale") == null ? 0 : SCALES.getOrDefault(m.group("scale"), 0);
    BigDecimal scaled = value.scaleByPowerOfTen(scale);
    return Optional.of(m.group("sign") == null ? scaled : scaled.negate());
  }

  private static Optional<BigDecimal> fraction(Matcher m) {
    if (m.group("percent") != null) {
      String percent = m.group("percent");
      return Character.isDigit(percent.charAt(0)) && percent.charAt(0) < 0x80
          ? Optional.of(new BigDecimal(percent))
          : read(percent);
    }
    if (m.group("base") == null) {
      return m.group().endsWith("半") && m.group().startsWith("一")
          ? Optional.of(BigDecimal.valueOf(50))
          : Optional.empty();
    }
    Optional<BigDecimal> base = read(m.group("base"));
    Optional<BigDecimal> part = read(m.group("part"));
    return base.filter(b -> b.signum() > 0)
        .flatMap(b -> part.map(p -> p.movePointRight(2).divide(b, MathContext.DECIMAL32)));
  }

  private static Optional<BigDecimal> characters(Matcher m) {
    String text = m.group("many") != null ? m.group("many") : m.group("few");
    return text == null ? Optional.empty() : read(text);
  }

  /** The number that these characters write: 二十三, 一百零五, 三万, 二〇一八; empty if they write none. */
  static Optional<BigDecimal> read(String characters) {
    if (!characters.matches(".*[十百千万亿].*")) {
      // Digits in a row: 二〇一八. Two neighbours such as 三四 mean three or four.
      if (characters.length() == 2 && !characters.contains("〇")) {
        return Optional.empty();
      }
      StringBuilder digits = new StringBuilder();
      characters.chars().forEach(c -> digits.append(digit((char) c)));
      return Optional.of(new BigDecimal(digits.toString()));
    }
    long total = 0;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      switch (c) {
        case '十', '百', '千' -> {
          long unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
          section += (digit < 0 ? 1 : digit) * unit;
          digit = -1;
        }
        case '万', '亿' -> {
          long unit = c == '万' ? 10_000 : 100_000_000;
          section += Math.max(0, digit);
          total = (total + Math.max(section, total == 0 ? 1 : section)) * unit;
          section = 0;
          digit = -1;
        }
        default -> digit = digit(c);
      }
    }
    return Optional.of(BigDecimal.valueOf(total + section + Math.max(0, digit)));
  }

  private static int digit(char c) {
    int at = "〇一二三四五六七八九".indexOf(c);
    return c == '零' ? 0 : c == '两' ? 2 : at;
  }
}
