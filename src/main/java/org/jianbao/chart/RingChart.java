package org.jianbao.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jianbao.model.ChartSpec;

/**
 * Lays out a ring: parts of one whole, each named beside its arc, or in a list below where there is
 * no room at the sides.
 */
final class RingChart {
  /**
   * A part of the ring.
   *
   * @param start where it begins, in degrees counterclockwise from the right
   * @param angle its width in degrees, clockwise
   */
  record Part(String name, ChartSpec.Cell cell, Look look, double start, double angle) {
    /** Its middle, in radians as on the screen: clockwise from the right. */
    double middle() {
      return -Math.toRadians(start - angle / 2);
    }
  }

  private record Block(Part part, List<String> name, double height, double middle) {}

  private static final double ROOMY = 440;
  private static final int MOST_AROUND = 8;
  private static final double LEADER = 26;
  private static final double BETWEEN = 8;
  private static final double SWATCH = 12;

  private final int width;
  private final Lettering lettering;
  private final List<Part> parts;
  private final double size;

  private RingChart(ChartSpec spec, int width, Lettering lettering) {
    this.width = width;
    this.lettering = lettering;
    this.parts = parts(spec);
    this.size = width < ROOMY ? 140 : width < 560 ? 150 : 176;
  }

  static Picture layOut(ChartSpec spec, int width, Lettering lettering) {
    RingChart chart = new RingChart(spec, width, lettering);
    return chart.fitsAround() ? chart.around() : chart.listed();
  }

  private static List<Part> parts(ChartSpec spec) {
    record Given(String name, ChartSpec.Cell cell) {}
    List<Given> given = new ArrayList<>();
    for (ChartSpec.Row row : spec.rows()) {
      row.cells().stream()
          .flatMap(Optional::stream)
          .forEach(cell -> given.add(new Given(row.label(), cell)));
    }
    double whole =
        given.stream().mapToDouble(g -> Math.max(g.cell().value().doubleValue(), 0)).sum();
    boolean mixed = given.stream().map(g -> g.cell().status()).distinct().count() == given.size();
    List<Part> parts = new ArrayList<>();
    double start = 90;
    for (int i = 0; i < given.size(); i++) {
      ChartSpec.Cell cell = given.get(i).cell();
      double value = Math.max(cell.value().doubleValue(), 0);
      double angle = whole == 0 ? 0 : value / whole * 360;
      Look look =
          mixed ? Look.of(cell.status()) : Look.of(cell.status(), Tone.ofPart(i, given.size()));
      parts.add(new Part(given.get(i).name(), cell, look, start, angle));
      start -= angle;
    }
    return parts;
  }

  private boolean fitsAround() {
    return width >= ROOMY
        && parts.size() <= MOST_AROUND
        && parts.stream().allMatch(p -> lettering.room(p.cell().text(), false) <= column());
  }

  /** Width of the labels at one side. */
  private double column() {
    return (width - size) / 2 - LEADER - 2;
  }

  /** Names at both sides, joined to their arcs by fine lines. */
  private Picture around() {
    double column = column();
    List<Part> right = parts.stream().filter(p -> Math.cos(p.middle()) >= 0).toList();
    List<Part> left = parts.stream().filter(p -> Math.cos(p.middle()) < 0).toList();
    double needed = Math.max(stacked(right, column), stacked(left, column));
    double height = Math.ceil(Math.max(size + 24, needed + 8));
    Rectangle2D ring = new Rectangle2D.Double((width - size) / 2, (height - size) / 2, size, size);
    List<Block> blocks = new ArrayList<>(placed(right, column, ring, height));
    blocks.addAll(placed(left, column, ring, height));
    return picture((int) height, ring, pen -> blocks.forEach(b -> beside(pen, b, ring)));
  }

  private double stacked(List<Part> side, double column) {
    return side.stream().mapToDouble(p -> block(p, column).height() + BETWEEN).sum();
  }

  private Block block(Part part, double column) {
    List<String> name = lettering.wrap(part.name(), column);
    return new Block(part, name, (name.size() + 1) * lettering.leading(), 0);
  }

