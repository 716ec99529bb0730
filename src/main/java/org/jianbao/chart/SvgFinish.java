package org.jianbao.chart;

import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;

/** Turns what JFreeSVG writes into lean, styleable, accessible markup for a page. */
final class SvgFinish {
  private static final String INK = SvgBody.hex(Tone.INK.color().getRGB());

  private SvgFinish() {}

  /** A chart with a title and a description of its own. */
  static String svg(Picture picture, String id, String title, String description) {
    return named(
        picture,
        id,
        id,
        element("title", id + "-t", title) + element("desc", id + "-d", description),
        false);
  }

  /** A chart within a page that has the names of another one, and is there for the eye alone. */
  static String svgBeside(Picture picture, String id, String first) {
    return named(picture, id, first, "", true);
  }

  /**
   * A chart.
   *
   * @param named the id by which the title and the description that name it begin
   * @param names these two, if they stand in it
   * @param beside whether it need not say twice what a page says once: HTML knows what SVG is, and
   *     the first chart has the values
   */
  private static String named(
      Picture picture, String id, String named, String names, boolean beside) {
    SVGGraphics2D g = new SVGGraphics2D(picture.width(), picture.height());
    g.setGeomDoubleConverter(SvgBody::number);
    g.setTransformDoubleConverter(SvgBody::number);
    g.setDefsKeyPrefix(id + "-");
    g.setCheckStrokeControlHint(false);
    picture.draw(g);
    String families =
        picture.lettering().families().stream()
            .map(family -> "'" + family + "'")
            .collect(Collectors.joining(", "));
    return "<svg"
        + (beside ? "" : attribute("xmlns", "http://www.w3.org/2000/svg"))
        + " class=\"chart-svg\" role=\"img\""
        + attribute("aria-labelledby", named + "-t " + named + "-d")
        + attribute("viewBox", "0 0 " + picture.width() + " " + picture.height())
        + attribute("width", String.valueOf(picture.width()))
        + attribute("height", String.valueOf(picture.height()))
        + attribute("overflow", "visible")
        + attribute("font-family", families + ", sans-serif")
        + attribute("font-size", SvgBody.number(picture.lettering().size()))
        + attribute("fill", INK)
        + ">"
        + names
        + SvgBody.of(g.getSVGElement(), !beside)
        + "</svg>";
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value) + "\"";
  }

  private static String element(String name, String id, String text) {
    return "<" + name + attribute("id", id) + ">" + escape(text) + "</" + name + ">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
