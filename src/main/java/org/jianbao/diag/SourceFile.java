package org.jianbao.diag;

import java.util.List;

/**
 * A text file that people edit, as it was read.
 *
 * @param path path as messages show it, relative to the project, with forward slashes
 * @param lines the lines without their ends; empty for a file that could not be read
 */
public record SourceFile(String path, List<String> lines) {
  public SourceFile {
    lines = List.copyOf(lines);
  }

  /** A file from its whole text, with LF, CRLF or CR line ends. */
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, List.of(text.split("\r\n|\r|\n", -1)));
  }

  /** The line with this number, counted from 1; empty if there is none. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The place at this line and column, both counted from 1. */
  public Location at(int line, int column) {
    return new Location(this, line, column);
  }

  /** The very start of the file, for remarks about the file as a whole. */
  public Location start() {
    return at(1, 1);
  }

  @Override
  public String toString() {
    return path;
  }
}
