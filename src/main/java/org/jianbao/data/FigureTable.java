package org.jianbao.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Message;
import org.jianbao.diag.Text;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Dimension;
import org.jianbao.model.FigureEntry;
import org.jianbao.model.Localized;

/**
 * The second door of this room: figures that come in as a table, as {@link FigureFiles} lets them
 * out. A cell that is empty says nothing, and neither does one that says what the briefing says.
 */
public final class FigureTable {
  private final Table table;
  private final Content content;
  private final Briefing briefing;
  private final Diagnostics diagnostics;
  private final Map<Column, Integer> columns = new HashMap<>();
  private final Map<String, Integer> dimensions = new TreeMap<>();
  private Optional<Integer> printed = Optional.empty();

  /**
   * What a table holds.
   *
   * @param entries what it says about figures of the briefing, in its order
   * @param elsewhere the number of rows of other briefings, which are left out
   * @param calculated the number of calculated figures, which are left out
   */
  public record Reading(List<FigureEntry> entries, int elsewhere, int calculated) {
    public Reading {
      entries = List.copyOf(entries);
    }
  }

  private FigureTable(Table table, Content content, Briefing briefing, Diagnostics diagnostics) {
    this.table = table;
    this.content = content;
    this.briefing = briefing;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a table, CSV or XLSX.
   *
   * @param display how messages show it
   * @param briefing the briefing that the figures are for
   * @param diagnostics collects why rows are refused
   */
  public static Reading read(
      Path file, String display, Content content, Briefing briefing, Diagnostics diagnostics) {
    Optional<Table> table = TableReader.read(file, display, diagnostics);
    return table
        .map(t -> new FigureTable(t, content, briefing, diagnostics).read())
        .orElse(new Reading(List.of(), 0, 0));
  }

  private Reading read() {
    heads();
    List<FigureEntry> entries = new ArrayList<>();
    int elsewhere = 0;
    int calculated = 0;
    if (!columns.containsKey(Column.FIGURE)) {
      diagnostics.add(
          Diagnostic.error(
                  table.at(table.rows().get(0), 0), Message.NO_COLUMN, Column.FIGURE.head())
              .hint("the first row names the columns: figure, indicator, value, status …"));
      return new Reading(entries, elsewhere, calculated);
    }
    List<FigureRow> rows = new ArrayList<>();
    for (Table.Row row : table.rows().subList(1, table.rows().size())) {
      FigureRow read = new FigureRow(this, row);
      switch (read.belonging()) {
        case HERE -> rows.add(read);
        case ELSEWHERE -> elsewhere++;
        case CALCULATED -> calculated++;
        case UNKNOWN -> {
          // It has a remark.
        }
      }
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    Set<String> known = new HashSet<>(briefing.figures().keySet());
    rows.forEach(r -> known.add(r.id()));
    for (FigureRow row : rows) {
      Integer first = seen.putIfAbsent(row.id(), row.number());
      if (first != null) {
        row.refuse(Column.FIGURE, Message.ROW_TWICE.with(row.id(), first), Optional.empty());
      } else {
        row.entry(known).ifPresent(entries::add);
      }
    }
    return new Reading(entries, elsewhere, calculated);
  }

  /** Finds the columns by their heads. */
  private void heads() {
    Table.Row head = table.rows().get(0);
    Map<String, Integer> seen = new HashMap<>();
    String own = "text-" + sourceLanguage();
    for (int i = 0; i < head.cells().size(); i++) {
      String plain = Column.plain(head.cell(i).text());
      if (plain.isEmpty()) {
        continue;
      }
      Optional<Column> column = Column.of(plain);
      Optional<String> dimension = dimension(plain);
      boolean twice = seen.putIfAbsent(plain, i) != null;
      if (column.isPresent()) {
        twice |= columns.putIfAbsent(column.get(), i) != null;
      } else if (plain.equals(own)) {
        printed = Optional.of(i);
      } else if (dimension.isPresent()) {
        twice |= dimensions.putIfAbsent(dimension.get(), i) != null;
      } else if (!Column.follows(plain)) {
        diagnostics.add(
            Diagnostic.warning(table.at(head, i), Message.SURPLUS_COLUMN, head.cell(i).text())
                .hint(Suggestion.of(plain, heads(content))));
      }
      if (twice) {
        diagnostics.error(table.at(head, i), Message.SAME_COLUMN, head.cell(i).text());
      }
    }
  }

  private static List<String> heads(Content content) {
    List<String> heads = new ArrayList<>(content.dimensions().keySet());
    for (Column column : Column.values()) {
      heads.add(column.head());
    }
    return heads;
  }

  /** The dimension that a head names, by its id or by its name in any language. */
  private Optional<String> dimension(String plain) {
    return content.dimensions().values().stream()
        .filter(
            d ->
                Column.plain(d.id()).equals(plain)
                    || d.name().byLanguage().values().stream()
                        .anyMatch(n -> Column.plain(n).equals(plain)))
        .map(Dimension::id)
        .findFirst();
  }

  Content content() {
    return content;
  }

  Briefing briefing() {
    return briefing;
  }

  String sourceLanguage() {
    return content.site().languages().get(0);
  }

  /** The place of a column; empty if the table has none. */
  Optional<Integer> place(Column column) {
    return Optional.ofNullable(columns.get(column));
  }

  /** The columns of single dimensions: dimension id → place. */
  Map<String, Integer> dimensions() {
    return dimensions;
  }

  /** The column that holds figures as pages of the source language print them. */
  Optional<Integer> printed() {
    return printed;
  }

  /** How remarks name a column: by its head. */
  private String head(int column) {
    String head = table.rows().get(0).cell(column).text();
    return head.isEmpty() ? String.valueOf(column + 1) : head;
  }

  /** Says what is wrong in a cell. */
  void refuse(Table.Row row, int column, Text sentence, Optional<Text> hint) {
    diagnostics.add(
        Diagnostic.error(table.at(row, column), Message.CELL, row.number(), head(column), sentence)
            .hint(hint));
  }

  /** Says what is wrong in a row. */
  void refuse(Table.Row row, Text sentence, Optional<Text> hint) {
    diagnostics.add(
        Diagnostic.error(table.at(row, 0), Message.ROW, row.number(), sentence).hint(hint));
  }

  /** Names by which the things of a catalogue may be called. */
  static Map<String, List<String>> names(Map<String, Localized> catalogue) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    catalogue.forEach((id, name) -> names.put(id, List.copyOf(name.byLanguage().values())));
    return names;
  }
}
