package org.jianbao.diag;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A text file that people edit, as it was read. */
public final class SourceFile {
  private final String path;
  private final Optional<Supplier<Optional<String>>> again;
  private volatile Optional<List<String>> kept;
  private volatile WeakReference<List<String>> lent;

  private SourceFile(String path, List<String> lines, Optional<Supplier<Optional<String>>> again) {
    List<String> copy = List.copyOf(lines);
    this.path = path;
    this.again = again;
    this.kept = Optional.of(copy);
    this.lent = new WeakReference<>(copy);
  }

  /**
   * A file whose lines are kept.
   *
   * @param path path as messages show it, relative to the project, with forward slashes
   * @param lines the lines without their ends; empty for a file that could not be read
   */
  public SourceFile(String path, List<String> lines) {
    this(path, lines, Optional.empty());
  }

  /** A file from its whole text, with LF, CRLF or CR line ends. */
  public static SourceFile of(String path, String text) {
    return new SourceFile(path, split(text));
  }

  /**
   * A file whose lines can be let go and read again when they are wanted: few of the many files of
   * a content folder are ever quoted.
   *
   * @param again reads the text; empty if it cannot be read any more or is another one by now
   */
  public static SourceFile of(String path, String text, Supplier<Optional<String>> again) {
    return new SourceFile(path, split(text), Optional.of(again));
  }

  private static List<String> split(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  /** The path as messages show it, relative to the project, with forward slashes. */
  public String path() {
    return path;
  }

  /** The lines without their ends; empty for a file that could not be read. */
  public List<String> lines() {
    Optional<List<String>> here = kept;
    if (here.isPresent()) {
      return here.get();
    }
    List<String> lines = lent.get();
    if (lines == null) {
      lines = again.flatMap(Supplier::get).map(SourceFile::split).orElse(List.of());
      lent = new WeakReference<>(lines);
    }
    return lines;
  }

  /** Lets the lines go, if they can be read again. */
  void letGo() {
    if (again.isPresent()) {
      kept = Optional.empty();
    }
  }

  /** The line with this number, counted from 1; empty if there is none. */
  public String line(int number) {
    List<String> lines = lines();
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
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SourceFile file
            && path.equals(file.path)
            && lines().equals(file.lines()));
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(path);
  }

  @Override
  public String toString() {
    return path;
  }
}
