package org.jianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactsTest {
  private static final String EMPTY = "/Artifact /Layout BDC\nEMC\n";

  private static String withoutEmpty(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return new String(Artifacts.withoutEmpty(bytes, "Layout"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void emptyOnesAreDropped() {
    String text = "/Span <</MCID 0>> BDC\nBT\n(text) Tj\nET\nEMC\n";
    assertEquals("q\n" + text + "Q\n", withoutEmpty("q\n" + EMPTY + EMPTY + text + EMPTY + "Q\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Artifact /Layout BDC\n1 0 m\nf\nEMC\n",
        "/Artifact /Prop3 BDC\nEMC\n",
        "/Artifact /LayoutOther BDC\nEMC\n",
        "/Span <</MCID 0>> BDC\nEMC\n",
        "/Artifact /Layout BDC\nEMC",
        ""
      })
  void everythingElseStays(String content) {
    assertEquals(content, withoutEmpty(content));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "(%s)", "\\(%s", "\\)%s", "\\\\%s", "()%s"})
  void textThatLooksLikeOneStays(String within) {
    String content = "(" + within.formatted(EMPTY) + ") Tj\n";
    assertEquals(content, withoutEmpty(EMPTY + content + EMPTY));
  }
}
