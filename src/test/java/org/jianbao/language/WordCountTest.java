package org.jianbao.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          学校建设                          | 4
          投资{funding}，比上年增长{growth} | 9
          热线{=12355}                      | 3
          石帆{=第一}中学“互联网+”          | 9
          共12项，95%                       | 4
          New schools were built.           | 4
          Funding was {funding.value}, up   | 4
          the bureau’s key-figure list      | 4
          CNY 1,234.5 and 9.5%              | 4
          **bold** and [a link](https://a.example/b-c) | 4
          a – b                             | 2
          𠮷野                              | 2
          """)
  void charactersWordsAndFiguresCount(String text, int words) {
    assertEquals(words, WordCount.of(text));
  }
}
