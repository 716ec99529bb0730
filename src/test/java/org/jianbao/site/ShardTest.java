package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  private static Set<String> names(int count) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      names.add(String.format(Locale.ROOT, "region-%04d/%d", i / 5, 2015 + i % 5));
    }
    return names;
  }

  private static Map<String, Integer> divided(Collection<String> names, int of) {
    Map<String, Integer> parts = new HashMap<>();
    for (int i = 1; i <= of; i++) {
      for (String name : new Shard(i, of).share(names)) {
        assertEquals(null, parts.put(name, i), name + " is in two parts");
      }
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 1", "5, 3", "5, 8", "100, 7", "1000, 64"})
  void everyNameIsInOnePartAndPartsAreEven(int count, int of) {
    Map<String, Integer> parts = divided(names(count), of);
    assertEquals(names(count), new TreeSet<>(parts.keySet()));
    for (int i = 1; i <= of; i++) {
      int part = i;
      long size = parts.values().stream().filter(p -> p == part).count();
      assertTrue(size == count / of || size == (count + of - 1) / of, part + ": " + size);
    }
  }

  @Test
  void theOrderOfNamesIsOfNoAccount() {
    List<String> backwards = new ArrayList<>(names(50));
    Collections.reverse(backwards);
    assertEquals(divided(names(50), 4), divided(backwards, 4));
  }

  /** The bytes of digests, so on every machine and with every version of the program. */
  @Test
  void theDivisionOfTheRealBriefingsStays() {
    List<String> real =
        List.of(
            "changsha/2019", "hengyang/2018", "liupanshui/2018", "yueqing/2018", "ziliujing/2020");
    assertEquals(
        List.of(
            Set.of("hengyang/2018"),
            Set.of("yueqing/2018", "ziliujing/2020"),
            Set.of("changsha/2019", "liupanshui/2018")),
        IntStream.rangeClosed(1, 3).mapToObj(i -> new Shard(i, 3).share(real)).toList());
  }

  /** What a machine keeps of an earlier build is of use only if its briefings stay with it. */
  @Test
  void oneMoreBriefingMovesFewOthers() {
    Set<String> before = names(1000);
    Map<String, Integer> parts = divided(before, 8);
    int moved = 0;
    for (int i = 0; i < 10; i++) {
      Set<String> more = new TreeSet<>(before);
      more.add("region-0" + i + "50/2030");
      Map<String, Integer> others = divided(more, 8);
      moved += (int) before.stream().filter(n -> !parts.get(n).equals(others.get(n))).count();
    }
    assertTrue(moved < 10 * 20, moved + " of 10000 moved");
  }

  @Test
  void everyPageIsInOnePartAndNoPartIsIdle() {
    int[] sizes = new int[4];
    for (String page : names(1000)) {
      List<Integer> takers =
          IntStream.range(0, 4).filter(i -> new Shard(i + 1, 4).takes(page)).boxed().toList();
      assertEquals(1, takers.size(), page);
      sizes[takers.get(0)]++;
    }
    for (int size : sizes) {
      assertTrue(size > 200 && size < 300, size + " of 1000 in one of four");
    }
  }

  @Test
  void aPartIsWrittenWithAStroke() {
    assertEquals(Optional.of(new Shard(2, 3)), Shard.parse("2/3"));
    assertEquals("2/3", new Shard(2, 3).toString());
    assertEquals(Optional.of(new Shard(9999, 9999)), Shard.parse("9999/9999"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "0/3", "4/3", "1/0", "-1/3", "1/03", "1 / 3", "1/10000", "1/3/3"})
  void everythingElseIsNone(String text) {
    assertEquals(Optional.empty(), Shard.parse(text));
  }
}
