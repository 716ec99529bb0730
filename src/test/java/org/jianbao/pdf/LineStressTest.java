package org.jianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jianbao.pdf.PdfLines.Glyph;
import org.jianbao.pdf.PdfLines.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thousands of lines of made-up text at many widths, with marks, figures and markup wherever they
 * may hurt, printed and read back by where each glyph stands.
 */
class LineStressTest {
  private static final int PARAGRAPHS = 380;
  private static final float SIZE = 10.5f;
  private static final String HAN =
      "全市教育局学校建设资金幼儿园教师培训义务高中职业阶段普及巩固率完成目标任务比例新增改扩标准化班额"
          + "提高质量管理安全督导检查落实年度工作计划经费投入城乡均衡发展特殊残疾儿童入学资助困难家庭";
  private static final String UNITS = "亿元万所个名人年月日项次件份家期届";

  private static List<String> sources;
  private static List<Line> lines;
  private static List<Float> measures;

  @BeforeAll
  static void print() throws IOException {
    PdfFonts fonts =
        new PdfFonts(
            List.of(
                TestFonts.face("Serif", "NotoSerifSC-Regular.ttf", 400),
                TestFonts.face("Serif", "NotoSerifSC-Bold.ttf", 700),
                TestFonts.face("Sans", "NotoSansSC-Regular.ttf", 400)));
    Text text = new Text(new Random(20261126));
    sources = new ArrayList<>();
    measures = new ArrayList<>();
    StringBuilder page =
        new StringBuilder(
            "<html lang=\"zh-Hans\"><head><title>t</title><meta name=\"author\" content=\"a\"/>"
                + "<meta name=\"subject\" content=\"s\"/><style>"
                + "@page { size: A4; margin: 20mm; } * { margin: 0; padding: 0; }"
                + "body { font-family: Serif; font-size: 10.5pt; line-height: 1.6; }"
                + "p { text-align: justify; text-indent: 2em; }"
                + ".fig { white-space: nowrap; color: #1d4e89; } i { font-style: normal;"
                + " font-family: Sans; }</style></head><body id=\"x\">");
    for (int i = 0; i < PARAGRAPHS; i++) {
      float measure = (12 + (i * 7 % 33)) * SIZE + i % 5;
      String html = text.paragraph();
      page.append("<p style=\"width: ").append(measure).append("pt\">").append(html).append("</p>");
      sources.add(html.replaceAll("<[^>]*>", ""));
      measures.add(measure);
    }
    byte[] file =
        new PdfPrinter(fonts)
            .print(
                page.append("</body></html>").toString(),
                Map.of(),
                Imprint.of(LocalDate.of(2026, 1, 1)),
                List.of())
            .bytes();
    try (PDDocument document = Loader.loadPDF(file)) {
      lines = PdfLines.of(document);
    }
  }

  /** Makes up paragraphs; the same seed makes the same ones. */
  private record Text(Random random) {
    private String han(int least, int most) {
      StringBuilder out = new StringBuilder();
      int n = least + random.nextInt(most - least + 1);
      for (int i = 0; i < n; i++) {
        out.append(HAN.charAt(random.nextInt(HAN.length())));
      }
      return out.toString();
    }

    private String number() {
      String digits =
          switch (random.nextInt(4)) {
            case 0 -> Integer.toString(random.nextInt(100));
            case 1 -> random.nextInt(100) + "." + random.nextInt(100);
            case 2 -> random.nextInt(90) + ",000";
            default -> Integer.toString(1000 + random.nextInt(9000));
          };
      String[] units = {"亿元", "万余人", "%", "所", "个", "名", "个百分点", "平方米", "万人次"};
      return digits + units[random.nextInt(units.length)];
    }

    private String piece() {
      return switch (random.nextInt(14)) {
        case 0 -> "<a class=\"fig\" href=\"#x\">" + number() + "</a>";
        case 1 -> "约<a class=\"fig\" href=\"#x\">" + number() + "</a>";
        case 2 -> "“" + han(2, 6) + "”";
        case 3 -> "《" + han(3, 8) + "》";
        case 4 -> "（<b>" + han(2, 5) + "</b>）";
        case 5 -> "<b>" + han(2, 6) + "</b>";
        case 6 -> "<i>" + han(1, 3) + "</i>";
        case 7 -> "（2018年" + (1 + random.nextInt(12)) + "月）";
        case 8 -> "——" + han(2, 4);
        case 9 -> "WiFi";
        case 10 -> "第" + random.nextInt(20) + "届";
        case 11 -> han(2, 3) + "……";
        case 12 -> "<b>“" + han(1, 3) + "”</b>、<i>《" + han(2, 3) + "》</i>";
        default -> han(1, 9);
      };
    }

