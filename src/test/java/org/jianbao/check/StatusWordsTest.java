package org.jianbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTest {

  @ParameterizedTest
  @CsvSource({
    "毛入园率要达到{x}, true",
    "当年应完工{x}, true",
    "到2020年达到{x}, true",
    "计划建设{x}, true",
    "预计年底完工{x}, true",
    "主要指标为{x}, false",
    "相应地建成{x}, false",
    "适应需要，建成{x}, false",
    "全年建成{x}, false"
  })
  void chineseSaysWhatIsToCome(String sentence, boolean said) {
    assertEquals(said, says("chinese", sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "The rate is to reach {x}, true",
    "By the end of 2020 there are {x}, true",
    "Of those due {x} are complete, true",
    "The target was {x}, true",
    "A plant made {x}, false",
    "In all {x} were built, false"
  })
  void englishSaysWhatIsToCome(String sentence, boolean said) {
    assertEquals(said, says("english", sentence));
  }

  private static boolean says(String numbers, String sentence) {
    return StatusWords.of(numbers).orElseThrow().words().matcher(sentence).find();
  }
}
