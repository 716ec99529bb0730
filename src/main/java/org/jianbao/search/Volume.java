package org.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A part of an index that is complete in itself: some briefings, with files of terms and files of
 * what results show. Only one volume is in memory at a time.
 */
final class Volume {
  /** About as many bytes has a file of terms or of results: a fraction of a page. */
  private static final int FILE = 20_000;

  private final int number;
  private final Map<String, Postings> postings = new HashMap<>();
  private final List<List<String>> results = new ArrayList<>();
  private int bytes = FILE;
  private int units;

  Volume(int number) {
    this.number = number;
  }

  void add(Group group) {
    group
        .terms()
        .forEach((term, of) -> postings.computeIfAbsent(term, t -> new Postings()).add(units, of));
    for (String result : group.results()) {
      if (bytes >= FILE) {
        results.add(new ArrayList<>());
        bytes = 0;
      }
      results.get(results.size() - 1).add(result);
      bytes += result.getBytes(StandardCharsets.UTF_8).length;
    }
    units += group.results().size();
  }

  Set<String> terms() {
    return postings.keySet();
  }

  /** How many files of terms there are. */
  private int shards() {
    long size =
        postings.entrySet().stream()
            .mapToLong(p -> 6L + 2L * p.getKey().length() + p.getValue().size())
            .sum();
    return (int) Math.max(1, (size + FILE - 1) / FILE);
  }

  /**
   * Writes the files.
   *
   * @return the volume as the file to begin with names it: the hashes of its files of terms, those
   *     of its files of results, and how many units each of these has
   */
  String written(IndexFiles files) {
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < results.size(); i++) {
      List<String> some = results.get(i);
      hashes.append(
          files.hash(number + "/r" + i, some, () -> "[\n" + String.join(",\n", some) + "]"));
    }
    return "["
        + Script.text(shards(number + "/t", postings, shards(), files))
        + ","
        + Script.text(hashes.toString())
        + ","
        + results.stream().map(List::size).toList()
        + "]";
  }

  /**
   * Writes terms with what belongs to them, divided into files by how they begin.
   *
   * @param name what the names of the files begin with
   * @return the hashes of the files
   */
  static String shards(String name, Map<String, ?> terms, int shards, IndexFiles files) {
    List<SortedMap<String, String>> divided = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      divided.add(new TreeMap<>());
    }
    terms.forEach(
        (term, value) -> divided.get(Terms.shard(term, shards)).put(term, value.toString()));
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < shards; i++) {
      SortedMap<String, String> some = divided.get(i);
      hashes.append(
          files.hash(
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
