package org.jianbao.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintLinesTest {
  private static String note(int number) {
    return "<span class=\"footnote\" id=\"n" + number + "\"><span>Note.</span></span><!--/note-->";
  }

  private static String page(String text) {
    return text.replaceAll("\\[([^\\]]*)\\]", "<a class=\"fig achieved\" href=\"#f-a\">$1</a>")
        .replace("{1}", note(1))
        .replace("{2}", note(2));
  }

  /** In the table [5所] is a linked figure and {1} a note. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          共[5所]，其中 | 共[5所]，其中
          共[5所]{1}，其中 | 共[5所]，{1}其中
          共（[5所]{1}）。 | 共（[5所]）。{1}
          共[5所]{1}{2}。 | 共[5所]。{1}{2}
          共[5所]{1}单体，其中[2个]{2}。 | 共[5所]{1}单体，其中[2个]。{2}
          [5 schools]{1} and [2 sites]{2}, [7] | [5 schools]{1} and [2 sites],{2} [7]
          其余[5所]{1}未列。已有[2所]，另 | 其余[5所]{1}未列。已有[2所]，另
          """)
  void callsOfNotesFollowMarks(String html, String expected) {
    assertEquals(page(expected), PrintLines.tidy(page(html)));
  }
}
