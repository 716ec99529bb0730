package org.jianbao.site;

import org.jianbao.cache.Key;

/** Short names for content. */
final class Hash {
  private static final int LENGTH = 10;

  private Hash() {}

  /** The first digits of the SHA-256 of some bytes. */
  static String of(byte[] bytes) {
    return Key.of(bytes).hex().substring(0, LENGTH);
  }
}
