package org.jianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table may go on over pages, also one that stands in a column beside another language. */
class LongTablesTest {
  private static final PdfFonts FONTS =
      new PdfFonts(List.of(TestFonts.face("Test", "NotoSansSC-Regular.ttf", 400)));

  private static int pages(String css, int above) {
    String table =
        "<table class=\"data\"><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
            + "<tr><th>1</th><td>2</td></tr>".repeat(120)
            + "</tbody></table>";
    String page =
        "<html lang=\"en\"><head><title>x</title><meta name=\"subject\" content=\"x\"/><style>"
            + css
            + " * { font-family: Test !important; }</style></head><body class=\"parallel\">"
            + "<h1>x</h1><div style=\"height: "
            + above
            + "mm\"></div><div class=\"pair charts\"><div class=\"col\" lang=\"zh-Hans\">"
            + table
            + "</div><div class=\"col\" lang=\"en-GB\">"
            + table
            + "</div></div></body></html>";
    return new PdfPrinter(FONTS)
        .print(page, Map.of(), Imprint.of(LocalDate.of(2026, 1, 1)), List.of())
        .pages();
  }

  @ParameterizedTest
  @ValueSource(strings = {"briefing", "report"})
  void columnsHaveLongTables(String theme) throws IOException {
    String css = Files.readString(Path.of("templates/briefing/print.css"));
    String own = Files.readString(Path.of("templates", theme, "print.css"));
    // The engine goes astray where the head alone has room at the end of a page.
    for (int above = 150; above < 240; above += 2) {
      assertTrue(pages(css + own, above) > 2);
    }
  }
}
