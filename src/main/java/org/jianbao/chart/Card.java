package org.jianbao.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.CardSpec;
import org.jianbao.model.ChartSpec;

/**
 * Draws the picture that stands for a briefing: its title, and below it the first chart that can be
 * read at this size, or else the key figures. Sizes are in CSS px; the picture has two for each.
 */
final class Card {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int SCALE = 2;
  private static final int WIDE = WIDTH / SCALE;
  private static final int HIGH = HEIGHT / SCALE;
  private static final int MARGIN = 30;
  private static final int INNER = WIDE - 2 * MARGIN;
  private static final int RULE = 6;
  private static final int FOOT = 30;
  private static final int GAP = 22;
  private static final int UNDER_HEADS = 6;
  private static final int UNDER_DIGITS = 8;

  /** A chart is drawn wider and then made smaller to be less high, but not smaller than this. */
  private static final double SMALLEST = 0.8;

  private static final double STEP = 0.04;
  private static final int COLUMNS = 3;

  private static final float SMALL = 12;
  private static final float CHART_TITLE = 14;
  private static final float LABEL = 13;
  private static final float UNIT = 14;
  private static final float[] TITLES = {26, 22, 18};
  private static final float[] DIGITS = {34, 28, 22, 17};

  private final CardSpec spec;
  private final Type type;
  private final BiFunction<ChartSpec, Integer, Picture> charts;

  /** The faces of the language at a size. */
  interface Type {
    Lettering at(float size);
  }

  /** A chart with the factor by which it is made smaller. */
  private record Fitting(
      List<String> title, List<String> subtitle, Picture picture, double factor) {}

  Card(CardSpec spec, Type type, BiFunction<ChartSpec, Integer, Picture> charts) {
    this.spec = spec;
    this.type = type;
    this.charts = charts;
  }

