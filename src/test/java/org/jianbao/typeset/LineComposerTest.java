package org.jianbao.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A character is one unit wide, a Latin one half; marks have half their square blank. */
class LineComposerTest {
  private static final float EM = 1;

  private static final Face FACE =
      new Face() {
        @Override
        public int advance(int c) {
          return c == ' ' ? 250 : c < 0x300 ? 500 : 1000;
        }

        @Override
        public int blankBefore(int c) {
          return "（《“".indexOf(c) >= 0 ? 500 : 0;
        }

        @Override
        public int blankAfter(int c) {
          return "，。、；：）》”".indexOf(c) >= 0 ? 500 : 0;
        }
      };

  private static Paragraph paragraph(String text) {
    Paragraph p = new Paragraph();
    int run = 0;
    // Between bars stands a figure, which is kept whole.
    for (String part : text.split("\\|", -1)) {
      p.text(run, part, FACE, EM, run % 2 == 1);
      run++;
    }
    return p;
  }

  private static List<String> lines(Paragraph p, Lines lines) {
    List<String> all = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      StringBuilder text = new StringBuilder();
      for (int i = lines.start(line); i < lines.end(line); i++) {
        text.appendCodePoint(p.codePoint(i));
      }
      all.add(text.toString());
    }
    return all;
  }

  private static String composed(String text, float measure) {
    Paragraph p = paragraph(text);
    return String.join("/", lines(p, LineComposer.compose(p, measure, 0, true)));
  }

  @ParameterizedTest
  @CsvSource({
    // A mark that does not fit takes its half square from the line.
    "8, 一二三四五六七，八九十一二三, 一二三四五六七，/八九十一二三",
    // A number stays with its unit.
    "8, 一二三四五六31亿元，七八九十, 一二三四五六/31亿元，七八九十",
    "8, 一二三四五|约31.27亿元|，七八九十一二三, 一二三四五/约31.27亿元，七/八九十一二三",
    // What opens does not end a line; what closes or connects does not begin one.
    "6, 一二三四五（六七八九十, 一二三四五/（六七八九十",
    "6, 一二三四五——六七八九十, 一二三四/五——六七八/九十",
    "6, 一二三四五……六七八九十, 一二三四/五……六七八/九十",
    "6, 一二三四五六》七八九十一, 一二三四五/六》七八九/十一",
    // 第 stays with its number.
    "6, 一二三四五第3届六七八, 一二三四五/第3届六七八",
    // Words are not broken.
    "6, 一二三四school五六, 一二三四/school五六",
  })
  void linesBreakWhereTheyMay(float measure, String text, String expected) {
    assertEquals(expected, composed(text, measure));
  }

  @Test
  void noLineIsWiderOrNarrowerThanTheMeasure() {
    Paragraph p = paragraph("全年投资31.27亿元，比上年增长36.8%；建成“新校舍”（含扩建）28所，新增学位3.6万余个，其中小学12所。又一句话在这里结束。");
    for (float measure = 9; measure < 20; measure += 0.37f) {
      Lines lines = LineComposer.compose(p, measure, 2, true);
      assertEquals(0, lines.poor(), () -> "measure " + lines(p, lines));
      for (int line = 0; line + 1 < lines.count(); line++) {
        float width = -lines.trim(line);
        for (int i = lines.start(line); i < lines.end(line); i++) {
          width += lines.gap(i) + p.advance(i);
        }
        assertEquals(line == 0 ? measure - 2 : measure, width, 1e-3f);
      }
    }
  }

  @Test
  void scriptsKeepAQuarterApartAndMarksShareABlank() {
    Paragraph p = paragraph("共28所，》。（36%）的abc字");
    Lines lines = LineComposer.compose(p, 100, 0, true);
    float[] gaps = new float[p.length()];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = lines.gap(i);
    }
    // 共 28 所 ， 》 。 （ 36% ） 的 abc 字
    assertEquals(0.25f, gaps[1]);
    assertEquals(0.25f, gaps[3]);
    assertEquals(0, gaps[4], "none beside a mark");
    assertEquals(-0.5f, gaps[5]);
    assertEquals(-0.5f, gaps[6]);
    assertEquals(-0.5f, gaps[7]);
    assertEquals(0, gaps[8], "none beside a bracket");
    assertEquals(0, gaps[11]);
    assertEquals(0.25f, gaps[13]);
    assertEquals(0.25f, gaps[16]);
  }

  @Test
  void aLastLineHasMoreThanOneCharacter() {
    String text = "一二三四五六七，一二三四五六七八，一二三四五六七八九";
    for (int measure = 7; measure < 25; measure++) {
      Paragraph p = paragraph(text);
      List<String> lines = lines(p, LineComposer.compose(p, measure, 0, true));
      String last = lines.get(lines.size() - 1);
      assertTrue(last.replaceAll("[，。]", "").length() > 1, () -> lines.toString());
    }
  }

  @Test
  void raggedLinesKeepTheirNaturalWidth() {
    Paragraph p = paragraph("全市新建28所学校，改建9所，其中5所已经投用");
    Lines lines = LineComposer.compose(p, 10, 0, false);
    for (int i = 0; i < p.length(); i++) {
      assertTrue(
          lines.gap(i) == 0 || lines.gap(i) == 0.25f || lines.gap(i) == -0.5f,
          "a gap of " + lines.gap(i));
    }
  }

  @Test
  void aCallOfANoteStaysWithItsMark() {
    Paragraph p = new Paragraph();
    p.text(0, "一二三四五六，", FACE, EM, false);
    p.call(1, 0.3f, 0.6f);
    p.text(2, "七八九十", FACE, EM, false);
    List<String> lines = lines(p, LineComposer.compose(p, 7, 0, true));
    assertTrue(lines.get(0).endsWith("，\uFFFC"), lines.toString());
  }

  @Test
  void anAddressLongerThanTheLineIsBroken() {
    Paragraph p = paragraph("见 https://www.example.org/a/very/long/address/that/fits/nowhere.html");
    Lines lines = LineComposer.compose(p, 12, 0, false);
    assertTrue(lines.count() > 2);
    assertEquals(0, lines.poor());
    for (String line : lines(p, lines)) {
      assertTrue(!line.startsWith("/") && !line.endsWith("/"), line);
    }
  }

  private static String divided(String text, float measure) {
    Paragraph p = new Paragraph();
    p.text(0, text, FACE, EM, false, Hyphenation.of("en", List.of("kinder-garten")));
    Lines lines = LineComposer.compose(p, measure, 0, false);
    List<String> all = lines(p, lines);
    for (int line = 0; line < all.size(); line++) {
      all.set(line, all.get(line) + (lines.divided(line) ? "-" : ""));
    }
    return String.join("/", all);
  }

  @ParameterizedTest
  @CsvSource({
    // A word that leaves a hole is divided, with room for its hyphen.
    "7, the construction was done, the construc-/tion was done",
    // One that leaves none is not.
    "18, they said that the big new planned construction was done, they said that the big new planned /construction was done",
    // Names, abbreviations, words with digits, parts of compounds and of addresses are kept whole.
    "7, the Construction was done, the /Construction /was done",
    "7, the construction2 was done, the /construction2 /was done",
    "7, the non-construction was done, the non-/construction /was done",
    // The beginning of a sentence may have a capital.
    "5, Construction was done, Construc-/tion was /done",
    "6, the kindergarten was shut, the kinder-/garten was /shut",
    // No part of a word is left alone on the last line.
    "7, the construction, the /construction",
  })
  void wordsAreDividedWhereItHelps(float measure, String text, String expected) {
    assertEquals(expected, divided(text, measure));
  }

  @Test
  void aWordAcrossRunsIsNotDivided() {
    Hyphenation words = Hyphenation.of("en", List.of());
    Paragraph p = new Paragraph();
    p.text(0, "construction", FACE, EM, false, words);
    assertTrue(p.hyphen(3) > 0, "con-struction");
    p.text(1, "al", FACE, EM, false, words);
    assertEquals(0, p.hyphen(3));
  }

  @Test
  void theCallOfANoteStandsApartFromWhatFollows() {
    Paragraph p = new Paragraph();
    p.text(0, "共28所，", FACE, EM, false);
    p.raised(1, "12", FACE, 0.6f);
    p.text(2, "其中", FACE, EM, false);
    p.raised(3, "3", FACE, 0.6f);
    p.text(4, "小", FACE, EM, false);
    Lines lines = LineComposer.compose(p, 100, 0, true);
    // 共 28 所 ， 12 其 中 3 小
    assertEquals(-0.32f, lines.gap(5), 1e-3f, "in the blank of the mark");
    assertEquals(0, lines.gap(6));
    assertEquals(0.25f, lines.gap(7), "behind the call of a mark");
    assertEquals(0, lines.gap(9));
    assertEquals(0.125f, lines.gap(10), "behind another call");
  }
}
