package org.jianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianbao.RealContent;
import org.jianbao.model.FontFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fonts of documents beside what the library makes of the same files. */
class DocumentFontTest {
  private static final List<FontFace> FACES = RealContent.reader().fonts();
  private static final String TEXT = "Café naïve: 3.5 % of 12,345 — “yes”";

  static List<String> files() {
    return FACES.stream().map(FontFace::file).toList();
  }

  private static FontFace face(String file) {
    return FACES.stream().filter(f -> f.file().equals(file)).findFirst().orElseThrow();
  }

  /** A face as documents take it. */
  private static PdfFonts.Parsed parsed(FontFace face) {
    return new PdfFonts(List.of(face)).all().get(0);
  }

  private static TrueTypeFont parse(byte[] file) throws IOException {
    return new OTFParser(true).parse(new RandomAccessReadBuffer(file));
  }

  /** An outline, point by point. */
  private static List<String> outline(TrueTypeFont font, int glyph) throws IOException {
    GlyphData data = font.getGlyph().getGlyph(glyph);
    List<String> points = new ArrayList<>();
    GeneralPath path = data.getPath();
    float[] point = new float[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      points.add(i.currentSegment(point) + Arrays.toString(point));
    }
    return points;
  }

  @ParameterizedTest
  @MethodSource("files")
  void outlinesAndWidthsAreThoseOfTheFile(String file) throws IOException {
    byte[] bytes = face(file).data();
    TrueTypeFont whole = parse(bytes);
    FontProgram program = new FontProgram(whole, bytes);
    int step = 1 + program.count() / 500;
    int[] glyphs = IntStream.range(0, program.count()).filter(g -> g % step == 0).toArray();
    // Backwards, so that parts come behind what they are parts of.
    IntStream.range(1, glyphs.length / 2)
        .forEach(
            i -> {
              int other = glyphs.length - i;
              int glyph = glyphs[i];
              glyphs[i] = glyphs[other];
              glyphs[other] = glyph;
            });
    int[] some = Arrays.copyOf(glyphs, glyphs.length / 2);
    TrueTypeFont part = parse(FontSubset.of(program, some, some.length));
    assertTrue(part.getNumberOfGlyphs() >= some.length);
    assertTrue(part.getNumberOfGlyphs() < whole.getNumberOfGlyphs());
    for (int i = 0; i < some.length; i++) {
      assertEquals(outline(whole, some[i]), outline(part, i), "glyph " + some[i]);
      assertEquals(whole.getAdvanceWidth(some[i]), part.getAdvanceWidth(i));
      assertEquals(
          whole.getHorizontalMetrics().getLeftSideBearing(some[i]),
          part.getHorizontalMetrics().getLeftSideBearing(i));
    }
    assertEquals(whole.getUnitsPerEm(), part.getUnitsPerEm());
  }

  @Test
  void partsOfGlyphsAreTakenIn() throws IOException {
    FontFace latin = face("fonts/JianbaoSerif-Regular.ttf");
    TrueTypeFont whole = parse(latin.data());
    FontProgram program = new FontProgram(whole, latin.data());
    int[] one = {0, program.glyph('é')};
    TrueTypeFont part = parse(FontSubset.of(program, one, one.length));
    assertEquals(4, part.getNumberOfGlyphs(), "é, e and the accent beside that for none");
    assertEquals(outline(whole, one[1]), outline(part, 1));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSumOfAFileIsRight(String file) throws IOException {
    FontFace face = face(file);
    FontProgram program = new FontProgram(parse(face.data()), face.data());
    int[] glyphs = {0, program.glyph('1'), program.glyph('A'), program.glyph('.')};
    byte[] bytes = FontSubset.of(program, glyphs, glyphs.length);
    int sum = 0;
    for (int at = 0; at < bytes.length; at += 4) {
      sum += java.nio.ByteBuffer.wrap(bytes).getInt(at);
    }
    assertEquals(0xB1B0AFBA, sum);
  }

  @ParameterizedTest
  @MethodSource("files")
  void textIsAsWideAsInTheLibrarysFontAndComesBack(String file) throws IOException {
    FontFace face = face(file);
    String text = face.family().startsWith("Jianbao S") ? TEXT : "六盘水市2018年教育经费3.5%";
    PdfFonts.Parsed parsed = parsed(face);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFont theirs = PDType0Font.load(document, parse(face.data()), true);
      DocumentFont ours = parsed.in(document);
      assertEquals(theirs.getStringWidth(text), ours.getStringWidth(text), 0.01);
      assertEquals(theirs.getName(), ours.getName());
      for (COSName key : theirs.getFontDescriptor().getCOSObject().keySet()) {
        assertEquals(
            String.valueOf(theirs.getFontDescriptor().getCOSObject().getDictionaryObject(key)),
            String.valueOf(ours.getFontDescriptor().getCOSObject().getDictionaryObject(key)));
      }
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(ours, 10);
        content.newLineAtOffset(20, 700);
        content.showText(text);
        content.endText();
      }
      ours.subset();
      assertTrue(ours.getName().matches("[A-Z]{6}\\+.+"), ours.getName());
      document.save(out);
    }
    try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
      assertEquals(text, new PDFTextStripper().getText(read).strip());
      PDFont font =
          read.getPage(0)
              .getResources()
              .getFont(read.getPage(0).getResources().getFontNames().iterator().next());
      assertTrue(font.isEmbedded());
      assertFalse(font.isDamaged());
      assertEquals(
          parsed.in(read).getStringWidth(text), font.getStringWidth(text), 0.5 * text.length());
    }
  }

  @Test
  void documentsDoNotShareWhatTheySay() throws IOException {
    PdfFonts.Parsed parsed = parsed(FACES.get(0));
    try (PDDocument document = new PDDocument()) {
      DocumentFont one = parsed.in(document);
      DocumentFont other = parsed.in(document);
      one.encode('a');
      one.subset();
      assertFalse(other.getName().contains("+"));
      assertFalse(other.getFontDescriptor().getCOSObject().containsKey(COSName.FONT_FILE2));
      assertEquals(
          List.of(other.getFontDescriptor().getFontBoundingBox().toString()),
          List.of(one.getFontDescriptor().getFontBoundingBox().toString()));
    }
  }

  @Test
  void whatIsMeasuredIsNotDrawn() throws IOException {
    PdfFonts.Parsed parsed = parsed(FACES.get(0));
    try (PDDocument document = new PDDocument()) {
      DocumentFont font = parsed.in(document);
      DocumentFont other = parsed.in(document);
      assertTrue(font.getStringWidth("xyz") > 0);
      assertArrayEquals(other.encode("ab"), font.encode("ab"));
      font.subset();
      other.subset();
      assertEquals(other.getName(), font.getName());
    }
  }

  @Test
  void aCharacterWithoutAGlyphIsRefused() throws IOException {
    PdfFonts.Parsed parsed = parsed(FACES.get(0));
    try (PDDocument document = new PDDocument()) {
      DocumentFont font = parsed.in(document);
      assertThrows(IllegalArgumentException.class, () -> font.encode("\uE123"));
      assertThrows(IllegalArgumentException.class, () -> font.encode(0x1F600));
      assertThrows(IllegalArgumentException.class, () -> font.getStringWidth("\uE123"));
    }
  }
}
