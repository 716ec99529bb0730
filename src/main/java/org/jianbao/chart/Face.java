package org.jianbao.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A face of a family, with the advances of its characters. A chart is laid out by measuring the
 * same few characters thousands of times, so each is looked up in the font once.
 */
final class Face {
  /**
   * Measures are taken without hinting, so that they are the same on paper, in SVG and in pixels.
   */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final float MISSING = -1;

  private final Font font;
  private final Map<Float, Sized> sizes = new ConcurrentHashMap<>();

  Face(Font font) {
    this.font = font;
  }

  /** The face at this size in CSS px. */
  Sized at(float size) {
    return sizes.computeIfAbsent(size, s -> new Sized(font.deriveFont(s)));
  }

  /** A face at one size. */
  static final class Sized {
    private final Font font;

    /** By character; NaN where not asked yet. Threads that write at once write the same. */
    private final float[] advances = new float[Character.MAX_VALUE + 1];

    private Sized(Font font) {
      this.font = font;
      Arrays.fill(advances, Float.NaN);
    }

    Font font() {
      return font;
    }

    /** The advance of a line; empty if the face lacks one of its characters. */
    Optional<Double> width(String text) {
      float width = 0;
      for (int i = 0; i < text.length(); i++) {
        char character = text.charAt(i);
        if (!standsAlone(character)) {
          return font.canDisplayUpTo(text) < 0 ? Optional.of(shaped(text)) : Optional.empty();
        }
        float advance = advances[character];
        if (Float.isNaN(advance)) {
          advance = advance(character);
          advances[character] = advance;
        }
        if (advance < 0) {
          return Optional.empty();
        }
        width += advance;
      }
      return Optional.of((double) width);
    }

    /** The advance of a line, whatever stands for the characters that the face lacks. */
    double shaped(String text) {
      return font.getStringBounds(text, CONTEXT).getWidth();
    }

    private float advance(char character) {
      return font.canDisplay(character) ? (float) shaped(String.valueOf(character)) : MISSING;
    }

    /** Whether a character is as wide in any company: not so those that join with others. */
    private static boolean standsAlone(char c) {
      return c < 0x300
          || (c >= 0x2010 && c < 0x2028)
          || (c >= 0x2030 && c < 0x205F)
          || (c >= 0x2070 && c < 0x20D0)
          || (c >= 0x2100 && c < 0xD800)
          || (c >= 0xFF00 && c < 0xFFF0);
    }
  }
}
