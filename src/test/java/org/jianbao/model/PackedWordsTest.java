package org.jianbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianbao.RealContent;
import org.junit.jupiter.api.Test;

class PackedWordsTest {
  private static final BriefingWords EMPTY =
      new BriefingWords(
          "", "", Map.of(), Map.of(), Map.of(), Map.of(), Optional.of(Map.of("title", "0")));

  @Test
  void wordsComeBackAsTheyWere() {
    int texts = 0;
    for (Briefing briefing : RealContent.read().all().values()) {
      for (BriefingWords words : briefing.words().values()) {
        BriefingWords back = PackedWords.unpack(PackedWords.pack(words));
        assertEquals(words, back);
        assertEquals(
            List.copyOf(words.texts().entrySet()),
            List.copyOf(back.texts().entrySet()),
            "in the order of the file");
        texts += words.texts().size();
      }
    }
    assertTrue(texts > 500, texts + " texts");
    assertEquals(EMPTY, PackedWords.unpack(PackedWords.pack(EMPTY)));
  }

  @Test
  void charactersBeyondTheBasicPlaneComeBack() {
    BriefingWords words =
        new BriefingWords(
            "𠮷 😀", "a\n\nb", Map.of("k", "é"), Map.of(), Map.of(), Map.of(), Optional.empty());
    assertEquals(words, PackedWords.unpack(PackedWords.pack(words)));
  }

  @Test
  void theyAreAMapLikeAnyOther() {
    BriefingWords other =
        new BriefingWords("t", "s", Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    Map<String, BriefingWords> plain = new LinkedHashMap<>();
    plain.put("zh", EMPTY);
    plain.put("en", other);
    Map<String, BriefingWords> packed = PackedWords.of(plain);
    assertEquals(plain, packed);
    assertEquals(plain.hashCode(), packed.hashCode());
    assertEquals(List.of("zh", "en"), List.copyOf(packed.keySet()));
    assertEquals(List.of(EMPTY, other), List.copyOf(packed.values()));
    assertEquals(other, packed.get("en"));
    assertNull(packed.get("fr"));
    assertTrue(packed.containsKey("zh"));
    assertFalse(packed.containsKey("fr"));
    List<String> seen = new ArrayList<>();
    packed.forEach((language, words) -> seen.add(language + " " + words.title()));
    assertEquals(List.of("zh ", "en t"), seen);
    plain.clear();
    assertEquals(2, packed.size(), "what becomes of the other map does not matter");
    assertThrows(UnsupportedOperationException.class, () -> packed.put("fr", EMPTY));
    assertThrows(UnsupportedOperationException.class, () -> packed.keySet().clear());
    assertSame(packed, PackedWords.of(packed), "nothing is packed twice");
  }
}