  /** The picture as a PNG file. */
  byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      Picture.smooth(g);
      g.scale(SCALE, SCALE);
      draw(g);
    } finally {
      g.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new ProgramFault("cannot write a picture", e);
    }
    return bytes.toByteArray();
  }

  private void draw(Graphics2D g) {
    Lettering small = type.at(SMALL);
    Pen pen = new Pen(g, small);
    pen.fill(new Rectangle2D.Double(0, 0, WIDE, HIGH), Tone.PAPER);
    pen.fill(new Rectangle2D.Double(0, 0, WIDE, RULE), Tone.ACCENT);
    pen.text(spec.about(), MARGIN, 34, Pen.Anchor.START, Tone.INK, false);
    pen.line(MARGIN, HIGH - FOOT, WIDE - MARGIN, HIGH - FOOT, Tone.LINE, 1);
    pen.text(spec.site(), MARGIN, HIGH - 12, Pen.Anchor.START, Tone.ACCENT, true);
    double top = title(g) + 10;
    double bottom = HIGH - FOOT - 10;
    Optional<Fitting> chart =
        spec.charts().stream().flatMap(c -> fitting(c, bottom - top).stream()).findFirst();
    if (chart.isPresent()) {
      chart(g, chart.get(), top, bottom);
    } else {
      numbers(g, top, bottom);
    }
  }

  /** Sets the title as large as it has room in two lines; gives where it ends. */
  private double title(Graphics2D g) {
    Lettering lettering = type.at(TITLES[0]);
    List<String> lines = lettering.wrap(spec.title(), INNER);
    for (int i = 1; i < TITLES.length && lines.size() > 2; i++) {
      lettering = type.at(TITLES[i]);
      lines = lettering.wrap(spec.title(), INNER);
    }
    return lines(g, lettering, lines, MARGIN, 42, Tone.INK, true);
  }

  private static double lines(
      Graphics2D g,
      Lettering lettering,
      List<String> lines,
      double left,
      double top,
      Tone tone,
      boolean bold) {
    Pen pen = new Pen(g, lettering);
    double y = top;
    for (String line : lines) {
      double baseline = y + lettering.leading() / 2 + lettering.drop();
      pen.text(line, left, baseline, Pen.Anchor.START, tone, bold);
      y += lettering.leading();
    }
    return y;
  }

  /** The chart as large as this height allows; nothing if it could not be read. */
  private Optional<Fitting> fitting(CardSpec.Chart chart, double height) {
    Lettering large = type.at(CHART_TITLE);
    Lettering small = type.at(SMALL);
    List<String> title = large.wrap(chart.title(), INNER);
    List<String> subtitle =
        chart.subtitle().isEmpty() ? List.of() : small.wrap(chart.subtitle(), INNER);
    double heads = title.size() * large.leading() + subtitle.size() * small.leading();
    double room = height - heads - UNDER_HEADS;
    for (double factor = 1; factor >= SMALLEST - STEP / 2; factor -= STEP) {
      Picture picture = charts.apply(chart.spec(), (int) Math.round(INNER / factor));
      if (picture.height() * factor <= room) {
        return Optional.of(new Fitting(title, subtitle, picture, factor));
      }
    }
    return Optional.empty();
  }

  private void chart(Graphics2D g, Fitting chart, double top, double bottom) {
    double y = lines(g, type.at(CHART_TITLE), chart.title(), MARGIN, top, Tone.INK, true);
    double under =
        lines(g, type.at(SMALL), chart.subtitle(), MARGIN, y, Tone.INK, false) + UNDER_HEADS;
    double spare = bottom - under - chart.picture().height() * chart.factor();
    Graphics2D own = (Graphics2D) g.create();
    own.translate(MARGIN, under + Math.min(spare / 2, GAP));
    own.scale(chart.factor(), chart.factor());
    chart.picture().draw(own);
    own.dispose();
  }

  /** Sets as many rows of key figures as there is room for. */
  private void numbers(Graphics2D g, double top, double bottom) {
    double column = (INNER - (COLUMNS - 1.0) * GAP) / COLUMNS;
    float size = DIGITS[DIGITS.length - 1];
    for (int i = DIGITS.length - 1; i >= 0; i--) {
      float tried = DIGITS[i];
      if (spec.numbers().stream().allMatch(n -> width(n, tried) <= column)) {
        size = tried;
      }
    }
    double y = top + 10;
    for (int first = 0; first < spec.numbers().size(); first += COLUMNS) {
      List<CardSpec.KeyFigure> row =
          spec.numbers().subList(first, Math.min(first + COLUMNS, spec.numbers().size()));
      double height = row.stream().mapToDouble(n -> height(n, column)).max().orElse(0);
      if (first > 0 && y + height > bottom) {
        return;
      }
      double left = MARGIN;
      for (CardSpec.KeyFigure number : row) {
        number(g, number, size, left, y, column);
        left += column + GAP;
      }
      y += height + GAP;
    }
  }

  private double height(CardSpec.KeyFigure number, double column) {
    Lettering label = type.at(LABEL);
    return DIGITS[0] + UNDER_DIGITS + label.wrap(number.label(), column).size() * label.leading();
  }

  private double width(CardSpec.KeyFigure number, float size) {
    Lettering unit = type.at(UNIT);
    return unit.width(number.before(), false)
        + type.at(size).width(number.digits(), true)
        + unit.width(number.after(), false);
  }

  private void number(
      Graphics2D g, CardSpec.KeyFigure number, float size, double left, double top, double column) {
    Lettering unit = type.at(UNIT);
    Lettering digits = type.at(size);
    Pen small = new Pen(g, unit);
    double baseline = top + DIGITS[0];
    small.line(left, top - 6, left + column, top - 6, Tone.LINE, 1);
    small.text(number.before(), left, baseline, Pen.Anchor.START, Tone.INK, false);
    double x = left + unit.width(number.before(), false);
    new Pen(g, digits).text(number.digits(), x, baseline, Pen.Anchor.START, Tone.ACCENT, true);
    x += digits.width(number.digits(), true);
    small.text(number.after(), x, baseline, Pen.Anchor.START, Tone.INK, false);
    Lettering label = type.at(LABEL);
    lines(
        g,
        label,
        label.wrap(number.label(), column),
        left,
        baseline + UNDER_DIGITS,
        Tone.INK,
        false);
  }
}
