package org.jianbao.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Figure;
import org.jianbao.model.Force;
import org.jianbao.model.Status;

/**
 * Only a target is an aim or a commitment; and where the text of the document says which it is, the
 * figure says so.
 */
final class ForceRule implements ContentRule {
  /** A word right before the number: nothing that ends a clause stands between them. */
  private static final Pattern CHINESE = Pattern.compile("(力争|争取|确保)[^。，；：！？,;:!?\\n]*$");

  private static final Map<String, Force> FORCES =
      Map.of("力争", Force.AIM, "争取", Force.AIM, "确保", Force.COMMITMENT);

  /** What the text says: a word, and what it means. */
  private record Said(String word, Force force) {}

  @Override
  public void check(CheckContext context) {
    Map<String, SourceSections> sections = isChinese(context) ? context.sections() : Map.of();
    for (Briefing briefing : context.content().briefings().values()) {
      for (Figure figure : briefing.figures().values()) {
        if (figure.status() == Status.TARGET) {
          figure
              .citation()
              .flatMap(c -> said(sections, c))
              .filter(s -> !figure.force().equals(Optional.of(s.force())))
              .ifPresent(s -> notAsSaid(context, briefing, figure, s));
        } else if (figure.force().isPresent()) {
          context.report(
              Diagnostic.error(
                      context.structure(briefing, "figures." + figure.id() + ".force"),
                      Message.FORCE_OF_NO_TARGET,
                      figure.id(),
                      figure.status().id())
                  .hint("only a target is an aim or a commitment: leave 'force' out"));
        }
      }
    }
  }

  private static boolean isChinese(CheckContext context) {
    return Optional.ofNullable(
            context.content().profiles().get(context.content().site().languages().get(0)))
        .filter(p -> p.numbers().equals("chinese"))
        .isPresent();
  }

  /** What the text says before this number; nothing if it stands in several clauses. */
  private static Optional<Said> said(Map<String, SourceSections> all, Citation citation) {
    SourceSections sections = all.get(citation.source());
    if (sections == null) {
      return Optional.empty();
    }
    List<Optional<Said>> said =
        sections.find(citation.section(), citation.stated()).stream()
            .map(r -> before(sections.text().substring(0, r.start())))
            .distinct()
            .toList();
    return said.size() == 1 ? said.get(0) : Optional.empty();
  }

  private static Optional<Said> before(String text) {
    Matcher word = CHINESE.matcher(text.substring(Math.max(0, text.length() - 80)));
    return word.find()
        ? Optional.of(new Said(word.group(1), Objects.requireNonNull(FORCES.get(word.group(1)))))
        : Optional.empty();
  }

  private static void notAsSaid(CheckContext context, Briefing briefing, Figure figure, Said said) {
    String path = "figures." + figure.id() + (figure.force().isPresent() ? ".force" : ".status");
    context.report(
        Diagnostic.warning(
                context.structure(briefing, path), Message.FORCE_NOT_SAID, said.word(), figure.id())
            .hint("write 'force: %s'", said.force().id()));
  }
}
