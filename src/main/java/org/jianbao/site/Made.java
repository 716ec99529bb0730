package org.jianbao.site;

import java.util.Optional;
import org.jianbao.cache.Key;

/** What a file holds. */
final class Made {
  private final byte[] bytes;
  private final Optional<Key> key;

  private Made(byte[] bytes, Optional<Key> key) {
    this.bytes = bytes;
    this.key = key;
  }

  /** Bytes of which the cache knows nothing yet. */
  static Made of(byte[] bytes) {
    return new Made(bytes, Optional.empty());
  }

  /** The same as the cache has them. */
  Made under(Key content) {
    return new Made(bytes, Optional.of(content));
  }

  byte[] bytes() {
    return bytes;
  }

  /** The key of the bytes, where the cache has them already; to make one takes time. */
  Optional<Key> key() {
    return key;
  }
}
