package org.jianbao.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jianbao.diag.ProgramFault;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document that was just made as a PDF 1.7 file (ISO 32000-1) with object streams and a
 * cross-reference stream (7.5.7, 7.5.8). A tagged file is mostly the many small objects of its
 * tags, for which the writer of the library takes a quarter of all time; here an object that only
 * one other refers to stands within that one, and no object is written twice.
 */
final class PdfFile {
  /** How many objects a stream of them holds; a reader unpacks a whole stream for one of them. */
  private static final int TOGETHER = 200;

  /**
   * How hard bytes are pressed (1 to 9). The usual 6 takes twice the time of 4 for four per cent
   * fewer bytes, 2 a quarter less time for a tenth more.
   */
  private static final int COMPRESSION = 4;

  /** Outlines have little that comes again: 6 takes three quarters more time for five per cent. */
  private static final int COMPRESSION_OF_FONTS = 1;

  private static final byte[] HEAD = {
    '%',
    'P',
    'D',
    'F',
    '-',
    '1',
    '.',
    '7',
    '\n',
    '%',
    (byte) 0xE2,
    (byte) 0xE3,
    (byte) 0xCF,
    (byte) 0xD3,
    '\n'
  };

  /** The key of what only one other refers to, and which stands within that one. */
  private static final COSObjectKey WITHIN = new COSObjectKey(0, 0);

  /** The key of what is going to have a number. */
  private static final COSObjectKey APART = new COSObjectKey(0, 1);

  /** What has a number, which is in its key; streams of objects and the table come behind. */
  private final List<COSBase> objects = new ArrayList<>();

  /** Names as they are written; the same few hundred stand everywhere. */
  private final IdentityHashMap<COSName, byte[]> names = new IdentityHashMap<>();

  private final Deflater deflater = new Deflater();
  private final Bytes out = new Bytes(1 << 18);

  /** For each object where it begins, or in what stream of objects it stands at what index. */
  private long[] places = {};

  private PdfFile() {}

  /**
   * The bytes of a document whose fonts have been subset. The document may be closed afterwards.
   *
   * @param id eight bytes that depend on the content alone
   */
  static byte[] of(PDDocument document, long id) throws IOException {
    PdfFile file = new PdfFile();
    try {
      return file.write(document, id);
    } finally {
      file.deflater.end();
    }
  }

  private byte[] write(PDDocument document, long id) throws IOException {
    COSDictionary trailer = document.getDocument().getTrailer();
    COSBase root = value(trailer.getItem(COSName.ROOT));
    COSBase info = value(trailer.getItem(COSName.INFO));
    number(List.of(root, info));
    out.write(HEAD);
    List<COSBase> small =
        objects.stream().filter(object -> !(object instanceof COSStream)).toList();
    int streams = (small.size() + TOGETHER - 1) / TOGETHER;
    places = new long[objects.size() + streams + 2];
    for (COSBase object : objects) {
      if (object instanceof COSStream stream) {
        begin(number(stream));
        writeStream(stream);
        out.ascii("\nendobj\n");
      }
    }
    int next = objects.size() + 1;
    for (int from = 0; from < small.size(); from += TOGETHER) {
      together(next++, small.subList(from, Math.min(small.size(), from + TOGETHER)));
    }
    table(next, number(root), number(info), id);
    return out.toArray();
  }

  private static COSBase value(COSBase base) {
    COSBase value = base instanceof COSObject object ? object.getObject() : base;
    return value == null ? COSNull.NULL : value;
  }

  private int number(COSBase object) {
    if (!isNumbered(object)) {
      throw new ProgramFault("an object of the PDF has no number");
    }
    return (int) object.getKey().getNumber();
  }

