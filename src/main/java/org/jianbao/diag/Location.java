package org.jianbao.diag;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file
 * @param line line number, from 1
 * @param column column number in UTF-16 units, from 1
 */
public record Location(SourceFile file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing((Location l) -> l.file().path())
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file.path() + ":" + line + ":" + column;
  }
}
