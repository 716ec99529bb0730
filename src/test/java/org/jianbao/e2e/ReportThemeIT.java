package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jianbao.RealContent;
import org.jianbao.pdf.Imprint;
import org.jianbao.pdf.PdfFonts;
import org.jianbao.pdf.PdfPrinter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The theme {@code report} has the page of GB/T 9704-2012; lengths are in millimetres. */
class ReportThemeIT {
  private static final Path OUTPUT = Path.of("target/it/report").toAbsolutePath();
  private static final double PITCH = 225 / 22.0;

  /** How far below the top of its pitch a line has its base line. */
  private static final double FIRST_BASELINE = 7.1;

  /** A character with the place of its left end and its baseline, from the upper left corner. */
  private record Glyph(String text, double left, double right, double baseline, double size) {}

  @BeforeAll
  static void build() {
    VeraGreenfieldFoundryProvider.initialise();
    Path project = Path.of("").toAbsolutePath();
    RealSite.build(
        org.jianbao.Given.in(
            project, "output", OUTPUT.toString(), "theme", "report", "formats", "pdf"));
  }

  static Stream<String> pdfs() {
    return RealSite.pdfs();
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void conforms(String path) throws Exception {
    byte[] file = Files.readAllBytes(OUTPUT.resolve(path));
    assertEquals("{}", PdfIT.failures(file, PDFAFlavour.PDFUA_1));
    assertEquals("{}", PdfIT.failures(file, PDFAFlavour.PDFA_3_A));
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void pageNumbersStandOutside(String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(OUTPUT.resolve(path).toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDRectangle box = document.getPage(page - 1).getMediaBox();
        assertEquals(210, millimetres(box.getWidth()), 0.5);
        assertEquals(297, millimetres(box.getHeight()), 0.5);
        List<Glyph> number =
            glyphs(document, page).stream()
                // The engine writes a line that it clips at the end of the text, too; that stands
                // higher.
                .filter(g -> g.baseline() > 268)
                .toList();
        assertEquals("— " + page + " —", text(number));
        double em = 14 / 72.0 * 25.4;
        if (page % 2 == 1) {
          assertEquals(184 - em, number.get(number.size() - 1).right(), 1);
        } else {
          assertEquals(28 + em, number.get(0).left(), 1);
        }
        // The dash stands about a third of an em above the baseline.
        assertEquals(262 + 7, number.get(0).baseline() - 0.3 * em, 1);
      }
    }
  }

  @Test
  void aPageOfChineseHasTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
    String sentence = "学校教师学生课程安全党建校园经费审计招生毕业培训交流书香图书运动健康食堂";
    String page =
        "<html lang=\"zh-Hans\"><head><title>页</title><meta name=\"subject\" content=\"页\"/><meta name=\"description\" content=\"页\"/><style>"
            + css("briefing")
            + css("report")
            + "</style></head><body class=\"single\"><div class=\"prose\" lang=\"zh-Hans\"><p>"
            + sentence.repeat(60)
            + "</p></div></body></html>";
    byte[] file =
        new PdfPrinter(fonts())
            .print(page, Map.of(), Imprint.of(LocalDate.of(2020, 1, 1)), List.of())
            .bytes();
    try (PDDocument document = Loader.loadPDF(file)) {
      List<Glyph> glyphs = glyphs(document, 2).stream().filter(g -> g.baseline() <= 262.5).toList();
      TreeMap<Long, List<Glyph>> lines = new TreeMap<>();
      glyphs.forEach(
          g ->
              lines
                  .computeIfAbsent(Math.round(g.baseline() / PITCH * 4), k -> new ArrayList<>())
                  .add(g));
      assertEquals(22, lines.size());
      lines.values().forEach(line -> assertEquals(28, line.size(), text(line)));
      List<List<Glyph>> all = List.copyOf(lines.values());
      for (List<Glyph> line : all) {
        assertEquals(28, line.get(0).left(), 1);
        assertEquals(184, line.get(27).right(), 1);
        assertEquals(156, line.get(27).right() - line.get(0).left(), 1);
      }
      double first = all.get(0).get(0).baseline();
      double last = all.get(21).get(0).baseline();
      assertEquals(21 * PITCH, last - first, 1);
      // The characters of the first line hang from the top of the type area within its pitch.
      assertTrue(first > 37 + PITCH / 2 && first < 37 + PITCH, "first baseline at " + first);
      assertTrue(last < 262, "last baseline at " + last);
    }
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void pagesEndWhereTheyMay(String path) throws IOException {
    // Charts side by side are tall and stay whole, so a page before them may end early.
    PagesIT.check(OUTPUT.resolve(path), 0.3f);
  }

  /** After tables and charts, too, text stands on the 22 lines of its page, or halfway. */
  @ParameterizedTest
  @MethodSource("pdfs")
  void chineseTextKeepsToTheGrid(String path) throws IOException {
    if (!path.startsWith("zh/")) {
      return;
    }
    List<String> off = new ArrayList<>();
    int all = 0;
    int half = 0;
    try (PDDocument document = Loader.loadPDF(OUTPUT.resolve(path).toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        for (Glyph g : glyphs(document, page)) {
          boolean text = g.size() > 15 && g.size() < 16.5 && g.baseline() < 262;
          if (text && Character.isIdeographic(g.text().codePointAt(0))) {
            all++;
            double below = (g.baseline() - 37) % PITCH;
            double down = Math.abs(below - FIRST_BASELINE);
            if (Math.abs(down - PITCH / 2) < 0.5) {
              half++;
            } else if (down > 0.5) {
              off.add("page " + page + " " + g.text() + " " + below);
            }
          }
        }
      }
    }
    assertEquals(List.of(), off);
    assertTrue(all > 1000, "the file has text");
    assertTrue(half < all * 0.02, half + " characters halfway between lines");
  }

  /** Numbers of headings come from the structure. */
  @Test
  void headingsAreNumbered() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(OUTPUT.resolve("zh/yueqing/2018/yueqing-2018-zh.pdf").toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("一、现代化创建与学校布局"), "first level");
      assertTrue(text.contains("（一）创建指标和布局调整情况"), "second level");
    }
  }

  private static String css(String theme) throws IOException {
    return Files.readString(Path.of("templates", theme, "print.css"));
  }

  private static PdfFonts fonts() {
    return new PdfFonts(RealContent.reader().fonts());
  }

  private static List<Glyph> glyphs(PDDocument document, int page) throws IOException {
    List<Glyph> all = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition t) {
            if (!t.getUnicode().isBlank() || t.getYDirAdj() > 745) {
              all.add(
                  new Glyph(
                      t.getUnicode(),
                      millimetres(t.getXDirAdj()),
                      millimetres(t.getXDirAdj() + t.getWidthDirAdj()),
                      millimetres(t.getYDirAdj()),
                      t.getFontSize()));
            }
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return all;
  }

  private static String text(List<Glyph> glyphs) {
    return String.join("", glyphs.stream().map(Glyph::text).toList());
  }

  private static double millimetres(double points) {
    return points / 72 * 25.4;
  }
}
