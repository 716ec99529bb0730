package org.jianbao.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jianbao.model.Bound;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRulesTest {
  private static final NumberRules CHINESE = NumberRules.of("chinese").orElseThrow();
  private static final NumberRules ENGLISH = NumberRules.of("english").orElseThrow();

  /** What the document states → what the Chinese page prints → what the English page prints. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "41.96亿元 | 41.96亿元 | CNY 4.196 billion",
        "28.7亿元 | 28.7亿元 | CNY 2.87 billion",
        "5.2亿元 | 5.2亿元 | CNY 520 million",
        "3.56亿元 | 3.56亿元 | CNY 356 million",
        "6500万元 | 6500万元 | CNY 65 million",
        "559万元 | 559万元 | CNY 5.59 million",
        "196万元 | 196万元 | CNY 1.96 million",
        "70余万元 | 70余万元 | more than CNY 700,000",
        "3.6万余个 | 3.6万余个 | more than 36,000 buildings",
        "9.45万名 | 9.45万名 | 94,500 teachers",
        "约8万平方米 | 约8万平方米 | about 80,000 square metres",
        "近10万份 | 近10万份 | nearly 100,000 reports",
        "331762人次 | 331,762人次 | 331,762 awards of aid",
        // beyond the list of the rule
        "31.270亿元 | 31.270亿元 | CNY 3.1270 billion",
        "1.2万亿元 | 1.2万亿元 | CNY 1,200 billion",
        "2万余人次 | 2万余人次 | more than 20,000 awards of aid",
        "1256所 | 1256所 | 1,256 schools",
        "12345所 | 12,345所 | 12,345 schools",
        "999999元 | 999,999元 | CNY 999,999",
        "1000000元 | 1,000,000元 | CNY 1 million",
        "0所 | 0所 | 0 schools",
        "1所 | 1所 | 1 school",
        "2所 | 2所 | 2 schools",
        "约1所 | 约1所 | about 1 school",
        "1.0个百分点 | 1.0个百分点 | 1.0 percentage point",
        "1个百分点 | 1个百分点 | 1 percentage point",
        "0.9个百分点 | 0.9个百分点 | 0.9 percentage points",
        "1.1个百分点 | 1.1个百分点 | 1.1 percentage points",
        "2.42个百分点 | 2.42个百分点 | 2.42 percentage points",
        "-1个百分点 | −1个百分点 | −1 percentage point",
        "-1.5个百分点 | −1.5个百分点 | −1.5 percentage points",
        "92.3% | 92.3% | 92.3%",
        "95.30％ | 95.30% | 95.30%",
        "95%以上 | 95%以上 | at least 95%",
        "0.5%以内 | 0.5%以内 | at most 0.5%",
        "90多% | 超过90% | more than 90%",
        "317所以内 | 317所以内 | at most 317 schools",
        "317所以下 | 317所以内 | at most 317 schools",
        "不低于3所 | 3所以上 | at least 3 schools",
        "超过10万所 | 超过10万所 | more than 100,000 schools",
        "突破100所 | 超过100所 | more than 100 schools",
        "不足100所 | 不足100所 | less than 100 schools",
        "20所左右 | 约20所 | about 20 schools",
      })
  void statedChineseEnglish(String stated, String chinese, String english) {
    NumberRules.Reading reading = CHINESE.read(stated).orElseThrow();
    Unit unit = Units.of(reading.unit());
    assertEquals(chinese, CHINESE.write(reading.quantity(), unit).full());
    assertEquals(english, ENGLISH.write(reading.quantity(), unit).full().replace('\u00A0', ' '));
  }

  @ParameterizedTest
  @CsvSource({
    "28.7亿, 2870000000, '', ''",
    "28.7 亿, 2870000000, '', ''",
    "145647, 145647, '', ''",
    "'145,647', 145647, '', ''",
    "145，647, 145647, '', ''",
    "'1,234,567', 1234567, '', ''",
    "70余万, 700000, MORE_THAN, ''",
    "70多万, 700000, MORE_THAN, ''",
    "10余所, 10, MORE_THAN, 所",
    "92.3%, 92.3, '', %",
    "92.3％, 92.3, '', %",
    "2.42个百分点, 2.42, '', 个百分点",
    "近3000, 3000, NEARLY, ''",
    "约8万, 80000, ABOUT, ''",
    "大约8万, 80000, ABOUT, ''",
    "95%以上, 95, AT_LEAST, %",
    "95以上, 95, AT_LEAST, ''",
    "317以内, 317, AT_MOST, ''",
    "317所以下, 317, AT_MOST, 所",
    "超过10万, 100000, MORE_THAN, ''",
    "2万余人次, 20000, MORE_THAN, 人次",
    "3.6万余个, 36000, MORE_THAN, 个",
    "-1.5, -1.5, '', ''",
    "−1.5, -1.5, '', ''",
    "-1.5个百分点, -1.5, '', 个百分点",
    "1.2万亿元, 1200000000000, '', 元",
    "不超过3所, 3, AT_MOST, 所",
    "不高于3所, 3, AT_MOST, 所",
    "至多3所, 3, AT_MOST, 所",
    "至少3所, 3, AT_LEAST, 所",
    "不少于3所, 3, AT_LEAST, 所",
    "不满3所, 3, LESS_THAN, 所",
    "' 12 ', 12, '', ''",
    "0, 0, '', ''",
    "0.50, 0.50, '', ''",
  })
  void readsWhatEditorsWrite(String text, BigDecimal value, String bound, String unit) {
    NumberRules.Reading reading = CHINESE.read(text).orElseThrow();
    assertEquals(value, reading.quantity().value());
    assertEquals(
        bound.isEmpty() ? Optional.empty() : Optional.of(Bound.valueOf(bound)),
        reading.quantity().bound());
    assertEquals(unit, reading.unit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "亿",
        "余万",
        "五亿",
        "十几",
        "约",
        "abc",
        "3%4",
        "1.2.3",
        ".5",
        "1,2",
        "1,23,456",
        "12,3456",
        "--3",
        "+3",
        "１２",
        "70余万余",
        "约3000余",
        "约95%以上",
        "近10万多",
        "3～5",
        "3-5",
        "1/2",
        "NaN",
        "Infinity",
        "0x10",
        "3\n4",
      })
  void refusesWhatIsNoNumber(String text) {
    assertEquals(Optional.empty(), CHINESE.read(text));
  }

  @Test
  void writtenDecimalsAreKept() {
    assertEquals(2, CHINESE.read("95.30%").orElseThrow().quantity().decimals());
    assertEquals(4, CHINESE.read("95.30%").orElseThrow().quantity().significantDigits());
    assertEquals(0, CHINESE.read("41.96亿").orElseThrow().quantity().decimals());
    assertEquals(4, CHINESE.read("41.96亿").orElseThrow().quantity().significantDigits());
    assertEquals(2, CHINESE.read("6500万").orElseThrow().quantity().significantDigits());
  }

  @ParameterizedTest
  @CsvSource({
    "CNY 4.196 billion, 4196000000, '', CNY",
    "'more than CNY 700,000', 700000, MORE_THAN, CNY",
    "at least 95%, 95, AT_LEAST, %",
    "less than 1.5 million schools, 1500000, LESS_THAN, schools",
    "−2.42 percentage points, -2.42, '', percentage points",
    "12, 12, '', ''",
  })
  void readsEnglish(String text, BigDecimal value, String bound, String unit) {
    NumberRules.Reading reading = ENGLISH.read(text).orElseThrow();
    assertEquals(value, reading.quantity().value());
    assertEquals(bound, reading.quantity().bound().map(Bound::name).orElse(""));
    assertEquals(unit, reading.unit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "twelve", "1,2", "12 to 13", "about", "CNY", "1.2.3", "3 of 4"})
  void refusesWhatIsNoEnglishNumber(String text) {
    assertEquals(Optional.empty(), ENGLISH.read(text));
  }

  /** Numbers of all sizes, scales, decimals and bounds; the seed makes them the same every time. */
  static List<Quantity> quantities() {
    Random random = new Random(20180326);
    List<Quantity> all = new ArrayList<>();
    int[] exponents = {0, 4, 8, 12};
    List<Optional<Bound>> bounds = new ArrayList<>(List.of(Optional.empty()));
    java.util.Arrays.stream(Bound.values()).map(Optional::of).forEach(bounds::add);
    for (int i = 0; i < 1000; i++) {
      BigDecimal written =
          new BigDecimal(new java.math.BigInteger(1 + random.nextInt(30), random))
              .movePointLeft(random.nextInt(4));
      if (random.nextInt(8) == 0) {
        written = written.negate();
      }
      Optional<Bound> limit = bounds.get(random.nextInt(bounds.size()));
      boolean overflow =
          limit.isPresent() && limit.get() == Bound.MORE_THAN && random.nextBoolean();
      all.add(new Quantity(written, exponents[random.nextInt(4)], limit, overflow));
    }
    return all;
  }

  @Test
  void bothLanguagesPrintTheSameNumber() {
    for (Quantity quantity : quantities()) {
      for (Unit unit : List.of(Units.YUAN, Units.SCHOOL, Units.PERCENT, Units.POINT)) {
        String zh = CHINESE.write(quantity, unit).full();
        String en = ENGLISH.write(quantity, unit).full();
        String message = quantity + ": " + zh + " / " + en;
        assertTrue(CHINESE.read(zh).isPresent() && ENGLISH.read(en).isPresent(), message);
        Quantity fromZh = CHINESE.read(zh).orElseThrow().quantity();
        Quantity fromEn = ENGLISH.read(en).orElseThrow().quantity();
        assertEquals(0, fromZh.value().compareTo(quantity.value()), message);
        assertEquals(0, fromEn.value().compareTo(quantity.value()), message);
        assertEquals(quantity.bound(), fromZh.bound(), message);
        assertEquals(quantity.bound(), fromEn.bound(), message);
        assertEquals(unit.in("zh").other(), CHINESE.read(zh).orElseThrow().unit(), message);
      }
    }
  }

  @Test
  void writingWhatWasReadGivesTheSameText() {
    for (Quantity quantity : quantities()) {
      String zh = CHINESE.write(quantity, Units.SCHOOL).full();
      Quantity again = CHINESE.read(zh).orElseThrow().quantity();
      assertEquals(zh, CHINESE.write(again, Units.SCHOOL).full());
      String en = ENGLISH.write(quantity, Units.SCHOOL).full();
      assertEquals(
          en, ENGLISH.write(ENGLISH.read(en).orElseThrow().quantity(), Units.SCHOOL).full());
    }
  }

  @ParameterizedTest
  @MethodSource("englishScales")
  void chineseWritesNumbersReadFromEnglish(String english, String chinese) {
    Quantity quantity = ENGLISH.read(english).orElseThrow().quantity();
    assertEquals(chinese, CHINESE.write(quantity, Units.YUAN).full());
  }

  static List<org.junit.jupiter.params.provider.Arguments> englishScales() {
    return List.of(
        org.junit.jupiter.params.provider.Arguments.of("CNY 1.5 million", "150万元"),
        org.junit.jupiter.params.provider.Arguments.of("CNY 2.87 billion", "28.7亿元"),
        org.junit.jupiter.params.provider.Arguments.of("CNY 94,500", "94,500元"));
  }

  @Test
  void bareNumberKeepsPercentAndBound() {
    Quantity share = CHINESE.read("95%以上").orElseThrow().quantity();
    assertEquals("95%以上", CHINESE.write(share, Units.PERCENT).bare());
    assertEquals("at least 95%", ENGLISH.write(share, Units.PERCENT).bare());
    Quantity money = CHINESE.read("70余万").orElseThrow().quantity();
    assertEquals("70余万", CHINESE.write(money, Units.YUAN).bare());
    assertEquals("more than 700,000", ENGLISH.write(money, Units.YUAN).bare());
  }

  @Test
  void spacesThatMustNotBreakAreNoBreakSpaces() {
    Quantity money = CHINESE.read("5.2亿").orElseThrow().quantity();
    assertEquals("CNY\u00A0520\u00A0million", ENGLISH.write(money, Units.YUAN).full());
    Quantity schools = CHINESE.read("近12").orElseThrow().quantity();
    assertEquals("nearly 12\u00A0schools", ENGLISH.write(schools, Units.SCHOOL).full());
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2018年, 2018",
    "2018-11, 2018年11月, November 2018",
    "2018-03-06, 2018年3月6日, 6 March 2018",
    "2018/2020, 2018年至2020年, 2018 to 2020",
    "2018-09/2019-08, 2018年9月至2019年8月, September 2018 to August 2019",
    "../2018-11, 截至2018年11月, up to November 2018",
    "../2018, 截至2018年, up to 2018",
    "2018/2018, 2018年, 2018",
    "2018/2018-06, 2018年至2018年6月, 2018 to June 2018",
    "2020-02-29, 2020年2月29日, 29 February 2020",
  })
  void periods(String iso, String chinese, String english) {
    Period period = Period.parse(iso).orElseThrow();
    assertEquals(chinese, CHINESE.period(period));
    assertEquals(english, ENGLISH.period(period));
    assertEquals(Period.parse(period.toString()), Optional.of(period));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "18", "2018-1", "2018-13", "2018-00", "2018-02-30", "2018-11-31", "2019-02-29",
        "2018-11-00", "2020/2018", "2018-12/2018-01", "2018/..", "..", "/2018", "2018/", "2018年",
        "2018 ", "2018-11-1", "20180326",
      })
  void refusesPeriodsThatAreNone(String text) {
    assertEquals(Optional.empty(), Period.parse(text));
  }

  @Test
  void everyMonthHasItsName() {
    List<String> english = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate day = LocalDate.of(2018, month, month);
      assertEquals("2018年" + month + "月" + month + "日", CHINESE.date(day));
      assertEquals(CHINESE.date(day), CHINESE.point(day.toString()));
      assertEquals(ENGLISH.date(day), ENGLISH.point(day.toString()));
      english.add(ENGLISH.date(day));
    }
    assertEquals("1 January 2018", english.get(0));
    assertEquals("12 December 2018", english.get(11));
    assertEquals(12, english.stream().distinct().count());
  }

  @Test
  void otherRulesAreNotKnown() {
    assertEquals(Optional.empty(), NumberRules.of("french"));
  }

  @Test
  void rulesDoNotDependOnTheMachine() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Quantity money = CHINESE.read("1234567.5").orElseThrow().quantity();
      assertEquals("1,234,567.5元", CHINESE.write(money, Units.YUAN).full());
      assertEquals("CNY\u00A01.2345675\u00A0million", ENGLISH.write(money, Units.YUAN).full());
      assertEquals("6 March 2018", ENGLISH.point("2018-03-06"));
    } finally {
      java.util.Locale.setDefault(before);
    }
  }
}
