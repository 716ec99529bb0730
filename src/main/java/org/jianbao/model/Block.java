package org.jianbao.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A part of a section. The words of a block stand in the language files under the same id. */
public sealed interface Block
    permits Block.Prose, Block.Note, Block.IndicatorTable, Block.Chart, Block.Comparison, RowBlock {
  /** Name within the section. */
  String id();

  /** Calls the method for this kind of block. */
  <T> T accept(Visitor<T> visitor);

  /** Paragraphs. */
  record Prose(String id) implements Block {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.prose(this);
    }
  }

  /** A remark that readers must not miss. */
  record Note(String id) implements Block {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.note(this);
    }
  }

  /** A table of figures: name, value, status, source. */
  record IndicatorTable(String id, List<String> figures) implements Block {
    public IndicatorTable {
      figures = List.copyOf(figures);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.table(this);
    }
  }

  /**
   * A chart with the table of its figures.
   *
   * @param form the kind of chart
   * @param rows one row for each category, in order
   * @param series the roles the rows fill, in order; names in the language files
   * @param by id of the dimension whose words divide the rows into groups that are drawn apart
   * @param stretches the rows of a chart of time, which has no others
   */
  record Chart(
      String id,
      ChartForm form,
      List<Row> rows,
      List<String> series,
      Optional<String> by,
      List<Stretch> stretches)
      implements Block {
    public Chart {
      rows = List.copyOf(rows);
      series = List.copyOf(series);
      stretches = List.copyOf(stretches);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.chart(this);
    }
  }

  /**
   * This briefing's figures of an indicator beside those of other years and regions.
   *
   * @param indicator id of the indicator
   * @param with paths of the other briefings, such as {@code changsha/2019}; empty for all that
   *     have such figures
   * @param dimensions how the figures are split
   * @param form the kind of chart; the one that suits the unit if absent
   */
  record Comparison(
      String id,
      String indicator,
      Optional<List<String>> with,
      SortedMap<String, String> dimensions,
      Optional<ChartForm> form)
      implements Block {
    public Comparison {
      with = with.map(List::copyOf);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.comparison(this);
    }
  }

  /**
   * A category of a chart.
   *
   * @param label id of its words; if absent the words come from the figure
   * @param cells role → figure id
   */
  record Row(Optional<String> label, SortedMap<String, String> cells) {}

  /**
   * What takes time; one of its ends is there at least.
   *
   * @param id name within the block, with its words
   * @param begin a year, month or day
   * @param end likewise; the whole of it belongs to the stretch
   * @param status what kind of statement the dates are
   * @param section part of the first source that states them
   */
  record Stretch(
      String id,
      Optional<Period> begin,
      Optional<Period> end,
      Status status,
      Optional<String> section) {}

  /** One method for each kind of block, so that a new kind is not forgotten anywhere. */
  interface Visitor<T> {
    T prose(Prose block);

    T note(Note block);

    T table(IndicatorTable block);

    T chart(Chart block);

    T comparison(Comparison block);

    T rows(RowBlock block);
  }
}
