package org.jianbao.shelf;

import org.jianbao.diag.Packed;

/**
 * Values as bytes which this process alone can read: records, constants, texts, numbers, dates,
 * lists and maps of them, and what may be absent. Nothing has to be listed by hand, and a value of
 * a kind that is not known is a fault, not something left out. Maps keep their order; sorted ones
 * are sorted as their keys are by nature. A text that occurs twice is written once and is one
 * object when it is read.
 */
final class Codec {
  private Codec() {}

  /** The bytes of a value. */
  static byte[] encode(Object value) {
    RecordWriter writer = new RecordWriter();
    writer.write(value);
    return Packed.deflate(writer.bytes());
  }

  /** The value of these bytes. */
  static Object decode(byte[] bytes) {
    return new RecordReader(Packed.inflate(bytes)).read();
  }
}
