package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces files of editors. */
final class SafeFile {
  private SafeFile() {}

  /**
   * Replaces a file, and keeps who may read it. An interrupted run leaves the old file or the new
   * one, never half of one.
   */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path aside = Files.createTempFile(file.getParent(), ".new", ".tmp");
    try {
      Files.copy(
          file, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
