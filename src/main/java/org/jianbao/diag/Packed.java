package org.jianbao.diag;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Whole numbers and texts in few bytes: a number below 128 takes one of them, as a character. */
final class Packed {
  private Packed() {}

  /** Writes numbers and texts one after the other. */
  static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(int number) {
      int rest = number;
      while ((rest & ~0x7F) != 0) {
        out.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }

    void text(CharSequence text) {
      number(text.length());
      for (int i = 0; i < text.length(); i++) {
        number(text.charAt(i));
      }
    }

    int size() {
      return out.size();
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Reads what a writer wrote, in the same order. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    boolean atEnd() {
      return at >= bytes.length;
    }

    int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[at++];
        number |= (b & 0x7F) << shift;
        if (b >= 0) {
          return number;
        }
      }
    }

    /** Puts a text in the place of what follows the first characters. */
    void text(StringBuilder text, int first) {
      text.setLength(first);
      for (int length = number(); length > 0; length--) {
        text.append((char) number());
      }
    }

    String text() {
      StringBuilder text = new StringBuilder();
      text(text, 0);
      return text.toString();
    }
  }

  /** The bytes in fewer bytes; speed counts for more than the last tenth. */
  static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
      byte[] part = new byte[8192];
      while (!deflater.finished()) {
        out.write(part, 0, deflater.deflate(part));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The bytes that were deflated. */
  static byte[] inflate(byte[] deflated) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      ByteArrayOutputStream out = new ByteArrayOutputStream(deflated.length * 4);
      byte[] part = new byte[8192];
      while (!inflater.finished()) {
        out.write(part, 0, inflater.inflate(part));
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new ProgramFault("cannot unpack texts", e);
    } finally {
      inflater.end();
    }
  }
}
