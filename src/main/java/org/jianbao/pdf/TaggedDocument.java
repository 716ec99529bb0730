package org.jianbao.pdf;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * A document whose pages have many pieces of marked content. The engine marks the background and
 * the edges of every box as an artifact with properties of its own, also where it paints nothing;
 * here all of them share one (ISO 32000-1, 14.8.2.2), and {@link #tidy} drops the empty ones.
 */
final class TaggedDocument extends PDDocument {
  private static final COSName LAYOUT = COSName.getPDFName("Layout");

  /** Where a profile names the system that it was made for (ICC.1, 7.2.10). */
  private static final int PLATFORM = 40;

  private final COSDictionary layout = new COSDictionary();

  TaggedDocument() {
    super(new Streams());
    COSDictionary pages = new COSDictionary();
    pages.setItem(COSName.TYPE, COSName.PAGES);
    pages.setItem(COSName.KIDS, new COSArray());
    pages.setItem(COSName.COUNT, COSInteger.ZERO);
    COSDictionary catalogue = new COSDictionary();
    catalogue.setItem(COSName.TYPE, COSName.CATALOG);
    catalogue.setItem(COSName.VERSION, COSName.getPDFName("1.7"));
    catalogue.setItem(COSName.PAGES, pages);
    getDocument().getTrailer().setItem(COSName.ROOT, catalogue);
    layout.setItem(COSName.TYPE, LAYOUT);
  }

  @Override
  public void addPage(PDPage page) {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new Pieces(layout));
    page.setResources(new PDResources(resources));
    super.addPage(page);
  }

  /**
   * Drops artifacts without content from all pages, which have been painted, and the name of the
   * system from profiles of colours, where each version of Java writes another one.
   */
  void tidy() {
    for (PDOutputIntent intent : getDocumentCatalog().getOutputIntents()) {
      if (intent.getDestOutputIntent() instanceof PlainStream profile) {
        Arrays.fill(profile.bytes(), PLATFORM, PLATFORM + 4, (byte) 0);
      }
    }
    for (PDPage page : getPages()) {
      if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof PlainStream stream) {
        stream.replace(Artifacts.withoutEmpty(stream.bytes(), LAYOUT.getName()));
      }
    }
  }

  /**
   * Holds streams as they were written. Nothing is handed over as the trailer, below which the
   * library would note what has changed since a file was read.
   */
  private static final class Streams extends COSDocument {
    private final COSDictionary trailer = new COSDictionary();

    @Override
    public COSDictionary getTrailer() {
      return trailer;
    }

    @Override
    public COSStream createCOSStream() {
      return new PlainStream();
    }
  }

  /** The properties of the pieces of a page; all backgrounds and edges have the same. */
  private static final class Pieces extends COSDictionary {
    Pieces(COSDictionary layout) {
      setItem(LAYOUT, layout);
    }

    @Override
    public boolean containsValue(Object value) {
      return isBackground(value) || super.containsValue(value);
    }

    @Override
    public COSName getKeyForValue(Object value) {
      return isBackground(value) ? LAYOUT : super.getKeyForValue(value);
    }

    private static boolean isBackground(Object value) {
      return value instanceof COSDictionary properties
          && COSName.BACKGROUND.equals(properties.getItem(COSName.TYPE));
    }
  }
}
