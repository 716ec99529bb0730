package org.jianbao.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jianbao.shelf.Shelf;

/**
 * One region in one year.
 *
 * @param region id of the region
 * @param year the year its documents state
 * @param kind what kind of document it is compiled from
 * @param regionInferred whether the document hides its region and we inferred it
 * @param inferredYear the year the evidence points to, where it differs from the stated one
 * @param sources ids of its documents; the first is the default of citations
 * @param revisions what was published when, latest first; at least one
 * @param figures figure id → figure, stated and calculated, in the order of the file
 * @param keyFigures ids of the headline figures
 * @param onePage what its one-page view shows, if it has one
 * @param sections its chapters
 * @param notes note id → the figures it is about, in order
 * @param words language id → words
 * @param unused numbers of its documents that are no figures, with the reason
 */
public record Briefing(
    String region,
    int year,
    Kind kind,
    boolean regionInferred,
    OptionalInt inferredYear,
    List<String> sources,
    List<Revision> revisions,
    Map<String, Figure> figures,
    List<String> keyFigures,
    Optional<OnePage> onePage,
    List<Section> sections,
    Map<String, List<String>> notes,
    Map<String, BriefingWords> words,
    List<Unused> unused) {

  public Briefing {
    sources = List.copyOf(sources);
    revisions = List.copyOf(revisions);
    keyFigures = List.copyOf(keyFigures);
    sections = Shelf.copyOf(sections);
    unused = Shelf.copyOf(unused);
  }

  /**
   * The same, with what is long put aside: figures, sections, notes, words and unused numbers. Each
   * time one asks for them they may be other objects, which are equal.
   */
  public Briefing on(Shelf shelf) {
    return new Briefing(
        region,
        year,
        kind,
        regionInferred,
        inferredYear,
        sources,
        revisions,
        shelf.map(figures),
        keyFigures,
        onePage,
        shelf.list(sections),
        shelf.map(notes),
        shelf.values(words),
        shelf.list(unused));
  }

  /**
   * A number of a document that is no figure, such as a telephone number or the name of a
   * programme.
   *
   * @param source id of the document
   * @param section id of its part
   * @param stated the number as the document states it
   * @param reason why it is no figure; the page of the document prints it
   */
  public record Unused(String source, String section, String stated, Localized reason) {}

  /** Kinds of document that briefings are compiled from. */
  public enum Kind {
    /** 工作总结: what was done. */
    WORK_REPORT,
    /** 工作会议讲话: what was done and what is to be done. */
    ADDRESS,
    /** 工作要点: what is to be done. */
    PLAN;

    /** The id in content files. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A published state.
   *
   * @param version number, for example 1.0
   * @param date when
   * @param change what changed
   */
  public record Revision(String version, LocalDate date, Localized change) {}

  /** The figure with this id; references have been checked when a briefing exists. */
  public Figure figure(String id) {
    return Objects.requireNonNull(figures.get(id), id);
  }

  /** The calculated figure of this arithmetic on these figures, if one is declared. */
  public Optional<Figure> calculated(Relation.Kind kind, List<String> operands) {
    return figures.values().stream()
        .filter(
            f ->
                f.relation()
                    .filter(r -> r.kind() == kind && r.operands().equals(operands))
                    .isPresent())
        .findFirst();
  }

  /** Its blocks that show figures of others beside its own, in their order. */
  public Stream<Block.Comparison> comparisons() {
    return sections.stream()
        .flatMap(s -> s.blocks().stream())
        .filter(Block.Comparison.class::isInstance)
        .map(Block.Comparison.class::cast);
  }

  /** The words in this language. */
  public BriefingWords in(String language) {
    return Objects.requireNonNull(words.get(language), language);
  }

  /** The latest of its published states. */
  public Revision latest() {
    return revisions.get(0);
  }

  /** The day on which one of these briefings last changed; empty for none. */
  public static Optional<LocalDate> lastChanged(Collection<Briefing> briefings) {
    return briefings.stream().map(b -> b.latest().date()).max(Comparator.naturalOrder());
  }

  /** The name of its folder below a language, and of its data: {@code liupanshui/2018}. */
  public String path() {
    return region + "/" + year;
  }
}
