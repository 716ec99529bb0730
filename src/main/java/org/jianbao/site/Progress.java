package org.jianbao.site;

import java.util.List;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Text;

/** Hears how a run goes. Methods may be called from several threads, but never at once. */
public interface Progress {
  /** Remarks that do not stop the run. */
  void warnings(List<Diagnostic> warnings);

  /** The number of steps to come. */
  void start(int steps);

  /** A briefing is finished; {@code what} says what was written and how long it took. */
  void done(String briefing, Text what);

  /** The last line. */
  void end(Text summary);

  /** The last line, as English words with places, and what fills them. */
  default void end(String template, Object... values) {
    end(Text.of(template, values));
  }
}
