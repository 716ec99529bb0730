package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
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
    String outline;
    try (PDDocument document = Loader.loadPDF(RealSite.folder().resolve(path).toFile())) {
      outline = String.join("\n", outline(root(document), "")) + "\n";
    }
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".pdf", ".txt");
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, outline);
    }
    assertEquals(Files.readString(golden), outline);
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
