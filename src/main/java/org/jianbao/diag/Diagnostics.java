package org.jianbao.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Collects remarks while content is read and checked, so that one run reports all of them. */
public final class Diagnostics {
  private final TreeSet<Diagnostic> all = new TreeSet<>();
  private final Optional<Diagnostics> before;

  /** Nothing yet. */
  public Diagnostics() {
    this.before = Optional.empty();
  }

  private Diagnostics(Diagnostics before) {
    this.before = Optional.of(before);
  }

  /** Remarks of their own, by those who have to know which ones there are already. */
  public Diagnostics apart() {
    return new Diagnostics(this);
  }

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
    return all.stream().anyMatch(d -> d.message() == message && d.at().equals(at))
        || before.filter(b -> b.has(at, message)).isPresent();
  }

  /** All remarks about a file. */
  public List<Diagnostic> of(String file) {
    List<Diagnostic> found = new ArrayList<>(before.map(b -> b.of(file)).orElse(List.of()));
    all.stream().filter(d -> d.at().file().path().equals(file)).forEach(found::add);
    return found;
  }

  /**
   * Weighs remarks as the site wants them.
   *
   * @param severities rule → how its remarks count; empty leaves them out
   */
  public void weigh(Map<Rule, Optional<Severity>> severities) {
    List<Diagnostic> weighed = new ArrayList<>();
    for (Diagnostic d : all) {
      Optional<Severity> wanted = severities.get(d.message().rule());
      if (wanted == null || !d.message().adjustable()) {
        weighed.add(d);
      } else {
        // A notice tells what has been explained already: it can be left out, not be raised.
        wanted.map(s -> d.severity() == Severity.NOTICE ? d : d.as(s)).ifPresent(weighed::add);
      }
    }
    all.clear();
    all.addAll(weighed);
  }

  /** All remarks, by file, line and column. */
  public List<Diagnostic> sorted() {
    return new ArrayList<>(all);
  }

  /** The number of errors so far. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** The number of warnings so far. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  private long count(Severity severity) {
    return all.stream().filter(d -> d.severity() == severity).count();
  }

  /** Ends the run if there is an error, or in strict mode a warning. */
  public void throwIfErrors(boolean strict) {
    if (errors() > 0 || (strict && warnings() > 0)) {
      throw new ContentException(sorted());
    }
  }
}
