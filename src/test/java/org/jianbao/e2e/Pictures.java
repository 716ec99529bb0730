package org.jianbao.e2e;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * Compares pictures of pages as somebody would who lays one over the other: differences at the
 * edges of letters, which every renderer draws a little differently, do not count; what moves,
 * appears or changes its colour does.
 */
final class Pictures {
  /** Averages over squares of so many pixels are compared. */
  private static final int SQUARE = 2;

  /** By how much a channel may differ, of 255. */
  private static final int TOLERANCE = 40;

  /** What part of the squares may differ by more. */
  private static final double SHARE = 0.001;

  private Pictures() {}

  /** Whether two pictures show the same. */
  static boolean alike(BufferedImage a, BufferedImage b) {
    return a.getWidth() == b.getWidth() && a.getHeight() == b.getHeight() && share(a, b) <= SHARE;
  }

  private static double share(BufferedImage a, BufferedImage b) {
    int columns = a.getWidth() / SQUARE;
    int rows = a.getHeight() / SQUARE;
    int different = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        different += distance(a, b, x, y) > TOLERANCE ? 1 : 0;
      }
    }
    return different / (double) (columns * rows);
  }

  /** The greatest difference of the averages of a channel. */
  private static int distance(BufferedImage a, BufferedImage b, int x, int y) {
    int most = 0;
    for (int channel = 0; channel < 24; channel += 8) {
      most = Math.max(most, Math.abs(average(a, x, y, channel) - average(b, x, y, channel)));
    }
    return most;
  }

  private static int average(BufferedImage image, int x, int y, int channel) {
    int sum = 0;
    for (int i = 0; i < SQUARE * SQUARE; i++) {
      int rgb = image.getRGB(x * SQUARE + i % SQUARE, y * SQUARE + i / SQUARE);
      sum += rgb >> channel & 0xFF;
    }
    return sum / (SQUARE * SQUARE);
  }

  /** The new picture in grey with what differs in red. */
  static BufferedImage difference(BufferedImage old, BufferedImage made) {
    BufferedImage out =
        new BufferedImage(made.getWidth(), made.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < made.getHeight(); y++) {
      for (int x = 0; x < made.getWidth(); x++) {
        boolean inside =
            x / SQUARE < old.getWidth() / SQUARE
                && y / SQUARE < old.getHeight() / SQUARE
                && x / SQUARE < made.getWidth() / SQUARE
                && y / SQUARE < made.getHeight() / SQUARE;
        boolean differs = !inside || distance(old, made, x / SQUARE, y / SQUARE) > TOLERANCE;
        Color colour = new Color(made.getRGB(x, y));
        int grey = 128 + (colour.getRed() + colour.getGreen() + colour.getBlue()) / 6;
        out.setRGB(x, y, differs ? Color.RED.getRGB() : new Color(grey, grey, grey).getRGB());
      }
    }
    return out;
  }
}
