package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags of a printed briefing, as an outline that a person can review. */
class StructureIT {
  private static final Path GOLDEN = Path.of("src/test/resources/structure");

  /** What is not empty if it is there at all. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("P", "Div", "Span", "Sect", "TFoot", "Caption", "Note", "Lbl", "TOC", "TOCI", "H2");

  static Stream<String> pdfs() {
    return RealSite.allPdfs();
  }

  private static PDStructureElement root(PDDocument document) {
    return (PDStructureElement)
        document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
  }

  /** The outline of an element; neighbours that look alike are counted. */
  private static List<String> outline(PDStructureElement element, String indent) {
    StringBuilder head = new StringBuilder(indent).append(element.getStructureType());
    if (element.getLanguage() != null) {
      head.append(" [").append(element.getLanguage()).append(']');
    }
    String scope = scope(element);
    if (!scope.isEmpty()) {
      head.append(" scope ").append(scope);
    }
    if (element.getAlternateDescription() != null && !element.getStructureType().equals("Link")) {
      head.append(": ").append(element.getAlternateDescription());
    }
    List<String> lines = new ArrayList<>(List.of(head.toString()));
    List<String> last = List.of();
    int times = 0;
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        List<String> next = outline(inner, indent + "  ");
        if (next.equals(last)) {
          times++;
        } else {
          count(lines, last, times);
          last = next;
          times = 1;
        }
      }
    }
    count(lines, last, times);
    return lines;
  }

  private static String scope(PDStructureElement element) {
    COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
    List<? extends COSBase> all =
        attributes instanceof COSArray array ? array.toList() : Arrays.asList(attributes);
    for (COSBase one : all) {
      if (one instanceof COSDictionary attribute
          && attribute.getNameAsString(COSName.getPDFName("Scope")) != null) {
        return attribute.getNameAsString(COSName.getPDFName("Scope")).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static void count(List<String> lines, List<String> block, int times) {
    for (int i = 0; i < block.size(); i++) {
      lines.add(block.get(i) + (i == 0 && times > 1 ? " × " + times : ""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh/hengyang/2018/hengyang-2018-zh.pdf",
        "en/ziliujing/2020/ziliujing-2020-en.pdf",
        "zh-en/hengyang/2018/hengyang-2018-zh-en.pdf",
        "zh/yueqing/2018/yueqing-2018-zh-1p.pdf"
      })
  void outlineIsAsReviewed(String path) throws IOException {
    List<String> outline;
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path).toFile())) {
      outline = outline(root(document), "");
    }
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".pdf", ".txt");
    assertGolden(GOLDEN.resolve(name), outline);
  }

  private static void assertGolden(Path golden, List<String> lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  /** Chapters that together have every kind of block. */
  enum Chapter {
    KEY_FIGURES("liupanshui/2018", -1),
    BREAKDOWN_PROBLEMS_TABLE("liupanshui/2018", 2),
    TARGETS_BULLET_DUMBBELL_WATERFALL_NOTE("liupanshui/2018", 5),
    MILESTONES("liupanshui/2018", 13),
    LEDGER_RING("hengyang/2018", 4),
    COMPARISON_NOTE("yueqing/2018", 6),
    GROUPED("yueqing/2018", 9),
    FUNNEL_RING_BREAKDOWN("yueqing/2018", 13),
    DOT_STACKED("ziliujing/2020", 12),
    FIGURES_NOTES_METHOD_SOURCES_REVISIONS("hengyang/2018", 14);

    private final String briefing;
    private final int number;

    Chapter(String briefing, int number) {
      this.briefing = briefing;
      this.number = number;
    }

    /**
     * The elements of the chapter; cover, facts, key figures and contents stand before the first.
     */
    List<PDStructureElement> in(PDStructureElement document) {
      List<PDStructureElement> parts =
          ((PDStructureElement) document.getKids().get(0))
              .getKids().stream().map(PDStructureElement.class::cast).toList();
      int first = number + 3;
      return this == FIGURES_NOTES_METHOD_SOURCES_REVISIONS
          ? parts.subList(first, parts.size())
          : parts.subList(first, first + 1);
    }
  }

  static Stream<Arguments> chapters() {
    return Stream.of(Chapter.values())
        .flatMap(c -> RealSite.EDITIONS.stream().map(e -> Arguments.of(c, e)));
  }

  /** With what an element says beside its kind: alternative text, and the scope of heads. */
  @ParameterizedTest
  @MethodSource("chapters")
  void blocksAreTaggedAsReviewed(Chapter chapter, String edition) throws IOException {
    String path =
        edition + "/" + chapter.briefing + "/" + chapter.briefing.replace('/', '-') + "-" + edition;
    List<String> lines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path + ".pdf").toFile())) {
      chapter.in(root(document)).forEach(e -> lines.addAll(outline(e, "")));
    }
    String name = chapter.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + edition;
    assertGolden(GOLDEN.resolve("blocks").resolve(name + ".txt"), lines);
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void nothingIsEmptyAndEveryNoteFollowsItsOwnCall(String path) throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path).toFile())) {
      Map<String, String> texts = new HashMap<>();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        extractor.getMarkedContents().forEach(c -> texts.put(key(page, c.getMCID()), text(c)));
      }
      walk(root(document), wrong, ids, texts);
    }
    assertEquals(List.of(), wrong);
    assertTrue(path.endsWith("-1p.pdf") == ids.isEmpty(), "a whole briefing has notes: " + ids);
  }

  private static String key(PDPage page, int mcid) {
    return System.identityHashCode(page.getCOSObject()) + "/" + mcid;
  }

  private static String text(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition glyph) {
        text.append(glyph.getUnicode());
      }
    }
    return text.toString().strip();
  }

  /** The text of an element without that of notes within it. */
  private static String text(PDStructureElement element, Map<String, String> texts) {
    StringBuilder text = new StringBuilder();
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        text.append(text(inner, texts));
      } else if (kid instanceof Integer mcid) {
        text.append(texts.get(key(element.getPage(), mcid)));
      } else if (kid instanceof PDMarkedContentReference content) {
        text.append(texts.get(key(content.getPage(), content.getMCID())));
      }
    }
    return text.toString();
  }

  private static void walk(
      PDStructureElement element, List<String> wrong, Set<String> ids, Map<String, String> texts) {
    String type = element.getStructureType();
    if (element.getKids().isEmpty() && NEVER_EMPTY.contains(type)) {
      wrong.add("empty " + type);
    }
    String before = "";
    String call = "";
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        String is = inner.getStructureType();
        if (is.equals("Note")) {
          String label = text((PDStructureElement) inner.getKids().get(0), texts);
          if (!before.equals("Reference") || !ids.add(id(inner)) || !label.equals(call)) {
            wrong.add("note " + label + " after " + before + " " + call + " in " + type);
          }
        }
        if (is.equals("Span") && inner.getLanguage() == null) {
          wrong.add("a span that says nothing");
        }
        if (is.equals("Caption") && !Set.of("Table", "Figure").contains(type)) {
          wrong.add("a caption in " + type);
        }
        before = is;
        // A second note at one place has a comma before its number.
        call = text(inner, texts).replace(",", "");
        walk(inner, wrong, ids, texts);
      }
    }
  }

  private static String id(PDStructureElement note) {
    String id = note.getElementIdentifier();
    return id == null ? "" : id;
  }
}
