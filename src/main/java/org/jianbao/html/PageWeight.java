package org.jianbao.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;

/**
 * About how many bytes of markup the parts of a briefing take on the screen, known before they are
 * made: other pages have to know on which page a chapter stands. The constants are those of the
 * theme that others extend, fitted to its pages; a test holds them to what is written.
 *
 * @param languages ids of the languages that stand on the page
 */
record PageWeight(Content content, Briefing briefing, List<String> languages) {
  /** A link to a figure in text, without its words. */
  private static final int LINK = 45;

  private static final int PARAGRAPH = 40;
  private static final int TABLE = 360;

  /** A figure in a table: the link, its words and the calls of its notes. */
  private static final int CELL = 96;

  /** A thing to follow up, and a figure of it. */
  private static final int ROW = 228;

  private static final int USE = 291;

  private static final int DRAWING = 890;

  /** A mark of a chart with its words, and the figure in the table under it. */
  private static final int MARK = 250;

  private static final int DATUM = 170;

  /** What a paragraph and a cell have more where two languages stand side by side. */
  private static final int BESIDE_PARAGRAPH = 50;

  private static final int BESIDE_CELL = 40;

  /** A page without content: head, bar, foot, and what script needs. */
  int frame() {
    return 3_000 + 7_000 * languages.size();
  }

  /** What stands before the chapters: title, facts, key figures and contents. */
  int head() {
    int weight = 0;
    for (String language : languages) {
      BriefingWords words = briefing.in(language);
      weight += bytes(words.title()) + text(words.summary());
      for (String figure : briefing.keyFigures()) {
        weight += 300 + text(words.keyFigures().getOrDefault(figure, "")) + name(figure, language);
      }
      for (BriefingWords.OfSection section : words.sections().values()) {
        weight += 35 + bytes(section.title());
      }
    }
    return weight;
  }

  /** What stands behind them: notes, method, documents, files and revisions. */
  int annex() {
    return languages.size() * (2_800 + 900 * briefing.sources().size()) + notes();
  }

  /** All notes. */
  int notes() {
    int weight = 0;
    for (String language : languages) {
      for (String note : briefing.in(language).notes().values()) {
        weight += 40 + bytes(note);
      }
    }
    return weight;
  }

  /** A chapter. */
  int of(Section section) {
    int weight = 60;
    for (String language : languages) {
      BriefingWords.OfSection words =
          Objects.requireNonNull(briefing.in(language).sections().get(section.id()), section.id());
      weight += 30 + bytes(words.title());
      for (Block block : section.blocks()) {
        Optional<BriefingWords.OfBlock> given = Optional.ofNullable(words.blocks().get(block.id()));
        weight += given.map(this::words).orElse(0) + block.accept(new Kinds(language));
      }
    }
    return weight;
  }

  /** A row of the page of all figures. */
  int of(Figure figure) {
    int weight = 60;
    for (String language : languages) {
      weight += 410 + name(figure.id(), language);
    }
    return weight;
  }

  private int words(BriefingWords.OfBlock block) {
    return block.text().map(this::text).orElse(0)
        + Stream.of(block.title(), block.subtitle(), block.alt())
            .flatMap(Optional::stream)
            .mapToInt(PageWeight::bytes)
            .sum()
        + block.labels().values().stream().mapToInt(PageWeight::bytes).sum();
  }

  /** A text with its links and paragraphs. */
  private int text(String text) {
    return bytes(text)
        + LINK * StringUtils.countMatches(text, '{')
        + (PARAGRAPH + beside(BESIDE_PARAGRAPH)) * (1 + StringUtils.countMatches(text, "\n\n"));
  }

  private int beside(int weight) {
    return languages.size() > 1 ? weight : 0;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private int name(String figure, String language) {
    return bytes(content.indicator(briefing.figure(figure).indicator()).name().in(language));
  }

  /** What a block of each kind takes in one language beside its own words. */
  private final class Kinds implements Block.Visitor<Integer> {
    private final String language;

    Kinds(String language) {
      this.language = language;
    }

    @Override
    public Integer prose(Block.Prose block) {
      return 0;
    }

    @Override
    public Integer note(Block.Note block) {
      return 0;
    }

    @Override
    public Integer table(Block.IndicatorTable block) {
      int weight = TABLE;
      for (String id : block.figures()) {
        Figure figure = briefing.figure(id);
        long others =
            Stream.of(figure.target(), figure.change(), figure.rate())
                .filter(Optional::isPresent)
                .count();
        weight += name(id, language) + (CELL + beside(BESIDE_CELL)) * (1 + (int) others);
      }
      return weight;
    }

    @Override
    public Integer chart(Block.Chart block) {
      int cells =
          block.rows().stream().map(Block.Row::cells).mapToInt(Map::size).sum()
              + block.stretches().size();
      return drawn(cells) + DATUM * cells;
    }

    @Override
    public Integer comparison(Block.Comparison block) {
      int entries = Comparison.of(content, briefing, block).entries().size();
      return TABLE + drawn(entries) + 2 * DATUM * entries;
    }

    /** The drawings of a chart: where one language stands alone there is one for a phone, too. */
    private int drawn(int cells) {
      return (languages.size() == 1 ? 2 : 1) * (DRAWING + MARK * cells);
    }

    @Override
    public Integer rows(RowBlock block) {
      return TABLE + ROW * block.size() + USE * block.uses().size();
    }
  }
}
