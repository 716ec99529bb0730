package org.jianbao.pdf;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a PDF says about itself beside its title, author, subject and keywords, which stand in the
 * head of its page.
 *
 * @param date the date of the document, from its content
 * @param version the version of its content; empty if it has none
 * @param languages tags of the languages of its text
 * @param titles language → its title in that language, also in languages that its text is not in
 * @param source the document that its figures come from; empty if there is none
 * @param publishers who publishes it
 * @param rights language → what may be done with it; the first is for readers of other languages
 * @param rightsAddress where the licence stands; empty if it has no address
 */
public record Imprint(
    LocalDate date,
    String version,
    List<String> languages,
    Map<String, String> titles,
    String source,
    List<String> publishers,
    Map<String, String> rights,
    String rightsAddress) {
  public Imprint {
    languages = List.copyOf(languages);
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    publishers = List.copyOf(publishers);
    rights = Collections.unmodifiableMap(new LinkedHashMap<>(rights));
  }

  /** An imprint with nothing but a date. */
  public static Imprint of(LocalDate date) {
    return new Imprint(date, "", List.of(), Map.of(), "", List.of(), Map.of(), "");
  }
}
