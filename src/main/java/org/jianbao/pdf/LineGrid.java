package org.jianbao.pdf;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Brings what follows tables and charts back to the grid of lines, as GB/T 9704-2012 has 22 lines
 * on every page. An element with {@code data-grid} ends on a line of the grid that begins at the
 * top of its page; the value is the pitch in points. How tall the element is and on what page it
 * ends is known only when it has been laid out.
 */
final class LineGrid {
  /** The attribute of such elements. */
  static final String ATTRIBUTE = "data-grid";

  private static final float DOTS_PER_POINT = 20 * 96 / 72f;

  /** Differences below this are those of rounding, in dots. */
  private static final float TOLERANCE = 4;

  private final IdentityHashMap<Element, Float> pads = new IdentityHashMap<>();
  private final CssContext context;
  private boolean changed;
  private @Nullable PageBox page;
  private float shift;

  LineGrid(CssContext context) {
    this.context = context;
  }

  /** How much room an element of the document needs at its end, in points. */
  float pad(Element element) {
    return pads.getOrDefault(element, 0f) / DOTS_PER_POINT;
  }

  /**
   * Finds how much room elements need.
   *
   * @param box what was laid out of a copy
   * @param origins the elements that those of the copy were made of
   * @return whether anything has to move
   */
  boolean align(Box box, IdentityHashMap<Element, Element> origins) {
    changed = false;
    page = null;
    shift = 0;
    visit(box, origins);
    return changed;
  }

  private void visit(Box box, IdentityHashMap<Element, Element> origins) {
    for (int i = 0; i < box.getChildCount(); i++) {
      visit(box.getChild(i), origins);
    }
    Element element = box.getElement();
    Element origin = element == null ? null : origins.get(element);
    if (origin != null && origin.hasAttribute(ATTRIBUTE)) {
      place(box, origin);
    }
  }

  private void place(Box box, Element origin) {
    float pitch = Float.parseFloat(origin.getAttribute(ATTRIBUTE)) * DOTS_PER_POINT;
    float before = pads.getOrDefault(origin, 0f);
    float bottom = box.getAbsY() + box.getHeight() - before;
    Layer layer = box.getContainingLayer();
    PageBox on = layer.getPage(context, Math.round(bottom) - 1);
    if (on != page) {
      page = on;
      shift = 0;
    }
    float over = (bottom + shift - on.getTop()) % pitch;
    float pad = over < TOLERANCE || over > pitch - TOLERANCE ? 0 : pitch - over;
    if (Math.abs(pad - before) > TOLERANCE) {
      pads.put(origin, pad);
      shift += pad - before;
      changed = true;
    }
  }
}
