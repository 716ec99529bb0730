package org.jianbao.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;

/**
 * Finds places for the figures of a line chart where they touch neither line nor point nor text.
 */
final class LineLabels {
  /** Where the label of a point stands. */
  record Placed(int series, int row, double x, double baseline, Pen.Anchor anchor) {}

  private static final double AWAY = 7;
  private static final double ASIDE = 3;

  private final ChartSpec spec;
  private final Lettering lettering;
  private final Rectangle2D bounds;
  private final List<List<Optional<Point2D>>> points;
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  /**
   * @param points for each series, where its points are
   * @param bounds where labels may stand
   * @param names places that are taken by the names of series
   */
  LineLabels(
      ChartSpec spec,
      List<List<Optional<Point2D>>> points,
      Rectangle2D bounds,
      Lettering lettering,
      List<Rectangle2D> names) {
    this.spec = spec;
    this.points = points;
    this.bounds = bounds;
    this.lettering = lettering;
    taken.addAll(names);
    for (List<Optional<Point2D>> series : points) {
      for (Optional<Point2D> point : series) {
        point.ifPresent(p -> taken.add(around(p)));
      }
    }
  }

  private static Rectangle2D around(Point2D p) {
    double r = LineMarks.RADIUS;
    return new Rectangle2D.Double(p.getX() - r, p.getY() - r, 2 * r, 2 * r);
  }

  /** The places of all labels; empty if one finds none. */
  Optional<List<Placed>> place() {
    for (int row = 0; row < spec.rows().size(); row++) {
      for (int series = 0; series < points.size(); series++) {
        if (points.get(series).get(row).isPresent() && !place(series, row)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(placed);
  }

  private boolean place(int series, int row) {
    Point2D point = points.get(series).get(row).orElseThrow();
    String text = spec.rows().get(row).cells().get(series).orElseThrow().text();
    double room = lettering.room(text, false);
    double height = lettering.size();
    for (boolean above : sides(series, row)) {
      double y = above ? point.getY() - AWAY - height : point.getY() + AWAY;
      for (Pen.Anchor anchor : List.of(Pen.Anchor.MIDDLE, Pen.Anchor.END, Pen.Anchor.START)) {
        double x = point.getX() + aside(anchor);
        Rectangle2D box = new Rectangle2D.Double(anchor.start(x, room), y, room, height);
        if (free(box)) {
          taken.add(box);
          placed.add(new Placed(series, row, x, y + height / 2 + lettering.drop(), anchor));
          return true;
        }
      }
    }
    return false;
  }

  private static double aside(Pen.Anchor anchor) {
    return switch (anchor) {
      case START -> -ASIDE;
      case MIDDLE -> 0;
      case END -> ASIDE;
    };
  }

  /** Above first, but below in a valley that has no ground. */
  private boolean[] sides(int series, int row) {
    if (spec.form() == ChartForm.AREA) {
      return new boolean[] {true, false};
    }
    double here = points.get(series).get(row).orElseThrow().getY();
    boolean valley = lower(series, row - 1, here) && lower(series, row + 1, here);
    return valley ? new boolean[] {false, true} : new boolean[] {true, false};
  }

  private boolean lower(int series, int row, double y) {
    List<Optional<Point2D>> line = points.get(series);
    return row < 0 || row >= line.size() || line.get(row).map(p -> p.getY() < y).orElse(true);
  }

  private boolean free(Rectangle2D box) {
    return bounds.contains(box)
        && taken.stream().noneMatch(t -> t.intersects(box))
        && points.stream().noneMatch(line -> crosses(line, box));
  }

  private static boolean crosses(List<Optional<Point2D>> line, Rectangle2D box) {
    for (int i = 1; i < line.size(); i++) {
      if (line.get(i - 1).isPresent() && line.get(i).isPresent()) {
        Line2D part = new Line2D.Double(line.get(i - 1).get(), line.get(i).get());
        if (part.intersects(box)) {
          return true;
        }
      }
    }
    return false;
  }
}
