package org.jianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.language.Numerals;
import org.jianbao.model.Bound;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Figure;
import org.jianbao.model.LanguageProfile;

/**
 * A figure means the number that its document states. With the texts of the documents at hand, the
 * number must stand in the part that the figure cites; without them only the form is checked.
 */
final class ProvenanceRule implements ContentRule {
  private static final int SHOWN = 3;

  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      for (Figure figure : briefing.figures().values()) {
        figure
            .citation()
            .ifPresent(
                c -> {
                  means(context, briefing, figure, c);
                  Location at = context.structure(briefing, "figures." + figure.id() + ".stated");
                  stands(context, c.source(), c.section(), c.stated(), at);
                });
      }
      for (int i = 0; i < briefing.unused().size(); i++) {
        Briefing.Unused unused = briefing.unused().get(i);
        Location at =
            context.where().value(context.file(briefing, "not-used"), "not-used." + i + ".stated");
        stands(context, unused.source(), unused.section(), unused.stated(), at);
      }
    }
  }

  private static void stands(
      CheckContext context, String source, String section, String stated, Location at) {
    SourceSections sections = context.sections().get(source);
    // A part that cannot be found has a remark of its own.
    if (sections == null
        || sections.range(section).isEmpty()
        || !sections.find(section, stated).isEmpty()) {
      return;
    }
    List<String> elsewhere = sections.elsewhere(stated);
    context.report(
        Diagnostic.error(at, Message.NOT_IN_SECTION, stated, section, source)
            .hint(
                elsewhere.isEmpty()
                    ? Text.of("copy the number as %s prints it", sections.file().path())
                    : Text.of(
                        "it stands in section %s",
                        String.join(", ", elsewhere.stream().limit(SHOWN).toList()))));
  }

  /** What can be read of the stated form is this number, with this bound. */
  private static void means(
      CheckContext context, Briefing briefing, Figure figure, Citation citation) {
    Optional<LanguageProfile> profile =
        Optional.ofNullable(
            context.content().profiles().get(context.content().site().languages().get(0)));
    Optional<NumberRules.Reading> reading =
        profile.flatMap(p -> NumberRules.of(p.numbers())).flatMap(n -> n.read(citation.stated()));
    Optional<BigDecimal> stated =
        reading
            .map(r -> r.quantity().value())
            .or(() -> profile.flatMap(p -> only(p.numbers(), citation.stated())));
    BigDecimal value = figure.quantity().value();
    Location at = context.structure(briefing, "figures." + figure.id() + ".value");
    if (stated.isPresent() && stated.get().compareTo(value) != 0) {
      context.report(
          Diagnostic.error(
                  at,
                  Message.NOT_AS_STATED,
                  figure.id(),
                  value.toPlainString(),
                  citation.stated(),
                  stated.get().toPlainString())
              .hint("correct 'value' or 'stated'; a scale word counts: 5.2亿 is 520000000"));
      return;
    }
    Optional<Bound> bound = reading.flatMap(r -> r.quantity().bound());
    if (bound.isPresent() && !bound.equals(figure.quantity().bound())) {
      context.report(
          Diagnostic.error(
                  at,
                  Message.BOUND_NOT_AS_STATED,
                  figure.id(),
                  figure.quantity().bound().<Object>map(Bound::id).orElse(Text.of("exact")),
                  citation.stated(),
                  bound.get().id())
              .hint("write the value with its bound: 约8万, 70余万, 95%以上"));
    }
  }

  /** The number that stands alone in a stated form of words, such as 两所. */
  private static Optional<BigDecimal> only(String numbers, String stated) {
    List<Numerals.Numeral> found = new ArrayList<>(Numerals.of(numbers).in(stated));
    return found.size() == 1 ? found.get(0).value() : Optional.empty();
  }
}
