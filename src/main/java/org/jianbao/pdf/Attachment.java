package org.jianbao.pdf;

/**
 * A text file within a PDF (ISO 19005-3, 6.8). Attachments of a document have different names.
 *
 * @param name file name
 * @param mediaType its type, for example {@code text/csv}
 * @param description what readers show beside the name
 * @param relationship what it is to the document
 * @param text what it holds; written as UTF-8
 */
public record Attachment(
    String name, String mediaType, String description, Relationship relationship, String text) {

  /** What a file is to the document that it is attached to. */
  public enum Relationship {
    /** The data that its tables and charts show. */
    DATA("Data"),
    /** Something that helps to use the rest. */
    SUPPLEMENT("Supplement");

    private final String key;

    Relationship(String key) {
      this.key = key;
    }

    /** The name in the file. */
    String key() {
      return key;
    }
  }
}
