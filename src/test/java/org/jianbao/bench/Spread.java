package org.jianbao.bench;

import java.util.Collection;
import java.util.Locale;

/**
 * A number that was measured several times.
 *
 * @param median the one in the middle
 * @param low the lowest
 * @param high the highest
 */
public record Spread(double median, double low, double high) {
  /** What these say together; not a number if one of them is none. */
  public static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    int n = sorted.length;
    if (n == 0 || Double.isNaN(sorted[n - 1])) {
      return new Spread(Double.NaN, Double.NaN, Double.NaN);
    }
    return new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
  }

  /** The median; a dash if nobody knows. */
  public String middle(int decimals) {
    return text(median, decimals);
  }

  /** The median, with the lowest and the highest in brackets. */
  public String all(int decimals) {
    return Double.isNaN(median)
        ? "-"
        : text(median, decimals) + " (" + text(low, decimals) + ".." + text(high, decimals) + ")";
  }

  /** A number as tables show it. */
  public static String text(double value, int decimals) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A whole number as tables show it. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
