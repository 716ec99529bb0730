package org.jianbao.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private final Lettering english = TestFaces.lettering("en", 13);
  private final Lettering chinese = TestFaces.lettering("zh", 13);

  @Test
  void wrappingLosesNothing() {
    String name = "Integrated schools in townships, 2018 (Donaudampfschifffahrtsgesellschaft)";
    for (double width = 30; width < 400; width += 10) {
      List<String> lines = english.wrap(name, width);
      assertEquals(name.replace(" ", ""), String.join("", lines).replace(" ", ""));
      for (String line : lines) {
        assertTrue(english.room(line, false) <= width, line);
      }
    }
  }

  @Test
  void linesAreOfEvenLength() {
    assertEquals(List.of("面向社会", "公开招聘"), chinese.wrap("面向社会公开招聘", 13 * 7));
  }

  @Test
  void chineseEndsALineAtAMarkOrABracket() {
    assertEquals(List.of("乡镇学校改扩建工程", "（含附属幼儿园）"), chinese.wrap("乡镇学校改扩建工程（含附属幼儿园）", 13 * 11));
    assertEquals(List.of("没有达到省定标准的", "义务教育学校"), chinese.wrap("没有达到省定标准的义务教育学校", 13 * 11));
  }

  @Test
  void numbersStayWithTheirUnits() {
    assertTrue(chinese.wrap("投资31.27亿元", 13 * 5).contains("31.27亿元"));
  }

  @Test
  void marksDoNotStartALine() {
    for (double width = 60; width < 200; width += 5) {
      for (String line : chinese.wrap("学校、幼儿园，以及“三类”残疾儿童（含随班就读）。", width)) {
        assertTrue("、，。）”".indexOf(line.charAt(0)) < 0, line);
      }
    }
  }

  @Test
  void facesAreFoundAgainByFamilyAndStyle() {
    Font regular = english.font("Investment", false);
    Font bold = english.font("Investment", true);
    assertEquals(english.families().get(0), regular.getFamily());
    assertEquals(regular.getFamily(), bold.getFamily());
    assertEquals(Font.PLAIN, regular.getStyle());
    assertEquals(Font.BOLD, bold.getStyle());
    assertEquals(chinese.families().get(0), english.font("投资", false).getFamily());
  }

  @Test
  void advancesAddUpToWhatTheFontSays() {
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (String line :
        List.of("AVATAR To 41.96 CNY", "截至2018年底：“31.27亿元”（91.8%）", "e\u0301cole ≥ 5 m²", "𠮷 1")) {
      for (Lettering lettering : List.of(english, chinese)) {
        assertEquals(
            lettering.font(line, false).getStringBounds(line, context).getWidth(),
            lettering.width(line, false),
            0.001,
            line);
      }
    }
  }

  @Test
  void boldFilesAreNotEmboldenedAgain() {
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (Lettering lettering : List.of(english, chinese)) {
      Font bold = lettering.font("A", true);
      double styled = bold.getStringBounds("AHO 2018", context).getWidth();
      double plain = bold.deriveFont(Font.PLAIN).getStringBounds("AHO 2018", context).getWidth();
      assertEquals(plain, styled, 0.001);
    }
  }
}
