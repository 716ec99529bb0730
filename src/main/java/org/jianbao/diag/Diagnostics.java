package org.jianbao.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects remarks while content is read and checked, so that one run reports all of them. */
public final class Diagnostics {
  private final TreeSet<Diagnostic> all = new TreeSet<>();

  /** Adds a remark; the same remark at the same place counts once. */
  public void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** Adds an error and hands it back, so that a hint can be found only when it is needed. */
  public void error(Location at, Message message, Object... args) {
    add(Diagnostic.error(at, message, args));
  }

  /** Whether there is such a remark at this place already. */
  public boolean has(Location at, Message message) {
    return all.stream().anyMatch(d -> d.message() == message && d.at().equals(at));
  }

  /** All remarks, by file, line and column. */
  public List<Diagnostic> sorted() {
    return new ArrayList<>(all);
  }

  /** The number of errors so far. */
  public long errors() {
    return all.stream().filter(d -> d.severity() == Severity.ERROR).count();
  }

  /** The number of warnings so far. */
  public long warnings() {
    return all.size() - errors();
  }

  /** Ends the run if there is an error. */
  public void throwIfErrors() {
    if (errors() > 0) {
      throw new ContentException(sorted());
    }
  }
}
