package org.jianbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexedBeforeTest {
  private final Random random = new Random(7);

  /** Units with some of the terms that there are; letters say in which file they stand. */
  private Group group(int units) {
    Map<String, Postings> terms = new TreeMap<>();
    List<Group.Result> results = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      Set<String> ofUnit = new TreeSet<>();
      for (int i = 0; i < 30; i++) {
        int n = random.nextInt(3000);
        ofUnit.add("" + (char) ('a' + n % 23) + (char) ('a' + n % 19) + n);
      }
      for (String term : ofUnit) {
        terms.computeIfAbsent(term, t -> new Postings()).add(unit, Unit.Weight.TEXT);
      }
      String result = "[\"" + "unit ".repeat(random.nextInt(40)) + "\"]";
      results.add(new Group.Result(result, result.length()));
    }
    return new Group(terms, results);
  }

  /** All files of an index, by path. */
  private static SortedMap<String, String> index(
      List<List<Group>> all, Optional<IndexedBefore.OfLanguage> before) {
    SortedMap<String, String> files = new TreeMap<>();
    IndexFiles out =
        new IndexFiles(
            "x/",
            bytes -> String.format(Locale.ROOT, "%010x", 0xffffffffL & Arrays.hashCode(bytes)),
            (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)),
            before);
    Dictionary dictionary =
        before.map(IndexedBefore.OfLanguage::dictionary).orElseGet(Dictionary::new);
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      int number = i;
      Volume volume =
          before
              .map(b -> b.volume(number, all.get(number)))
              .orElseGet(() -> new Volume(number, all.get(number)));
      dictionary.take(volume);
      start.append(volume.written(out)).append('\n');
    }
    before.ifPresent(b -> b.end(all.size()));
    files.put("start", start.append(dictionary.written(out)).toString());
    return files;
  }

  /** Whatever is edited, one after the other: the index is the one that is made from nothing. */
  @Test
  void anIndexAfterEditsIsThatOfACleanBuild() {
    List<List<Group>> all = new ArrayList<>();
    for (int v = 0; v < 4; v++) {
      List<Group> groups = new ArrayList<>();
      for (int g = 0; g < 6; g++) {
        groups.add(group(10 + v));
      }
      all.add(groups);
    }
    Optional<IndexedBefore.OfLanguage> before = Optional.of(new IndexedBefore().of("en"));
    for (int edit = 0; edit < 60; edit++) {
      assertEquals(index(all, Optional.empty()), index(all, before), "edit " + edit);
      int v = random.nextInt(all.size());
      int g = random.nextInt(all.get(v).size());
      int units = all.get(v).get(g).results().size();
      switch (edit % 10) {
        case 7 -> all.get(v).set(g, group(units + 1 + random.nextInt(20)));
        case 8 -> all.remove(v);
        case 9 -> all.add(new ArrayList<>(List.of(group(3), group(40))));
        default -> all.get(v).set(g, group(units));
      }
    }
  }

  @Test
  void onlyFilesOfTermsThatChangedAreMadeAnew() {
    List<List<Group>> all = List.of(new ArrayList<>(List.of(group(200), group(5))));
    Optional<IndexedBefore.OfLanguage> before = Optional.of(new IndexedBefore().of("en"));
    SortedMap<String, String> first = index(all, before);
    Group one = all.get(0).get(1);
    Map<String, Postings> terms = new TreeMap<>(one.terms());
    Postings more = new Postings();
    more.add(2, Unit.Weight.TEXT);
    terms.put("quite-new", more);
    all.get(0).set(1, new Group(terms, one.results()));
    SortedMap<String, String> second = index(all, before);
    assertEquals(index(all, Optional.empty()), second);
    second.keySet().removeAll(first.keySet());
    assertEquals(2, second.size(), second.keySet().toString());
    assertTrue(second.keySet().stream().allMatch(f -> f.matches("x/(0/t|d)\\d+-.*")));
  }
}
