package org.jianbao.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;

/**
 * How briefings were divided into pages last, for who builds again and again. It holds as long as
 * the site shares what it shared and has the same theme. Safe for use by several threads.
 */
public final class DividedBefore {
  private record Entry(Briefing of, Division division) {
    /** The same object; to compare what it says takes as long as to divide it. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Briefing briefing) {
      return of == briefing;
    }
  }

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** A division, made now or before. What a comparison weighs depends on other briefings. */
  Division get(String folder, Briefing briefing, Supplier<Division> make) {
    if (compares(briefing)) {
      return make.get();
    }
    return entries
        .compute(
            folder,
            (f, known) ->
                known != null && known.isOf(briefing) ? known : new Entry(briefing, make.get()))
        .division();
  }

  private static boolean compares(Briefing briefing) {
    return briefing.sections().stream()
        .flatMap(s -> s.blocks().stream())
        .anyMatch(Block.Comparison.class::isInstance);
  }
}
