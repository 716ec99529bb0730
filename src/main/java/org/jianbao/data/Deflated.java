package org.jianbao.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Bytes that were compressed (RFC 1951) so that they can follow others in one stream: a large part
 * of an archive is put together from pieces that need not be compressed again.
 */
final class Deflated {
  /** The polynomial of ZIP, its bits in reverse. */
  private static final int POLYNOMIAL = 0xedb88320;

  private static final int BUFFER = 1 << 13;
  private static final int HEAD = 8;

  /** A last block with nothing in it. */
  private static final byte[] END = {3, 0};

  private final byte[] bytes;
  private final int size;
  private final int crc;

  private Deflated(byte[] bytes, int size, int crc) {
    this.bytes = bytes;
    this.size = size;
    this.crc = crc;
  }

  static Deflated of(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      deflater.setInput(plain);
      byte[] buffer = new byte[BUFFER];
      int length = deflater.deflate(buffer, 0, BUFFER, Deflater.FULL_FLUSH);
      while (length > 0) {
        out.write(buffer, 0, length);
        length = deflater.deflate(buffer, 0, BUFFER, Deflater.FULL_FLUSH);
      }
    } finally {
      deflater.end();
    }
    CRC32 crc = new CRC32();
    crc.update(plain);
    return new Deflated(out.toByteArray(), plain.length, (int) crc.getValue());
  }

  /** This piece with all that has to be known of it. */
  byte[] packed() {
    return ByteBuffer.allocate(HEAD + bytes.length).putInt(size).putInt(crc).put(bytes).array();
  }

  /** The same piece again. */
  static Deflated unpacked(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    int size = in.getInt();
    int crc = in.getInt();
    byte[] bytes = new byte[in.remaining()];
    in.get(bytes);
    return new Deflated(bytes, size, crc);
  }

  /** Adds these pieces to an archive as one entry. */
  static void write(ZipArchiveOutputStream zip, ZipArchiveEntry entry, List<Deflated> pieces)
      throws IOException {
    long size = 0;
    long compressed = END.length;
    int crc = 0;
    List<InputStream> streams = new ArrayList<>();
    for (Deflated piece : pieces) {
      size += piece.size;
      compressed += piece.bytes.length;
      crc = times(power(piece.size), crc) ^ piece.crc;
      streams.add(new ByteArrayInputStream(piece.bytes));
    }
    streams.add(new ByteArrayInputStream(END));
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setSize(size);
    entry.setCompressedSize(compressed);
    entry.setCrc(Integer.toUnsignedLong(crc));
    zip.addRawArchiveEntry(entry, new SequenceInputStream(Collections.enumeration(streams)));
  }

  // ---- checksums of bytes that follow one another, as zlib joins them ---------------------------

  /** The product of two polynomials. */
  private static int times(int a, int b) {
    int product = 0;
    int factor = b;
    for (int bit = 1 << 31; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= factor;
      }
      factor = next(factor);
    }
    return product;
  }

  /** A polynomial times x. */
  private static int next(int a) {
    return (a & 1) == 0 ? a >>> 1 : (a >>> 1) ^ POLYNOMIAL;
  }

  /** What moves a checksum on by so many bytes: x to the power of their bits. */
  private static int power(int bytes) {
    int square = 1 << 23;
    int power = 1 << 31;
    for (int n = bytes; n != 0; n >>>= 1) {
      if ((n & 1) != 0) {
        power = times(square, power);
      }
      square = times(square, square);
    }
    return power;
  }
}
