package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jianbao.model.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the block changes, wherever it stands and whatever is around it. */
class ReviewBlockTest {
  private static final Passage TITLE = new Passage("title", new TreeMap<>(Map.of("title", "题")));
  private static final Passage SECTION =
      new Passage("sections.a", new TreeMap<>(Map.of("sections.a.title", "章")));
  private static final String BLOCK =
      "reviewed:\n  title: "
          + TITLE.fingerprint()
          + "\n  sections:\n    a: "
          + SECTION.fingerprint()
          + "\n";

  private static String put(String text, int old, Integer... others) {
    return ReviewBlock.put(
        text,
        old == 0 ? OptionalInt.empty() : OptionalInt.of(old),
        List.of(others),
        List.of(TITLE, SECTION));
  }

  @Test
  void isAddedAtTheEnd() {
    assertEquals("title: x\n# end\n" + BLOCK, put("title: x\n# end\n", 0, 1));
    assertEquals("title: x\n" + BLOCK, put("title: x", 0, 1));
    assertEquals("title: x\n" + BLOCK + "...\n", put("title: x\n...\n", 0, 1));
  }

  @Test
  void replacesTheOldOneAndKeepsWhatIsAround() {
    assertEquals(
        "# a\ntitle: x # b\n" + BLOCK + "\n  # c\n# d\nnotes:\n  n: y\n",
        put(
            "# a\ntitle: x # b\nreviewed:\n  # gone\n  title: z\n\n  # c\n# d\nnotes:\n  n: y\n",
            3,
            2,
            9));
    assertEquals(
        "title: x\n" + BLOCK + "# end\n", put("title: x\nreviewed: {title: z,\n}\n# end\n", 2, 1));
    assertEquals(BLOCK + "title: x\n", put("reviewed: {}\ntitle: x\n", 1, 2));
  }

  @Test
  void aLastLineWithoutEndStaysSo() {
    assertEquals(
        "title: x\n" + BLOCK.stripTrailing(), put("title: x\nreviewed:\n  title: z", 2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void lineEndsAreThoseOfTheFile(String end) {
    String before = "# a\ntitle: x\nreviewed:\n  title: z\nnotes: {}\n";
    String after = "# a\ntitle: x\n" + BLOCK + "notes: {}\n";
    assertEquals(after.replace("\n", end), put(before.replace("\n", end), 3, 2, 5));
  }

  @Test
  void aFingerprintThatLooksLikeANumberStandsInQuotes() {
    Passage number = numeric();
    String block = ReviewBlock.put("title: x\n", OptionalInt.empty(), List.of(1), List.of(number));
    assertTrue(block.endsWith("  title: \"" + number.fingerprint() + "\"\n"), block);
  }

  private static Passage numeric() {
    for (int i = 0; ; i++) {
      Passage passage = new Passage("title", new TreeMap<>(Map.of("title", "n" + i)));
      if (passage.fingerprint().matches("\\d+e\\d+|\\d+")) {
        return passage;
      }
    }
  }
}
