package org.jianbao.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.model.Briefing;

/** The key of everything that a briefing says, made once for each. Safe for several threads. */
final class KeysOfBriefings {
  private record Known(Briefing briefing, Key key) {}

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** The key of a briefing; that which was read first for the same object. */
  @SuppressWarnings("ReferenceEquality") // to compare its values takes as long as to make the key
  Key of(Briefing briefing) {
    Known found = known.get(briefing.path());
    if (found == null || found.briefing() != briefing) {
      found = new Known(briefing, Digest.of(briefing));
      known.put(briefing.path(), found);
    }
    return found.key();
  }
}
