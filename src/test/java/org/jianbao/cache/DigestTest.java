package org.jianbao.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jianbao.diag.ProgramFault;
import org.junit.jupiter.api.Test;

class DigestTest {
  private enum Kind {
    FIRST,
    SECOND
  }

  private record Inner(String a, Optional<String> b) {}

  private record Outer(Inner inner, List<Kind> kinds, BigDecimal number, LocalDate day) {}

  /** The same fields in a record of another name mean something else. */
  private record Twin(String a, Optional<String> b) {}

  private record WithFunction(Runnable run) {}

  private static Outer outer(String text, Kind kind, String number) {
    return new Outer(
        new Inner(text, Optional.of("b")),
        List.of(kind),
        new BigDecimal(number),
        LocalDate.of(2020, 1, 1));
  }

  @Test
  void everyValueCounts() {
    Key key = Digest.of(outer("a", Kind.FIRST, "1.0"));
    assertEquals(key, Digest.of(outer("a", Kind.FIRST, "1.0")));
    assertNotEquals(key, Digest.of(outer("A", Kind.FIRST, "1.0")));
    assertNotEquals(key, Digest.of(outer("a", Kind.SECOND, "1.0")));
    assertNotEquals(key, Digest.of(outer("a", Kind.FIRST, "1.00")));
    assertNotEquals(
        Digest.of(new Inner("a", Optional.empty())), Digest.of(new Twin("a", Optional.empty())));
  }

  @Test
  void nothingFlowsIntoWhatStandsBeside() {
    List<Key> keys =
        List.of(
            Digest.of("ab", "c"),
            Digest.of("a", "bc"),
            Digest.of("abc"),
            Digest.of(List.of("ab", "c")),
            Digest.of(List.of("ab"), "c"),
            Digest.of(List.of(List.of("ab"), "c")),
            Digest.of(List.of("ab", List.of("c"))),
            Digest.of("abc", ""),
            Digest.of("", "abc"),
            Digest.of("abc", null),
            Digest.of("abc", Optional.empty()),
            Digest.of("1"),
            Digest.of(1),
            Digest.of(1L),
            Digest.of(OptionalInt.of(1)),
            Digest.of(Map.of("a", "b")),
            Digest.of(List.of("a", "b")),
            Digest.of(Set.of("a", "b")),
            Digest.of((Object) new byte[] {'a', 'b', 'c'}));
    assertEquals(keys.size(), new HashSet<>(keys).size());
  }

  @Test
  void orderCountsWhereThereIsOne() {
    Map<String, Integer> one = new LinkedHashMap<>();
    one.put("a", 1);
    one.put("b", 2);
    Map<String, Integer> other = new LinkedHashMap<>();
    other.put("b", 2);
    other.put("a", 1);
    assertNotEquals(Digest.of(one), Digest.of(other));
    assertNotEquals(
        Digest.of(Collections.unmodifiableMap(one)), Digest.of(Collections.unmodifiableMap(other)));
    assertEquals(Digest.of(one), Digest.of(new TreeMap<>(other)));
    assertEquals(Digest.of(new HashMap<>(one)), Digest.of(new HashMap<>(other)));
    assertEquals(Digest.of(Map.copyOf(one)), Digest.of(Map.of("b", 2, "a", 1)));
    assertEquals(Digest.of(Set.of(1, 2, 3)), Digest.of(new HashSet<>(List.of(3, 2, 1))));
  }

  @Test
  void longTextsCountToTheirEnd() {
    String text = "x".repeat(100_000);
    assertNotEquals(Digest.of(text + "a"), Digest.of(text + "b"));
    List<String> many = new ArrayList<>(Collections.nCopies(20_000, "word"));
    Key key = Digest.of(many);
    many.set(19_999, "other");
    assertNotEquals(key, Digest.of(many));
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThrows(ProgramFault.class, () -> Digest.of(new WithFunction(() -> {})));
    assertThrows(ProgramFault.class, () -> Digest.of(new Object()));
  }
}