  /** Sets the labels of one side as near to their arcs as they can stand without touching. */
  private List<Block> placed(List<Part> side, double column, Rectangle2D ring, double height) {
    List<Part> sorted = new ArrayList<>(side);
    sorted.sort(Comparator.comparingDouble((Part p) -> Math.sin(p.middle())));
    List<Block> blocks = new ArrayList<>();
    double free = 2;
    for (Part part : sorted) {
      Block block = block(part, column);
      double wanted = ring.getCenterY() + Math.sin(part.middle()) * (size / 2 + 6);
      double middle = Math.max(wanted, free + block.height() / 2);
      blocks.add(new Block(part, block.name(), block.height(), middle));
      free = middle + block.height() / 2 + BETWEEN;
    }
    double limit = height - 2;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      double middle = Math.min(block.middle(), limit - block.height() / 2);
      blocks.set(i, new Block(block.part(), block.name(), block.height(), middle));
      limit = middle - block.height() / 2 - BETWEEN;
    }
    return blocks;
  }

  private void beside(Pen pen, Block block, Rectangle2D ring) {
    Part part = block.part();
    boolean right = Math.cos(part.middle()) >= 0;
    double side = right ? 1 : -1;
    double radius = size / 2;
    double edge = ring.getCenterX() + side * (radius + LEADER - 6);
    Path2D leader = new Path2D.Double();
    leader.moveTo(
        ring.getCenterX() + Math.cos(part.middle()) * (radius + 2),
        ring.getCenterY() + Math.sin(part.middle()) * (radius + 2));
    leader.lineTo(edge - side * 8, block.middle());
    leader.lineTo(edge, block.middle());
    pen.outline(leader, Tone.GREY, 0.8f);
    double x = edge + side * 6;
    Pen.Anchor anchor = right ? Pen.Anchor.START : Pen.Anchor.END;
    double middle = block.middle() - block.height() / 2 + lettering.leading() / 2;
    for (String line : block.name()) {
      pen.text(line, x, middle + lettering.drop(), anchor, Tone.INK, false);
      middle += lettering.leading();
    }
    double baseline = middle + lettering.drop();
    pen.figure(
        part.cell(),
        () -> pen.value(part.cell(), part.cell().text(), x, baseline, anchor, Tone.INK));
  }

  /** The ring above, the names in a list below. */
  private Picture listed() {
    Rectangle2D ring = new Rectangle2D.Double((width - size) / 2, 4, size, size);
    double values =
        parts.stream().mapToDouble(p -> lettering.room(p.cell().text(), false)).max().orElse(0);
    double names = width - SWATCH - 8 - values - 16;
    boolean oneLine = names >= width * 0.35;
    double top = size + 18;
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      List<String> name = lettering.wrap(part.name(), oneLine ? names : width - SWATCH - 8);
      double height = (name.size() + (oneLine ? 0 : 1)) * lettering.leading();
      blocks.add(new Block(part, name, height, top + height / 2));
      top += height + BETWEEN;
    }
    return picture((int) Math.ceil(top), ring, pen -> blocks.forEach(b -> listed(pen, b, oneLine)));
  }

  private void listed(Pen pen, Block block, boolean oneLine) {
    double top = block.middle() - block.height() / 2;
    double middle = top + lettering.leading() / 2;
    Rectangle2D swatch = new Rectangle2D.Double(0, middle - 5, SWATCH, 10);
    double x = SWATCH + 8;
    for (String line : block.name()) {
      pen.text(line, x, middle + lettering.drop(), Pen.Anchor.START, Tone.INK, false);
      middle += lettering.leading();
    }
    double first = top + lettering.leading() / 2 + lettering.drop();
    double baseline = oneLine ? first : middle + lettering.drop();
    ChartSpec.Cell cell = block.part().cell();
    pen.figure(
        cell,
        () -> {
          pen.bar(swatch, block.part().look());
          pen.value(
              cell,
              cell.text(),
              oneLine ? width : x,
              baseline,
              oneLine ? Pen.Anchor.END : Pen.Anchor.START,
              Tone.INK);
        });
  }

  private Picture picture(int height, Rectangle2D ring, Consumer<Pen> labels) {
    boolean empty = parts.stream().allMatch(p -> p.angle() <= 0);
    return Picture.of(
        width,
        height,
        lettering,
        () -> {
          RingMarks marks = new RingMarks(parts, ring, lettering);
          Plots.bare(marks, 0, 0);
          return marks;
        },
        pen -> {
          if (empty) {
            pen.outline(new Ellipse2D.Double(ring.getX(), ring.getY(), size, size), Tone.GREY, 1);
          }
          labels.accept(pen);
        });
  }
}
