package org.jianbao.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jianbao.RealContent;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.Briefing;
import org.junit.jupiter.api.Test;

class CodecTest {
  private sealed interface Shape permits Dot, Box {}

  private record Dot() implements Shape {}

  private record Box(int width, OptionalInt height, List<Shape> within) implements Shape {}

  private enum Colour {
    RED,
    /** A constant with a class of its own. */
    GREEN {
      @Override
      String word() {
        return "grün";
      }
    };

    String word() {
      return "rot";
    }
  }

  private record Painted(Shape shape, Colour colour, Optional<LocalDate> day, boolean dry) {}

  private record WithFunction(Runnable run) {}

  private static Object back(Object value) {
    return Codec.decode(Codec.encode(value));
  }

  @Test
  void everyBriefingComesBackAsItWas() {
    for (Briefing briefing : RealContent.read().all().values()) {
      assertEquals(briefing, back(briefing), briefing.path());
    }
  }

  @Test
  void kindsOfOneSealedTypeComeBack() {
    Box box =
        new Box(
            -3,
            OptionalInt.of(1 << 30),
            List.of(new Dot(), new Box(0, OptionalInt.empty(), List.of())));
    Painted painted = new Painted(box, Colour.GREEN, Optional.of(LocalDate.of(2024, 2, 29)), true);
    Painted again = (Painted) back(painted);
    assertEquals(painted, again);
    assertEquals("grün", again.colour().word());
    Painted other = new Painted(new Dot(), Colour.RED, Optional.empty(), false);
    assertEquals(other, back(other));
  }

  @Test
  void decimalsKeepTheirScale() {
    for (String number : List.of("0", "0.0", "-1.50", "1E+3", "99999999999999999999.99", "3E-30")) {
      assertEquals(new BigDecimal(number), back(new BigDecimal(number)));
    }
  }

  @Test
  void textsComeBack() {
    for (String text : List.of("", "六盘水", "𠮷 😀", "a\n\nb", "é".repeat(300))) {
      assertEquals(text, back(text));
    }
  }

  @Test
  void theSameTextIsOneObject() {
    List<?> texts = (List<?>) back(List.of("ab", "c", new String("ab")));
    assertEquals(List.of("ab", "c", "ab"), texts);
    assertSame(texts.get(0), texts.get(2));
  }

  @Test
  void mapsKeepTheirOrder() {
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 100; i > 0; i--) {
      map.put("k" + i * 7 % 101, i);
    }
    Map<?, ?> back = (Map<?, ?>) back(map);
    assertEquals(new ArrayList<>(map.entrySet()), new ArrayList<>(back.entrySet()));
    assertThrows(UnsupportedOperationException.class, back::clear);
  }

  @Test
  void sortedMapsStaySorted() {
    SortedMap<String, String> map = new TreeMap<>(Map.of("b", "1", "a", "2", "c", "3"));
    assertEquals(map, back(map));
    assertTrue(back(map) instanceof SortedMap);
    assertTrue(back(Collections.unmodifiableSortedMap(map)) instanceof SortedMap);
    assertThrows(UnsupportedOperationException.class, ((Map<?, ?>) back(map))::clear);
  }

  /** A digest tells maps with an order from those without. */
  @Test
  void mapsWithoutAnOrderHaveNoneAfterwards() {
    for (Map<String, String> map :
        List.<Map<String, String>>of(
            Map.of(), Map.of("a", "b", "c", "d"), new HashMap<>(Map.of("a", "b")))) {
      Object back = back(map);
      assertEquals(map, back);
      assertFalse(back.getClass().getName().contains("Linked"));
      assertTrue(back.getClass().getName().startsWith("java.util.ImmutableCollections$"));
    }
  }

  @Test
  void whatIsNotKnownIsAFault() {
    WithFunction function = new WithFunction(() -> {});
    assertThrows(ProgramFault.class, () -> Codec.encode(function));
    assertThrows(ProgramFault.class, () -> Codec.encode(List.of(1L)));
  }

  @Test
  void damageIsAFault() {
    byte[] bytes = Codec.encode("a text ".repeat(20));
    bytes[0]++;
    assertThrows(ProgramFault.class, () -> Codec.decode(bytes));
  }
}
