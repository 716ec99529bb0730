package org.jianbao.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.check.Flawless;
import org.jianbao.content.ContentReader;
import org.jianbao.diag.SourceMap;

/** A note in the cache for each briefing without a remark. Safe for use by several threads. */
final class FlawlessBriefings implements Flawless {
  private static final String KIND = "flawless";

  private final Cache cache;

  /** A briefing that a session need not read again has the same places, and so the same files. */
  private final Map<SourceMap, Key> files = Collections.synchronizedMap(new WeakHashMap<>());

  private Key surroundings = Digest.of();

  FlawlessBriefings(Cache cache) {
    this.cache = cache;
  }

  /** Takes the key of the files of a briefing. */
  void note(ContentReader.BriefingFiles read) {
    if (cache.stores()) {
      // Not in one step: others would wait while the key is being made.
      if (!files.containsKey(read.where())) {
        files.put(read.where(), Digest.of(read.path(), read.files()));
      }
    }
  }

  /** The same, where rules see this beside the files of a briefing. */
  FlawlessBriefings beside(Key all) {
    surroundings = all;
    return this;
  }

  @Override
  public boolean has(SourceMap part) {
    return cache.stores() && cache.isNoted(KIND, of(part));
  }

  @Override
  public void add(SourceMap part) {
    if (cache.stores()) {
      cache.note(KIND, of(part));
    }
  }

  private List<Key> of(SourceMap part) {
    return List.of(surroundings, Objects.requireNonNull(files.get(part)));
  }
}
