package org.jianbao.site;

/** Takes finished files. */
@FunctionalInterface
interface Sink {
  /** Takes a file at this path below the output folder. */
  void write(String path, byte[] bytes);
}
