package org.jianbao.diag;

import java.util.List;
import java.util.stream.Collectors;

/** Content or templates are at fault, not the program: carries every remark that was found. */
public final class ContentException extends RuntimeException {
  private final transient List<Diagnostic> diagnostics;

  public ContentException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public ContentException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /** The remarks, in the order of their places. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
