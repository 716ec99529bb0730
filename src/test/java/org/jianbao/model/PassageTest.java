package org.jianbao.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jianbao.model.BriefingWords.OfBlock;
import org.jianbao.model.BriefingWords.OfSection;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final OfBlock TEXT =
      new OfBlock(
          Optional.of("一\n\n二"), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  private static final OfBlock CHART =
      new OfBlock(
          Optional.empty(),
          Optional.of("图"),
          Optional.of("所"),
          Optional.of("图示"),
          Map.of("a", "甲"));

  private static BriefingWords words(
      Map<String, OfBlock> blocks, Optional<Map<String, String>> reviewed) {
    return new BriefingWords(
        "题",
        "摘要",
        Map.of("a", "义"),
        Map.of(),
        Map.of("s", new OfSection("章", blocks)),
        Map.of(),
        reviewed);
  }

  private static BriefingWords words() {
    Map<String, OfBlock> blocks = new LinkedHashMap<>();
    blocks.put("text", TEXT);
    blocks.put("chart", CHART);
    return words(blocks, Optional.empty());
  }

  private static Passage section(BriefingWords words) {
    return Passage.of(words).stream()
        .filter(p -> p.section().isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyTextIsInOnePassage() {
    List<Passage> passages = Passage.of(words());
    assertEquals(
        List.of("title", "key-figures", "sections.s"), passages.stream().map(Passage::id).toList());
    Map<String, String> all = new TreeMap<>();
    passages.forEach(p -> all.putAll(p.texts()));
    assertEquals(new TreeMap<>(words().texts()), all);
    assertEquals(
        List.of(
            "sections.s.blocks.chart.alt",
            "sections.s.blocks.chart.labels.a",
            "sections.s.blocks.chart.subtitle",
            "sections.s.blocks.chart.title",
            "sections.s.blocks.text",
            "sections.s.title"),
        List.copyOf(section(words()).texts().keySet()));
  }

  /** Fingerprints stand in content, so they must not change with the program. */
  @Test
  void theFingerprintIsThatOfTheCanonicalText() {
    Passage title = Passage.of(words()).get(0);
    // printf 'summary\n摘要\n\036title\n题\n\036' | sha256sum
    assertEquals("aebe5a66024f", title.fingerprint());
  }

  @Test
  void theOrderOfTheFileDoesNotMatterButEveryTextDoes() {
    Map<String, OfBlock> turned = new LinkedHashMap<>();
    turned.put("chart", CHART);
    turned.put("text", TEXT);
    String before = section(words()).fingerprint();
    assertEquals(before, section(words(turned, Optional.empty())).fingerprint());
    turned.put("more", TEXT);
    assertNotEquals(before, section(words(turned, Optional.empty())).fingerprint());
    assertNotEquals(before, section(words(Map.of("text", CHART), Optional.empty())).fingerprint());
  }

  @Test
  void theStateOfATranslation() {
    Passage section = section(words());
    assertEquals(Passage.State.MISSING, section.in(Optional.empty()));
    assertEquals(Passage.State.MISSING, section.in(Optional.of(words(Map.of(), Optional.empty()))));
    assertEquals(Passage.State.UNREVIEWED, section.in(Optional.of(words())));
    Map<String, OfBlock> blocks = Map.of("text", TEXT, "chart", CHART);
    assertEquals(
        Passage.State.UNREVIEWED, section.in(Optional.of(words(blocks, Optional.of(Map.of())))));
    assertEquals(
        Passage.State.STALE,
        section.in(Optional.of(words(blocks, Optional.of(Map.of("sections.s", "0123456789ab"))))));
    assertEquals(
        Passage.State.REVIEWED,
        section.in(
            Optional.of(words(blocks, Optional.of(Map.of("sections.s", section.fingerprint()))))));
  }

  @Test
  void aTextThatCouldNotBeReadIsNotThere() {
    BriefingWords unread =
        new BriefingWords("题", "", Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    assertEquals(Map.of("title", "题"), unread.texts());
    assertEquals(Passage.State.MISSING, Passage.of(words()).get(0).in(Optional.of(unread)));
  }
}
