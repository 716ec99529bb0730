package org.jianbao.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Prose;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;

/** In which sections a briefing prints its figures. */
final class FigureUses {
  private final Content content;
  private final Briefing briefing;
  private final BriefingWords words;
  private final Map<String, Set<String>> sections = new LinkedHashMap<>();

  /** The uses in the source language; the check holds the other languages to the same figures. */
  FigureUses(Content content, Briefing briefing) {
    this.content = content;
    this.briefing = briefing;
    this.words = briefing.in(content.site().languages().get(0));
    for (Section section : briefing.sections()) {
      for (Block block : section.blocks()) {
        block
            .accept(new Named(section))
            .forEach(
                f -> sections.computeIfAbsent(f, x -> new LinkedHashSet<>()).add(section.id()));
      }
    }
  }

  /** The sections that print a figure, in the order of the page. */
  List<Section> of(Figure figure) {
    Set<String> ids = sections.getOrDefault(figure.id(), Set.of());
    return briefing.sections().stream().filter(s -> ids.contains(s.id())).toList();
  }

  /** The figures that a block of a section prints. */
  private final class Named implements Block.Visitor<Stream<String>> {
    private final Section section;

    Named(Section section) {
      this.section = section;
    }

    private Stream<String> text(Block block) {
      return Optional.ofNullable(words.sections().get(section.id()))
          .flatMap(s -> Optional.ofNullable(s.blocks().get(block.id())))
          .flatMap(BriefingWords.OfBlock::text)
          .stream()
          .flatMap(t -> Prose.references(t).stream())
          .map(r -> FigureLabels.meant(briefing, r.figure(), r.part()).id());
    }

    @Override
    public Stream<String> prose(Block.Prose block) {
      return text(block);
    }

    @Override
    public Stream<String> note(Block.Note block) {
      return text(block);
    }

    @Override
    public Stream<String> table(Block.IndicatorTable block) {
      List<String> all = new ArrayList<>();
      for (String id : block.figures()) {
        Figure figure = briefing.figure(id);
        all.add(id);
        Stream.of(figure.target(), figure.change(), figure.rate())
            .flatMap(Optional::stream)
            .forEach(all::add);
      }
      return all.stream();
    }

    @Override
    public Stream<String> chart(Block.Chart block) {
      return block.rows().stream().flatMap(r -> r.cells().values().stream());
    }

    @Override
    public Stream<String> comparison(Block.Comparison block) {
      return Comparison.of(content, briefing, block).entries().stream()
          .filter(e -> e.briefing().path().equals(briefing.path()))
          .map(e -> e.figure().id());
    }

    @Override
    public Stream<String> rows(RowBlock block) {
      return block.uses().stream().map(RowBlock.Use::figure);
    }
  }
}
