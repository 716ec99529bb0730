package org.jianbao.chart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * The colours of charts. Each has a class in the SVG, by which a style sheet may change it (dark
 * mode). No two have the same value, because the class is found by the value.
 *
 * <p>The four hues of series fall in lightness (CIE L* about 32, 46, 61, 81), so that they stay
 * apart in grey print and for the colour-blind.
 */
enum Tone {
  /** Text, targets. */
  INK("c-ink", 0x1a1f26),
  /** The house colour: what is achieved. */
  ACCENT("c-accent", 0x1d4e89),
  /** What is expected. */
  ACCENT_TINT("c-accent-tint", 0xc9d9ea),
  /** Second series. */
  WARM("c-warm", 0xb4531a),
  WARM_TINT("c-warm-tint", 0xf2d8c6),
  /** Third series. */
  TEAL("c-teal", 0x5a9e96),
  TEAL_TINT("c-teal-tint", 0xd3e8e4),
  /** Fourth series; needs an outline. */
  SILVER("c-silver", 0xc5cbd3),
  /** Comparison with other years and regions, axes. */
  GREY("c-grey", 0x858e99),
  GREY_TINT("c-grey-tint", 0xe3e6ea),
  /** Guides. */
  LINE("c-line", 0xd5dae0),
  PAPER("c-paper", 0xffffff),
  /** Text on a dark mark, where paper itself may turn dark. */
  ON_DARK("c-on-dark", 0xfefefe),
  /** Text on a light mark. */
  ON_LIGHT("c-on-light", 0x1a1f27),
  /** Parts beyond the fourth, dark to light. */
  TINT_1("c-tint-1", 0x173f6f),
  TINT_2("c-tint-2", 0x3a6ba6),
  TINT_3("c-tint-3", 0x6b94c4),
  TINT_4("c-tint-4", 0x96b4d7),
  TINT_5("c-tint-5", 0xbccfe5),
  TINT_6("c-tint-6", 0xdfe8f2);

  private static final List<Tone> SERIES = List.of(ACCENT, WARM, TEAL, SILVER);
  private static final List<Tone> TINTS = List.of(TINT_1, TINT_2, TINT_3, TINT_4, TINT_5, TINT_6);

  private final String cssClass;
  private final Color color;

  Tone(String cssClass, int rgb) {
    this.cssClass = cssClass;
    this.color = new Color(rgb);
  }

  String cssClass() {
    return cssClass;
  }

  Color color() {
    return color;
  }

  /** The tone of one of several series or parts: hues up to four, tints of the accent beyond. */
  static Tone ofSeries(int index, int count) {
    List<Tone> tones = count <= SERIES.size() ? SERIES : TINTS;
    return pick(tones, index);
  }

  /**
   * The tone of one of several parts that are named where they stand and need no hue: from dark to
   * light, as far apart as their number allows.
   */
  static Tone ofPart(int index, int count) {
    List<Tone> tones =
        switch (count) {
          case 1, 2 -> List.of(ACCENT, TINT_4);
          case 3 -> List.of(ACCENT, TINT_3, TINT_5);
          case 4 -> List.of(ACCENT, TINT_2, TINT_4, TINT_6);
          default -> TINTS;
        };
    return pick(tones, index);
  }

  private static Tone pick(List<Tone> tones, int index) {
    int more = index - tones.size();
    return tones.get(more < 0 ? index : 1 + more % (tones.size() - 1));
  }

  /** The name by which a theme may give it another value: its class without the prefix. */
  String id() {
    return cssClass.substring("c-".length());
  }

  /** The tone with this value. */
  static Optional<Tone> of(int rgb) {
    for (Tone tone : values()) {
      if ((tone.color.getRGB() & 0xffffff) == rgb) {
        return Optional.of(tone);
      }
    }
    return Optional.empty();
  }

  /** What stands for a forecast in this tone. */
  Tone tint() {
    return switch (this) {
      case WARM -> WARM_TINT;
      case TEAL -> TEAL_TINT;
      case GREY, SILVER, INK -> GREY_TINT;
      default -> ACCENT_TINT;
    };
  }

  /** What an area of this tone is outlined with, so that it stands out from paper by 3 : 1. */
  Tone edge() {
    return switch (this) {
      case SILVER -> GREY;
      case TINT_4, TINT_5, TINT_6 -> TINT_2;
      default -> this;
    };
  }

  /** The tone of text on an area of this tone. */
  Tone text() {
    return switch (this) {
      case INK, ACCENT, WARM, TINT_1, TINT_2 -> ON_DARK;
      case PAPER -> INK;
      default -> ON_LIGHT;
    };
  }
}
