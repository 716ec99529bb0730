package org.jianbao.diag;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Whole numbers, texts and bytes in few bytes: a number below 128 takes one, as a character. */
public final class Packed {
  private Packed() {}

  /** Writes numbers and texts one after the other. */
  public static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Seven bits a byte, the lowest first. */
    public void number(int number) {
      int rest = number;
      while ((rest & ~0x7F) != 0) {
        out.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }

    /** Bytes, and before them how many they are. */
    public void bytes(byte[] bytes) {
      number(bytes.length);
      out.writeBytes(bytes);
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

    /** All that was written. */
    public byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Reads what a writer wrote, in the same order. */
  public static final class Reader {
    private final byte[] bytes;
    private int at;

    /** Begins at a place in these bytes. */
    public Reader(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    boolean atEnd() {
      return at >= bytes.length;
    }

    /** The next number. */
    public int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[at++];
        number |= (b & 0x7F) << shift;
        if (b >= 0) {
          return number;
        }
      }
    }

    /** The next bytes, as many as were written. */
    public byte[] bytes() {
      int length = number();
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
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
  public static byte[] deflate(byte[] bytes) {
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
  public static byte[] inflate(byte[] deflated) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      ByteArrayOutputStream out = new ByteArrayOutputStream(deflated.length * 4);
      byte[] part = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(part);
        if (read == 0 && !inflater.finished()) {
          throw new ProgramFault("what was packed has no end");
        }
        out.write(part, 0, read);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new ProgramFault("cannot unpack", e);
    } finally {
      inflater.end();
    }
  }
}
