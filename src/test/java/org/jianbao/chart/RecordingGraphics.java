package org.jianbao.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Remembers every text that is drawn, with the box of its ink; what it draws on has one pixel. */
final class RecordingGraphics extends Graphics2D {
  /**
   * A text that was drawn.
   *
   * @param ink the box of its glyphs
   */
  record Text(String text, Font font, Rectangle2D ink) {}

  private final Graphics2D target;
  private final List<Text> texts = new ArrayList<>();

  RecordingGraphics() {
    target = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
  }

  List<Text> texts() {
    return Collections.unmodifiableList(texts);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font font = target.getFont();
    GlyphVector glyphs = font.createGlyphVector(new FontRenderContext(null, true, true), text);
    Rectangle2D ink = glyphs.getVisualBounds();
    ink.setRect(ink.getX() + x, ink.getY() + y, ink.getWidth(), ink.getHeight());
    texts.add(
        new Text(text, font, target.getTransform().createTransformedShape(ink).getBounds2D()));
    target.drawString(text, x, y);
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw new UnsupportedOperationException("Only plain strings become text in PDF and SVG");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw new UnsupportedOperationException("Only plain strings become text in PDF and SVG");
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw new UnsupportedOperationException("Outlines are not text");
  }

  @Override
  public Graphics create() {
    throw new UnsupportedOperationException("Not needed");
  }

  @Override
  public void draw(Shape s) {
    target.draw(s);
  }

  @Override
  public boolean drawImage(Image i, AffineTransform t, ImageObserver o) {
    return target.drawImage(i, t, o);
  }

  @Override
  public void drawImage(BufferedImage i, BufferedImageOp o, int x, int y) {
    target.drawImage(i, o, x, y);
  }

  @Override
  public void drawRenderedImage(RenderedImage i, AffineTransform t) {
    target.drawRenderedImage(i, t);
  }

  @Override
  public void drawRenderableImage(RenderableImage i, AffineTransform t) {
    target.drawRenderableImage(i, t);
  }

  @Override
  public void fill(Shape s) {
    target.fill(s);
  }

  @Override
  public boolean hit(Rectangle r, Shape s, boolean o) {
    return target.hit(r, s, o);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return target.getDeviceConfiguration();
  }

  @Override
  public void setComposite(Composite c) {
    target.setComposite(c);
  }

  @Override
  public void setPaint(Paint p) {
    target.setPaint(p);
  }

  @Override
  public void setStroke(Stroke s) {
    target.setStroke(s);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key k, Object v) {
    target.setRenderingHint(k, v);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key k) {
    return target.getRenderingHint(k);
  }

  @Override
  public void setRenderingHints(Map<?, ?> h) {
    target.setRenderingHints(h);
  }

  @Override
  public void addRenderingHints(Map<?, ?> h) {
    target.addRenderingHints(h);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return target.getRenderingHints();
  }

  @Override
  public void translate(int x, int y) {
    target.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    target.translate(x, y);
  }

  @Override
  public void rotate(double t) {
    target.rotate(t);
  }

  @Override
  public void rotate(double t, double x, double y) {
    target.rotate(t, x, y);
  }

  @Override
  public void scale(double x, double y) {
    target.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    target.shear(x, y);
  }

  @Override
  public void transform(AffineTransform t) {
    target.transform(t);
  }

  @Override
  public void setTransform(AffineTransform t) {
    target.setTransform(t);
  }

  @Override
  public AffineTransform getTransform() {
    return target.getTransform();
  }

  @Override
  public Paint getPaint() {
    return target.getPaint();
  }

  @Override
  public Composite getComposite() {
    return target.getComposite();
  }

  @Override
  public void setBackground(Color c) {
    target.setBackground(c);
  }

  @Override
  public Color getBackground() {
    return target.getBackground();
  }

  @Override
  public Stroke getStroke() {
    return target.getStroke();
  }

  @Override
  public void clip(Shape s) {
    target.clip(s);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return target.getFontRenderContext();
  }

  @Override
  public Color getColor() {
    return target.getColor();
  }

  @Override
  public void setColor(Color c) {
    target.setColor(c);
  }

  @Override
  public void setPaintMode() {
    target.setPaintMode();
  }

  @Override
  public void setXORMode(Color c) {
    target.setXORMode(c);
  }

  @Override
  public Font getFont() {
    return target.getFont();
  }

  @Override
  public void setFont(Font f) {
    target.setFont(f);
  }

  @Override
  public FontMetrics getFontMetrics(Font f) {
    return target.getFontMetrics(f);
  }

  @Override
  public Rectangle getClipBounds() {
    return target.getClipBounds();
  }

  @Override
  public void clipRect(int x, int y, int w, int h) {
    target.clipRect(x, y, w, h);
  }

  @Override
  public void setClip(int x, int y, int w, int h) {
    target.setClip(x, y, w, h);
  }

  @Override
  public Shape getClip() {
    return target.getClip();
  }

  @Override
  public void setClip(Shape s) {
    target.setClip(s);
  }

  @Override
  public void copyArea(int x, int y, int w, int h, int dx, int dy) {
    target.copyArea(x, y, w, h, dx, dy);
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    target.drawLine(x1, y1, x2, y2);
  }

  @Override
  public void fillRect(int x, int y, int w, int h) {
    target.fillRect(x, y, w, h);
  }

  @Override
  public void clearRect(int x, int y, int w, int h) {
    target.clearRect(x, y, w, h);
  }

  @Override
  public void drawRoundRect(int x, int y, int w, int h, int aw, int ah) {
    target.drawRoundRect(x, y, w, h, aw, ah);
  }

  @Override
  public void fillRoundRect(int x, int y, int w, int h, int aw, int ah) {
    target.fillRoundRect(x, y, w, h, aw, ah);
  }

  @Override
  public void drawOval(int x, int y, int w, int h) {
    target.drawOval(x, y, w, h);
  }

  @Override
  public void fillOval(int x, int y, int w, int h) {
    target.fillOval(x, y, w, h);
  }

  @Override
  public void drawArc(int x, int y, int w, int h, int s, int a) {
    target.drawArc(x, y, w, h, s, a);
  }

  @Override
  public void fillArc(int x, int y, int w, int h, int s, int a) {
    target.fillArc(x, y, w, h, s, a);
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int n) {
    target.drawPolyline(xs, ys, n);
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int n) {
    target.drawPolygon(xs, ys, n);
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int n) {
    target.fillPolygon(xs, ys, n);
  }

  @Override
  public boolean drawImage(Image i, int x, int y, ImageObserver o) {
    return target.drawImage(i, x, y, o);
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver o) {
    return target.drawImage(i, x, y, w, h, o);
  }

  @Override
  public boolean drawImage(Image i, int x, int y, Color c, ImageObserver o) {
    return target.drawImage(i, x, y, c, o);
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int w, int h, Color c, ImageObserver o) {
    return target.drawImage(i, x, y, w, h, c, o);
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
    return target.drawImage(i, a, b, c, d, e, f, g, h, o);
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
    return target.drawImage(i, a, b, c, d, e, f, g, h, k, o);
  }

  @Override
  public void dispose() {
    target.dispose();
  }
}
