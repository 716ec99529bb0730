package org.jianbao.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Comparability;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Quantity;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/** What the catalogue says about an indicator, or does not, in one language. */
record IndicatorFacts(Content content, Lexicon lexicon) {
  /**
   * Something that the catalogue says about an indicator.
   *
   * @param id which fact it is
   * @param remark what has to be said about it; may be empty
   */
  public record Fact(String id, String name, String text, String remark) {}

  /** Definition, unit, denominator, direction, limits, codes and the statement on comparison. */
  List<Fact> of(Indicator indicator) {
    List<Fact> facts = new ArrayList<>();
    Unit unit = content.unit(indicator.unit());
    facts.add(definition(indicator));
    facts.add(fact("unit", unit(unit)));
    boolean counted = indicator.denominator().isEmpty() && !unit.kind().isRate();
    facts.add(
        fact(
            "denominator",
            counted ? lexicon.word("compare-no-denominator") : text(indicator.denominator())));
    facts.add(
        fact(
            "direction",
            lexicon.word("direction-" + indicator.direction().name().toLowerCase(Locale.ROOT))));
    String limits =
        Stream.of(limit("min", indicator.min(), unit), limit("max", indicator.max(), unit))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(lexicon.word("list-semicolon")));
    if (!limits.isEmpty()) {
      facts.add(fact("limits", limits));
    }
    if (!indicator.codes().isEmpty()) {
      facts.add(
          fact(
              "codes",
              indicator.codes().entrySet().stream()
                  .map(c -> c.getKey() + " " + c.getValue())
                  .collect(Collectors.joining(lexicon.word("list-semicolon")))));
    }
    indicator.comparability().ifPresent(c -> facts.add(fact("statement", c.in(lexicon.id()))));
    return facts;
  }

  private Fact definition(Indicator indicator) {
    return indicator
        .definition()
        .map(
            d ->
                new Fact(
                    "definition",
                    lexicon.word("compare-definition"),
                    d.words().in(lexicon.id()),
                    lexicon.word("basis-" + d.basis().id())))
        .orElseGet(() -> fact("definition", lexicon.word("fact-not-stated")));
  }

  private Fact fact(String id, String text) {
    return new Fact(id, lexicon.word("compare-" + id), text, "");
  }

  private String text(Optional<Localized> text) {
    return text.map(t -> t.in(lexicon.id())).orElse(lexicon.word("fact-not-stated"));
  }

  private Optional<String> limit(String which, Optional<BigDecimal> limit, Unit unit) {
    return limit.map(
        l -> lexicon.word("limit-" + which, lexicon.number(Quantity.of(l), unit).full()));
  }

  /** The unit of an indicator in words. */
  String unit(Indicator indicator) {
    return unit(content.unit(indicator.unit()));
  }

  private String unit(Unit unit) {
    if (unit.kind() == UnitKind.PERCENT) {
      return lexicon.word("compare-percent");
    }
    Unit.Words words = unit.in(lexicon.id());
    return (words.before() + " " + words.other()).strip();
  }

  /** What the page of an indicator compares, or why nothing is compared there. */
  String compared(Indicator indicator) {
    // What has no counterpart is worth a word only if there is nothing else.
    List<Comparability> verdicts =
        Comparison.of(content, indicator).stream()
            .map(c -> c.verdict(content))
            .distinct()
            .sorted()
            .toList();
    return verdicts.stream()
        .filter(v -> v != Comparability.ALONE || verdicts.size() == 1)
        .map(v -> lexicon.word("compared-" + v.id()))
        .distinct()
        .collect(Collectors.joining(lexicon.word("list-semicolon")));
  }
}
