package org.jianbao.pdf;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.SourceFile;
import org.jianbao.model.Drawing;
import org.jianbao.typeset.Hyphenation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints XHTML to PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3). The same
 * input gives the same bytes. Safe for use by several threads.
 */
public final class PdfPrinter {
  /** The type of {@code <object>} elements whose {@code data} names a drawing. */
  public static final String CHART_TYPE = "application/x-jianbao-chart";

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /** What is mended on one page may move something on the next, so an end must be set. */
  private static final int MOST_LAYOUTS = 8;

  private final PdfFonts fonts;
  private final Map<String, List<String>> divisions;
  private final Map<String, Hyphenation> hyphenations = new ConcurrentHashMap<>();

  /** What was printed. */
  public static final class Print {
    private final byte[] bytes;
    private final int pages;

    private Print(byte[] bytes, int pages) {
      this.bytes = bytes;
      this.pages = pages;
    }

    /** The file. */
    public byte[] bytes() {
      return bytes;
    }

    /** How many pages it has. */
    public int pages() {
      return pages;
    }
  }

  /** A printer that sets text in these fonts and no others. */
  public PdfPrinter(PdfFonts fonts) {
    this(fonts, Map.of());
  }

  /**
   * A printer that sets text in these fonts and no others.
   *
   * @param divisions words with a hyphen wherever they may be divided, for languages (the first
   *     part of their tag) that know better than their patterns
   */
  public PdfPrinter(PdfFonts fonts, Map<String, List<String>> divisions) {
    this.fonts = fonts;
    this.divisions = Map.copyOf(divisions);
  }

  /**
   * Prints a page. Nothing but the given text and drawings is read: style sheets stand in the text,
   * and addresses of pictures or further files are not followed.
   *
   * @param xhtml well-formed XHTML with {@code lang}, {@code title} and metadata
   * @param drawings what {@code <object type="application/x-jianbao-chart" data="…">} shows
   * @param imprint what the file says about itself, beside what stands in the head of the page
   * @param attachments files within it
   * @return the file and how many pages it has
   */
  public Print print(
      String xhtml, Map<String, Drawing> drawings, Imprint imprint, List<Attachment> attachments) {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    // The engine looks for XML tools anew for each document, in every library that it can see.
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return made(xhtml, drawings, imprint, attachments);
    } catch (IOException e) {
      throw new ProgramFault("cannot print", e);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private Print made(
      String xhtml, Map<String, Drawing> drawings, Imprint imprint, List<Attachment> attachments)
      throws IOException {
    List<String> remarks = new ArrayList<>();
    try (TaggedDocument document = new TaggedDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder
          .usePDDocument(document)
          .usePdfVersion(1.7f)
          .usePdfUaAccessibility(true)
          .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
          .useColorProfile(SRGB)
          .withProducer("Jianbao")
          .useObjectDrawerFactory(new Charts(drawings))
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .withDiagnosticConsumer(
              d -> {
                if (d.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                  remarks.add(d.getFormattedMessage());
                }
              })
          .withW3cDocument(covered(parse(xhtml)), null);
      ResolvedFonts used;
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        SharedContext shared = renderer.getSharedContext();
        used = ResolvedFonts.use(shared, document, fonts);
        SpacedText text = new SpacedText(used);
        shared.setTextRenderer(text);
        LineGrid.use(shared);
        layOut(renderer, Typesetter.use(shared, newContext(shared), text, this::hyphenation));
        renderer.createPDFWithoutClosing();
      }
      if (!remarks.isEmpty()) {
        throw new ProgramFault("the PDF engine complains: " + String.join("; ", remarks));
      }
      document.tidy();
      StructureTree.mend(document);
      Calendar date = calendar(imprint.date());
      Attachments.add(document, attachments, date);
      document.getDocumentInformation().setCreationDate(date);
      String packet = Xmp.packet(document.getDocumentInformation(), imprint);
      document
          .getDocumentCatalog()
          .getMetadata()
          .importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
      used.subset();
      byte[] file = PdfFile.of(document, number(xhtml, packet, attachments));
      return new Print(file, document.getNumberOfPages());
    }
  }

  /** Lays the document out, again where only the pages show what is wrong with its lines. */
  private static void layOut(PdfBoxRenderer renderer, Typesetter typesetter) {
    renderer.layout();
    for (int times = 1; times < MOST_LAYOUTS && typesetter.revise(renderer.getRootBox()); times++) {
      if (renderer.getSharedContext().getIdMap() != null) {
        renderer.getSharedContext().getIdMap().clear();
      }
      clean(renderer.getDocument().getDocumentElement());
      renderer.layout();
    }
  }

  /** Takes out what the engine puts into a document while it lays it out. */
  private static void clean(Element element) {
    for (Node child = element.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      if (child instanceof Element inner) {
        if (inner.getTagName().equals("fs-footnote-marker")
            || inner.getAttribute("href").startsWith("#fs-footnote-")) {
          element.removeChild(inner);
        } else {
          clean(inner);
        }
      }
      child = next;
    }
  }

  private static LayoutContext newContext(SharedContext shared) {
    LayoutContext context = shared.newLayoutContextInstance();
    context.setFontContext(new PdfBoxFontContext());
    return context;
  }

  private Hyphenation hyphenation(String language) {
    return hyphenations.computeIfAbsent(
        language, tag -> Hyphenation.of(tag, divisions.getOrDefault(primary(tag), List.of())));
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0];
  }

  /**
   * The engine prints # for a character that no font has, and no validator minds. Content has been
   * checked before; what is found here stands in a template.
   */
  private Document covered(Document document) {
    String text = document.getElementsByTagName("body").item(0).getTextContent();
    int c;
    for (int at = 0; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      if (c > ' ' && !fonts.has(c)) {
        throw new ContentException(
            Diagnostic.error(
                    SourceFile.of("templates", "").start(),
                    Message.NO_GLYPH,
                    Character.toString(c),
                    String.format(Locale.ROOT, "%04X", c))
                .hint("a template for print uses it, since no content does"));
      }
    }
    return document;
  }

  private static Document parse(String xhtml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      // Every node is going to be looked at.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
      TextNodes.wrap(document);
      TextNodes.spaceCounters(document);
      LineGrid.prepare(document.getDocumentElement());
      Node head = document.getElementsByTagName("head").item(0);
      Element style = document.createElement("style");
      style.setTextContent(LineGrid.STYLE);
      head.appendChild(style);
      return document;
    } catch (ParserConfigurationException e) {
      throw new ProgramFault("no XML parser", e);
    } catch (SAXException e) {
      throw new ProgramFault("the theme's page for print is not well-formed XHTML: " + e, e);
    }
  }

  private static Calendar calendar(LocalDate date) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return calendar;
  }

  /** A number for the file identifier that depends on the content alone. */
  private static long number(String xhtml, String packet, List<Attachment> attachments) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
      digest.update(packet.getBytes(StandardCharsets.UTF_8));
      attachments.forEach(a -> digest.update(a.text().getBytes(StandardCharsets.UTF_8)));
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new ProgramFault("every Java has SHA-256", e);
    }
  }
}
