package org.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of an index that is complete in itself: some briefings, with files of terms and files of
 * what results show. Only one volume is in memory at a time.
 */
final class Volume {
  /** About as many bytes has a file of terms or of results: a fraction of a page. */
  private static final int FILE = 20_000;

  /** Longer texts are no names. */
  private static final int NAME = 80;

  private final int number;
  private final Map<String, Postings> postings = new HashMap<>();

  /** Names come again and again: text → its terms. */
  private final Map<String, List<String>> names = new HashMap<>();

  private final List<StringBuilder> results = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private int bytes = FILE;
  private int units;

  Volume(int number) {
    this.number = number;
  }

  /** A unit as {@link #add} takes it. */
  Indexed indexed(Unit unit) {
    return Indexed.of(unit, this::terms);
  }

  void add(Indexed unit) {
    for (int i = 0; i < unit.terms().size(); i++) {
      postings
          .computeIfAbsent(unit.terms().get(i), t -> new Postings())
          .add(units, unit.weights().get(i));
    }
    String result = unit.result();
    if (bytes >= FILE) {
      firsts.add(units);
      results.add(new StringBuilder());
      bytes = 0;
    }
    StringBuilder file = results.get(results.size() - 1);
    file.append(file.isEmpty() ? "" : ",\n").append(result);
    bytes += result.getBytes(StandardCharsets.UTF_8).length;
    units++;
  }

  private List<String> terms(String text) {
    return text.length() > NAME ? divided(text) : names.computeIfAbsent(text, Volume::divided);
  }

  private static List<String> divided(String text) {
    return Terms.of(text).stream().map(Terms.Term::text).distinct().toList();
  }

  Set<String> terms() {
    return postings.keySet();
  }

  /** How many files of terms there are. */
  int shards() {
    long size =
        postings.entrySet().stream()
            .mapToLong(p -> 6L + 2L * p.getKey().length() + p.getValue().size())
            .sum();
    return (int) Math.max(1, (size + FILE - 1) / FILE);
  }

  /** All files, by name. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    shards(new TreeMap<>(postings), shards())
        .forEach(
            (shard, terms) -> {
              String name = "t" + shard;
              files.put(name, Script.file(number + "/" + name, "[" + firsts + ",{" + terms + "}]"));
            });
    for (int i = 0; i < results.size(); i++) {
      String name = "r" + i;
      files.put(name, Script.file(number + "/" + name, "[\n" + results.get(i) + "]"));
    }
    return files;
  }

  /** Terms with what belongs to them, divided into files by how they begin. */
  static SortedMap<Integer, StringBuilder> shards(SortedMap<String, ?> terms, int shards) {
    SortedMap<Integer, StringBuilder> files = new TreeMap<>();
    for (int i = 0; i < shards; i++) {
      files.put(i, new StringBuilder());
    }
    terms.forEach(
        (term, value) -> {
          StringBuilder file = files.get(Terms.shard(term, shards));
          if (file != null) {
            file.append(file.isEmpty() ? "" : ",")
                .append(Script.text(term))
                .append(':')
                .append(Script.text(value.toString()));
          }
        });
    return files;
  }
}
