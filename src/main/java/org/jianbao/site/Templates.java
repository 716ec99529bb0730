package org.jianbao.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.Assets;

/**
 * The themes: a file of the project's templates folder, or else the one that travels in the
 * program, so that a project that uses the plugin overrides only what it wants to change.
 */
public final class Templates implements Assets {
  private static final String BUILT_IN = "/jianbao/templates/";

  private final Path folder;
  private final String display;

  /**
   * Templates of a project.
   *
   * @param folder the templates folder; need not exist
   * @param display how messages show it
   */
  public Templates(Path folder, String display) {
    this.folder = folder.toAbsolutePath().normalize();
    this.display = display;
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      return Optional.empty();
    }
    try {
      if (Files.isRegularFile(file)) {
        return Optional.of(Files.readAllBytes(file));
      }
      try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + display(path), e);
    }
  }

  @Override
  public String display(String path) {
    return display + "/" + path;
  }
}
