package org.jianbao.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.Drawing;
import org.w3c.dom.Element;

/**
 * Draws charts where the page has an object for them. The engine could do so itself, but what it
 * draws with has a finaliser, which keeps each document with its page alive until the collector has
 * come and gone; it copied them all in the meantime.
 */
record Charts(Map<String, Drawing> drawings) implements FSObjectDrawerFactory {
  /** The pixels of a drawing are those of CSS, 96 to an inch of 72 points. */
  private static final float POINTS_PER_PIXEL = 72f / 96f;

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals("object")
        && element.getAttribute("type").equals(PdfPrinter.CHART_TYPE);
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    Drawing drawing = drawings.get(element.getAttribute("data"));
    if (drawing == null) {
      throw new ProgramFault("there is no drawing '" + element.getAttribute("data") + "'");
    }
    return (e, x, y, width, height, device, context, dotsPerPixel) -> {
      float wide = (float) (width / dotsPerPixel);
      float high = (float) (height / dotsPerPixel);
      PdfBoxFastOutputDevice page = (PdfBoxFastOutputDevice) device;
      double scale = width / dotsPerPixel / drawing.width();
      PDFormXObject form = form(drawing, scale, wide, high, page);
      // Forms stand on their lower left corner.
      float bottom = (float) y + high * page.getDotsPerPoint() * POINTS_PER_PIXEL;
      place(form, (float) x, bottom, page, context);
      return Map.of();
    };
  }

  private static PDFormXObject form(
      Drawing drawing, double scale, float width, float height, PdfBoxFastOutputDevice page) {
    try {
      Canvas canvas = new Canvas(page.getWriter(), (int) width, (int) height);
      canvas.setFontTextDrawer(new Lettering(page.getSharedContext()));
      canvas.transform(AffineTransform.getScaleInstance(scale, scale));
      drawing.draw(canvas);
      canvas.dispose();
      PDFormXObject form = canvas.getXFormObject();
      form.setMatrix(AffineTransform.getScaleInstance(POINTS_PER_PIXEL, POINTS_PER_PIXEL));
      return form;
    } catch (IOException e) {
      throw new ProgramFault("cannot draw a chart", e);
    }
  }

  /** Puts a form on the page that is being painted; x and y are dots of the document. */
  private static void place(
      PDFormXObject form,
      float x,
      float y,
      PdfBoxFastOutputDevice device,
      RenderingContext context) {
    PageBox page = context.getPage();
    float perPoint = device.getDotsPerPoint();
    AffineTransform toPoints = AffineTransform.getScaleInstance(1.0 / perPoint, 1.0 / perPoint);
    toPoints.translate(
        page.getMarginBorderPadding(context, CalculatedStyle.LEFT),
        page.getMarginBorderPadding(context, CalculatedStyle.TOP) - page.getPaintingTop());
    Point2D.Float at = new Point2D.Float();
    toPoints.transform(new Point2D.Float(x, y), at);
    device.getCurrentPage().placeXForm(at.x, page.getHeight(context) / perPoint - at.y, form);
  }

  /** What charts are drawn on. */
  private static final class Canvas extends PdfBoxGraphics2D {
    Canvas(PDDocument document, int width, int height) throws IOException {
      super(document, (float) width, (float) height);
    }

    /** Does nothing, so that Java does not keep the canvas to call this. */
    @Override
    @SuppressWarnings({"Finalize", "deprecation", "removal"})
    public void finalize() {}
  }

  /** Sets the words of charts in the fonts of the document. */
  private static final class Lettering extends PdfBoxGraphics2DFontTextDrawer {
    private final SharedContext shared;

    Lettering(SharedContext shared) {
      this.shared = shared;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      FontSpecification wanted = new FontSpecification();
      wanted.size = font.getSize();
      wanted.families = new String[] {font.getFamily()};
      wanted.fontStyle = font.isItalic() ? IdentValue.ITALIC : IdentValue.NORMAL;
      wanted.fontWeight = font.isBold() ? IdentValue.FONT_WEIGHT_700 : IdentValue.NORMAL;
      wanted.variant = IdentValue.NORMAL;
      PdfBoxFSFont found = (PdfBoxFSFont) shared.getFontResolver().resolveFont(shared, wanted);
      return found.getFontDescriptions().get(0).getFont();
    }
  }
}
