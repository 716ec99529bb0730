package org.jianbao.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Numbers as places from left to right, by an axis of the plot. */
final class Scale {
  /**
   * The numbers at the ends of a scale.
   *
   * @param cut whether it leaves zero out
   */
  record Span(double low, double high, boolean cut) {
    /** A span that holds zero and these numbers: lengths start at zero. */
    static Span fromZero(List<Double> values) {
      double low = Math.min(0, values.stream().mapToDouble(v -> v).min().orElse(0));
      double high = Math.max(0, values.stream().mapToDouble(v -> v).max().orElse(0));
      return low == high ? new Span(0, 1, false) : new Span(low, high, false);
    }

    /** A span for points: it leaves zero out where zero would hide the differences. */
    static Span ofPoints(List<Double> values) {
      double low = values.stream().mapToDouble(v -> v).min().orElse(0);
      double high = values.stream().mapToDouble(v -> v).max().orElse(0);
      if (low <= 0 || low < high / 2) {
        return fromZero(values);
      }
      double margin = low == high ? low / 10 : (high - low) / 12;
      return new Span(low - margin, high + (low == high ? margin : 0), true);
    }

    double width() {
      return high - low;
    }
  }

  /** Room to keep free at both sides of the numbers, for labels. */
  record Rooms(double left, double right) {}

  private final double low;
  private final double high;
  private final NumberAxis axis;
  private final Span span;
  private final double left;
  private final double right;

  /**
   * @param left left border of the plot
   * @param width its width
   */
  Scale(Span span, Rooms rooms, double left, double width) {
    this.span = span;
    this.left = left;
    this.right = left + width;
    double marks = Math.max(width - rooms.left() - rooms.right(), width / 20);
    double unit = span.width() / marks;
    low = span.low() - rooms.left() * unit;
    high = low + width * unit;
    axis = Plots.numbers(low, high);
  }

  /** An axis with this scale, for one plot. */
  NumberAxis axis() {
    return Plots.numbers(low, high);
  }

  Span span() {
    return span;
  }

  /** Left border of the plot. */
  double left() {
    return left;
  }

  /** Right border of the plot. */
  double right() {
    return right;
  }

  double x(double value) {
    Rectangle2D area = new Rectangle2D.Double(left, 0, right - left, 1);
    return axis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
  }
}
