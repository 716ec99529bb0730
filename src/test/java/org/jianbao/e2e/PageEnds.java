package org.jianbao.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the pages of a PDF end, seen through its tags: what stands last, and how paragraphs are
 * parted.
 */
final class PageEnds {
  /** A paragraph of so many lines leaves no single one behind, nor takes one along. */
  private static final int LONG = 4;

  /** Elements whose lines are looked at as a whole. */
  private static final Set<String> BLOCKS =
      Set.of("P", "H1", "H2", "H3", "Caption", "TH", "TD", "LBody", "TOCI", "Note", "Figure");

  private static final Set<String> BEFORE_SOMETHING = Set.of("H1", "H2", "H3", "Caption");

  /** A line of an element: its page, its base line from the top in points, and its text. */
  private record Line(int page, float y, String text) {}

  /** An element with the lines of its text; {@code head} if it is the head of a table. */
  private record Block(String type, boolean head, List<Line> lines) {}

  private final Map<String, Map<Integer, StringBuilder>> texts = new HashMap<>();
  private final Map<PDPage, Integer> numbers = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final float bottom;

  private PageEnds(PDDocument document) throws IOException {
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      numbers.put(page, number);
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        if (content.getMCID() >= 0) {
          for (Object part : content.getContents()) {
            if (part instanceof TextPosition glyph && !glyph.getUnicode().isBlank()) {
              texts
                  .computeIfAbsent(number + "/" + content.getMCID(), k -> new TreeMap<>())
                  .computeIfAbsent(Math.round(glyph.getYDirAdj() * 10), k -> new StringBuilder())
                  .append(glyph.getUnicode());
            }
          }
        }
      }
    }
    bottom = document.getPage(0).getMediaBox().getHeight();
    walk(document.getDocumentCatalog().getStructureTreeRoot(), null, false);
  }

  static PageEnds of(PDDocument document) throws IOException {
    return new PageEnds(document);
  }

  private void walk(PDStructureNode node, Block within, boolean head) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String type = element.getStructureType();
        Block block = within;
        boolean inner = head || type.equals("THead");
        if (BLOCKS.contains(type) && !(within != null && within.type().equals("Figure"))) {
          block = new Block(type, inner, new ArrayList<>());
          blocks.add(block);
        }
        walk(element, block, inner);
      } else if (within != null && node instanceof PDStructureElement element) {
        if (kid instanceof Integer mcid) {
          add(element.getPage(), mcid, within);
        } else if (kid instanceof PDMarkedContentReference content) {
          add(content.getPage(), content.getMCID(), within);
        }
      }
    }
  }

  private void add(PDPage page, int mcid, Block block) {
    int number = numbers.getOrDefault(page, 0);
    texts
        .getOrDefault(number + "/" + mcid, Map.of())
        .forEach((y, text) -> block.lines().add(new Line(number, y / 10f, text.toString())));
  }

  /** Lines of a block, those that differ only by raised marks counted once. */
  private static List<Line> merged(Block block) {
    List<Line> sorted =
        block.lines().stream()
            .sorted(Comparator.comparingInt(Line::page).thenComparing(Line::y))
            .toList();
    List<Line> out = new ArrayList<>();
    for (Line line : sorted) {
      Line last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last == null || last.page() != line.page() || line.y() - last.y() > 6) {
        out.add(line);
      }
    }
    return out;
  }

  /** Headings, captions and heads of tables that stand last on a page. */
  List<String> partedFromWhatFollows() {
    List<String> wrong = new ArrayList<>();
    for (int page = 1; page < numbers.size(); page++) {
      int here = page;
      blocks.stream()
          .filter(b -> !b.type().equals("Note"))
          .flatMap(b -> b.lines().stream().filter(l -> l.page() == here).map(l -> Map.entry(l, b)))
          .max(Comparator.comparing(e -> e.getKey().y()))
          .filter(e -> BEFORE_SOMETHING.contains(e.getValue().type()) || e.getValue().head())
          .ifPresent(
              e ->
                  wrong.add("page " + here + " " + e.getValue().type() + ": " + e.getKey().text()));
    }
    return wrong;
  }

  /** Single lines of long paragraphs at the end or at the beginning of a page. */
  List<String> singleLines() {
    List<String> wrong = new ArrayList<>();
    for (Block block : blocks) {
      List<Line> lines = merged(block);
      if (!block.type().equals("P") || lines.size() < LONG) {
        continue;
      }
      Map<Integer, Long> counts = new TreeMap<>();
      lines.forEach(l -> counts.merge(l.page(), 1L, Long::sum));
      if (counts.size() > 1 && counts.containsValue(1L)) {
        wrong.add("pages " + counts + ": " + lines.get(0).text());
      }
    }
    return wrong;
  }

  /** How many lines the last page has. */
  int linesOfLastPage() {
    return (int)
        blocks.stream()
            .flatMap(b -> b.lines().stream())
            .filter(l -> l.page() == numbers.size())
            .map(l -> Math.round(l.y() / 4))
            .distinct()
            .count();
  }

  /** Pages but the last that end above a part of their height, notes left out. */
  List<String> shortPages(float part) {
    List<String> out = new ArrayList<>();
    for (int page = 1; page < numbers.size(); page++) {
      int here = page;
      double last =
          blocks.stream()
              .flatMap(b -> b.lines().stream())
              .filter(l -> l.page() == here)
              .mapToDouble(Line::y)
              .max()
              .orElse(0);
      if (last < bottom * part) {
        out.add(String.format(Locale.ROOT, "page %d ends at %.0f%%", here, last / bottom * 100));
      }
    }
    return out;
  }
}
