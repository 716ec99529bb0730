package org.jianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final COSName OURS = COSName.getPDFName("Ours");

  private static byte[] write(COSBase ours) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setTitle("标题 (1)");
      document.getDocumentCatalog().getCOSObject().setItem(OURS, ours);
      return PdfFile.of(document, 42);
    }
  }

  @Test
  void everyKindOfObjectComesBack() throws IOException {
    byte[] odd = {'(', ')', '\\', '\r', '\n', 0, (byte) 0xFF, (byte) 0xFE, '(', '\r', '\n'};
    COSArray all = new COSArray();
    all.add(new COSString(odd));
    all.add(COSInteger.get(-1234567890123L));
    all.add(new COSFloat(-0.00125f));
    all.add(COSBoolean.TRUE);
    all.add(COSNull.NULL);
    all.add(COSName.getPDFName("a b#(中)"));
    COSDictionary inner = new COSDictionary();
    inner.setItem(COSName.getPDFName("K"), COSInteger.ONE);
    all.add(inner);
    byte[] file = write(all);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertEquals("标题 (1)", document.getDocumentInformation().getTitle());
      assertEquals(1, document.getNumberOfPages());
      COSArray read = document.getDocumentCatalog().getCOSObject().getCOSArray(OURS);
      assertArrayEquals(odd, ((COSString) read.getObject(0)).getBytes());
      assertEquals(-1234567890123L, ((COSInteger) read.getObject(1)).longValue());
      assertEquals(-0.00125f, ((COSFloat) read.getObject(2)).floatValue());
      assertSame(COSBoolean.TRUE, read.getObject(3));
      assertEquals(COSName.getPDFName("a b#(中)"), read.getObject(5));
      assertEquals(1, ((COSDictionary) read.getObject(6)).getInt("K"));
    }
  }

  @Test
  void whatIsSharedIsWrittenOnceAndMayReferToItself() throws IOException {
    COSDictionary shared = new COSDictionary();
    shared.setItem(COSName.getPDFName("Self"), shared);
    shared.setString(COSName.getPDFName("Text"), "only once");
    COSArray twice = new COSArray();
    twice.add(shared);
    twice.add(shared);
    byte[] file = write(twice);
    try (PDDocument document = Loader.loadPDF(file)) {
      COSArray read = document.getDocumentCatalog().getCOSObject().getCOSArray(OURS);
      COSDictionary one = (COSDictionary) read.getObject(0);
      assertSame(one, read.getObject(1));
      assertSame(one, one.getDictionaryObject("Self"));
      assertEquals("only once", one.getString("Text"));
    }
  }

  /** More objects than one stream of them holds. */
  @Test
  void streamsAndManyObjectsComeBack() throws IOException {
    COSArray many = new COSArray();
    COSArray again = new COSArray();
    for (int i = 0; i < 1000; i++) {
      COSDictionary one = new COSDictionary();
      one.setInt(COSName.N, i);
      many.add(one);
      again.add(one);
    }
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write("流\nendstream\n".getBytes(StandardCharsets.UTF_8));
    }
    COSArray all = new COSArray();
    all.add(many);
    all.add(again);
    all.add(stream);
    byte[] file = write(all);
    try (PDDocument document = Loader.loadPDF(file)) {
      COSArray read = document.getDocumentCatalog().getCOSObject().getCOSArray(OURS);
      COSArray numbers = (COSArray) read.getObject(1);
      for (int i = 0; i < 1000; i++) {
        assertEquals(i, ((COSDictionary) numbers.getObject(i)).getInt(COSName.N));
      }
      try (InputStream in = ((COSStream) read.getObject(2)).createInputStream()) {
        assertEquals("流\nendstream\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    String text = new String(file, StandardCharsets.ISO_8859_1);
    assertEquals(6, text.split("/Type/ObjStm", -1).length - 1, "streams of 200 objects");
  }

  @Test
  void theSameDocumentGivesTheSameBytesAndItsNumber() throws IOException {
    assertArrayEquals(write(COSInteger.TWO), write(COSInteger.TWO));
    String text = new String(write(COSInteger.TWO), StandardCharsets.ISO_8859_1);
    String id = String.format(Locale.ROOT, "%016X", 42).repeat(2);
    assertTrue(text.contains("/ID[<" + id + "><" + id + ">]"), "its number");
    assertTrue(text.startsWith("%PDF-1.7\n%"), "its version");
    assertTrue(text.endsWith("\n%%EOF\n"), "its end");
  }
}
