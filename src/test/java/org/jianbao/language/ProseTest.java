package org.jianbao.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jianbao.language.Prose.Fault;
import org.jianbao.language.Prose.Part;
import org.jianbao.language.Prose.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static String inline(String text) {
    return Prose.inline(text, (id, part) -> "<i>" + id + ":" + part + "</i>");
  }

  private static List<String> faults(String text) {
    return Prose.faults(text).stream()
        .map(f -> f.kind() + " " + f.text() + " @" + f.offset())
        .toList();
  }

  /** A line is a paragraph without its tags, whether or not it was parsed. */
  @Test
  void lineIsWhatStandsInItsParagraph() {
    String[] parts = {
      "a",
      "甲",
      "1",
      "12",
      ".",
      ")",
      "-",
      "+",
      "*",
      "_",
      "#",
      "=",
      "~",
      "|",
      ":",
      "!",
      "[",
      "]",
      "(",
      "<",
      ">",
      "&",
      "&amp;",
      "\"",
      "'",
      "\\",
      "`",
      "\0",
      "\t",
      " ",
      " ",
      "\u00a0",
      "\u3000",
      "\ufeff",
      "\ud83d\ude00",
      "“",
      "”",
      "、",
      "…",
      "http://a.example",
      "a@a.example"
    };
    Random random = new Random(7);
    int compared = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      List<String> blocks = Prose.blocks(text.toString(), (id, part) -> "");
      if (blocks.size() == 1 && blocks.get(0).startsWith("<p>")) {
        String paragraph = blocks.get(0).replace("<p>", "").replace("</p>", "");
        assertEquals(paragraph.strip(), inline(text.toString()), () -> "'" + text + "'");
        compared++;
      }
    }
    assertTrue(compared > 15_000, compared + " texts");
  }

  @Test
  void referencesInOrderWithTheirParts() {
    assertEquals(
        List.of(
            new Reference("a", Part.FULL, 0),
            new Reference("b-2", Part.VALUE, 4),
            new Reference("c", Part.TARGET, 17),
            new Reference("d", Part.CHANGE, 30),
            new Reference("e", Part.RATE, 45)),
        Prose.references("{a} {b-2.value}，\n{c.target}**x{d.change}y**- {e.rate}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no braces",
        "{=12355}",
        "{=2+1}",
        "\\{a\\}",
        "`{a}`",
        "{A}",
        "{a.b}",
        "{a b}",
        "{}",
        "{a",
        "a}",
        "{a\n}",
        "[x](https://a.example/{a})",
      })
  void theseAreNoReferences(String text) {
    assertEquals(List.of(), Prose.references(text));
  }

  @Test
  void referencesAreFoundWhereverTheyArePrinted() {
    String text = "- one {a}\n- [two {b}](https://x.example/)\n\n*{c}* \\\\{d} {{e}";
    assertEquals(
        List.of("a", "b", "c", "d", "e"),
        Prose.references(text).stream().map(Reference::figure).toList());
    for (Reference r : Prose.references(text)) {
      assertEquals("{" + r.figure() + "}", text.substring(r.offset(), r.offset() + 3));
    }
    StringBuilder printed = new StringBuilder();
    Prose.blocks(
        text,
        (id, part) -> {
          printed.append(id);
          return "";
        });
    assertEquals("abcde", printed.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{a} and {b.value}|<i>a:FULL</i> and <i>b:VALUE</i>",
        "热线{=12355}|热线12355",
        "{=2+1}模式|2+1模式",
        "{=<b>}|&lt;b&gt;",
        "\\{a\\}|{a}",
        "**strong** *em*|<strong>strong</strong> <em>em</em>",
        "[a](https://b.example/?c=1&d=2)|<a rel=\"nofollow\" href=\"https://b.example/?c=1&amp;d=2\">a</a>",
        "a & b < c|a &amp; b &lt; c",
        "“quotes” 'single'|“quotes” 'single'",
        "# no heading|# no heading",
        "    no code|no code",
        "> no quotation|&gt; no quotation",
      })
  void lines(String text, String html) {
    assertEquals(html, inline(text));
  }

  @Test
  void blocksAreParagraphsAndLists() {
    assertEquals(
        List.of(
            "<p>One\nline.</p>",
            "<ul>\n<li>a <i>f:FULL</i></li>\n<li>b</li>\n</ul>",
            "<ol>\n<li>c</li>\n<li>d</li>\n</ol>",
            "<p>Two.</p>"),
        Prose.blocks(
            "One\nline.\n\n- a {f}\n- b\n\n1. c\n2. d\n\nTwo.\n",
            (id, part) -> "<i>" + id + ":" + part + "</i>"));
    assertEquals(List.of(), Prose.blocks("", (id, part) -> ""));
    assertEquals("", Prose.inline("", (id, part) -> ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<a href='javascript:alert(1)'>x</a>",
        "<!-- x -->",
        "<iframe src=//x.example></iframe>",
        "<ScRiPt>x</sCrIpT>",
        "<?php x ?>",
        "<![CDATA[x]]>",
      })
  void htmlIsAFaultAndInert(String text) {
    assertTrue(
        Prose.faults(text).stream().anyMatch(f -> f.kind() == Fault.Kind.HTML),
        faults(text)::toString);
    assertInert(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg/onload=alert(1)>", "<b", "<<b>>", "&lt;script&gt;", "<b\n\nx>"})
  void whatLooksLikeHtmlIsInert(String text) {
    assertInert(text);
  }

  private static void assertInert(String text) {
    for (String html : List.of(inline(text), String.join("", Prose.blocks(text, (i, p) -> "")))) {
      assertFalse(html.matches("(?is).*<(script|img|svg|iframe|a\\b|b\\b|!--|\\?).*"), html);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JavaScript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "[x]\n\n[x]: javascript:alert(1)",
        "[x](//evil.example/)",
        "[x](../up)",
        "[x](ftp://x.example/)",
        "[x]()",
      })
  void badAddressesAreFaultsAndInert(String text) {
    List<Fault> faults = Prose.faults(text);
    assertEquals(List.of(Fault.Kind.ADDRESS), faults.stream().map(Fault::kind).toList());
    String html = String.join("", Prose.blocks(text, (i, p) -> "")).toLowerCase(Locale.ROOT);
    assertFalse(html.matches("(?s).*href=\"(javascript|vbscript|data|file):.*"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/",
        "http://a.example",
        "mailto:a@b.example",
        "#sources",
        "#a-1",
      })
  void safeAddresses(String address) {
    assertTrue(Prose.isSafeAddress(address));
    assertEquals(List.of(), Prose.faults("[x](" + address + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.html",
        "/a",
        "//a.example",
        "https://",
        "https://a b",
        "javascript:x",
        "data:,x",
        "https://a.example/\"x",
        "https://a.example/<",
        "\nhttps://a.example/",
        "#",
        "#A b",
      })
  void unsafeAddresses(String address) {
    assertFalse(Prose.isSafeAddress(address));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {Figure} b|REFERENCE Figure @2",
        "{a.goal}|REFERENCE a.goal @0",
        "{a }|REFERENCE a  @0",
        "{}|REFERENCE  @0",
        "投资{a。|BRACE { @2",
        "投资a}。|BRACE } @3",
        "a ![b](https://c.example/d.png)|IMAGE https://c.example/d.png @2",
        "x [a](b) [a](b)|ADDRESS b @6;ADDRESS b @13",
        "<b>a</b> <b>|HTML <b> @0;HTML </b> @4;HTML <b> @9",
      })
  void faultsHaveTheirPlace(String text, String faults) {
    assertEquals(faults, String.join(";", faults(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "{a} {b.rate} {=x}",
        "\\{a",
        "`{`",
        "`<b>`",
        "a < b > c",
        "[x](https://a.example/{b})",
        "2 * 3 * 4",
        "AT&T",
        "[not a link]",
      })
  void goodTextsHaveNoFaults(String text) {
    assertEquals(List.of(), faults(text));
  }

  static List<String> pathological() {
    int n = 20_000;
    return List.of(
        "{".repeat(n),
        "}".repeat(n),
        "{a".repeat(n),
        "{a}".repeat(n),
        "{{a}}".repeat(n),
        "\\{".repeat(n),
        "*a **b ".repeat(n),
        "[".repeat(n),
        "[a](".repeat(n),
        "![".repeat(n),
        "<".repeat(n),
        "<a".repeat(n),
        "`a".repeat(n),
        "`".repeat(n),
        "- ".repeat(1000) + "x",
        "a\n\n".repeat(n),
        "_a__".repeat(n),
        "&#1;".repeat(n),
        "中".repeat(n));
  }

  @ParameterizedTest
  @MethodSource("pathological")
  void strangeTextsAreReadInReasonableTime(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Prose.references(text);
          Prose.faults(text);
          Prose.blocks(text, (id, part) -> "x");
          inline(text);
        });
  }
}
