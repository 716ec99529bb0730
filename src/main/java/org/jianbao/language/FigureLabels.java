package org.jianbao.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Localized;
import org.jianbao.model.Relation;
import org.jianbao.model.Source;
import org.jianbao.model.Status;
import org.jianbao.model.UnitKind;

/** How figures are named and explained in one language. */
public final class FigureLabels {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Content content;
  private final Briefing briefing;
  private final Lexicon lexicon;

  public FigureLabels(Content content, Briefing briefing, Lexicon lexicon) {
    this.content = content;
    this.briefing = briefing;
    this.lexicon = lexicon;
  }

  /** A text of the briefing without markup, with its figures as pages print them. */
  public String plain(String text) {
    return TAG.matcher(Prose.inline(text, this::escaped))
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private String escaped(String id, Prose.Part part) {
    return text(id, part).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The figure that a reference with this part prints. */
  public static Figure meant(Briefing briefing, String id, Prose.Part part) {
    Figure figure = briefing.figure(id);
    Optional<String> other =
        switch (part) {
          case FULL, VALUE -> Optional.empty();
          case TARGET -> figure.target();
          case CHANGE -> figure.change();
          case RATE -> figure.rate();
        };
    return other.map(briefing::figure).orElse(figure);
  }

  /** What a reference with this part prints. */
  public String text(String id, Prose.Part part) {
    Figure meant = meant(briefing, id, part);
    NumberText number = lexicon.number(meant.quantity(), content.unit(meant.unit()));
    return part == Prose.Part.VALUE ? number.bare() : number.full();
  }

  /** Full name of the indicator with the dimensions in brackets. */
  public String name(Figure figure) {
    return withDimensions(content.indicator(figure.indicator()).name(), figure);
  }

  /** Short name of the indicator with the dimensions in brackets. */
  public String label(Figure figure) {
    return withDimensions(content.indicator(figure.indicator()).shortName(), figure);
  }

  private String withDimensions(Localized name, Figure figure) {
    String text = name.in(lexicon.id());
    return figure.dimensions().isEmpty()
        ? text
        : lexicon.word("with-dimensions", text, dimensions(figure));
  }

  /** The values of the dimensions alone. */
  public String dimensions(Figure figure) {
    return figure.dimensions().entrySet().stream()
        .map(d -> dimension(d.getKey(), d.getValue()))
        .collect(Collectors.joining(lexicon.word("list-comma")));
  }

  private String dimension(String id, String value) {
    Localized name = content.dimension(id).values().get(value);
    return name == null ? value : name.in(lexicon.id());
  }

  /** Exactly what pages print for a figure: number, unit and bound. */
  public String text(Figure figure) {
    return lexicon.number(figure.quantity(), content.unit(figure.unit())).full();
  }

  /** The word of the status; empty for what was achieved, which needs none. */
  public String statusWord(Figure figure) {
    return figure.status() == Status.ACHIEVED ? "" : status(figure);
  }

  /** The word of the status, whichever it is; aims and commitments have a symbol besides. */
  public String status(Figure figure) {
    String force = force(figure);
    return force.isEmpty() ? lexicon.word("status-" + figure.status().id()) : force;
  }

  /** Symbol and word of a target that is called an aim or a commitment; empty for all else. */
  public String force(Figure figure) {
    return figure
        .force()
        .filter(f -> figure.status() == Status.TARGET)
        .map(f -> lexicon.word("mark-" + f.id()) + "\u00a0" + lexicon.word("force-" + f.id()))
        .orElse("");
  }

  /** Names the part of the document where a figure stands. */
  public String section(Citation citation) {
    return content
        .source(citation.source())
        .section(citation.section())
        .map(Source.Part::label)
        .map(l -> l.in(lexicon.id()))
        .orElse(citation.section());
  }

  /** The arithmetic of a calculated figure, with its numbers; empty for a stated one. */
  public String formula(Figure figure) {
    return formula(figure, this::text);
  }

  /** The same with its figures as something else prints them. */
  public String formula(Figure figure, Function<Figure, String> print) {
    if (figure.relation().isEmpty()) {
      return "";
    }
    Relation relation = figure.relation().get();
    List<String> texts = relation.operands().stream().map(briefing::figure).map(print).toList();
    return switch (relation.kind()) {
      case SUM -> String.join(" + ", texts);
      case DIFFERENCE -> texts.get(0) + " − " + texts.get(1);
      case RATIO -> texts.get(0) + " ÷ " + texts.get(1);
      case SHARE -> lexicon.word("formula-share", texts.get(0), String.join(" + ", texts));
      case CHANGE ->
          kind(relation.operands().get(0)) == UnitKind.PERCENT
              ? texts.get(0) + " − " + texts.get(1)
              : lexicon.word("formula-change", texts.get(0), texts.get(1));
      case IMPLIED_BASE ->
          isGrowth(relation.operands())
              ? lexicon.word("formula-implied-base", texts.get(0), texts.get(1))
              : texts.get(0) + " − " + texts.get(1);
    };
  }

  /** Whether the second figure is a growth in per cent of the first, and not in its own unit. */
  private boolean isGrowth(List<String> operands) {
    return kind(operands.get(1)) == UnitKind.PERCENT && kind(operands.get(0)) != UnitKind.PERCENT;
  }

  private UnitKind kind(String figure) {
    return content.unit(briefing.figure(figure).unit()).kind();
  }

  /** What a reader sees on pointing at a figure. */
  public String hint(Figure figure) {
    return figure
        .citation()
        .map(c -> lexicon.word("figure-hint", label(figure), section(c), c.stated()))
        .orElseGet(() -> lexicon.word("figure-hint-derived", label(figure), formula(figure)));
  }

  /** Words of rows and series that the language file gives, or the name of the figure. */
  public String rowLabel(
      Map<String, String> labels, String key, Figure figure, boolean sameIndicator) {
    String given = labels.get(key);
    if (given != null) {
      return given;
    }
    return sameIndicator && !figure.dimensions().isEmpty() ? dimensions(figure) : label(figure);
  }
}
