package org.jianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jianbao.diag.ContentException;
import org.junit.jupiter.api.Test;

/** No character is printed that no font has: neither as # nor as a radical that looks like it. */
class PrintedGlyphsTest {
  private static final PdfFonts FONTS =
      new PdfFonts(
          List.of(
              TestFonts.face("NotoSansSC-Regular.ttf", "NotoSansSC-Regular.ttf", 400),
              TestFonts.face("NotoSerifSC-Regular.ttf", "NotoSerifSC-Regular.ttf", 400)));

  @Test
  void aTemplateMayNotUseACharacterThatNoFontHas() {
    String page =
        "<html lang=\"en\"><head><title>x</title></head><body><p>done \u2714</p></body></html>";
    ContentException e =
        assertThrows(
            ContentException.class,
            () ->
                new PdfPrinter(FONTS)
                    .print(page, Map.of(), Imprint.of(LocalDate.of(2026, 1, 1)), List.of()));
    assertEquals(1, e.diagnostics().size());
    assertTrue(e.getMessage().contains("'\u2714' (U+2714)"), e.getMessage());
  }

  @Test
  void fontsHaveTheStandardCharactersAndNoRadicals() {
    assertTrue(FONTS.has('人') && FONTS.has('亿') && FONTS.has('％') && FONTS.has('A'));
    // The first and the last of the Table of General Standard Chinese Characters.
    assertTrue(FONTS.has('一') && FONTS.has(0x883C));
    for (int c = 0x2E80; c <= 0x2FDF; c++) {
      assertFalse(FONTS.has(c), Integer.toHexString(c));
    }
  }
}
