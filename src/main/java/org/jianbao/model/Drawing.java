package org.jianbao.model;

import java.awt.Graphics2D;

/** A picture that can be drawn anywhere: on a page of a PDF, as SVG, as pixels. */
public interface Drawing {
  /** Width in CSS pixels (1/96 inch). */
  int width();

  /** Height in CSS pixels. */
  int height();

  /** Draws it with the upper left corner at the origin. */
  void draw(Graphics2D g);
}
