package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.jianbao.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every PDF has its figures with it, and says what it is in both languages. */
class AttachmentIT {
  private static final String CSV = "figures.csv";
  private static final String METADATA = "figures.csv-metadata.json";
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");

  static Stream<String> pdfs() {
    return RealSite.allPdfs();
  }

  private static PDDocument open(Path folder, String path) throws IOException {
    return Loader.loadPDF(folder.resolve(path).toFile());
  }

  private static String briefing(String pdf) {
    return pdf.substring(pdf.indexOf('/') + 1, pdf.lastIndexOf('/'));
  }

  private static Map<String, PDComplexFileSpecification> files(PDDocument document)
      throws IOException {
    return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void hasTheDataOfTheSite(String path) throws Exception {
    try (PDDocument document = open(RealSite.folder(), path)) {
      Map<String, PDComplexFileSpecification> files = files(document);
      assertEquals(List.of(CSV, METADATA), List.copyOf(files.keySet()));
      COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(ASSOCIATED);
      assertEquals(2, associated.size());
      for (int i = 0; i < 2; i++) {
        String name = List.of(CSV, METADATA).get(i);
        PDComplexFileSpecification file = files.get(name);
        assertSame(associated.getObject(i), file.getCOSObject());
        assertEquals(name, file.getFile());
        assertEquals(name, file.getFileUnicode());
        assertEquals(
            List.of("Data", "Supplement").get(i),
            file.getCOSObject().getNameAsString("AFRelationship"));
        PDEmbeddedFile embedded = file.getEmbeddedFileUnicode();
        assertSame(file.getEmbeddedFile().getCOSObject(), embedded.getCOSObject());
        assertEquals(List.of("text/csv", "application/csvm+json").get(i), embedded.getSubtype());
        byte[] bytes = embedded.toByteArray();
        assertArrayEquals(
            Files.readAllBytes(RealSite.folder().resolve("data/" + briefing(path) + "/" + name)),
            bytes);
        assertEquals(bytes.length, embedded.getSize());
        assertEquals(
            document.getDocumentInformation().getCreationDate(), embedded.getCreationDate());
        assertEquals(document.getDocumentInformation().getCreationDate(), embedded.getModDate());
        COSDictionary params = embedded.getCOSObject().getCOSDictionary(COSName.PARAMS);
        COSString sum = (COSString) params.getDictionaryObject("CheckSum");
        assertArrayEquals(MessageDigest.getInstance("MD5").digest(bytes), sum.getBytes());
      }
      String about = files.get(CSV).getFileDescription();
      assertEquals(!path.startsWith("en/"), about.contains("数据"), about);
      assertEquals(!path.startsWith("zh/"), about.contains("Figures"), about);
    }
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void saysWhatItIsInBothLanguages(String path) throws Exception {
    try (PDDocument document = open(RealSite.folder(), path)) {
      XMPMetadata xmp =
          new DomXmpParser().parse(document.getDocumentCatalog().getMetadata().exportXMPMetadata());
      DublinCoreSchema dc = xmp.getDublinCoreSchema();
      String title = document.getDocumentInformation().getTitle();
      assertEquals(List.of("x-default", "zh", "en"), dc.getTitleLanguages());
      assertEquals(title, dc.getTitle());
      String zh = title(briefing(path), "zh");
      String en = title(briefing(path), "en");
      assertTrue(dc.getTitle("zh").startsWith(zh), dc.getTitle("zh"));
      assertTrue(dc.getTitle("en").startsWith(en), dc.getTitle("en"));
      assertTrue(title.startsWith(path.startsWith("en/") ? en : zh), title);
      assertEquals(path.endsWith("-1p.pdf"), dc.getTitle("zh").endsWith("单页"));
      assertEquals(path.endsWith("-1p.pdf"), dc.getTitle("en").endsWith("One page"));
      assertEquals(document.getDocumentInformation().getAuthor(), dc.getCreators().get(0));
      assertEquals(document.getDocumentInformation().getSubject(), dc.getDescription());
      List<String> languages =
          switch (path.substring(0, path.indexOf('/'))) {
            case "zh" -> List.of("zh-Hans");
            case "en" -> List.of("en-GB");
            default -> List.of("zh-Hans", "en-GB");
          };
      assertEquals(languages, dc.getLanguages());
      assertEquals(languages.size(), dc.getPublishers().size());
      assertEquals(!path.startsWith("en/"), dc.getSource().contains("教育局"), dc.getSource());
      assertEquals(
          !path.startsWith("zh/"), dc.getSource().contains("Education Bureau"), dc.getSource());
      assertTrue(dc.getRights("zh").contains("CC-BY-4.0"));
      assertTrue(dc.getRights("en").contains("CC-BY-4.0"));
      assertEquals(dc.getRights(path.startsWith("en/") ? "en" : "zh"), dc.getRights());
      assertEquals(
          "https://creativecommons.org/licenses/by/4.0/",
          xmp.getXMPRightsManagementSchema().getWebStatement());
      assertEquals("1.0", xmp.getXMPMediaManagementSchema().getVersionID());
      assertEquals(
          document.getDocumentInformation().getCreationDate().toInstant(),
          xmp.getXMPBasicSchema().getCreateDate().toInstant());
      assertEquals(3, xmp.getPDFAIdentificationSchema().getPart());
      assertEquals("A", xmp.getPDFAIdentificationSchema().getConformance());
      assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
    }
  }

  private static String title(String briefing, String language) {
    return org.jsoup.Jsoup.parse(RealSite.read(language + "/" + briefing + "/index.html"))
        .select("h1")
        .text();
  }

  /** A PDF has its data also where the site has none, and without the other languages. */
  @Test
  void theDataAreInThePdfEvenIfTheyAreNotOnTheSite(@TempDir Path temp) throws Exception {
    RealSite.build(
        Given.in(
            Path.of("").toAbsolutePath(),
            "output",
            temp.toString(),
            "formats",
            "one-page",
            "region",
            "hengyang",
            "languages",
            "en"));
    String path = "en/hengyang/2018/hengyang-2018-en-1p.pdf";
    assertFalse(Files.exists(temp.resolve("data")));
    assertArrayEquals(
        Files.readAllBytes(RealSite.folder().resolve(path)),
        Files.readAllBytes(temp.resolve(path)));
  }
}
