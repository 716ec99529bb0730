package org.jianbao.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jianbao.diag.ProgramFault;

/**
 * Puts files into a document as PDF/A-3 wants them: listed by name, and associated with the
 * document, each with its type and its relationship (ISO 19005-3, 6.8 and Annex E).
 */
final class Attachments {
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName CHECKSUM = COSName.getPDFName("CheckSum");

  private Attachments() {}

  /** Adds files to a document that is about to be saved. */
  static void add(PDDocument document, List<Attachment> attachments, Calendar date)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    // A name tree is sorted; the array of associated files keeps the given order.
    Map<String, PDComplexFileSpecification> names = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDComplexFileSpecification file = file(document, attachment, date);
      names.put(attachment.name(), file);
      associated.add(file);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(names);
    PDDocumentNameDictionary dictionary =
        new PDDocumentNameDictionary(document.getDocumentCatalog());
    dictionary.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(dictionary);
    document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
  }

  private static PDComplexFileSpecification file(
      PDDocument document, Attachment attachment, Calendar date) throws IOException {
    byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile embedded =
        new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    embedded.setSubtype(attachment.mediaType());
    embedded.setSize(bytes.length);
    embedded.setCreationDate(date);
    embedded.setModDate(date);
    embedded
        .getCOSObject()
        .getCOSDictionary(COSName.PARAMS)
        .setItem(CHECKSUM, new COSString(md5(bytes)));
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject().setName(RELATIONSHIP, attachment.relationship().key());
    return file;
  }

  /** What ISO 32000-1, 7.11.4 asks for: a check against damage, not against forgery. */
  private static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new ProgramFault("every Java has MD5", e);
    }
  }
}
