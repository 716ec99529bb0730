package org.jianbao.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartPainterTest {
  private static final ChartPainter OTHER =
      new ChartPainter(TestFaces.faces(), TestFaces.families());

  /**
   * On the screen, its column, a phone; on paper and in its column, which a single page has, too.
   */
  private static final int[] WIDTHS = {680, 460, 340, 627, 298};

  static Stream<Arguments> charts() {
    List<Arguments> charts = new ArrayList<>();
    for (HardSpecs.Hard hard : HardSpecs.all()) {
      for (int width : WIDTHS) {
        charts.add(Arguments.of(hard, width));
      }
    }
    return charts.stream();
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @MethodSource("charts")
  @Execution(ExecutionMode.CONCURRENT)
  void everyLabelIsWholeInsideAndApart(HardSpecs.Hard hard, int width) {
    Drawing drawing = TestFaces.PAINTER.draw(hard.spec(), width);
    RecordingGraphics g = new RecordingGraphics();
    drawing.draw(g);

    assertEquals(width, drawing.width());
    assertTextsAreWhole(hard.spec(), g.texts());
    Rectangle2D page = new Rectangle2D.Double(-0.5, -0.5, width + 1, drawing.height() + 1);
    for (RecordingGraphics.Text text : g.texts()) {
      assertTrue(page.contains(text.ink()), () -> "outside: " + text);
    }
    for (int i = 0; i < g.texts().size(); i++) {
      for (int j = i + 1; j < g.texts().size(); j++) {
        RecordingGraphics.Text one = g.texts().get(i);
        RecordingGraphics.Text other = g.texts().get(j);
        assertFalse(one.ink().intersects(other.ink()), () -> one + " touches " + other);
      }
    }
  }

  private static void assertTextsAreWhole(ChartSpec spec, List<RecordingGraphics.Text> texts) {
    String all =
        texts.stream()
            .map(RecordingGraphics.Text::text)
            .collect(Collectors.joining())
            .replace(" ", "");
    for (ChartSpec.Row row : spec.rows()) {
      boolean shown =
          spec.form() != ChartForm.RING || row.cells().stream().anyMatch(Optional::isPresent);
      assertTrue(!shown || all.contains(row.label().replace(" ", "")), () -> "cut: " + row.label());
      row.time()
          .ifPresent(
              t ->
                  assertTrue(
                      all.contains(t.text().replace(" ", "")), () -> "missing: " + t.text()));
      for (Optional<ChartSpec.Cell> cell : row.cells()) {
        cell.ifPresent(
            c ->
                assertTrue(
                    texts.stream().anyMatch(t -> t.text().endsWith(c.text())),
                    () -> "missing: " + c.text()));
      }
    }
    if (spec.series().size() > 1 && spec.form() != ChartForm.WATERFALL) {
      for (ChartSpec.Series series : spec.series()) {
        assertTrue(all.contains(series.label().replace(" ", "")), () -> "no series " + series);
      }
    }
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @MethodSource("charts")
  @Execution(ExecutionMode.CONCURRENT)
  void svgIsWellFormedHoldsEveryFigureOnceAndIsTheSameEachTime(HardSpecs.Hard hard, int width)
      throws Exception {
    String svg = svg(TestFaces.PAINTER, hard, width);
    assertEquals(svg, svg(OTHER, hard, width), "same input, same bytes");

    Document document = parse(svg);
    Element root = document.getDocumentElement();
    assertEquals("chart-svg", root.getAttribute("class"));
    assertEquals("img", root.getAttribute("role"));
    assertEquals("c-1-t c-1-d", root.getAttribute("aria-labelledby"));
    assertEquals("Finding & <more>", text(document, "title"));
    assertEquals("What \"is\"", text(document, "desc"));
    assertFalse(svg.contains("style="), svg);
    assertFalse(svg.replace(" id=\"c-1-", "").contains(" id="), "an id of something else");
    assertFalse(svg.contains("textLength"), svg);
    assertFalse(svg.contains("clip"), svg);
    List<String> figures = new ArrayList<>();
    NodeList groups = document.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.hasAttribute("data-figure")) {
        figures.add(group.getAttribute("data-figure") + "=" + group.getAttribute("data-value"));
      }
    }
    assertEquals(
        Cells.of(hard.spec()).stream()
            .map(c -> c.figure() + "=" + c.value().toPlainString())
            .sorted()
            .toList(),
        figures.stream().sorted().toList());
    int marks = Math.max(Cells.of(hard.spec()).size(), hard.spec().rows().size());
    int limit = 6_000 + 600 * marks;
    assertTrue(svg.length() < limit, () -> svg.length() + " characters");
  }

  private static String svg(ChartPainter painter, HardSpecs.Hard hard, int width) {
    return painter.svg(hard.spec(), width, "c-1", "Finding & <more>", "What \"is\"");
  }

  @Test
  void rightAlignedTextIsFixedByItsEnd() {
    HardSpecs.Hard below =
        HardSpecs.all().stream()
            .filter(h -> h.what().equals("below zero"))
            .findFirst()
            .orElseThrow();
    String svg = TestFaces.PAINTER.svg(below.spec(), 640, "c", "t", "d");
    assertTrue(svg.contains("text-anchor=\"end\""), svg);
  }

  @Test
  void withoutFacesTheMachinesAreUsed() {
    ChartPainter bare = new ChartPainter(List.of(), java.util.Map.of());
    assertTrue(bare.svg(HardSpecs.all().get(0).spec(), 300, "c", "t", "d").contains("sans-serif"));
  }

  @Test
  void severalThreadsMayDrawOneDrawing() {
    Drawing drawing = TestFaces.PAINTER.draw(HardSpecs.all().get(1).spec(), 640);
    List<List<String>> drawn =
        Stream.generate(() -> drawing)
            .limit(64)
            .parallel()
            .map(
                d -> {
                  RecordingGraphics g = new RecordingGraphics();
                  d.draw(g);
                  return g.texts().stream().map(RecordingGraphics.Text::text).toList();
                })
            .distinct()
            .toList();
    assertEquals(1, drawn.size());
  }

  private static String text(Document document, String tag) {
    return document.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
