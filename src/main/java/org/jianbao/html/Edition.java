package org.jianbao.html;

import java.util.ArrayList;
import java.util.List;

/**
 * One language, or several side by side.
 *
 * @param languages ids of its languages, in the order of the columns
 */
public record Edition(List<String> languages) {
  public Edition {
    languages = List.copyOf(languages);
  }

  /** The folder below the output, for example zh or zh-en. */
  public String id() {
    return String.join("-", languages);
  }

  /** Whether languages stand side by side. */
  public boolean parallel() {
    return languages.size() > 1;
  }

  /** Each language alone, then all of them in parallel if there is more than one. */
  public static List<Edition> of(List<String> languages) {
    List<Edition> editions = new ArrayList<>();
    languages.forEach(l -> editions.add(new Edition(List.of(l))));
    if (languages.size() > 1) {
      editions.add(new Edition(languages));
    }
    return editions;
  }
}