    String paragraph() {
      StringBuilder out = new StringBuilder();
      int sentences = 2 + random.nextInt(5);
      for (int s = 0; s < sentences; s++) {
        int clauses = 1 + random.nextInt(4);
        for (int c = 0; c < clauses; c++) {
          out.append(han(1, 6)).append(piece());
          if (random.nextBoolean()) {
            out.append(han(1, 4)).append(piece());
          }
          out.append(c + 1 < clauses ? "，、；：".charAt(random.nextInt(4)) : '。');
        }
      }
      return out.toString();
    }
  }

  @Test
  void thereAreEnoughLines() {
    assertTrue(lines.size() > 2000, () -> "only " + lines.size());
  }

  @Test
  void noLineBeginsOrEndsWithWhatItMayNot() {
    List<String> wrong =
        lines.stream()
            .map(Line::text)
            .filter(
                t ->
                    PdfLines.NEVER_FIRST.indexOf(t.charAt(0)) >= 0
                        || PdfLines.NEVER_LAST.indexOf(t.charAt(t.length() - 1)) >= 0)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void noNumberIsPartedFromItsUnit() {
    List<String> wrong = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String above = lines.get(i - 1).text();
      char first = lines.get(i).text().charAt(0);
      char last = above.charAt(above.length() - 1);
      boolean number = Character.isDigit(last) || above.matches(".*\\d[万亿余]");
      if (number && (UNITS.indexOf(first) >= 0 || first == '%' || Character.isDigit(first))) {
        wrong.add(above + "/" + lines.get(i).text());
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void textIsUnchanged() {
    StringBuilder printed = new StringBuilder();
    lines.forEach(l -> printed.append(l.text()));
    assertEquals(String.join("", sources), printed.toString());
  }

  /** Lines of each paragraph, by their text. */
  private static List<List<Line>> paragraphs() {
    List<List<Line>> all = new ArrayList<>();
    int at = 0;
    for (String source : sources) {
      List<Line> own = new ArrayList<>();
      int length = 0;
      while (length < source.length()) {
        Line line = lines.get(at++);
        own.add(line);
        length += line.text().length();
      }
      assertEquals(source.length(), length);
      all.add(own);
    }
    return all;
  }

  @Test
  void lastLinesHaveMoreThanOneCharacter() {
    List<String> lonely =
        paragraphs().stream()
            .filter(p -> p.size() > 1)
            .map(p -> p.get(p.size() - 1).text())
            .filter(t -> t.replaceAll("[。”》）…]", "").length() < 2)
            .toList();
    assertEquals(List.of(), lonely);
  }

  @Test
  void filledLinesEndAtTheMeasure() {
    List<List<Line>> all = paragraphs();
    float left = lines.get(0).glyphs().get(0).x() - 2 * SIZE;
    for (int p = 0; p < all.size(); p++) {
      for (Line line : all.get(p).subList(0, all.get(p).size() - 1)) {
        Glyph last = line.glyphs().get(line.glyphs().size() - 1);
        boolean mark = "，。、；：）》”".contains(last.text());
        float right = last.right() - (mark ? SIZE / 2 : 0);
        assertEquals(left + measures.get(p), right, 0.35f, line.text());
      }
    }
  }

  /**
   * In short last lines, which are neither filled nor squeezed, every gap has its natural width.
   */
  @Test
  void gapsAndPairsHaveTheirWidth() {
    TreeMap<String, Integer> seen = new TreeMap<>();
    List<List<Line>> all = paragraphs();
    for (int p = 0; p < all.size(); p++) {
      List<Line> paragraph = all.get(p);
      List<Glyph> glyphs = paragraph.get(paragraph.size() - 1).glyphs();
      float width = glyphs.get(glyphs.size() - 1).right() - glyphs.get(0).x();
      if (paragraph.size() > 1 && width < measures.get(p) - SIZE) {
        for (int i = 1; i < glyphs.size(); i++) {
          check(glyphs.get(i - 1), glyphs.get(i), seen);
        }
      }
    }
    assertTrue(seen.getOrDefault("scripts", 0) > 100, seen.toString());
    assertTrue(seen.getOrDefault("pair", 0) > 100, seen.toString());
  }

  private static void check(Glyph a, Glyph b, Map<String, Integer> seen) {
    float gap = (b.x() - a.right()) / SIZE;
    boolean pair = "，。、；：）》”“（《".contains(a.text()) && "，。、；：）》”“（《".contains(b.text());
    boolean scripts =
        (isHan(a) && (isWord(b) || isDigit(b)))
            || ((isWord(a) || isDigit(a) || a.text().equals("%")) && isHan(b));
    float expected = pair ? -0.5f : scripts ? 0.25f : 0;
    assertEquals(expected, gap, 0.02f, a.text() + b.text());
    seen.merge(pair ? "pair" : scripts ? "scripts" : "other", 1, Integer::sum);
  }

  private static boolean isHan(Glyph g) {
    return Character.isIdeographic(g.text().codePointAt(0));
  }

  private static boolean isDigit(Glyph g) {
    return Character.isDigit(g.text().charAt(0));
  }

  private static boolean isWord(Glyph g) {
    return g.text().charAt(0) < 0x250 && Character.isLetter(g.text().charAt(0));
  }
}
