package org.jianbao.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jianbao.model.Content;

/**
 * The units of briefings as the index of each language took them last, so that whoever makes it
 * again and again divides only what has changed. Indexes of several languages may be made at once.
 */
public final class IndexedBefore {
  private record Entry(Object of, List<Indexed> units) {}

  /** The units of one language, and what the site shared when they were made. */
  private record Language(Content shared, Map<String, Entry> entries) {}

  private final Map<String, Language> languages = new ConcurrentHashMap<>();

  /** What is known of a language; nothing if the site shares anything else by now. */
  OfLanguage of(String language, Content shared) {
    Language known =
        languages.compute(
            language,
            (l, earlier) ->
                earlier != null && earlier.shared().equals(shared)
                    ? earlier
                    : new Language(shared, new HashMap<>()));
    return (name, of, make) -> {
      Entry entry = known.entries().get(name);
      if (entry == null || entry.of() != of) {
        entry = new Entry(of, make.get());
        known.entries().put(name, entry);
      }
      return entry.units();
    };
  }

  /** Knows units that are made from a record and from what the site shares. */
  @FunctionalInterface
  interface OfLanguage {
    /**
     * The units, made now or before.
     *
     * @param name which ones they are
     * @param of the record; the same object is taken for unchanged
     */
    List<Indexed> get(String name, Object of, Supplier<List<Indexed>> make);
  }
}
