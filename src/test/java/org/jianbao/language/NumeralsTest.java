package org.jianbao.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a number that somebody typed, and what it means. */
class NumeralsTest {
  private static String found(String rules, String text) {
    return Numerals.of(rules).in(text).stream()
        .map(
            n ->
                n.text().strip()
                    + "="
                    + n.value()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse("?"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "共有学校12所, 12=12",
    "投入1.2亿元, 1.2亿=120000000",
    "占36.8%, 36.8%=36.8",
    "70余万元, 70余万=700000",
    "两所学校, 两=2",
    "二十三个单位, 二十三=23",
    "一百零五人, 一百零五=105",
    "三万元, 三万=30000",
    "十三五规划, 十三五=?",
    "百分之八, 百分之八=8",
    "四分之三, 四分之三=75",
    "不到一半, 一半=50",
    "数十所学校, 数十=?",
    "第三批有五名, 五=5",
  })
  void chineseNumbers(String text, String expected) {
    if (text.startsWith("十三五")) {
      assertEquals(1, Numerals.of("chinese").in(text).size());
    } else {
      assertEquals(expected, found("chinese", text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018年3月26日",
        "2017—2018学年",
        "2018年至2020年",
        "衡教通〔2018〕72号",
        "第三批",
        "第12号",
        "初三学生",
        "一些学校",
        "一所学校",
        "进一步",
        "统一",
        "百分点",
        "两者",
        "七年级",
        "11月底",
        "8:30",
        "一、工作",
        "一是布局"
      })
  void noChineseNumbers(String text) {
    assertEquals("", found("chinese", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in 12 schools | 12=12",
        "CNY 520 million | 520 million=520000000",
        "1,498 providers | 1,498=1498",
        "36.8% of all | 36.8%=36.8",
        "two schools | two=2",
        "twenty-three units | twenty-three=23",
        "a hundred people | a hundred=100",
        "five thousand people | five thousand=5000",
        "half of them | half=50",
        "two thirds of them | two thirds=?",
        "twice as many | twice=?",
        "in 2018 and 2,018 more | 2,018=2018",
      })
  void englishNumbers(String text, String expected) {
    assertEquals(expected, found("english", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 26 March 2018",
        "March 2018",
        "in 2018",
        "2018–20",
        "2017 to 2018",
        "the third round",
        "No. 72",
        "one school",
        "a third party",
        "the 2nd day",
        "the Five-Year Plan",
        "behalf",
        "attendance",
        "8.30 a.m.",
        "at 8:30"
      })
  void noEnglishNumbers(String text) {
    assertEquals("", found("english", text));
  }

  @Test
  void languagesWithoutRulesHaveNoFinder() {
    assertEquals("", found("none", "12 schools"));
    assertEquals(Optional.of(new BigDecimal(2018)), ChineseNumerals.read("二〇一八"));
  }
}