  /**
   * Gives a number to all that must have one, in the order in which they are reached. Their keys
   * are free for that, since the document was made for this file.
   */
  private void number(List<COSBase> first) {
    List<COSBase> reached = new ArrayList<>(1 << 14);
    for (COSBase object : first) {
      reach(object, reached);
      object.setKey(APART);
    }
    for (int at = 0; at < reached.size(); at++) {
      COSBase next = reached.get(at);
      if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          reach(array.get(i), reached);
        }
      } else if (next instanceof COSDictionary dictionary) {
        for (COSBase part : dictionary.getValues()) {
          reach(part, reached);
        }
      }
    }
    for (COSBase one : reached) {
      if (APART.equals(one.getKey()) || one instanceof COSStream) {
        objects.add(one);
        one.setKey(new COSObjectKey(objects.size(), 0));
      }
    }
  }

  private static boolean isNumbered(COSBase object) {
    return object.getKey() != null && object.getKey().getNumber() != 0;
  }

  private static void reach(@Nullable COSBase part, List<COSBase> reached) {
    COSBase value = part == null ? COSNull.NULL : value(part);
    if (value instanceof COSDictionary || value instanceof COSArray) {
      if (value.getKey() == null) {
        value.setKey(WITHIN);
        reached.add(value);
      } else if (!isNumbered(value)) {
        value.setKey(APART);
      } else {
        throw new ProgramFault("an object of the PDF belongs to another file");
      }
    }
  }

  private void begin(int number) {
    places[number] = out.size();
    out.number(number);
    out.ascii(" 0 obj\n");
  }

  private void writeStream(COSStream stream) throws IOException {
    if (stream instanceof PlainStream plain && plain.isDeflated()) {
      boolean font = stream.containsKey(COSName.LENGTH1);
      Bytes packed =
          deflate(plain.bytes(), plain.bytes().length, font ? COMPRESSION_OF_FONTS : COMPRESSION);
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      writeStream(stream, packed.bytes, packed.size());
    } else {
      try (InputStream in = stream.createRawInputStream()) {
        byte[] bytes = in.readAllBytes();
        writeStream(stream, bytes, bytes.length);
      }
    }
  }

  private void writeStream(COSStream stream, byte[] bytes, int length) throws IOException {
    stream.setInt(COSName.LENGTH, length);
    dictionary(stream, out);
    out.ascii("\nstream\n");
    out.write(bytes, 0, length);
    out.ascii("\nendstream");
  }

  /** A stream of objects. */
  private void together(int holder, List<COSBase> some) throws IOException {
    Bytes bodies = new Bytes(1 << 14);
    Bytes head = new Bytes(1 << 11);
    for (int i = 0; i < some.size(); i++) {
      int number = number(some.get(i));
      places[number] = -(((long) holder << 16) | i) - 1;
      head.number(number);
      head.write(' ');
      head.number(bodies.size());
      head.write(' ');
      body(some.get(i), bodies);
      bodies.write('\n');
    }
    int first = head.size();
    head.write(bodies.bytes, 0, bodies.size());
    Bytes packed = deflate(head.bytes, head.size(), COMPRESSION);
    begin(holder);
    out.ascii("<</Type/ObjStm/Filter/FlateDecode/N ");
    out.number(some.size());
    out.ascii("/First ");
    out.number(first);
    out.ascii("/Length ");
    out.number(packed.size());
    out.ascii(">>\nstream\n");
    out.write(packed.bytes, 0, packed.size());
    out.ascii("\nendstream\nendobj\n");
  }

  /** The table of all objects; rows are a kind, a place in four bytes and an index in two. */
  private void table(int self, int root, int info, long id) throws IOException {
    int start = out.size();
    places[self] = start;
    ByteBuffer rows = ByteBuffer.allocate((self + 1) * 7);
    rows.put((byte) 0).putInt(0).putShort((short) 0xFFFF);
    for (int number = 1; number <= self; number++) {
      long place = places[number];
      if (place >= 0) {
        rows.put((byte) 1).putInt((int) place).putShort((short) 0);
      } else {
        long inside = -(place + 1);
        rows.put((byte) 2).putInt((int) (inside >> 16)).putShort((short) inside);
      }
    }
    Bytes packed = deflate(rows.array(), rows.capacity(), COMPRESSION);
    String hex = String.format(Locale.ROOT, "%016X", id).repeat(2);
    begin(self);
    out.ascii("<</Type/XRef/Filter/FlateDecode/W[1 4 2]/Size ");
    out.number(self + 1);
    out.ascii("/Root ");
    reference(root, out);
    out.ascii("/Info ");
    reference(info, out);
    out.ascii("/ID[<" + hex + "><" + hex + ">]/Length ");
    out.number(packed.size());
    out.ascii(">>\nstream\n");
    out.write(packed.bytes, 0, packed.size());
    out.ascii("\nendstream\nendobj\nstartxref\n");
    out.number(start);
    out.ascii("\n%%EOF\n");
  }

  private Bytes deflate(byte[] bytes, int length, int level) {
    deflater.reset();
    deflater.setLevel(level);
    deflater.setInput(bytes, 0, length);
    deflater.finish();
    Bytes packed = new Bytes(Math.max(64, length / 3));
    while (!deflater.finished()) {
      packed.make(1 << 12);
      packed.size += deflater.deflate(packed.bytes, packed.size, packed.bytes.length - packed.size);
    }
    return packed;
  }

  private static void reference(int number, Bytes to) {
    to.number(number);
    to.ascii(" 0 R");
  }

  /** An object as another refers to it, or itself if it stands there alone. */
  private void write(COSBase object, Bytes to) throws IOException {
    COSBase value = object == null ? COSNull.NULL : value(object);
    if (isNumbered(value)) {
      reference(number(value), to);
    } else {
      body(value, to);
    }
  }

  private void body(COSBase value, Bytes to) throws IOException {
    if (value instanceof COSDictionary dictionary) {
      dictionary(dictionary, to);
    } else if (value instanceof COSArray array) {
      to.write('[');
      for (int i = 0; i < array.size(); i++) {
        if (i > 0) {
          to.write(' ');
        }
        write(array.get(i), to);
      }
      to.write(']');
    } else if (value instanceof COSName name) {
      name(name, to);
    } else if (value instanceof COSInteger integer) {
      to.number(integer.longValue());
    } else if (value instanceof COSFloat number) {
      decimal(number.floatValue(), to);
    } else if (value instanceof COSBoolean flag) {
      flag.writePDF(to);
    } else if (value instanceof COSString string) {
      string(string.getBytes(), to);
    } else if (value instanceof COSNull) {
      to.ascii("null");
    } else {
      throw new ProgramFault("cannot write a " + value.getClass().getSimpleName());
    }
  }

  /** A number with at most five decimals: a hundred thousandth of a point is nothing to see. */
  private static void decimal(float number, Bytes to) {
    long scaled = Math.round((double) number * 100_000);
    if (scaled < 0) {
      to.write('-');
    }
    long left = Math.abs(scaled);
    to.number(left / 100_000);
    int fraction = (int) (left % 100_000);
    if (fraction != 0) {
      to.write('.');
      for (int unit = 10_000; fraction != 0; unit /= 10) {
        to.write('0' + fraction / unit);
        fraction %= unit;
      }
    }
  }

  private void dictionary(COSDictionary dictionary, Bytes to) throws IOException {
    to.ascii("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey(), to);
      to.write(' ');
      write(entry.getValue(), to);
    }
    to.ascii(">>");
  }

  private void name(COSName name, Bytes to) throws IOException {
    byte[] written = names.get(name);
    if (written == null) {
      Bytes once = new Bytes(32);
      name.writePDF(once);
      written = once.toArray();
      names.put(name, written);
    }
    to.write(written);
  }

  /** Text in parentheses (7.3.4.2). */
  private static void string(byte[] bytes, Bytes to) {
    to.write('(');
    for (byte b : bytes) {
      if (b == '(' || b == ')' || b == '\\') {
        to.write('\\');
        to.write(b);
      } else if (b == '\r') {
        // A bare one would be read as a line feed.
        to.ascii("\\r");
      } else {
        to.write(b);
      }
    }
    to.write(')');
  }

  /** Bytes that grow; nothing locks them. */
  private static final class Bytes extends OutputStream {
    private byte[] bytes;
    private int size;

    Bytes(int room) {
      bytes = new byte[room];
    }

    int size() {
      return size;
    }

    byte[] toArray() {
      return Arrays.copyOf(bytes, size);
    }

    private void make(int room) {
      if (size + room > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size + room, bytes.length * 2));
      }
    }

    @Override
    public void write(int b) {
      make(1);
      bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] from) {
      write(from, 0, from.length);
    }

    @Override
    public void write(byte[] from, int start, int length) {
      make(length);
      System.arraycopy(from, start, bytes, size, length);
      size += length;
    }

    void ascii(String text) {
      make(text.length());
      for (int i = 0; i < text.length(); i++) {
        bytes[size++] = (byte) text.charAt(i);
      }
    }

    /** A whole number in decimal digits. */
    void number(long number) {
      if (number < 0) {
        ascii(Long.toString(number));
        return;
      }
      int digits = 1;
      for (long left = number; left >= 10; left /= 10) {
        digits++;
      }
      make(digits);
      size += digits;
      long left = number;
      for (int at = size - 1; at >= size - digits; at--) {
        bytes[at] = (byte) ('0' + left % 10);
        left /= 10;
      }
    }
  }
}
