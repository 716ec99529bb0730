package org.jianbao.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * The XMP packet of a document (ISO 16684-1). It is written here and not by the engine so that it
 * has several languages and is the same with every XML library. All schemas but that of PDF/UA are
 * predefined for PDF/A (ISO 19005-3, 6.6.2.3); that one is declared.
 */
final class Xmp {
  private static final String DEFAULT = "x-default";

  private final StringBuilder out = new StringBuilder();

  private Xmp() {}

  /** The packet of a document with this information dictionary. */
  static String packet(PDDocumentInformation info, Imprint imprint) {
    return new Xmp().write(info, imprint);
  }

  private String write(PDDocumentInformation info, Imprint imprint) {
    out.append(
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        """);
    begin("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
    text("pdfaid:part", "3");
    text("pdfaid:conformance", "A");
    end();
    begin("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
    text("pdfuaid:part", "1");
    end();
    begin("dc", "http://purl.org/dc/elements/1.1/");
    text("dc:format", "application/pdf");
    array("dc:title", "Alt", alternatives(info.getTitle(), imprint.titles()));
    list("dc:creator", "Seq", texts(info.getAuthor()));
    array("dc:description", "Alt", alternatives(info.getSubject(), Map.of()));
    list("dc:publisher", "Bag", imprint.publishers());
    list("dc:language", "Bag", imprint.languages());
    text("dc:source", imprint.source());
    String rights = imprint.rights().values().stream().findFirst().orElse(null);
    array("dc:rights", "Alt", alternatives(rights, imprint.rights()));
    end();
    begin("xmp", "http://ns.adobe.com/xap/1.0/");
    text("xmp:CreateDate", imprint.date() + "T00:00:00Z");
    end();
    begin("pdf", "http://ns.adobe.com/pdf/1.3/");
    text("pdf:PDFVersion", "1.7");
    text("pdf:Producer", info.getProducer());
    text("pdf:Keywords", info.getKeywords());
    end();
    if (!imprint.version().isEmpty()) {
      begin("xmpMM", "http://ns.adobe.com/xap/1.0/mm/");
      text("xmpMM:VersionID", imprint.version());
      end();
    }
    if (!imprint.rights().isEmpty()) {
      begin("xmpRights", "http://ns.adobe.com/xap/1.0/rights/");
      text("xmpRights:Marked", "True");
      text("xmpRights:WebStatement", imprint.rightsAddress());
      end();
    }
    out.append(
        """
        <rdf:Description rdf:about=""
         xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
         xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>""");
    return out.toString();
  }

  private void begin(String prefix, String namespace) {
    out.append("<rdf:Description rdf:about=\"\" xmlns:")
        .append(prefix)
        .append("=\"")
        .append(namespace)
        .append("\">\n");
  }

  private void end() {
    out.append("</rdf:Description>\n");
  }

  private void text(String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      element(name, escaped(text));
    }
  }

  private void list(String name, String kind, List<String> texts) {
    array(name, kind, texts.stream().map(t -> "<rdf:li>" + escaped(t) + "</rdf:li>").toList());
  }

  private void array(String name, String kind, List<String> items) {
    if (!items.isEmpty()) {
      String inner = items.stream().collect(Collectors.joining());
      element(name, "<rdf:" + kind + ">" + inner + "</rdf:" + kind + ">");
    }
  }

  private void element(String name, String inner) {
    out.append('<').append(name).append('>').append(inner).append("</").append(name).append(">\n");
  }

  /** A text in several languages; readers of none of them get the first. */
  private static List<String> alternatives(@Nullable String usual, Map<String, String> texts) {
    Map<String, String> all = new LinkedHashMap<>();
    if (usual != null && !usual.isEmpty()) {
      all.put(DEFAULT, usual);
      all.putAll(texts);
    }
    return all.entrySet().stream()
        .map(
            e ->
                "<rdf:li xml:lang=\""
                    + escaped(e.getKey())
                    + "\">"
                    + escaped(e.getValue())
                    + "</rdf:li>")
        .toList();
  }

  private static List<String> texts(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
