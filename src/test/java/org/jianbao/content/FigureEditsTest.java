package org.jianbao.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.model.FigureEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureEditsTest {
  private static final String FILE =
      """
      kind: work-report      # 𠀀 is one character, not two
      figures:
        # money
        funding:
          indicator: funding   # in yuan
          value: 5.2亿   # without the town
          status: achieved

          section: '1.1'       # quoted as it was
          stated: "5.2亿元"
        floor:
          indicator: floor
          value: 约8万
          status: achieved
          of:
            stage: primary
          section: "1.2"
          stated: 约8万平方米
        flow: {indicator: funding, value: 1, status: target}
          # belongs to flow

        # so does this

      # about relations
      relations: {}
      """;

  private final Diagnostics diagnostics = new Diagnostics();

  private static FigureEntry entry(String id, Map<String, String> texts) {
    return new FigureEntry(id, texts, Optional.empty());
  }

  private static FigureEntry entry(String id, Map<String, String> texts, Map<String, String> of) {
    return new FigureEntry(id, texts, Optional.of(new TreeMap<>(of)));
  }

  private FigureEdits.Result apply(String file, FigureEntry... entries) {
    return FigureEdits.apply(
            file.getBytes(StandardCharsets.UTF_8), "briefing.yaml", List.of(entries), diagnostics)
        .orElseThrow();
  }

  private String remarks() {
    return diagnostics.sorted().stream()
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
  }

  private static final FigureEntry[] EDITS = {
    entry(
        "funding",
        Map.of("value", "5.3亿", "section", "1.10", "stated", "5.3亿元", "target", "due"),
        Map.of("stage", "primary", "area", "rural")),
    entry("flow", Map.of("value", "1,200", "section", "2", "indicator", "funding")),
    entry("floor", Map.of("period", "../2018-11")),
    entry(
        "new-one",
        Map.of("stated", "3", "section", "2", "value", "3", "indicator", "x", "status", "target")),
    entry("new-two", Map.of("stated", "a: b # c", "indicator", "yes"), Map.of("stage", "a, b"))
  };

  private static final String EDITED =
      """
      kind: work-report      # 𠀀 is one character, not two
      figures:
        # money
        funding:
          indicator: funding   # in yuan
          value: 5.3亿   # without the town
          status: achieved
          of: {area: rural, stage: primary}

          section: '1.10'       # quoted as it was
          stated: "5.3亿元"
          target: due
        floor:
          indicator: floor
          value: 约8万
          status: achieved
          of:
            stage: primary
          period: ../2018-11
          section: "1.2"
          stated: 约8万平方米
        flow: {indicator: funding, value: "1,200", status: target, section: "2"}
          # belongs to flow

        # so does this
        new-one:
          indicator: x
          value: 3
          status: target
          section: "2"
          stated: "3"
        new-two:
          indicator: yes
          of: {stage: "a, b"}
          stated: "a: b # c"

      # about relations
      relations: {}
      """;

  @Test
  void changesWhatIsNewAndKeepsTheRest() {
    FigureEdits.Result result = apply(FILE, EDITS);
    assertEquals(EDITED, result.text());
    assertEquals(
        "[of: {area: rural, stage: primary}, value: 5.2亿 → 5.3亿]",
        result.figures().get(0).keys().stream()
            .filter(k -> List.of("value", "of").contains(k.key()))
            .map(k -> k.key() + ": " + k.before().map(b -> b + " → ").orElse("") + k.after())
            .sorted()
            .toList()
            .toString());
    assertEquals(
        List.of(false, false, false, true, true),
        result.figures().stream().map(FigureEdits.FigureChange::added).toList());
  }

  @Test
  void aSecondTimeNothingChanges() {
    FigureEdits.Result again = apply(EDITED, EDITS);
    assertEquals(EDITED, again.text());
    assertTrue(again.figures().stream().allMatch(FigureEdits.FigureChange::same));
  }

  @Test
  void keepsLineEndsAndByteOrderMark() {
    String windows = "\uFEFF" + FILE.replace("\n", "\r\n");
    assertEquals("\uFEFF" + EDITED.replace("\n", "\r\n"), apply(windows, EDITS).text());
  }

  @Test
  void withoutEntriesEveryByteStays() {
    byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(bytes, apply(FILE).bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "'figures:', 'figures:\n  a:\n    value: 1\n'",
    "'figures: {}\nx: y\n', 'figures:\n  a:\n    value: 1\nx: y\n'",
    "'figures:\n    b:\n       value: 2', "
        + "'figures:\n    b:\n       value: 2\n    a:\n       value: 1'",
    "'figures:\n  b:\n    value: 2\n# end', "
        + "'figures:\n  b:\n    value: 2\n  a:\n    value: 1\n# end'",
  })
  void addsToFilesOfAnyShape(String file, String expected) {
    FigureEdits.Result result = apply(file, entry("a", Map.of("value", "1")));
    assertEquals(expected.strip(), result.text().strip());
  }

  @ParameterizedTest
  @CsvSource({
    "'value: |\n      2\n    status: x', 'value: 1\n    status: x'",
    "'value: \"2\"', 'value: \"1\"'",
    "'value:\n    status: x', 'value: 1\n    status: x'",
    "'status: x', 'value: 1\n    status: x'",
    "'indicator: x   # note\n\n    # why\n    status: y', "
        + "'indicator: x   # note\n    value: 1\n\n    # why\n    status: y'",
  })
  void writesOverValuesOfAnyShape(String figure, String expected) {
    String before = "figures:\n  a:\n    " + figure + "\nend: x\n";
    String after = "figures:\n  a:\n    " + expected + "\nend: x\n";
    assertEquals(after, apply(before, entry("a", Map.of("value", "1"))).text());
  }

  @Test
  void refusesWhatWouldLoseComments() {
    assertEquals(
        Optional.empty(),
        FigureEdits.apply(
            FILE.getBytes(StandardCharsets.UTF_8),
            "briefing.yaml",
            List.of(entry("floor", Map.of(), Map.of("stage", "junior"))),
            diagnostics));
    assertEquals(
        """
        briefing.yaml:16:7: error: 'of' must be one line, but is several [schema]
            stage: primary
            ^
          hint: write it in one line, like {stage: primary}""",
        remarks());
  }

  @ParameterizedTest
  @CsvSource({
    "'figures: {a: {value: 2}}'",
    "'figures: [a]'",
    "'figures:\n  a: x'",
    "'kind: plan'",
    "'a: ['",
  })
  void refusesFilesThatItCannotEdit(String file) {
    assertEquals(
        Optional.empty(),
        FigureEdits.apply(
            file.getBytes(StandardCharsets.UTF_8),
            "briefing.yaml",
            List.of(entry("a", Map.of("value", "1"))),
            diagnostics));
    assertEquals(1, diagnostics.errors(), remarks());
  }
}
