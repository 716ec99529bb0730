package org.jianbao.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Terms with what belongs to them, divided into files by how they begin. */
final class TermTable {
  private final List<SortedMap<String, String>> files = new ArrayList<>();

  /** The numbers of those that nobody else knows yet, so that they may still be changed. */
  private final Set<Integer> own = new HashSet<>();

  /**
   * A table.
   *
   * @param count how many files it has
   */
  TermTable(int count, Map<String, ?> terms) {
    for (int i = 0; i < count; i++) {
      files.add(new TreeMap<>());
      own.add(i);
    }
    terms.forEach((term, value) -> put(term, value.toString()));
  }

  int count() {
    return files.size();
  }

  /** What belongs to a term; null if there is no such term. */
  @Nullable String get(String term) {
    return files.get(Terms.shard(term, files.size())).get(term);
  }

  /** Says what belongs to a term, in place of what did. */
  void put(String term, String value) {
    changing(term).put(term, value);
  }

  void remove(String term) {
    changing(term).remove(term);
  }

  private SortedMap<String, String> changing(String term) {
    int i = Terms.shard(term, files.size());
    if (own.add(i)) {
      files.set(i, new TreeMap<>(files.get(i)));
    }
    return files.get(i);
  }

  /** All terms and values, as they are now. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    files.forEach(all::putAll);
    return all;
  }

  /**
   * Writes the files.
   *
   * @param name what their names begin with
   * @return the hashes of the files
   */
  String written(String name, IndexFiles out) {
    // A file is compared with the terms that it was made from.
    own.clear();
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      SortedMap<String, String> some = files.get(i);
      hashes.append(
          out.hash(
              name + i,
              some,
              () ->
                  some.entrySet().stream()
                      .map(t -> Script.text(t.getKey()) + ":" + Script.text(t.getValue()))
                      .collect(Collectors.joining(",", "{", "}"))));
    }
    return hashes.toString();
  }
}
