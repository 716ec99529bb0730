package org.jianbao.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jianbao.model.CardSpec;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Drawing;
import org.jianbao.model.FontFace;

/**
 * Draws charts in the house style. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * ChartPainter painter = new ChartPainter(theme.faces(), Map.of("zh", List.of("Noto Sans SC")));
 * String svg = painter.svg(spec, 640, "c-teachers-routes", title, description);
 * Drawing onPaper = painter.draw(spec, 480);
 * }</pre>
 *
 * <p>Text is always drawn by {@link java.awt.Graphics2D#drawString(String, float, float)}, in fonts
 * whose family is that of a face and whose style is plain or bold.
 */
public final class ChartPainter {
  private static final int NARROW = 440;
  private static final float TEXT = 13;
  private static final float NARROW_TEXT = 12;

  private final Faces faces;
  private final Map<String, List<String>> families;
  private final Map<String, Color> colours;

  /** Loads the fonts; colours are those of the house. */
  public ChartPainter(List<FontFace> faces, Map<String, List<String>> families) {
    this(new Faces(faces), families, Map.of());
  }

  private ChartPainter(
      Faces faces, Map<String, List<String>> families, Map<String, Color> colours) {
    this.faces = faces;
    this.families = Map.copyOf(families);
    this.colours = Map.copyOf(colours);
  }

  /** The names of the colours that may have another value. */
  public static List<String> colours() {
    return Arrays.stream(Tone.values()).map(Tone::id).sorted().toList();
  }

  /**
   * A painter of the same faces with another look. Its drawings are for paper: in SVG, style sheets
   * know the colours of the house alone.
   *
   * @param others language id → names of the families to use, best first; a language that is not
   *     named keeps its own
   * @param values name of a colour → its value as RGB
   */
  public ChartPainter with(Map<String, List<String>> others, Map<String, Integer> values) {
    Map<String, List<String>> all = new TreeMap<>(families);
    all.putAll(others);
    return new ChartPainter(
        faces,
        all,
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> new Color(e.getValue()))));
  }

  /**
   * The chart at this width in CSS px; the height follows from the rows. Title and subtitle are not
   * drawn: the page sets them as text.
   */
  public Drawing draw(ChartSpec spec, int width) {
    return layOut(spec, width);
  }

  /**
   * Inline SVG with real text, for HTML and XHTML. No style attributes, so that a strict content
   * security policy may stand; every element has the class of its colour ({@code c-grey}, {@code
   * c-accent} …), words in ink that of the whole, and {@code c-stroke} if it is a line and not an
   * area, so that a style sheet may recolour it: {@code .c-accent:not(.c-stroke) { fill: … }
   * .c-accent.c-stroke { stroke: … }}.
   *
   * @param id all ids in it start with this
   * @param title what it shows
   * @param description what one would see
   */
  public String svg(ChartSpec spec, int width, String id, String title, String description) {
    return SvgFinish.svg(layOut(spec, width), id, title, description);
  }

  /**
   * The same chart for another width, where a page has both and shows one.
   *
   * @param id all ids in it start with this
   * @param first the id of the other one, whose title and description serve for both
   */
  public String svgBeside(ChartSpec spec, int width, String id, String first) {
    return SvgFinish.svgBeside(layOut(spec, width), id, first);
  }

  /**
   * The picture that stands for a briefing where others link to it, as a PNG file of {@value
   * Card#WIDTH} by {@value Card#HEIGHT} pixels.
   */
  public byte[] card(CardSpec spec) {
    List<Faces.Family> own = faces.of(families.getOrDefault(spec.language(), List.of()));
    return new Card(spec, size -> new Lettering(own, size, colours), this::layOut).png();
  }

  private Picture layOut(ChartSpec spec, int width) {
    float size = width < NARROW ? NARROW_TEXT : TEXT;
    List<String> names = families.getOrDefault(spec.language(), List.of());
    Lettering lettering = new Lettering(faces.of(names), size, colours);
    if (spec.form() == ChartForm.RING) {
      return RingChart.layOut(spec, width, lettering);
    }
    if (spec.form().isOverTime()) {
      return LineChart.layOut(spec, width, lettering)
          .orElseGet(() -> RowChart.layOut(spec, width, lettering));
    }
    return RowChart.layOut(spec, width, lettering);
  }
}
