package org.jianbao.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A stream that is to be deflated, or to be left as it is, and holds its bytes plain until {@link
 * PdfFile} writes it.
 */
final class PlainStream extends COSStream {
  private byte[] bytes = {};
  private boolean deflated;

  /** What the stream holds. */
  byte[] bytes() {
    return bytes;
  }

  /** Puts other bytes in the place of those that it holds. */
  void replace(byte[] others) {
    bytes = others;
  }

  /** Whether the file has the bytes deflated. */
  boolean isDeflated() {
    return deflated;
  }

  @Override
  public OutputStream createOutputStream(COSBase filters) {
    if (filters != null) {
      if (!COSName.FLATE_DECODE.equals(filters)) {
        throw new UnsupportedOperationException("a filter other than deflation: " + filters);
      }
      deflated = true;
    }
    return createRawOutputStream();
  }

  @Override
  public OutputStream createRawOutputStream() {
    return new ByteArrayOutputStream(1 << 12) {
      @Override
      public void close() {
        bytes = toByteArray();
      }
    };
  }

  @Override
  public InputStream createRawInputStream() {
    return new ByteArrayInputStream(bytes);
  }
}
