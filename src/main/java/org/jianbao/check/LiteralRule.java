package org.jianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.Numerals;
import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.jianbao.model.LanguageProfile;

/**
 * No number is typed into prose: it is a figure, and then prose refers to it, or a literal that is
 * marked as such. Dates, document numbers and ordinals are neither.
 */
final class LiteralRule implements ContentRule {
  private static final int SHOWN = 3;
  private static final Pattern JOINS = Pattern.compile("(?:\\s?[-\u2013\u2014~\uFF5E+]\\s?)?");
  private static final Pattern MARKED = Pattern.compile("\\{[^{}\\n]*\\}");

  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      briefing
          .words()
          .forEach(
              (language, words) ->
                  Optional.ofNullable(context.content().profiles().get(language))
                      .map(LanguageProfile::numbers)
                      .ifPresent(
                          numbers ->
                              CheckContext.texts(words)
                                  .forEach(t -> text(context, briefing, language, numbers, t))));
    }
  }

  private static void text(
      CheckContext context,
      Briefing briefing,
      String language,
      String numbers,
      CheckContext.Text text) {
    String open = withoutMarked(text.text());
    for (Numerals.Numeral numeral : joined(open, Numerals.of(numbers).in(open))) {
      context.report(
          Diagnostic.error(
                  context.text(briefing, language, text, numeral.start()),
                  Message.TYPED_NUMBER,
                  numeral.text().strip())
              .hint(wayOut(briefing, numeral)));
    }
  }

  /** Ranges and telephone numbers are one thing each. */
  private static List<Numerals.Numeral> joined(String text, List<Numerals.Numeral> all) {
    List<Numerals.Numeral> joined = new ArrayList<>();
    for (Numerals.Numeral next : all) {
      Optional<Numerals.Numeral> last =
          joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
      boolean touches =
          last.filter(l -> JOINS.matcher(text.substring(l.end(), next.start())).matches())
              .isPresent();
      int start = touches ? last.orElse(next).start() : next.start();
      if (touches) {
        joined.remove(joined.size() - 1);
      }
      joined.add(
          touches
              ? new Numerals.Numeral(
                  start, next.end(), text.substring(start, next.end()), Optional.empty())
              : next);
    }
    return joined;
  }

  /** What is marked as figure or literal, and code and addresses, are covered. */
  static String withoutMarked(String text) {
    Matcher m = MARKED.matcher(text);
    StringBuilder out = new StringBuilder(text);
    while (m.find()) {
      out.replace(m.start(), m.end(), String.valueOf(Printed.FIGURE).repeat(m.end() - m.start()));
    }
    return Printed.of(out.toString());
  }

  private static Text wayOut(Briefing briefing, Numerals.Numeral numeral) {
    List<String> equal =
        numeral.value().stream()
            .flatMap(
                v ->
                    briefing.figures().values().stream()
                        .filter(f -> same(f, v))
                        .map(f -> "{" + f.id() + "}"))
            .limit(SHOWN)
            .toList();
    return equal.isEmpty()
        ? Text.of(
            "state it as a figure and refer to it; if it is none, mark it: {=%s}",
            numeral.text().strip())
        : Text.of(
            "write %s, which has this value; if it is no figure, mark it: {=%s}",
            String.join(" / ", equal), numeral.text().strip());
  }

  private static boolean same(Figure figure, BigDecimal value) {
    return figure.quantity().value().compareTo(value) == 0;
  }
}
