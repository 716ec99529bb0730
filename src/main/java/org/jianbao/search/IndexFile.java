package org.jianbao.search;

/** A file of an index. */
final class IndexFile {
  private final String path;
  private final String hash;
  private final byte[] bytes;

  /**
   * A file.
   *
   * @param path where it lies below the output folder; has its hash
   * @param hash a short name for its bytes
   */
  IndexFile(String path, String hash, byte[] bytes) {
    this.path = path;
    this.hash = hash;
    this.bytes = bytes;
  }

  String path() {
    return path;
  }

  String hash() {
    return hash;
  }

  byte[] bytes() {
    return bytes;
  }
}
