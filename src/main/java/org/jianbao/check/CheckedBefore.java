package org.jianbao.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.SourceMap;
import org.jianbao.work.Threads;

/**
 * What rules have found within briefings, so that whoever checks again and again checks only those
 * that were read anew. Not for several threads at once.
 */
public final class CheckedBefore {
  private final Map<SourceMap, List<Diagnostic>> found = new HashMap<>();
  private Optional<List<Diagnostic>> shared = Optional.empty();
  private Object surroundings = "";
  private Flawless flawless = Flawless.NOTHING;

  /**
   * Says what rules see beside the files of a briefing: shared files, words, fonts. If it is not
   * the same as the last time, nothing holds any more.
   */
  public void dependingOn(Object values) {
    if (!Objects.equals(values, surroundings)) {
      surroundings = values;
      found.clear();
      shared = Optional.empty();
    }
  }

  /** The same, which checks nothing that is known to be flawless. */
  public CheckedBefore with(Flawless others) {
    flawless = others;
    return this;
  }

  /** What was found in files that all briefings share, now or before. */
  List<Diagnostic> ofShared(Supplier<List<Diagnostic>> check) {
    if (shared.isEmpty()) {
      shared = Optional.of(check.get());
    }
    return shared.get();
  }

  /** Forgets all but these. */
  void keep(Collection<SourceMap> parts) {
    found.keySet().retainAll(Set.copyOf(parts));
  }

  /**
   * What was found in each part, now or before; several are checked at once.
   *
   * @param check takes a part, and the threads that nobody else needs while it is being checked
   */
  List<Diagnostic> ofEach(
      List<SourceMap> parts,
      BiFunction<SourceMap, Threads, List<Diagnostic>> check,
      Threads threads) {
    List<SourceMap> unknown = parts.stream().filter(p -> !found.containsKey(p)).toList();
    Threads free = unknown.size() == 1 ? threads : Threads.ONE;
    List<List<Diagnostic>> remarks =
        threads.each(unknown, p -> flawless.has(p) ? List.of() : checked(p, check, free));
    for (int i = 0; i < unknown.size(); i++) {
      found.put(unknown.get(i), remarks.get(i));
    }
    return parts.stream().flatMap(p -> Objects.requireNonNull(found.get(p)).stream()).toList();
  }

  private List<Diagnostic> checked(
      SourceMap part, BiFunction<SourceMap, Threads, List<Diagnostic>> check, Threads free) {
    List<Diagnostic> remarks = check.apply(part, free);
    if (remarks.isEmpty()) {
      flawless.add(part);
    }
    return remarks;
  }
}
