package org.jianbao.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of remarks, which editors and other programs read. */
class DiagnosticTest {
  @Test
  void formIsTheContract() {
    SourceFile file =
        SourceFile.of(
            "content/briefings/yueqing/2018/en.yaml", "\n".repeat(40) + "      schools: In 2018 …");
    Diagnostic remark =
        Diagnostic.error(file.at(41, 7), Message.FIGURE_NOT_HERE, "first-tier", "zh.yaml")
            .hint("the Chinese text names it in section 'quality', line 38");
    assertEquals(
        """
        content/briefings/yueqing/2018/en.yaml:41:7: error: figure 'first-tier' is used in zh.yaml but not here [parity]
            schools: In 2018 …
            ^
          hint: the Chinese text names it in section 'quality', line 38""",
        remark.toString());
  }

  @Test
  void warningWithoutHintHasThreeLines() {
    SourceFile file = SourceFile.of("a.yaml", "x: y\n");
    assertEquals(
        "a.yaml:1:4: warning: the file is empty [syntax]\n    x: y\n       ^",
        Diagnostic.warning(file.at(1, 4), Message.EMPTY_FILE).toString());
  }

  @Test
  void missingFileHasNoExcerpt() {
    assertEquals(
        "a.yaml:1:1: error: the file is missing [syntax]",
        Diagnostic.error(SourceFile.of("a.yaml", "").start(), Message.MISSING_FILE).toString());
  }

  @ParameterizedTest
  @CsvSource({
    // column, line, where the caret stands in the last line
    "1, a: b, 4",
    "4, a: b, 7",
    // Chinese characters and their marks are twice as wide as Latin ones
    "4, 一二三四, 10",
    "3, ，。：, 8",
    "2, 𠀀一, 5",
    "3, 𠀀一, 6",
    // past the end of the line
    "9, a: b, 8",
  })
  void caretStandsUnderThePlace(int column, String line, int caret) {
    String[] lines = excerpt(line, column);
    assertEquals("    " + line, lines[1]);
    assertEquals(" ".repeat(caret) + "^", lines[2]);
  }

  @Test
  void indentationIsCutButNeverBeforeThePlace() {
    assertEquals("    a: b", excerpt("          a: b", 11)[1]);
    assertEquals("    ^", excerpt("          a: b", 11)[2]);
    assertEquals("      a: b", excerpt("    a: b", 3)[1]);
    assertEquals("    ^", excerpt("    a: b", 3)[2]);
  }

  @Test
  void tabsCountAsOneSpace() {
    assertEquals("    a b", excerpt("a\tb", 3)[1]);
    assertEquals("      ^", excerpt("a\tb", 3)[2]);
  }

  @ParameterizedTest
  @CsvSource({"1", "61", "62", "150", "400"})
  void longLinesAreCutAroundThePlace(int column) {
    String line = "0123456789".repeat(40);
    String[] lines = excerpt(line, column);
    assertTrue(lines[1].length() <= 4 + 102, lines[1]);
    int caret = lines[2].indexOf('^');
    assertEquals(line.charAt(column - 1), lines[1].charAt(caret));
  }

  @Test
  void remarksAreSortedByPlaceAndCountOnce() {
    SourceFile a = SourceFile.of("a.yaml", "x\ny");
    SourceFile b = SourceFile.of("b.yaml", "x\ny");
    Diagnostics all = new Diagnostics();
    all.error(b.at(1, 1), Message.EMPTY_FILE);
    all.error(a.at(10, 1), Message.EMPTY_FILE);
    all.error(a.at(2, 10), Message.EMPTY_FILE);
    all.error(a.at(2, 9), Message.MISSING_FILE);
    all.add(Diagnostic.warning(a.at(2, 9), Message.EMPTY_FILE));
    all.error(a.at(2, 9), Message.EMPTY_FILE);
    all.error(a.at(2, 9), Message.EMPTY_FILE);
    assertEquals(
        List.of(
            "a.yaml:2:9: error: the file is empty",
            "a.yaml:2:9: error: the file is missing",
            "a.yaml:2:9: warning: the file is empty",
            "a.yaml:2:10: error: the file is empty",
            "a.yaml:10:1: error: the file is empty",
            "b.yaml:1:1: error: the file is empty"),
        all.sorted().stream()
            .map(d -> d.at() + ": " + d.severity().word() + ": " + d.text())
            .toList());
    assertEquals(5, all.errors());
    assertEquals(1, all.warnings());
  }

