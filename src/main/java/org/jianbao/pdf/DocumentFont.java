package org.jianbao.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * A font of one document: a composite font (ISO 32000-1, 9.7) with the glyphs that are drawn, in
 * the order in which they are. The codes of a text are the numbers of its glyphs in the file that
 * goes into the document, so that no map between them is needed.
 */
final class DocumentFont extends PDFont {
  private static final int USUAL = 1000;

  /** How many lines a block of a map from codes to characters has at most. */
  private static final int BLOCK = 100;

  private final PDDocument document;
  private final FontProgram program;
  private final COSDictionary descendant = new COSDictionary();
  private final PDFontDescriptor descriptor;

  /** Glyph of the program → its code; 0 for one that is not drawn. */
  private final char[] codes;

  /** Code → glyph of the program, and the character that it was first drawn for. */
  private int[] glyphs = new int[256];

  private int[] characters = new int[256];
  private int count = 1;

  /**
   * A font in which nothing has been drawn yet.
   *
   * @param described what documents say of the font, without its glyphs
   */
  DocumentFont(PDDocument document, FontProgram program, COSDictionary described) {
    super(dictionary(described));
    this.document = document;
    this.program = program;
    this.codes = new char[program.count()];
    COSDictionary own = copy(described);
    this.descriptor = new PDFontDescriptor(own);
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, own);
    descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dict.setItem(COSName.DESCENDANT_FONTS, descendants);
  }

  private static COSDictionary dictionary(COSDictionary described) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.BASE_FONT, described.getItem(COSName.FONT_NAME));
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    return font;
  }

  /** A description for another document: numbers are shared, but lists belong to their file. */
  static COSDictionary copy(COSDictionary described) {
    COSDictionary copy = new COSDictionary();
    described
        .entrySet()
        .forEach(
            e ->
                copy.setItem(
                    e.getKey(),
                    e.getValue() instanceof COSArray array
                        ? new COSArray(array.toList())
                        : e.getValue()));
    return copy;
  }

  @Override
  protected byte[] encode(int character) {
    int glyph = glyph(character);
    int code = codes[glyph];
    if (code == 0) {
      code = count++;
      codes[glyph] = (char) code;
      if (code == glyphs.length) {
        glyphs = Arrays.copyOf(glyphs, code * 2);
        characters = Arrays.copyOf(characters, code * 2);
      }
      glyphs[code] = glyph;
      characters[code] = character;
    }
    return new byte[] {(byte) (code >> 8), (byte) code};
  }

  private int glyph(int character) {
    int glyph = program.glyph(character);
    if (glyph == 0) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no glyph for U+%04X in %s", character, getName()));
    }
    return glyph;
  }

  /** The width of a text, which is not drawn for that: it takes no glyph into the document. */
  @Override
  public float getStringWidth(String text) {
    float width = 0;
    int character;
    for (int at = 0; at < text.length(); at += Character.charCount(character)) {
      character = text.codePointAt(at);
      width += program.width(glyph(character));
    }
    return width;
  }

  @Override
  public void subset() throws IOException {
    String name = tag() + "+" + getName();
    dict.setName(COSName.BASE_FONT, name);
    descendant.setName(COSName.BASE_FONT, name);
    descriptor.setFontName(name);
    descendant.setItem(COSName.W, widths());
    byte[] file = FontSubset.of(program, glyphs, count);
    COSStream stream = stream(file);
    stream.setInt(COSName.LENGTH1, file.length);
    descriptor.getCOSObject().setItem(COSName.FONT_FILE2, stream);
    dict.setItem(COSName.TO_UNICODE, stream(characters().getBytes(StandardCharsets.US_ASCII)));
  }

  private COSStream stream(byte[] bytes) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  /** Six letters that depend on the glyphs (9.6.4). */
  private String tag() {
    int left = Arrays.hashCode(Arrays.copyOf(glyphs, count)) & Integer.MAX_VALUE;
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + left % 26));
      left /= 26;
    }
    return tag.toString();
  }

  /** The widths that are not the usual one, from code to code (9.7.4.3). */
  private COSArray widths() {
    COSArray all = new COSArray();
    COSArray run = new COSArray();
    for (int code = 1; code < count; code++) {
      int width = Math.round(getWidth(code));
      if (width == USUAL) {
        run = new COSArray();
        continue;
      }
      if (run.size() == 0) {
        all.add(COSInteger.get(code));
        all.add(run);
      }
      run.add(COSInteger.get(width));
    }
    return all;
  }

  /** A map from codes to characters (9.10.3). */
  private String characters() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 1; from < count; from += BLOCK) {
      int end = Math.min(from + BLOCK, count);
      map.append(end - from).append(" beginbfchar\n");
      for (int code = from; code < end; code++) {
        hex(hex(map.append('<'), code).append("> <"), characters[code]).append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append(
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """)
        .toString();
  }

  private static StringBuilder hex(StringBuilder to, int number) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      to.append(Character.toUpperCase(Character.forDigit((number >> shift) & 0xF, 16)));
    }
    return to;
  }

  @Override
  public int readCode(InputStream in) throws IOException {
    return (in.read() << 8) | in.read();
  }

  @Override
  public float getWidth(int code) {
    return program.width(glyphs[code]);
  }

  @Override
  public float getWidthFromFont(int code) {
    return getWidth(code);
  }

  @Override
  public boolean hasExplicitWidth(int code) {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation")
  public float getHeight(int code) {
    return getBoundingBox().getHeight();
  }

  @Override
  public BoundingBox getBoundingBox() {
    PDRectangle box = descriptor.getFontBoundingBox();
    return new BoundingBox(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
  }

  @Override
  public PDFontDescriptor getFontDescriptor() {
    return descriptor;
  }

  @Override
  public String getName() {
    return dict.getNameAsString(COSName.BASE_FONT);
  }

  @Override
  public Matrix getFontMatrix() {
    return DEFAULT_FONT_MATRIX;
  }

  @Override
  public Vector getPositionVector(int code) {
    throw new UnsupportedOperationException("lines do not run downwards");
  }

  @Override
  protected float getStandard14Width(int code) {
    throw new UnsupportedOperationException("not a font that every reader has");
  }

  @Override
  public boolean isVertical() {
    return false;
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public boolean isDamaged() {
    return false;
  }

  /** Does nothing: what is drawn is taken in when it is encoded. */
  @Override
  public void addToSubset(int codePoint) {}

  @Override
  public boolean willBeSubset() {
    return false;
  }
}
