package org.jianbao.pdf;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Brings what follows tables and charts back to the grid of lines, as GB/T 9704-2012 has 22 lines
 * on every page. An element with {@code data-grid} ends on a line of the grid that begins at the
 * top of its page; the value is the pitch in points.
 *
 * <p>Such an element gets a last child without content, as tall as the rest of the pitch. How tall
 * that is depends on where the child stands, which the engine knows when it asks whether a picture
 * is to be put in its place: all above it has been laid out then, and it asks again if the block
 * moves to another page.
 */
final class LineGrid implements ReplacedElementFactory {
  private static final String ATTRIBUTE = "data-grid";

  /** The element at the end of such elements. */
  private static final String END = "line-grid";

  /** The element in that one that fills the line. */
  private static final String FILLER = "line-filler";

  private static final String PITCH = "pitch";

  /** A margin above the end must not pass through it, so it has an edge: one dot. */
  static final String STYLE =
      END + " { display: block; padding-top: 0.05px; } " + FILLER + " { display: block; }";

  private static final float DOTS_PER_PIXEL = 20;
  private static final float DOTS_PER_POINT = DOTS_PER_PIXEL * 96 / 72;

  /** Differences below this are those of rounding, in dots. */
  private static final float TOLERANCE = 4;

  private final ReplacedElementFactory pictures;

  private LineGrid(ReplacedElementFactory pictures) {
    this.pictures = pictures;
  }

  /** Puts fillers into a document. */
  static void prepare(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        prepare(inner);
      }
    }
    if (element.hasAttribute(ATTRIBUTE)) {
      Element filler = element.getOwnerDocument().createElement(FILLER);
      filler.setAttribute(PITCH, element.getAttribute(ATTRIBUTE));
      element.appendChild(element.getOwnerDocument().createElement(END)).appendChild(filler);
    }
  }

  /** Lets a layout find the height of the fillers. */
  static void use(SharedContext shared) {
    shared.setReplacedElementFactory(new LineGrid(shared.getReplacedElementFactory()));
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
    Element element = box.getElement();
    if (element != null && element.getTagName().equals(FILLER)) {
      fill(context, box, Float.parseFloat(element.getAttribute(PITCH)) * DOTS_PER_POINT);
      return null;
    }
    return pictures.createReplacedElement(context, box, agent, width, height);
  }

  @Override
  public boolean isReplacedElement(Element element) {
    return pictures.isReplacedElement(element);
  }

  private static void fill(LayoutContext context, BlockBox box, float pitch) {
    int top = box.getAbsY();
    PageBox page = context.getRootLayer().getPage(context, Math.max(0, top - 1));
    float over = (top - page.getTop()) % pitch;
    float rest = over < TOLERANCE || over > pitch - TOLERANCE ? 0 : pitch - over;
    box.setStyle(box.getParent().getStyle().deriveStyle(tall(rest / DOTS_PER_PIXEL)));
  }

  private static CascadedStyle tall(float pixels) {
    return CascadedStyle.createLayoutStyle(
        new PropertyDeclaration[] {
          CascadedStyle.createLayoutPropertyDeclaration(CSSName.DISPLAY, IdentValue.BLOCK),
          new PropertyDeclaration(
              CSSName.MIN_HEIGHT,
              new PropertyValue(CSSPrimitiveValue.CSS_PX, pixels, pixels + "px"),
              true,
              StylesheetInfo.USER)
        });
  }
}
