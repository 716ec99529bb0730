package org.jianbao.shelf;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jianbao.diag.ProgramFault;

/**
 * Values as bytes which this process alone can read: records, constants, texts, numbers, dates,
 * lists and maps of them, and what may be absent. Nothing has to be listed by hand, and a value of
 * a kind that is not known is a fault, not something left out. Maps keep their order; sorted ones
 * are sorted as their keys are by nature. A text that occurs twice is written once and is one
 * object when it is read.
 */
final class Codec {
  private static final int LENGTH = Integer.BYTES;

  private Codec() {}

  /** The bytes of a value. */
  static byte[] encode(Object value) {
    RecordWriter writer = new RecordWriter();
    writer.write(value);
    byte[] plain = writer.bytes();
    // Speed counts for more than the last tenth.
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + LENGTH);
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        out.write(plain.length >>> shift);
      }
      byte[] part = new byte[8192];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The value of these bytes. */
  static Object decode(byte[] bytes) {
    int length = 0;
    for (int i = 0; i < LENGTH; i++) {
      length |= (bytes[i] & 0xFF) << (i * Byte.SIZE);
    }
    byte[] plain = new byte[length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, LENGTH, bytes.length - LENGTH);
      int at = 0;
      while (at < length) {
        int read = inflater.inflate(plain, at, length - at);
        if (read == 0) {
          throw new ProgramFault("what was put aside has no end");
        }
        at += read;
      }
    } catch (DataFormatException e) {
      throw new ProgramFault("cannot unpack what was put aside", e);
    } finally {
      inflater.end();
    }
    return new RecordReader(plain).read();
  }
}
