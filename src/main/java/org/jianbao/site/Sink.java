package org.jianbao.site;

/** Takes finished files. */
@FunctionalInterface
interface Sink {
  /** Takes a file at this path below the output folder. */
  void write(String path, Made made);

  /** The same for bytes of which the cache knows nothing. */
  default void write(String path, byte[] bytes) {
    write(path, Made.of(bytes));
  }
}
