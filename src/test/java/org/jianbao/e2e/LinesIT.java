package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jianbao.pdf.PdfLines;
import org.jianbao.pdf.PdfLines.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of the real briefings, read back by where each glyph stands on its page. */
class LinesIT {
  /** What ends with a number, or with a number and its scale. */
  private static final Pattern NUMBER = Pattern.compile(".*\\d[\\d.,]*[万亿余]?$");

  /** What a number in these documents counts or measures, and the signs after it. */
  private static final Pattern UNIT =
      Pattern.compile("^([万亿]|亿元|元|[所个名人项家期届份次件台套册间栋座亩年月日号]|平方米|百分点|学时|%|％).*");

  static Stream<String> pdfs() {
    return RealSite.allPdfs();
  }

  private static List<Line> lines(String path) throws IOException {
    Path file = RealSite.folder().resolve(path);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return PdfLines.of(document);
    }
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void noLineBeginsOrEndsWithWhatItMayNot(String path) throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (Line line : lines(path)) {
      String text = line.text();
      // The mark of a missing value stands alone.
      if (text.length() > 1
          && (PdfLines.NEVER_FIRST.indexOf(text.charAt(0)) >= 0
              || PdfLines.NEVER_LAST.indexOf(text.charAt(text.length() - 1)) >= 0)) {
        wrong.add(text);
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void noNumberIsPartedFromItsUnit(String path) throws IOException {
    List<Line> lines = lines(path);
    List<String> wrong = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Line above = lines.get(i - 1);
      Line line = lines.get(i);
      float down = line.glyphs().get(0).y() - above.glyphs().get(0).y();
      boolean next = line.page() == above.page() && down > 0 && down < above.size() * 2.2f;
      boolean sameSize = Math.abs(line.size() - above.size()) < 0.1f;
      if (next
          && sameSize
          && NUMBER.matcher(above.text()).matches()
          && UNIT.matcher(line.text()).matches()) {
        wrong.add(above.text() + " / " + line.text());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(lines.size() > 40, "the file has lines");
  }

  /** Few words are divided, none between pages; the hyphen is not part of the text. */
  @ParameterizedTest
  @MethodSource("pdfs")
  void wordsAreDividedSparingly(String path) throws IOException {
    List<Line> lines = lines(path);
    List<String> wrong = new ArrayList<>();
    int divided = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String text = line.text();
      int at = text.indexOf('\u00AD');
      if (at < 0) {
        continue;
      }
      divided++;
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      if (at != text.length() - 1
          || next == null
          || next.page() != line.page()
          || !Character.isLowerCase(next.text().charAt(0))
          || next.text().indexOf('\u00AD') >= 0) {
        wrong.add(text + " / " + (next == null ? "" : next.text()));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(divided <= lines.size() * 0.02, divided + " of " + lines.size());
  }
}
