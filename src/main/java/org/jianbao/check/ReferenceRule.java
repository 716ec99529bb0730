package org.jianbao.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.Prose;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Dimension;
import org.jianbao.model.Figure;
import org.jianbao.model.OnePage;
import org.jianbao.model.Relation;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;
import org.jianbao.model.Source;

/**
 * Every name that a briefing uses is declared: its region, sources and their parts, figures,
 * dimensions. {@link ComparisonRule} asks for the briefings that it names.
 */
final class ReferenceRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    context.content().briefings().values().forEach(b -> briefing(context, b));
  }

  private static void briefing(CheckContext context, Briefing briefing) {
    Content content = context.content();
    if (!context.isListed("regions", briefing.region())) {
      context.report(
          Diagnostic.error(
                  context.structure(briefing, ""), Message.UNKNOWN_REGION, briefing.region())
              .hint(
                  "the folder must have the name of a region; %s",
                  Suggestion.of(briefing.region(), content.regions().keySet())
                      .orElse(Text.of("add it to regions.yaml"))));
    }
    for (int i = 0; i < briefing.sources().size(); i++) {
      known(
          context,
          "sources",
          briefing.sources().get(i),
          content.sources().keySet(),
          Message.UNKNOWN_SOURCE,
          context.structure(briefing, "sources." + i));
    }
    briefing.figures().values().forEach(f -> figure(context, briefing, f));
    list(context, briefing, "key-figures", briefing.keyFigures());
    briefing.onePage().ifPresent(page -> onePage(context, briefing, page));
    briefing.notes().forEach((id, figures) -> list(context, briefing, "notes." + id, figures));
    for (Section section : briefing.sections()) {
      String base = "sections." + section.id();
      for (int i = 0; i < section.covers().size(); i++) {
        part(
            context,
            briefing.sources().isEmpty() ? "" : briefing.sources().get(0),
            section.covers().get(i),
            context.structure(briefing, base + ".covers." + i));
      }
      section
          .blocks()
          .forEach(b -> b.accept(new BlockFigures(context, briefing, base + ".blocks." + b.id())));
    }
    briefing
        .words()
        .forEach(
            (language, words) ->
                CheckContext.texts(words).forEach(t -> text(context, briefing, language, t)));
  }

  private static void figure(CheckContext context, Briefing briefing, Figure figure) {
    String base = (figure.derived() ? "relations." : "figures.") + figure.id();
    figure
        .citation()
        .ifPresent(
            c -> {
              Location at =
                  context
                      .where()
                      .find(context.file(briefing, "briefing"), base + ".source")
                      .map(p -> p.value())
                      .orElseGet(() -> context.structure(briefing, base + ".section"));
              if (context.content().sources().containsKey(c.source())) {
                part(
                    context,
                    c.source(),
                    c.section(),
                    context.structure(briefing, base + ".section"));
              } else if (!c.source().isEmpty() && !briefing.sources().contains(c.source())) {
                known(
                    context,
                    "sources",
                    c.source(),
                    context.content().sources().keySet(),
                    Message.UNKNOWN_SOURCE,
                    at);
              }
            });
    figure.target().ifPresent(t -> link(context, briefing, base + ".target", t));
    figure.change().ifPresent(t -> link(context, briefing, base + ".change", t));
    figure.rate().ifPresent(t -> link(context, briefing, base + ".rate", t));
    figure
        .relation()
        .flatMap(Relation::confirms)
        .ifPresent(t -> link(context, briefing, base + ".confirms", t));
    dimensions(context, briefing, base, figure.dimensions());
  }

  /** Vocabularies and values under the key {@code of}. */
  private static void dimensions(
      CheckContext context, Briefing briefing, String base, SortedMap<String, String> dimensions) {
    dimensions.forEach(
        (dimension, value) -> {
          Optional<Dimension> vocabulary =
              Optional.ofNullable(context.content().dimensions().get(dimension));
          String path = base + ".of." + dimension;
          if (vocabulary.isEmpty()) {
            known(
                context,
                "dimensions",
                dimension,
                context.content().dimensions().keySet(),
                Message.UNKNOWN_DIMENSION,
                context.where().key(context.file(briefing, "briefing"), path));
          } else if (!vocabulary.get().values().containsKey(value)) {
            context.report(
                Diagnostic.error(
                        context.structure(briefing, path),
                        Message.UNKNOWN_DIMENSION_VALUE,
                        dimension,
                        value)
                    .hint(Suggestion.of(value, vocabulary.get().values().keySet())));
          }
        });
  }

  private static void link(CheckContext context, Briefing briefing, String path, String id) {
    figureIs(context, briefing, id, context.structure(briefing, path));
  }

  private static void list(
      CheckContext context, Briefing briefing, String path, java.util.List<String> figures) {
    for (int i = 0; i < figures.size(); i++) {
      figureIs(context, briefing, figures.get(i), context.structure(briefing, path + "." + i));
    }
  }

  private static void figureIs(CheckContext context, Briefing briefing, String id, Location at) {
    if (!context.isFigure(briefing, id)) {
      context.report(
          Diagnostic.error(at, Message.UNKNOWN_FIGURE, id)
              .hint(Suggestion.of(id, briefing.figures().keySet())));
    }
  }

  private static void onePage(CheckContext context, Briefing briefing, OnePage page) {
    list(context, briefing, "one-page.headline", page.headline());
    List<String> charts =
        briefing.sections().stream()
            .flatMap(
                s ->
                    s.blocks().stream()
                        .filter(b -> b instanceof Block.Chart)
                        .map(b -> s.id() + "/" + b.id()))
            .toList();
    for (int i = 0; i < page.charts().size(); i++) {
      String chart = page.charts().get(i);
      if (!charts.contains(chart)) {
        context.report(
            Diagnostic.error(
                    context.structure(briefing, "one-page.charts." + i),
                    Message.UNKNOWN_CHART,
                    chart)
                .hint(Suggestion.of(chart, charts)));
      }
    }
  }

  /** A document has such a part. */
  static void part(CheckContext context, String source, String section, Location at) {
    Optional<Source> document = Optional.ofNullable(context.content().sources().get(source));
    if (document.isPresent() && document.get().section(section).isEmpty()) {
      context.report(
          Diagnostic.error(at, Message.UNKNOWN_SECTION, source, section)
              .hint(
                  "its sections are %s",
                  Text.list(document.get().sections().stream().map(Source.Part::id).toList())));
    }
  }

  /** Whether a shared list has this name. */
  private static void known(
      CheckContext context,
      String list,
      String id,
      Collection<String> ids,
      Message message,
      Location at) {
    if (!ids.contains(id) && !context.isListed(list, id)) {
      context.report(Diagnostic.error(at, message, id).hint(Suggestion.of(id, ids)));
    }
  }

  private static void text(
      CheckContext context, Briefing briefing, String language, CheckContext.Text text) {
    for (Prose.Reference reference : Prose.references(text.text())) {
      Location at = context.text(briefing, language, text, reference.offset());
      figureIs(context, briefing, reference.figure(), at);
      Optional<Figure> figure = Optional.ofNullable(briefing.figures().get(reference.figure()));
      if (figure.isPresent() && !has(figure.get(), reference.part())) {
        String part = reference.part().name().toLowerCase(java.util.Locale.ROOT);
        context.report(
            Diagnostic.error(at, Message.NO_SUCH_PART, reference.figure(), part)
                .hint("give the figure a '%s' in briefing.yaml", part));
      }
    }
  }

  /** Whether the figure of a reference has the part that it names, or is not known. */
  static boolean has(Briefing briefing, Prose.Reference reference) {
    return Optional.ofNullable(briefing.figures().get(reference.figure()))
        .map(f -> has(f, reference.part()))
        .orElse(true);
  }

  private static boolean has(Figure figure, Prose.Part part) {
    return switch (part) {
      case FULL, VALUE -> true;
      case TARGET -> figure.target().isPresent();
      case CHANGE -> figure.change().isPresent();
      case RATE -> figure.rate().isPresent();
    };
  }

  /** Looks up the figures of each kind of block. */
  private record BlockFigures(CheckContext context, Briefing briefing, String path)
      implements Block.Visitor<Boolean> {
    @Override
    public Boolean prose(Block.Prose block) {
      return true;
    }

    @Override
    public Boolean note(Block.Note block) {
      return true;
    }

    @Override
    public Boolean table(Block.IndicatorTable block) {
      list(context, briefing, path + ".figures", block.figures());
      return true;
    }

    @Override
    public Boolean comparison(Block.Comparison block) {
      dimensions(context, briefing, path, block.dimensions());
      return true;
    }

    @Override
    public Boolean chart(Block.Chart block) {
      for (ChartCell cell : ChartCell.of(context, briefing, path, block)) {
        figureIs(context, briefing, cell.figure(), context.structure(briefing, cell.path()));
      }
      block.by().ifPresent(by -> groups(block, by));
      for (int i = 0; i < block.stretches().size() && !briefing.sources().isEmpty(); i++) {
        Location at = context.structure(briefing, path + ".steps." + i + ".section");
        block
            .stretches()
            .get(i)
            .section()
            .ifPresent(s -> part(context, briefing.sources().get(0), s, at));
      }
      return true;
    }

    /** What divides a chart is a dimension that all of its figures have, each row in one group. */
    private void groups(Block.Chart chart, String by) {
      known(
          context,
          "dimensions",
          by,
          context.content().dimensions().keySet(),
          Message.UNKNOWN_DIMENSION,
          context.structure(briefing, path + ".by"));
      if (!context.content().dimensions().containsKey(by)) {
        return;
      }
      Map<Integer, String> groups = new HashMap<>();
      for (ChartCell cell : ChartCell.of(context, briefing, path, chart)) {
        Optional<Figure> figure = Optional.ofNullable(briefing.figures().get(cell.figure()));
        if (figure.isEmpty()) {
          continue;
        }
        Location at = context.structure(briefing, cell.path());
        String group = figure.get().dimensions().get(by);
        if (group == null) {
          context.report(
              Diagnostic.error(at, Message.NO_GROUP, cell.figure(), by, chart.id())
                  .hint("give the figure a word of '%s' under 'of', or leave it out", by));
          continue;
        }
        String first = groups.putIfAbsent(cell.row(), group);
        if (first != null && !first.equals(group)) {
          context.report(
              Diagnostic.error(
                      at, Message.TWO_GROUPS, chart.id(), by, Text.list(List.of(first, group)))
                  .hint("write a row for each of them"));
        }
      }
    }

    @Override
    public Boolean rows(RowBlock block) {
      for (RowBlock.Use use : block.uses()) {
        figureIs(
            context, briefing, use.figure(), context.structure(briefing, path + "." + use.path()));
      }
      return true;
    }
  }
}