  @Test
  void onlyErrorsEndTheRunAndAllAreTold() {
    SourceFile a = SourceFile.of("a.yaml", "x");
    Diagnostics all = new Diagnostics();
    all.add(Diagnostic.warning(a.at(1, 1), Message.EMPTY_FILE));
    all.throwIfErrors(false);
    all.error(a.at(1, 1), Message.MISSING_FILE);
    ContentException e = assertThrows(ContentException.class, () -> all.throwIfErrors(false));
    assertEquals(2, e.diagnostics().size());
    assertTrue(e.getMessage().contains("the file is missing"), e.getMessage());
  }

  @Test
  void inStrictModeWarningsEndTheRunToo() {
    Diagnostics all = new Diagnostics();
    all.throwIfErrors(true);
    all.add(Diagnostic.warning(SourceFile.of("a.yaml", "x").start(), Message.EMPTY_FILE));
    assertThrows(ContentException.class, () -> all.throwIfErrors(true));
  }

  @Test
  void aSiteWeighsTheRulesThatTheProgramDoesNotRelyOn() {
    SourceFile a = SourceFile.of("a.yaml", "x");
    Diagnostics all = new Diagnostics();
    all.error(a.start(), Message.NO_CITATION, "x");
    all.error(a.start(), Message.EMPTY_FILE);
    all.weigh(Map.of(Rule.PROVENANCE, Optional.of(Severity.WARNING)));
    assertEquals(1, all.errors());
    assertEquals(1, all.warnings());
    all.weigh(Map.of(Rule.PROVENANCE, Optional.empty()));
    assertEquals(0, all.warnings());
    assertTrue(Rule.PROVENANCE.adjustable());
    assertFalse(Rule.PARITY.adjustable());
    assertFalse(Rule.MARKUP.adjustable());
  }

  @Test
  void whatCannotBeComputedStaysAnErrorAndWhatIsExplainedANotice() {
    SourceFile a = SourceFile.of("a.yaml", "x");
    Diagnostics all = new Diagnostics();
    all.error(a.start(), Message.CIRCULAR_RELATION, "x");
    all.error(a.start(), Message.NOT_CONFIRMED, "x", "1", "y", "2");
    all.add(Diagnostic.notice(a.start(), Message.NOT_CONFIRMED, "v", "1", "w", "2"));
    all.weigh(Map.of(Rule.ARITHMETIC, Optional.of(Severity.WARNING)));
    assertEquals(1, all.errors());
    assertEquals(1, all.warnings());
    assertEquals(3, all.sorted().size());
    all.weigh(Map.of(Rule.ARITHMETIC, Optional.empty()));
    assertEquals(1, all.sorted().size());
    assertEquals(1, all.errors());
  }

  @ParameterizedTest
  @EnumSource
  void everyMessageCanBeFilled(Message message) {
    String text = message.text(java.util.Collections.nCopies(9, "x")).toString();
    assertFalse(text.contains("%"), text);
    assertFalse(message.rule().id().isEmpty());
  }

  @Test
  void hintsMayBeAbsent() {
    Diagnostic plain = Diagnostic.error(SourceFile.of("a", "").start(), Message.EMPTY_FILE);
    assertEquals(plain, plain.hint(Optional.empty()));
    assertEquals(Optional.of(Text.of("h")), plain.hint(Optional.of(Text.of("h"))).hint());
  }

  private static String[] excerpt(String line, int column) {
    SourceFile file = new SourceFile("a.yaml", List.of(line));
    return Diagnostic.error(file.at(1, column), Message.EMPTY_FILE).toString().split("\n", -1);
  }
}
