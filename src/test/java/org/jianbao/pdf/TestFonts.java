package org.jianbao.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianbao.model.FontFace;

/** The fonts of the themes under names that tests choose. */
final class TestFonts {
  private TestFonts() {}

  static FontFace face(String family, String file, int weight) {
    try {
      return new FontFace(
          family, weight, false, file, Files.readAllBytes(Path.of("templates/fonts", file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
