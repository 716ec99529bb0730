package org.jianbao.model;

import java.util.Optional;

/** Files of a theme, wherever they are: in the project's templates folder or in the program. */
public interface Assets {
  /**
   * The content of a file; empty if there is none. The path uses forward slashes and stays inside.
   */
  Optional<byte[]> read(String path);

  /** How messages show this file. */
  String display(String path);
}
