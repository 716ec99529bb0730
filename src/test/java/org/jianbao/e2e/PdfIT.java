package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The printed briefings conform to PDF/UA-1 and PDF/A-3a, and say what the pages say. */
class PdfIT {
  /** Parts of a page that are for the screen alone. */
  private static final String SCREEN_ONLY =
      ".downloads, #data-files, summary, nav, svg, .licence a, sup, a.compare";

  @BeforeAll
  static void validator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<String> pdfs() {
    return RealSite.pdfs();
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void conforms(String path) throws Exception {
    byte[] file = Files.readAllBytes(RealSite.folder().resolve(path));
    assertEquals("{}", failures(file, PDFAFlavour.PDFUA_1));
    assertEquals("{}", failures(file, PDFAFlavour.PDFA_3_A));
  }

  static Stream<String> onePages() {
    return RealSite.onePages();
  }

  @ParameterizedTest
  @MethodSource("onePages")
  void aOnePageViewConformsAndIsOnePage(String path) throws Exception {
    byte[] file = Files.readAllBytes(RealSite.folder().resolve(path));
    assertEquals("{}", failures(file, PDFAFlavour.PDFUA_1));
    assertEquals("{}", failures(file, PDFAFlavour.PDFA_3_A));
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals(1, document.getNumberOfPages());
      PDRectangle page = document.getPage(0).getMediaBox();
      assertEquals(210, page.getWidth() / 72 * 25.4, 0.5);
      assertEquals(297, page.getHeight() / 72 * 25.4, 0.5);
    }
    // Ten figures, each as the whole briefing prints it.
    String folder = path.substring(0, path.lastIndexOf('/'));
    Document html = RealSite.figuresOf(folder);
    String text = text(path).replaceAll("\\s", "");
    assertFalse(text.contains("#"), "a missing glyph");
    long found =
        html.select("span.value").eachText().stream()
            .distinct()
            .filter(v -> text.contains(v.replaceAll("\\s", "")))
            .count();
    assertTrue(found >= 10, () -> "figures found: " + found);
  }

  /** The validator sees what is wrong: a file without tags fails both. */
  @Test
  void theValidatorFailsAnUntaggedFile() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText("untagged");
        content.endText();
      }
      document.save(out);
    }
    assertNotEquals("{}", failures(out.toByteArray(), PDFAFlavour.PDFUA_1));
    assertNotEquals("{}", failures(out.toByteArray(), PDFAFlavour.PDFA_3_A));
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void textComesBackAsItWasWritten(String path) throws IOException {
    String text = text(path);
    assertFalse(
        text.codePoints().anyMatch(c -> c >= 0x2E80 && c <= 0x2FDF), "radicals instead of words");
    assertFalse(text.codePoints().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF), "private use");
    // The engine prints # for a character that no font has.
    assertFalse(text.contains("#"), "a missing glyph");
    assertFalse(text.indexOf('\uFFFD') >= 0, "a character without meaning");
    String folder = path.substring(0, path.lastIndexOf('/'));
    Document html = RealSite.briefing(folder);
    html.select(SCREEN_ONLY).remove();
    Document figures = RealSite.figuresOf(folder);
    figures.select("a.compare, sup").remove();
    String page = html.select("main").text() + figures.select("table").text();
    Set<Integer> missing = han(page);
    assertTrue(missing.size() > (path.startsWith("en/") ? 10 : 300), "the page has Chinese");
    missing.removeAll(han(text));
    assertEquals(Set.of(), missing);
    sentencesInOrder(html, text);
    marksInPlace(html, PdfText.withoutNoteMarks(path));
  }

  /** Marks of punctuation stand where the page has them, also beside figures with notes. */
  private static void marksInPlace(Document html, String text) {
    String printed = letters(text);
    String marked = marked(text);
    List<String> wrong =
        html.select(".prose p").eachText().stream()
            .flatMap(p -> Stream.of(p.split("(?<=[。；;.])", -1)))
            .filter(s -> printed.contains(letters(s)) && !marked.contains(marked(s)))
            .toList();
    assertEquals(List.of(), wrong);
  }

  private static String marked(String text) {
    return text.codePoints()
        .filter(c -> Character.isLetter(c) || "，、；：。,;:.".indexOf(c) >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        // Of numbers the marks within are left: 36.8%.
        .replaceAll("[.,]+", ".");
  }

  /**
   * Whole sentences come back, too. A sentence that runs over the end of a page has the foot of the
   * page in it, so that not all can be found in one piece.
   */
  private static void sentencesInOrder(Document html, String text) {
    String printed = letters(text);
    List<String> sentences =
        html.select(".prose p").eachText().stream()
            .flatMap(p -> Stream.of(p.split("[。；;.]", -1)))
            // Note marks are digits that stand elsewhere in print.
            .map(s -> letters(s.replaceAll("\\d", " ")))
            .filter(s -> s.length() > 8)
            .toList();
    assertTrue(sentences.size() > 20, "the page has prose");
    List<String> lost = sentences.stream().filter(s -> !printed.contains(s)).toList();
    assertTrue(lost.size() * 10 <= sentences.size(), () -> "not found: " + lost);
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void hasBookmarksTitleLanguageAndPageNumbers(String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path).toFile())) {
      assertNotNull(document.getDocumentCatalog().getDocumentOutline().getFirstChild());
      assertFalse(document.getDocumentInformation().getTitle().isBlank());
      assertFalse(document.getDocumentInformation().getAuthor().isBlank());
      assertEquals(
          path.startsWith("en/") ? "en-GB" : "zh-Hans",
          document.getDocumentCatalog().getLanguage());
      int pages = document.getNumberOfPages();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String number =
            path.startsWith("en/")
                ? "Page " + page + " of " + pages
                : "第" + page + "页，共" + pages + "页";
        // The reader takes the gap between Chinese and digits for a space.
        String text = stripper.getText(document);
        assertTrue(
            (path.startsWith("en/") ? text : text.replace(" ", "")).contains(number), number);
      }
    }
  }

  static String failures(byte[] file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      assertTrue(
          result.isCompliant() || !result.getTestAssertions().isEmpty(), "a verdict with reasons");
      TreeMap<String, Long> failed =
          result.getTestAssertions().stream()
              .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
              .collect(
                  Collectors.groupingBy(
                      a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber(),
                      TreeMap::new,
                      Collectors.counting()));
      assertEquals(result.isCompliant(), failed.isEmpty());
      return failed.toString();
    }
  }

  private static String text(String path) throws IOException {
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path).toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Set<Integer> han(String text) {
    return text.codePoints()
        .filter(Character::isIdeographic)
        .boxed()
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
