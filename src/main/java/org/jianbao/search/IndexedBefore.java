package org.jianbao.search;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The index of each language as it was made last, so that whoever makes it again and again makes
 * only what has changed. It holds as long as the site shares what it shared. Indexes of several
 * languages may be made at once.
 */
public final class IndexedBefore {
  private record OfGroup(Object of, Object places, Group group) {}

  private record OfFile(Object of, IndexFile file) {}

  /** What is known of one language; not for several threads. */
  static final class OfLanguage {
    private final Map<String, OfGroup> groups = new HashMap<>();
    private final Map<String, OfFile> files = new HashMap<>();

    /**
     * Units, made now or before.
     *
     * @param name which ones they are
     * @param of the record that they are made from; the same object is taken for unchanged
     * @param places where they stand
     */
    Group group(String name, Object of, Object places, Supplier<Group> make) {
      OfGroup known = groups.get(name);
      if (known == null || known.of() != of || !known.places().equals(places)) {
        known = new OfGroup(of, places, make.get());
        groups.put(name, known);
      }
      return known.group();
    }

    /**
     * A file, made now or before.
     *
     * @param name which one it is
     * @param of all that it is made from
     */
    IndexFile file(String name, Object of, Supplier<IndexFile> make) {
      OfFile known = files.get(name);
      if (known == null || !known.of().equals(of)) {
        known = new OfFile(of, make.get());
        files.put(name, known);
      }
      return known.file();
    }
  }

  private final Map<String, OfLanguage> languages = new ConcurrentHashMap<>();

  OfLanguage of(String language) {
    return languages.computeIfAbsent(language, l -> new OfLanguage());
  }
}
