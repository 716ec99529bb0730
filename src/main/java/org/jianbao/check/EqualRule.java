package org.jianbao.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.language.NumberRules;
import org.jianbao.language.Numerals;
import org.jianbao.model.Bound;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/**
 * What the pages of one language print for a figure means the same number, with the same bound, as
 * what the others print: each text is read back by the number rules of its own language alone. The
 * numbers within marked literals are the same, too.
 */
final class EqualRule implements ContentRule {
  private static final Pattern LITERAL = Pattern.compile("\\{=([^{}\\n]*)\\}");

  @Override
  public void check(CheckContext context) {
    Set<String> bad = units(context);
    for (Briefing briefing : context.content().briefings().values()) {
      briefing.figures().values().stream()
          .filter(f -> !bad.contains(f.unit()))
          .forEach(f -> figure(context, briefing, f));
      literals(context, briefing);
    }
  }

  /** A unit that brings a number of its own, such as 万元, changes every figure it is used for. */
  private static Set<String> units(CheckContext context) {
    Set<String> bad = new TreeSet<>();
    for (Unit unit : context.content().units().values()) {
      for (LanguageProfile language : context.content().profiles().values()) {
        if (unit.kind() == UnitKind.PERCENT) {
          continue;
        }
        Unit.Words words = unit.in(language.id());
        String gap = words.closed() ? "" : " ";
        String sample = (words.before() + " 2" + gap + words.other()).strip();
        List<Numerals.Numeral> found = Numerals.of(language.numbers()).in(sample);
        boolean same =
            found.size() == 1
                && found.get(0).value().filter(v -> v.intValue() == 2).isPresent()
                && found.get(0).text().strip().equals("2");
        if (!same && bad.add(unit.id())) {
          context.report(
              Diagnostic.error(
                      context
                          .where()
                          .value(
                              context.folder() + "/units.yaml",
                              "units." + unit.id() + "." + language.id()),
                      Message.UNIT_WITH_NUMBER,
                      unit.id(),
                      sample,
                      found.stream().map(Numerals.Numeral::text).collect(Collectors.joining(", ")))
                  .hint("a unit has no scale word; write the scale in the value: 5.2万"));
        }
      }
    }
    return bad;
  }

  /** What a reader of one language understands. */
  private record Meaning(String printed, Optional<BigDecimal> value, Optional<Bound> bound) {
    boolean is(Meaning other) {
      return value.isPresent()
          && other.value.isPresent()
          && value.get().compareTo(other.value.get()) == 0
          && bound.equals(other.bound);
    }

    @Override
    public String toString() {
      return value.map(BigDecimal::toPlainString).orElse("nothing")
          + bound.map(b -> " (" + b.id() + ")").orElse("");
    }
  }

  private static void figure(CheckContext context, Briefing briefing, Figure figure) {
    Optional<Unit> unit = Optional.ofNullable(context.content().units().get(figure.unit()));
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (LanguageProfile language : context.content().profiles().values()) {
      NumberRules.of(language.numbers())
          .ifPresent(
              rules ->
                  unit.ifPresent(
                      u -> {
                        String printed = rules.write(figure.quantity(), u).full();
                        meanings.put(language.id(), meaning(rules, printed));
                      }));
    }
    String first = context.content().site().languages().get(0);
    Meaning original = meanings.get(first);
    for (Map.Entry<String, Meaning> other : meanings.entrySet()) {
      if (original != null && !other.getKey().equals(first) && !other.getValue().is(original)) {
        String path =
            figure.derived() ? "relations." + figure.id() : "figures." + figure.id() + ".value";
        context.report(
            Diagnostic.error(
                    context.structure(briefing, path),
                    Message.UNEQUAL,
                    figure.id(),
                    original.printed(),
                    first,
                    original,
                    other.getValue().printed(),
                    other.getKey(),
                    other.getValue())
                .hint("look at the words of the unit '%s' in units.yaml", figure.unit()));
      }
    }
  }

  private static Meaning meaning(NumberRules rules, String printed) {
    Optional<NumberRules.Reading> reading = rules.read(printed);
    return new Meaning(
        printed,
        reading.map(r -> r.quantity().value()),
        reading.flatMap(r -> r.quantity().bound()));
  }

  private record Literal(CheckContext.Text text, int offset, String printed) {}

  /** A number marked as a literal in one language is marked in the same section of the others. */
  private static void literals(CheckContext context, Briefing briefing) {
    List<String> languages =
        context.content().site().languages().stream()
            .filter(briefing.words()::containsKey)
            .filter(context.content().profiles()::containsKey)
            .toList();
    for (String other : languages.subList(Math.min(1, languages.size()), languages.size())) {
      String first = languages.get(0);
      Map<String, Map<BigDecimal, Literal>> source =
          numbers(context.content(), briefing, first, other);
      Map<String, Map<BigDecimal, Literal>> translation =
          numbers(context.content(), briefing, other, first);
      for (String section : source.keySet()) {
        List<Literal> lost = only(source, translation, section);
        lost.forEach(l -> report(context, briefing, first, other, l));
        // A number that differs is one mistake, not two.
        if (lost.isEmpty()) {
          only(translation, source, section)
              .forEach(l -> report(context, briefing, other, first, l));
        }
      }
    }
  }

  /** The literals of a section here that are not there. */
  private static List<Literal> only(
      Map<String, Map<BigDecimal, Literal>> here,
      Map<String, Map<BigDecimal, Literal>> there,
      String section) {
    Map<BigDecimal, Literal> others = there.getOrDefault(section, Map.of());
    return !there.containsKey(section)
        ? List.of()
        : here.getOrDefault(section, Map.of()).entrySet().stream()
            .filter(e -> hasDigits(e.getValue().printed()) && !others.containsKey(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
  }

  private static boolean hasDigits(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static void report(
      CheckContext context, Briefing briefing, String from, String to, Literal literal) {
    Location at = context.where().key(context.file(briefing, to), literal.text().path());
    context.report(
        Diagnostic.error(at, Message.LITERAL_NOT_HERE, literal.printed(), from + ".yaml")
            .hint(
                "%s.yaml has it in line %s; both languages print the same numbers",
                from, context.text(briefing, from, literal.text(), literal.offset()).line()));
  }

  /**
   * Section → the numbers in its literals; a text that the other language lacks as a whole is left
   * out: it has a remark already.
   */
  private static Map<String, Map<BigDecimal, Literal>> numbers(
      Content content, Briefing briefing, String language, String other) {
    Set<String> shared =
        CheckContext.texts(briefing.in(other)).stream()
            .map(CheckContext.Text::path)
            .collect(Collectors.toSet());
    Map<String, Map<BigDecimal, Literal>> numbers = new TreeMap<>();
    LanguageProfile profile = Objects.requireNonNull(content.profiles().get(language), language);
    for (CheckContext.Text text : CheckContext.texts(briefing.in(language))) {
      if (!shared.contains(text.path())) {
        continue;
      }
      Map<BigDecimal, Literal> section =
          numbers.computeIfAbsent(text.section().orElse(text.path()), s -> new TreeMap<>());
      Matcher m = LITERAL.matcher(text.text());
      while (m.find()) {
        for (Numerals.Numeral n : Numerals.of(profile.numbers()).in(m.group(1))) {
          // One is article and pronoun more often than number, in both languages.
          n.value()
              .filter(v -> v.compareTo(BigDecimal.ONE) != 0)
              .ifPresent(
                  v ->
                      section.putIfAbsent(
                          v.stripTrailingZeros(), new Literal(text, m.start(), n.text().strip())));
        }
      }
    }
    return numbers;
  }
}
