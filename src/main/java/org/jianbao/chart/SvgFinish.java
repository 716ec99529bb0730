package org.jianbao.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jfree.svg.SVGGraphics2D;

/** Turns what JFreeSVG writes into lean, styleable, accessible markup for a page. */
final class SvgFinish {
  private static final Pattern STYLE = Pattern.compile(" style='([^']*)'");
  private static final Pattern TEXT =
      Pattern.compile("<g text-anchor='(\\w+)'><g><text ([^>]*)>([^<]*)</text></g></g>");
  private static final Pattern PATH = Pattern.compile("<g( class='[^>]*)><path (d='[^']*')/></g>");

  /** What a page need not say twice: HTML knows what SVG is, and the first chart has the values. */
  private static final Pattern BESIDE =
      Pattern.compile("(?<=<svg) xmlns=\"[^\"]*\"| data-value=\"[^\"]*\"");

  private static final Pattern CLIP = Pattern.compile(" clip-path='[^']*'");
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private static final String INK =
      String.format(Locale.ROOT, "#%06x", Tone.INK.color().getRGB() & 0xffffff);

  /** What words have that are in ink, as the whole chart has it. */
  private static final String WORDS = " class='" + Tone.INK.cssClass() + "' fill='" + INK + "'";

  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  private SvgFinish() {}

  /** A chart with a title and a description of its own. */
  static String svg(Picture picture, String id, String title, String description) {
    return named(
        picture,
        id,
        id,
        element("title", id + "-t", title) + element("desc", id + "-d", description));
  }

  /** A chart within a page that has the names of another one, and is there for the eye alone. */
  static String svgBeside(Picture picture, String id, String first) {
    return BESIDE.matcher(named(picture, id, first, "")).replaceAll("");
  }

  /**
   * A chart.
   *
   * @param named the id by which the title and the description that name it begin
   * @param names these two, if they stand in it
   */
  private static String named(Picture picture, String id, String named, String names) {
    SVGGraphics2D g = new SVGGraphics2D(picture.width(), picture.height());
    g.setGeomDoubleConverter(SvgFinish::number);
    g.setTransformDoubleConverter(SvgFinish::number);
    g.setDefsKeyPrefix(id + "-");
    g.setCheckStrokeControlHint(false);
    picture.draw(g);
    String families =
        picture.lettering().families().stream()
            .map(family -> "'" + family + "'")
            .collect(Collectors.joining(", "));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-svg\" role=\"img\""
        + attribute("aria-labelledby", named + "-t " + named + "-d")
        + attribute("viewBox", "0 0 " + picture.width() + " " + picture.height())
        + attribute("width", String.valueOf(picture.width()))
        + attribute("height", String.valueOf(picture.height()))
        + attribute("overflow", "visible")
        + attribute("font-family", families + ", sans-serif")
        + attribute("font-size", number(picture.lettering().size()))
        + attribute("fill", INK)
        + ">"
        + names
        + tidy(body(g.getSVGElement()))
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

  /**
   * What stands inside the root, without definitions: the only ones are clips, which cut nothing.
   */
  private static String body(String svg) {
    String inside = svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
    int defs = inside.indexOf("</defs>");
    return defs < 0 ? inside : inside.substring(defs + "</defs>".length());
  }

  private static String tidy(String body) {
    String plain = CLIP.matcher(body).replaceAll("");
    String styled = STYLE.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(style(m)));
    String texts = TEXT.matcher(styled).replaceAll(m -> Matcher.quoteReplacement(text(m)));
    return PATH.matcher(texts).replaceAll("<path$1 $2/>").replace('\'', '"').replace("&apos;", "'");
  }

  private static String text(MatchResult text) {
    String anchor = text.group(1);
    String fixed = anchor.equals("start") ? "" : " text-anchor='" + anchor + "'";
    return "<text"
        + (" " + text.group(2)).replace(WORDS, "")
        + fixed
        + ">"
        + text.group(3)
        + "</text>";
  }

  /** A style attribute as presentation attributes, without those that say what is so anyway. */
  private static String style(MatchResult style) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder classes = new StringBuilder();
    for (String rule : style.group(1).split(";")) {
      String name = StringUtils.substringBefore(rule, ":").strip();
      String value = StringUtils.substringAfter(rule, ":").strip();
      boolean paint = name.equals("fill") || name.equals("stroke");
      if (paint && !value.equals("none")) {
        String colour = colour(value);
        tone(colour).ifPresent(tone -> classes.append(tone.cssClass()));
        classes.append(name.equals("stroke") ? " c-stroke" : "");
        attributes.append(' ').append(name).append("='").append(colour).append('\'');
      } else if (!isDefault(name, value)) {
        attributes.append(' ').append(name).append("='").append(brief(value)).append('\'');
      }
    }
    return " class='" + classes + "'" + attributes;
  }

  private static boolean isDefault(String name, String value) {
    return switch (name) {
      case "", "font-family", "font-size" -> true;
      case "fill-opacity", "stroke-opacity", "stroke-width" -> value.equals("1.0");
      case "stroke" -> value.equals("none");
      default -> false;
    };
  }

  private static String colour(String value) {
    Matcher rgb = RGB.matcher(value);
    return rgb.matches()
        ? String.format(
            Locale.ROOT,
            "#%02x%02x%02x",
            Integer.parseInt(rgb.group(1)),
            Integer.parseInt(rgb.group(2)),
            Integer.parseInt(rgb.group(3)))
        : value;
  }

  private static Optional<Tone> tone(String colour) {
    return colour.startsWith("#")
        ? Tone.of(Integer.parseInt(colour.substring(1), 16))
        : Optional.empty();
  }

  private static String brief(String value) {
    return DECIMAL.matcher(value).replaceAll(m -> number(Double.parseDouble(m.group())));
  }

  /**
   * At most one decimal, as finer steps than a tenth of a pixel cannot be seen, and none where it
   * is zero.
   */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
