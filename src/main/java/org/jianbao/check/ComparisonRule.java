package org.jianbao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.Comparability;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;

/**
 * A block compares with other years and regions only what the definitions allow, and names only
 * briefings that there are.
 */
final class ComparisonRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    // Many blocks may compare one indicator: its figures are looked for once.
    Map<String, List<Comparison.Entry>> figures = new HashMap<>();
    for (Briefing briefing : context.content().briefings().values()) {
      for (Section section : briefing.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.Comparison comparison) {
            String path = "sections." + section.id() + ".blocks." + block.id();
            new OfBlock(context, briefing, comparison, path, figures).check();
          }
        }
      }
    }
  }

  /** The rule on one block. */
  private record OfBlock(
      CheckContext context,
      Briefing briefing,
      Block.Comparison block,
      String path,
      Map<String, List<Comparison.Entry>> known) {

    void check() {
      named();
      List<Comparison.Entry> figures =
          known.computeIfAbsent(
              block.indicator(),
              i -> Comparison.entries(content(), indicator(), content().all().values()));
      Comparison comparison = Comparison.of(content(), briefing, block, figures);
      if (!isDeclared()) {
        return;
      }
      if (ofBriefing(comparison, briefing).isEmpty()) {
        noneHere();
        return;
      }
      boolean all = true;
      List<String> named = block.with().orElse(List.of());
      for (int i = 0; i < named.size(); i++) {
        all &= takesIn(comparison, named.get(i), at("with." + i));
      }
      Comparability verdict = comparison.verdict(content());
      if (all && !verdict.allowed() && !isDoubtful()) {
        context.report(
            Diagnostic.error(
                    at("with"), Message.NOT_SIDE_BY_SIDE, block.id(), Text.of(verdict.words()))
                .hint(hint(verdict)));
      }
    }

    /** Every briefing that the block names is there. */
    private void named() {
      List<String> with = block.with().orElse(List.of());
      for (int i = 0; i < with.size(); i++) {
        String[] place = with.get(i).split("/", 2);
        if (place.length == 2 && !context.isBriefing(with.get(i))) {
          context.report(
              Diagnostic.error(at("with." + i), Message.NO_BRIEFING, place[0], place[1])
                  .hint(Suggestion.of(with.get(i), content().all().keySet())));
        }
      }
    }

    private Content content() {
      return context.content();
    }

    private Indicator indicator() {
      return content().indicator(block.indicator());
    }

    private Location at(String key) {
      return context.structure(briefing, path + "." + key);
    }

    /** Whether the words of the split are known; others have a remark already. */
    private boolean isDeclared() {
      return block.dimensions().entrySet().stream()
          .allMatch(
              d ->
                  Optional.ofNullable(content().dimensions().get(d.getKey()))
                      .filter(v -> v.values().containsKey(d.getValue()))
                      .isPresent());
    }

    private static List<Comparison.Entry> ofBriefing(Comparison comparison, Briefing briefing) {
      return comparison.entries().stream()
          .filter(e -> e.briefing().path().equals(briefing.path()))
          .toList();
    }

    private List<Figure> figures(Briefing of) {
      return Comparison.entries(content(), indicator(), List.of(of)).stream()
          .map(Comparison.Entry::figure)
          .toList();
    }

    private void noneHere() {
      if (isDoubtful()) {
        return;
      }
      List<Figure> others = figures(briefing);
      context.report(
          Diagnostic.error(
                  at("indicator"),
                  Message.NOT_SIDE_BY_SIDE,
                  block.id(),
                  Text.of("this briefing has no such figure"))
              .hint(
                  others.isEmpty()
                      ? Text.of("name an indicator that this briefing has a figure of")
                      : ofHint(others.get(0))));
    }

    /** Whether a figure has a remark already, without which there might be enough of them. */
    private boolean isDoubtful() {
      String file = context.file(briefing, "briefing");
      List<String> sound =
          Comparison.entries(content(), indicator(), List.of(briefing)).stream()
              .map(e -> e.figure().id())
              .toList();
      return context.where().isBroken(file, "figures")
          || briefing.figures().values().stream()
              .anyMatch(f -> f.indicator().equals(block.indicator()) && !sound.contains(f.id()))
          || context.where().texts(file).stream()
              .map(t -> t.path().split("\\."))
              .anyMatch(
                  keys ->
                      keys.length == 3
                          && List.of("figures", "relations").contains(keys[0])
                          && !briefing.figures().containsKey(keys[1]));
    }

    private static Text ofHint(Figure figure) {
      return figure.dimensions().isEmpty()
          ? Text.of("leave 'of' out: the figure '%s' is not split", figure.id())
          : Text.of("write 'of: %s' as the figure '%s' has it", split(figure), figure.id());
    }

    /** The dimensions as the content writes them. */
    private static String split(Figure figure) {
      return figure.dimensions().entrySet().stream()
          .map(d -> d.getKey() + ": " + d.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Text otherSplit(Figure figure) {
      return figure.dimensions().isEmpty()
          ? Text.of("its figure '%s' is not split", figure.id())
          : Text.of("its figure '%s' is split as %s", figure.id(), split(figure));
    }

    /** Whether a briefing that the block names has figures for it. */
    private boolean takesIn(Comparison comparison, String name, Location at) {
      Briefing other = content().all().get(name);
      if (other == null || !ofBriefing(comparison, other).isEmpty()) {
        return true;
      }
      List<Figure> figures = figures(other);
      Optional<Figure> sameSplit =
          figures.stream().filter(f -> f.dimensions().equals(block.dimensions())).findFirst();
      Text reason =
          figures.isEmpty()
              ? Text.of("it has no figure of the indicator '%s'", block.indicator())
              : Text.of(
                  (sameSplit.isPresent() ? Comparability.OTHER_STATUS : Comparability.OTHER_SCOPE)
                      .words());
      Text hint =
          figures.isEmpty()
              ? Text.of("take it out of 'with'")
              : sameSplit
                  .map(
                      f ->
                          Text.of(
                              "its figure '%s' has the status '%s'; results, targets and forecasts"
                                  + " are never compared with each other",
                              f.id(), f.status().id()))
                  .orElseGet(() -> otherSplit(figures.get(0)));
      context.report(Diagnostic.error(at, Message.NOT_WITH, block.id(), name, reason).hint(hint));
      return false;
    }

    private static Text hint(Comparability verdict) {
      return switch (verdict) {
        case ALONE -> Text.of("name briefings that have such figures, or take the block out");
        case NO_COMMON_BASE ->
            Text.of(
                "regions differ in size: compare a rate, or one region over years; a count that is"
                    + " relative to something says so in the 'denominator' of its indicator");
        default -> Text.of("compare figures of one indicator, scope and status");
      };
    }
  }
}
