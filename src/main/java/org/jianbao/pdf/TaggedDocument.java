package org.jianbao.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** A document whose pages have many pieces of marked content. */
final class TaggedDocument extends PDDocument {
  @Override
  public void addPage(PDPage page) {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new Pieces());
    page.setResources(new PDResources(resources));
    super.addPage(page);
  }

  /**
   * The properties of the pieces of a page. The library asks before it adds one whether it is
   * there, and would compare it with all others.
   */
  private static final class Pieces extends COSDictionary {
    private final Set<COSBase> all = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void setItem(COSName key, @Nullable COSBase value) {
      super.setItem(key, value);
      if (value != null) {
        all.add(value);
      }
    }

    @Override
    public boolean containsValue(Object value) {
      return value instanceof COSBase base && all.contains(base);
    }
  }
}
