package org.jianbao.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.model.Briefing;

/**
 * The keys of everything that a briefing says and of parts of it, made once for each. Safe for
 * several threads.
 */
final class KeysOfBriefings {
  private record Known(Briefing briefing, Map<String, Key> keys) {
    /** The same object; to compare what it says takes as long as to make a key. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Briefing other) {
      return briefing == other;
    }
  }

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** The key of a briefing; that which was read first for the same object. */
  Key of(Briefing briefing) {
    return of(briefing, "", () -> briefing);
  }

  /**
   * The key of a part of a briefing.
   *
   * @param name which part it is
   * @param part takes it out of the briefing
   */
  Key of(Briefing briefing, String name, Supplier<Briefing> part) {
    return known
        .compute(
            briefing.path(),
            (path, found) ->
                found != null && found.isOf(briefing)
                    ? found
                    : new Known(briefing, new ConcurrentHashMap<>()))
        .keys()
        .computeIfAbsent(name, n -> Digest.of(part.get()));
  }
}
