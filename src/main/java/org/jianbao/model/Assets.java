package org.jianbao.model;

import java.util.Optional;
import java.util.SortedSet;

/** Files of a theme, wherever they are: in the project's templates folder or in the program. */
public interface Assets {
  /**
   * The content of a file; empty if there is none. The path uses forward slashes and stays inside.
   */
  Optional<byte[]> read(String path);

  /** The themes: the names of the folders that have a {@code theme.yaml}. */
  SortedSet<String> themes();

  /** How messages show this file. */
  String display(String path);
}
