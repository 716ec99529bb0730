package org.jianbao.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language says that something is wanted or foreseen and not reached, and where its sentences
 * end. The languages are those of the number rules.
 *
 * @param examples some of the words, as hints name them
 * @param words the words that say so
 * @param end what ends a sentence
 */
record StatusWords(String examples, Pattern words, Pattern end) {
  private static final Map<String, StatusWords> ALL =
      Map.of(
          "chinese",
          new StatusWords(
              "目标, 计划, 预计, 要",
              Pattern.compile(
                  "目标|计划|规划|任务|要求|预计|预期|预测|力争|争取|拟|将|待|尚余|尚未|未完成"
                      + "|(?<![相适反供响对])应(?![用急])"
                      + "|(?<![主重必需简])要(?![点素])"
                      + "|到[^，。；]{0,8}年|达到[^，。；]{0,12}以[前上]"),
              Pattern.compile("[。！？；\\n]")),
          "english",
          new StatusWords(
              "target, planned, expected, is to",
              Pattern.compile(
                  "(?i)\\b(?:targets?|targeted|plan|plans|planned|expects?|expected|forecasts?|aims?|due"
                      + "|intends?|intended|undertakes?|outstanding|remaining|not yet|(?:is|are|was|were) to|to be|must|will|shall|should"
                      + "|by (?:the end of )?20\\d\\d)\\b"),
              Pattern.compile("[.!?;](?=[\\s”’)]|$)|\\n")));

  /** The words of the language with these number rules. */
  static Optional<StatusWords> of(String numbers) {
    return Optional.ofNullable(ALL.get(numbers));
  }
}
