package org.jianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {
  private static String chinese(String text) {
    return Finding.correct(text, 0, text.length(), Finding.all(text, ChineseHabits.ALL));
  }

  private static String english(String text) {
    return Finding.correct(text, 0, text.length(), Finding.all(text, EnglishHabits.ALL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          投资{a},上年{b}            | 投资{a}，上年{b}
          共{a};其中(按增幅)推算     | 共{a}；其中（按增幅）推算
          为什么?好!                 | 为什么？好！
          **投资**,上年              | **投资**，上年
          见{=石帆一中},等           | 见{=石帆一中}，等
          没有说明.                  | 没有说明。
          计331，762人次             | 计331,762人次
          "改薄"和'达标'             | “改薄”和‘达标’
          他用teachers' book         | 他用teachers’ book
          「改薄」『达标』           | “改薄”‘达标’
          学校—含幼儿园              | 学校——含幼儿园
          学校--含幼儿园             | 学校——含幼儿园
          等...没有                  | 等……没有
          等。。。没有               | 等……没有
          临教【2018】72号           | 临教〔2018〕72号
          临教（2018）72号           | 临教〔2018〕72号
          （一）、招生               | （一）招生
          《甲》、《乙》             | 《甲》《乙》
          共１２项，９５％           | 共12项，95%
          共 12 项                   | 共12项
          共 {a} ，其中              | 共{a}，其中
          全市 学校                  | 全市学校
          3千5百万                   | 3500万
          1.2千名                    | 1200名
          5十名                      | 50名
          3-6岁                      | 3～6岁
          {a.value}-{b}              | {a.value}～{b}
          2016-2020年                | 2016—2020年
          9～16亿                    | 9亿～16亿
          提高.5个百分点             | 提高0.5个百分点
          卡尔•马克思                | 卡尔·马克思
          """)
  void chineseIsPutRight(String wrong, String right) {
    assertEquals(right, chinese(wrong));
    assertEquals(right, chinese(right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年{a}，其中{b}（按增幅推算）；原文：没有说明！",
        "{=8:30}上课，比例1:18.5，共331,762人次。",
        "见[办法](https://a.example/x,y?z=1(2))和https://a.example/?a=b,c。",
        "1) 第一项\n2. 第二项\n- 第三项\n* 第四项",
        "2016—2020年，5月—8月，3～6岁，63%～68%，13万元～17万元",
        "电话0577-62571234，日期2018-03-26，标准GB/T 15834-2011",
        "学校——含幼儿园……没有列出",
        "“学校‘改薄’”、教师、《办法》和《细则》",
        "10千克、3千米、5千瓦、2018十大新闻、十三五、两三个",
        "Party building plus (PBP), an idea: A; B",
        "`a, 字`"
      })
  void chineseAsItShouldBeIsLeftAlone(String text) {
    assertEquals(List.of(), Finding.all(text, ChineseHabits.ALL));
  }

  @Test
  void indentsAreFoundInEveryParagraph() {
    assertEquals("甲。\n\n乙。", chinese("　　甲。\n\n　　乙。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the bureau's "own" school    | the bureau’s “own” school
          ("own") and 'new'            | (“own”) and ‘new’
          schools , and teachers .     | schools, and teachers.
          schools  and teachers        | schools and teachers
          {a}，after {b}。             | {a}, after {b}.
          {a}（calculated）            | {a} (calculated)
          ＩＣＴ of ５ schools         | ICT of 5 schools
          {=12.5} per cent of it       | {=12.5}% of it
          {a.value} percent of it      | {a.value}% of it
          5 % of it                    | 5% of it
          30-40 pupils                 | 30 to 40 pupils
          3 – 6 pupils                 | 3 to 6 pupils
          {a.value}-{b}                | {a.value} to {b}
          in 2016-2020                 | in 2016–2020
          a gap of .5 points           | a gap of 0.5 points
          The Program was organized    | The Programme was organised
          enrollment at labor centers  | enrolment at labour centres
          analyzing the modernization  | analysing the modernisation
          a percent sign               | a per cent sign
          """)
  void englishIsPutRight(String wrong, String right) {
    assertEquals(right, english(wrong));
    assertEquals(right, english(right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the prize, its size and oversized classes; a programmer; a laboratory",
        "a per cent sign, two percentage points",
        "in 2016–2020, on 2018-03-26, GB/T 15834-2011, 2018/19, 2017-18, call 0577-62571234",
        "a 3-year plan for 3-6-year-olds, a “2+1” model",
        "the teachers’ “own” school – as it were – and e.g. this",
        "terms such as 大，小 or 《办法》",
        "1.  first\n-  second\n* third",
        "see [this](https://a.example/colors--center.html)",
        "`a  'b'`"
      })
  void englishAsItShouldBeIsLeftAlone(String text) {
    assertEquals(List.of(), Finding.all(text, EnglishHabits.ALL));
  }

  @Test
  void aSnippetIsShortWholeAndRight() {
    String text = "很长的一段文字在前面，投资{funding},上年{funding-before}(推算)，后面还有很长的一段。";
    List<Finding> all = Finding.all(text, ChineseHabits.ALL);
    assertEquals("{funding}，上年{funding-before}", all.get(0).corrected(text, all));
  }

  @Test
  void longTextsTakeNoLongTime() {
    Stream.of("1", "字,", "\"", " ", "{", "{a}", "3千", "a'", "…", "](", "(", "’", "1-", "《")
        .map(s -> s.repeat(5_000))
        .forEach(
            text ->
                org.junit.jupiter.api.Assertions.assertTimeout(
                    java.time.Duration.ofSeconds(20),
                    () -> {
                      int length =
                          Finding.all(text, ChineseHabits.ALL).size()
                              + Finding.all(text, EnglishHabits.ALL).size()
                              + Openings.of(text, r -> java.util.Optional.empty()).size();
                      assertTrue(length >= 0);
                    }));
  }
}
