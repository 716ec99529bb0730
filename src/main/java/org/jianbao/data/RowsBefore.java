package org.jianbao.data;

import java.util.List;
import java.util.function.Supplier;
import org.jianbao.model.Briefing;

/** Keeps the rows that a briefing has in a table of all briefings. */
@FunctionalInterface
public interface RowsBefore {
  /** Keeps nothing. */
  RowsBefore NONE = (table, briefing, numbers, make) -> make.get();

  /**
   * Rows, made now or before.
   *
   * @param table which table they stand in
   * @param briefing what they are made from, together with what the site shares
   * @param numbers of rows that they have, where that counts
   */
  byte[] get(String table, Briefing briefing, List<Integer> numbers, Supplier<byte[]> make);
}
