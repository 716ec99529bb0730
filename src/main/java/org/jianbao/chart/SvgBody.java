package org.jianbao.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * What stands inside the root of what JFreeSVG writes, made lean in one pass, tag by tag: a page
 * has many charts, and expressions that look for each kind of tag anywhere took a good part of its
 * time.
 */
final class SvgBody {
  private static final String ANCHOR = "<g text-anchor='";
  private static final String WORDS_IN_GROUPS = "'><g><text ";
  private static final String WORDS_END = "</text></g></g>";
  private static final String STYLED = "<g style='";
  private static final String LINE = "<path ";
  private static final String LINE_END = "/></g>";

  private static final String STYLE = " style='";
  private static final String CLIP = " clip-path='";
  private static final String VALUE = " data-value='";

  /** What words have that are in ink, as the whole chart has it. */
  private static final String IN_INK =
      " class='" + Tone.INK.cssClass() + "' fill='" + hex(Tone.INK.color().getRGB()) + "'";

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  /** So large tenths are exact, and so near the middle between two they need not be. */
  private static final double LARGE = 1e9;

  private static final double UNSURE = 1e-6;

  private final String from;
  private final boolean values;
  private final StringBuilder to;

  /** A chart has few styles, each many times. */
  private final Map<String, String> styles = new HashMap<>();

  private int at;

  private SvgBody(String from, boolean values) {
    this.from = from;
    this.values = values;
    this.to = new StringBuilder(from.length());
  }

  /**
   * The markup inside the root, without definitions: the only ones are clips, which cut nothing.
   *
   * @param svg as JFreeSVG writes it
   * @param values whether elements keep the values they show
   */
  static String of(String svg, boolean values) {
    String inside = svg.substring(svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
    String definitions = "</defs>";
    int end = inside.indexOf(definitions);
    String body = end < 0 ? inside : inside.substring(end + definitions.length());
    return new SvgBody(body, values).tidy();
  }

  private String tidy() {
    while (at < from.length()) {
      if (!words() && !line()) {
        tag();
      }
    }
    return to.toString().replace('\'', '"').replace("&apos;", "'");
  }

  /** A text in two groups becomes one element. */
  private boolean words() {
    if (!from.startsWith(ANCHOR, at)) {
      return false;
    }
    int anchor = at + ANCHOR.length();
    int quote = from.indexOf('\'', anchor);
    int text = quote + WORDS_IN_GROUPS.length();
    int close = from.indexOf('>', text);
    int end = from.indexOf('<', text);
    if (!from.startsWith(WORDS_IN_GROUPS, quote) || !from.startsWith(WORDS_END, end)) {
      return false;
    }
    to.append("<text");
    attributes(text - 1, close, IN_INK);
    if (!from.startsWith("start'", anchor)) {
      to.append(" text-anchor='").append(from, anchor, quote + 1);
    }
    to.append(from, close, end).append("</text>");
    at = end + WORDS_END.length();
    return true;
  }

  /** A group of one path becomes the path. */
  private boolean line() {
    if (!from.startsWith(STYLED, at)) {
      return false;
    }
    int close = from.indexOf('>', at);
    int path = close + 1 + LINE.length();
    int end = from.indexOf(LINE_END, path);
    if (!from.startsWith(LINE, close + 1) || end < 0 || from.indexOf('>', path) != end + 1) {
      return false;
    }
    to.append("<path");
    attributes(at + "<g".length(), close, "");
    to.append(from, path - 1, end + "/>".length());
    at = end + LINE_END.length();
    return true;
  }

  /** Any other tag, with what follows it up to the next one. */
  private void tag() {
    int close = from.indexOf('>', at);
    int next = from.indexOf('<', close);
    int end = next < 0 ? from.length() : next;
    attributes(at, close, "");
    to.append(from, close, end);
    at = end;
  }

  /**
   * Copies a part of a tag, with styles as attributes.
   *
   * @param known attributes that need not be said if they come first
   */
  private void attributes(int start, int end, String known) {
    int copied = start;
    for (int space = from.indexOf(' ', start);
        space >= 0 && space < end;
        space = from.indexOf(' ', space + 1)) {
      boolean style = from.startsWith(STYLE, space);
      if (style || from.startsWith(CLIP, space) || (!values && from.startsWith(VALUE, space))) {
        int open = from.indexOf('\'', space) + 1;
        int quote = from.indexOf('\'', open);
        to.append(from, copied, space);
        if (style) {
          String plain = styles.computeIfAbsent(from.substring(open, quote), SvgBody::style);
          to.append(plain, plain.startsWith(known) ? known.length() : 0, plain.length());
        }
        copied = quote + 1;
        space = quote;
      }
    }
    to.append(from, copied, end);
  }

  /** A style attribute as presentation attributes, without those that say what is so anyway. */
  private static String style(String style) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder classes = new StringBuilder();
    for (String rule : style.split(";")) {
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
    return rgb.matches() ? hex((part(rgb, 1) << 16) | (part(rgb, 2) << 8) | part(rgb, 3)) : value;
  }

  private static int part(Matcher rgb, int number) {
    return Integer.parseInt(rgb.group(number));
  }

  /** A colour as style sheets write it, without how opaque it is. */
  static String hex(int rgb) {
    return "#" + Integer.toHexString((1 << 24) | (rgb & 0xffffff)).substring(1);
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
  static String number(double value) {
    double tenths = value * 10;
    double whole = Math.floor(tenths);
    // Near the middle between two, and beyond what is exact, decimal arithmetic decides.
    if (Math.abs(tenths) < LARGE && Math.abs(tenths - whole - 0.5) > UNSURE) {
      long nearest = Math.round(tenths);
      long rest = Math.abs(nearest % 10);
      String sign = nearest < 0 && nearest > -10 ? "-" : "";
      return rest == 0 ? String.valueOf(nearest / 10) : sign + nearest / 10 + "." + rest;
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
