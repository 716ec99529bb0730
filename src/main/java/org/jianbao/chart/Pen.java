package org.jianbao.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jianbao.model.ChartSpec;

/**
 * Draws marks and text in the house style. To an SVG it also tells which figure a mark shows, and
 * by which end a text is fixed; other pictures get the same at the same place.
 */
final class Pen {
  /** The point of a text that its x means. */
  enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String id;
    private final double part;

    Anchor(String id, double part) {
      this.id = id;
      this.part = part;
    }

    /** Where a text of this width starts. */
    double start(double x, double width) {
      return x - part * width;
    }
  }

  /** How far the line of a cut axis swings. */
  static final double TOOTH = 3;

  private static final double HATCH = 5;
  private static final double STRIPE = 1;
  private static final int MOST_STRIPES = 40;
  private static final int MOST_HATCHES = 60;

  private final Graphics2D g;
  private final Lettering lettering;

  Pen(Graphics2D g, Lettering lettering) {
    this.g = g;
    this.lettering = lettering;
  }

  /** Draws what shows one figure. */
  void figure(ChartSpec.Cell cell, Runnable marks) {
    begin(Map.of("data-figure", cell.figure(), "data-value", cell.value().toPlainString()));
    marks.run();
    end();
  }

  /** Draws at another place: so far to the right and down. */
  void shifted(double right, double down, Runnable marks) {
    if (right == 0 && down == 0) {
      marks.run();
    } else if (g instanceof SVGGraphics2D) {
      int x = (int) Math.rint(right);
      int y = (int) Math.rint(down);
      begin(Map.of("transform", "translate(" + x + " " + y + ")"));
      marks.run();
      end();
    } else {
      g.translate(Math.rint(right), Math.rint(down));
      marks.run();
      g.translate(-Math.rint(right), -Math.rint(down));
    }
  }

  /** A line of text. */
  void text(String text, double x, double baseline, Anchor anchor, Tone tone, boolean bold) {
    if (text.isEmpty()) {
      return;
    }
    g.setFont(lettering.font(text, bold));
    g.setPaint(lettering.color(tone));
    if (g instanceof SVGGraphics2D) {
      begin(Map.of("text-anchor", anchor.id));
      g.drawString(text, (float) x, (float) baseline);
      end();
    } else {
      double start = anchor.start(x, lettering.width(text, bold));
      g.drawString(text, (float) start, (float) baseline);
    }
  }

  /** The text of a figure; a calculated one is underlined with dots. */
  void value(
      ChartSpec.Cell cell, String text, double x, double baseline, Anchor anchor, Tone tone) {
    text(text, x, baseline, anchor, tone, false);
    if (cell.derived()) {
      double width = lettering.width(text, false);
      double start = anchor.start(x, width);
      line(start, baseline + 3, start + width, baseline + 3, tone, 0.8f, 0.8f, 2f);
    }
  }

  /** A bar. */
  void bar(Rectangle2D bar, Look look) {
    switch (look.pattern()) {
      case SOLID -> {
        fill(bar, look.tone());
        if (look.tone().edge() != look.tone()) {
          outline(inset(bar, 0.5), look.tone().edge(), 1);
        }
      }
      case TINT -> {
        fill(bar, look.tone().tint());
        hatch(bar, look.tone().edge());
        outline(inset(bar, 0.5), look.tone().edge(), 1);
      }
      case HOLLOW -> outline(inset(bar, 0.6), look.tone(), 1.2f);
      case DASHED -> outline(inset(bar, 0.6), look.tone(), 1.2f, 3, 2.5f);
    }
  }

  /** The ground between a part of a line and zero; what is not reached yet has none. */
  void area(double x1, double y1, double x2, double y2, double zero, Look look) {
    if (look.pattern() != Look.Pattern.SOLID) {
      return;
    }
    Path2D ground = new Path2D.Double();
    ground.moveTo(x1, zero);
    ground.lineTo(x1, y1);
    ground.lineTo(x2, y2);
    ground.lineTo(x2, zero);
    ground.closePath();
    fill(ground, look.tone().tint());
  }

  /** A part of a ring. */
  void part(Shape part, Look look) {
    switch (look.pattern()) {
      case SOLID -> fill(part, look.tone());
      case TINT -> {
        fill(part, look.tone().tint());
        hatch(part, look.tone().edge());
        outline(part, look.tone().edge(), 1.2f);
      }
      case HOLLOW -> outline(part, look.tone(), 1.2f);
      case DASHED -> outline(part, look.tone(), 1.2f, 3, 2.5f);
    }
    if (look.pattern() == Look.Pattern.SOLID && look.tone().edge() != look.tone()) {
      outline(part, look.tone().edge(), 1);
    }
  }

  /** A dot. */
  void dot(double x, double y, double radius, Look look) {
    switch (look.pattern()) {
      case SOLID -> {
        fill(disc(x, y, radius), look.tone());
        if (look.tone().edge() != look.tone()) {
          outline(disc(x, y, radius - 0.5), look.tone().edge(), 1);
        }
      }
      case TINT -> {
        fill(disc(x, y, radius), look.tone().tint());
        outline(disc(x, y, radius - 0.7), look.tone().edge(), 1.4f);
      }
      case HOLLOW -> {
        fill(disc(x, y, radius), Tone.PAPER);
        outline(disc(x, y, radius - 0.75), look.tone(), 1.5f);
      }
      case DASHED -> {
        fill(disc(x, y, radius), Tone.PAPER);
        outline(disc(x, y, radius - 0.7), look.tone(), 1.4f, 2, 1.6f);
      }
    }
  }

  void line(double x1, double y1, double x2, double y2, Tone tone, float width, float... dash) {
    outline(new Line2D.Double(x1, y1, x2, y2), tone, width, dash);
  }

  void fill(Shape shape, Tone tone) {
    g.setPaint(lettering.color(tone));
    g.fill(shape);
  }

  void outline(Shape shape, Tone tone, float width, float... dash) {
    g.setPaint(lettering.color(tone));
    g.setStroke(
        dash.length == 0
            ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4)
            : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dash, 0));
    g.draw(shape);
  }

  /** The torn edge of a scale that leaves zero out, upright or level. */
  void torn(double x1, double y1, double x2, double y2) {
    boolean upright = x1 == x2;
    double length = upright ? y2 - y1 : x2 - x1;
    Path2D edge = new Path2D.Double();
    edge.moveTo(x1, y1);
    for (int tooth = 1; tooth * TOOTH <= length; tooth++) {
      double swing = tooth % 2 == 0 ? 0 : TOOTH;
      double along = tooth * TOOTH;
      edge.lineTo(x1 + (upright ? swing : along), y1 + (upright ? along : swing));
    }
    outline(edge, Tone.GREY, 0.8f);
  }

  /** Slanting lines, cut at the borders without a clip. */
  private void hatch(Rectangle2D bar, Tone tone) {
    double step = Math.max(HATCH, bar.getWidth() / MOST_HATCHES);
    double height = bar.getHeight();
    Path2D lines = new Path2D.Double();
    boolean any = false;
    for (double foot = step - height; foot < bar.getWidth(); foot += step) {
      double from = Math.max(foot, 0);
      double to = Math.min(foot + height, bar.getWidth());
      if (to - from > 0.5) {
        any = true;
        lines.moveTo(bar.getX() + from, bar.getMaxY() - (from - foot));
        lines.lineTo(bar.getX() + to, bar.getMaxY() - (to - foot));
      }
    }
    if (any) {
      outline(lines, tone, 0.7f);
    }
  }

  /** Slanting stripes within any shape. */
  private void hatch(Shape shape, Tone tone) {
    Rectangle2D bounds = shape.getBounds2D();
    Area stripes = new Area();
    double height = bounds.getHeight();
    double step = Math.max(HATCH, (bounds.getWidth() + height) / MOST_STRIPES);
    for (double foot = -height; foot < bounds.getWidth(); foot += step) {
      Path2D stripe = new Path2D.Double();
      stripe.moveTo(bounds.getX() + foot, bounds.getMaxY());
      stripe.lineTo(bounds.getX() + foot + height, bounds.getY());
      stripe.lineTo(bounds.getX() + foot + height + STRIPE, bounds.getY());
      stripe.lineTo(bounds.getX() + foot + STRIPE, bounds.getMaxY());
      stripe.closePath();
      stripes.add(new Area(stripe));
    }
    stripes.intersect(new Area(shape));
    fill(stripes, tone);
  }

  private static Rectangle2D inset(Rectangle2D r, double by) {
    return new Rectangle2D.Double(
        r.getX() + by,
        r.getY() + by,
        Math.max(r.getWidth() - 2 * by, 0.1),
        Math.max(r.getHeight() - 2 * by, 0.1));
  }

  private static Ellipse2D disc(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private void begin(Map<String, String> attributes) {
    if (g instanceof SVGGraphics2D) {
      g.setRenderingHint(SVGHints.KEY_BEGIN_GROUP, new TreeMap<>(attributes));
    }
  }

  private void end() {
    if (g instanceof SVGGraphics2D) {
      g.setRenderingHint(SVGHints.KEY_END_GROUP, true);
    }
  }
}
