package org.jianbao.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jianbao.cache.Key;
import org.jianbao.check.CheckedBefore;
import org.jianbao.content.ReadBefore;
import org.jspecify.annotations.Nullable;

/**
 * What somebody keeps in memory who builds one site again and again into a folder of their own: a
 * build after a small change then reads, checks, makes and writes little more than that. Builds of
 * a session follow one another.
 */
public final class Session {
  private final ReadBefore read = new ReadBefore();
  private final CheckedBefore checked = new CheckedBefore();

  private final KeysOfBriefings keys = new KeysOfBriefings();

  /** Path → the bytes that were put there; nobody else writes to the folder. */
  private final Map<String, Key> published = new ConcurrentHashMap<>();

  private Optional<Templates> templates = Optional.empty();
  private final Map<String, Kept> tools = new ConcurrentHashMap<>();
  private @Nullable Cache cache;
  private @Nullable FlawlessBriefings flawless;

  private record Kept(List<?> of, Object tool) {}

  ReadBefore read() {
    return read;
  }

  CheckedBefore checked() {
    return checked;
  }

  KeysOfBriefings keys() {
    return keys;
  }

  Map<String, Key> published() {
    return published;
  }

  /** The templates as they are now, which need no new keys where they are as before. */
  Templates templates(Path folder, String display) {
    Templates now = new Templates(folder, display, templates);
    templates = Optional.of(now);
    return now;
  }

  /** The cache of all builds of the session. */
  synchronized Cache cache(Settings settings) {
    if (cache == null) {
      cache = Cache.in(settings.cache()).remembering();
    }
    return cache;
  }

  /** What the cache knows of briefings without a remark, for all builds of the session. */
  synchronized FlawlessBriefings flawless(Cache known) {
    if (flawless == null) {
      flawless = new FlawlessBriefings(known);
    }
    return flawless;
  }

  /**
   * Something that is costly to set up and works as long as what it is made from stays the same.
   *
   * @param of what it is made from
   */
  static <T> T tool(Optional<Session> session, Class<T> type, List<?> of, Supplier<T> make) {
    if (session.isEmpty()) {
      return make.get();
    }
    Map<String, Kept> tools = session.get().tools;
    Kept known = tools.get(type.getName());
    if (known != null && known.of().equals(of)) {
      return Objects.requireNonNull(type.cast(known.tool()));
    }
    T tool = make.get();
    tools.put(type.getName(), new Kept(of, tool));
    return tool;
  }
}
