package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces files that people edit. */
final class SafeFile {
  private SafeFile() {}

  /**
   * Replaces a file that exists, and keeps its permissions. An interrupted run leaves the old file
   * or the new one, never half of one.
   */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path real = file.toRealPath();
    Path aside = Files.createTempFile(real.getParent(), ".new", ".tmp");
    try {
      Files.copy(
          real, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(aside, bytes);
      Files.move(aside, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
