package org.jianbao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of an index that is complete in itself: some briefings, with files of terms and files of
 * what results show.
 */
final class Volume {
  /** About as many bytes has a file of terms or of results: a fraction of a page. */
  private static final int FILE = 20_000;

  private final int number;
  private List<Group> groups;
  private TermTable terms;

  /** What decides how many files of terms there are. */
  private long size;

  /** Terms that it has got or lost last. */
  private Set<String> changed;

  private boolean fresh = true;

  /**
   * A volume of these units.
   *
   * @param number its number, from 0
   */
  Volume(int number, List<Group> groups) {
    this.number = number;
    this.groups = List.copyOf(groups);
    Map<String, Postings> postings = new HashMap<>();
    int units = 0;
    for (Group group : groups) {
      int from = units;
      group
          .terms()
          .forEach((term, of) -> postings.computeIfAbsent(term, t -> new Postings()).add(from, of));
      units += group.results().size();
    }
    this.size =
        postings.entrySet().stream().mapToLong(p -> weight(p.getKey(), p.getValue().size())).sum();
    this.terms = new TermTable(files(), postings);
    // A copy, which does not hold on to what the table has already.
    this.changed = Set.copyOf(postings.keySet());
  }

  /**
   * Takes other groups in place of its own: only terms are looked at that have changed.
   *
   * @return false, and nothing is done, if units have come or gone; then every number changes
   */
  boolean take(List<Group> next) {
    if (next.size() != groups.size()
        || IntStream.range(0, next.size())
            .anyMatch(i -> next.get(i).results().size() != groups.get(i).results().size())) {
      return false;
    }
    Set<String> touched = new LinkedHashSet<>();
    for (int i = 0; i < next.size(); i++) {
      if (!next.get(i).equals(groups.get(i))) {
        Map<String, Postings> before = groups.get(i).terms();
        Map<String, Postings> after = next.get(i).terms();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter(t -> !Objects.equals(before.get(t), after.get(t)))
            .forEach(touched::add);
      }
    }
    groups = List.copyOf(next);
    Set<String> others = new LinkedHashSet<>();
    touched.forEach(
        term -> {
          if (renew(term)) {
            others.add(term);
          }
        });
    changed = others;
    fresh = false;
    if (files() != terms.count()) {
      terms = new TermTable(files(), terms.all());
    }
    return true;
  }

  /** Looks for a term once more; says whether it has come or gone. */
  private boolean renew(String term) {
    String before = terms.get(term);
    if (before != null) {
      size -= weight(term, before.length());
    }
    Postings postings = new Postings();
    int units = 0;
    for (Group group : groups) {
      Postings of = group.terms().get(term);
      if (of != null) {
        postings.add(units, of);
      }
      units += group.results().size();
    }
    if (postings.size() == 0) {
      terms.remove(term);
      return before != null;
    }
    size += weight(term, postings.size());
    terms.put(term, postings.toString());
    return before == null;
  }

  /** About as many bytes takes a term in a file. */
  private static long weight(String term, int digits) {
    return 6L + 2L * term.length() + digits;
  }

  int number() {
    return number;
  }

  /** Terms that it has got or lost last: all, if it is new. */
  Set<String> changed() {
    return changed;
  }

  /** Whether it has never taken other groups. */
  boolean isNew() {
    return fresh;
  }

  boolean has(String term) {
    return terms.get(term) != null;
  }

  /** How many files of terms there are. */
  private int files() {
    return (int) Math.max(1, (size + FILE - 1) / FILE);
  }

  /**
   * Writes the files.
   *
   * @return the volume as the file to begin with names it: the hashes of its files of terms, those
   *     of its files of results, and how many units each of these has
   */
  String written(IndexFiles files) {
    List<List<String>> results = results();
    StringBuilder hashes = new StringBuilder();
    for (int i = 0; i < results.size(); i++) {
      List<String> some = results.get(i);
      hashes.append(
          files.hash(number + "/r" + i, some, () -> "[\n" + String.join(",\n", some) + "]"));
    }
    return "["
        + Script.text(terms.written(number + "/t", files))
        + ","
        + Script.text(hashes.toString())
        + ","
        + results.stream().map(List::size).toList()
        + "]";
  }

  private List<List<String>> results() {
    List<List<String>> results = new ArrayList<>();
    int bytes = FILE;
    for (Group group : groups) {
      for (Group.Result result : group.results()) {
        if (bytes >= FILE) {
          results.add(new ArrayList<>());
          bytes = 0;
        }
        results.get(results.size() - 1).add(result.text());
        bytes += result.bytes();
      }
    }
    return results;
  }
}
