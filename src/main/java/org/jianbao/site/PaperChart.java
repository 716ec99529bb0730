package org.jianbao.site;

import java.awt.Graphics2D;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Drawing;

/**
 * A chart on paper that knows what it was drawn from.
 *
 * @param spec what it shows
 * @param asked the width in CSS pixels that was asked for
 * @param drawing the picture
 */
record PaperChart(ChartSpec spec, int asked, Drawing drawing) implements Drawing {
  @Override
  public int width() {
    return drawing.width();
  }

  @Override
  public int height() {
    return drawing.height();
  }

  @Override
  public void draw(Graphics2D g) {
    drawing.draw(g);
  }
}
