package org.jianbao.model;

import java.util.List;
import java.util.Optional;

/**
 * A published document that figures are taken from.
 *
 * @param id name in content files
 * @param title its title
 * @param issuer who issued it
 * @param number official number, for example 衡教通〔2018〕72号
 * @param date date on the document (year, month or day, ISO 8601)
 * @param address where a copy is published
 * @param copy what kind of copy was read
 * @param remarks what a reader must know about the copy
 * @param file name of the text in the folder of source texts
 * @param sections its parts, in order; citations name them
 */
public record Source(
    String id,
    Localized title,
    Localized issuer,
    Optional<String> number,
    Optional<String> date,
    Optional<String> address,
    Copy copy,
    Optional<Localized> remarks,
    Optional<String> file,
    List<Part> sections) {
  public Source {
    sections = List.copyOf(sections);
  }

  /** What was read. */
  public enum Copy {
    /** The issuer's own publication. */
    ORIGINAL,
    /** A copy on somebody else's website. */
    THIRD_PARTY
  }

  /**
   * A part of a document.
   *
   * @param id as citations name it
   * @param label how the page names it
   * @param begins the first characters of the part in the text, by which it is found
   */
  public record Part(String id, Localized label, Optional<String> begins) {}

  /** The part with this id. */
  public Optional<Part> section(String section) {
    return sections.stream().filter(s -> s.id().equals(section)).findFirst();
  }
}
