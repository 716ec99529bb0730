package org.jianbao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final List<Volume> volumes = new ArrayList<>();
    private final Dictionary dictionary = new Dictionary();

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
     * A volume of these groups, made from the one of this number before, where there was one of as
     * many units.
     */
    Volume volume(int number, List<Group> groups) {
      if (number < volumes.size()) {
        Volume known = volumes.get(number);
        if (known.take(groups)) {
          return known;
        }
        volumes.subList(number, volumes.size()).clear();
      }
      Volume volume = new Volume(number, groups);
      volumes.add(volume);
      return volume;
    }

    /** Forgets the volumes from this number on: the index has no more. */
    void end(int count) {
      volumes.subList(Math.min(count, volumes.size()), volumes.size()).clear();
      dictionary.forget(count);
    }

    /** The volumes of each term, as the last index had them. */
    Dictionary dictionary() {
      return dictionary;
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
