package org.jianbao.html;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jianbao.model.Briefing;

/**
 * How briefings were divided into pages last, for who builds again and again. It holds as long as
 * the site shares what it shared and has the same theme. Safe for use by several threads.
 */
public final class DividedBefore {
  private record Entry(List<Briefing> of, Division division) {
    /** The same objects; to compare what they say takes as long as to divide one. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(List<Briefing> briefings) {
      return of.size() == briefings.size()
          && IntStream.range(0, of.size()).allMatch(i -> of.get(i) == briefings.get(i));
    }
  }

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * A division, made now or before.
   *
   * @param of the briefing, and those others that count
   */
  Division get(String folder, List<Briefing> of, Supplier<Division> make) {
    return entries
        .compute(
            folder,
            (f, known) ->
                known != null && known.isOf(of) ? known : new Entry(List.copyOf(of), make.get()))
        .division();
  }
}
