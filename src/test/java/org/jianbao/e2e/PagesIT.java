package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the pages of the real briefings end, and that no text stands on other text. */
class PagesIT {
  /** A last page has at least so many lines. */
  private static final int LEAST_LINES = 4;

  /** How far down other pages reach at least, as a part of the paper's height. */
  private static final float LEAST_DEPTH = 0.5f;

  static Stream<String> pdfs() {
    return RealSite.pdfs();
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void pagesEndWhereTheyMay(String path) throws IOException {
    check(RealSite.folder().resolve(path), LEAST_DEPTH);
  }

  /** What holds for the pages of every theme. */
  static void check(Path file, float leastDepth) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertEquals(List.of(), Overprints.of(document), "printed over other text");
      PageEnds ends = PageEnds.of(document);
      assertEquals(List.of(), ends.partedFromWhatFollows(), "last on their pages");
      assertEquals(List.of(), ends.singleLines(), "single lines of paragraphs");
      assertEquals(List.of(), ends.shortPages(leastDepth), "pages with a gap at their end");
      int last = ends.linesOfLastPage();
      assertTrue(last >= LEAST_LINES, () -> "the last page has only " + last + " lines");
    }
  }
}
