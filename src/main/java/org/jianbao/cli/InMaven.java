package org.jianbao.cli;

import org.jianbao.diag.Text;
import org.jianbao.site.Switches;

/**
 * Program entry for {@code exec:java}, which runs inside Maven: failure is an exception, since
 * ending the process would end Maven without a word.
 */
public final class InMaven {
  private InMaven() {}

  public static void main(String[] args) {
    int code = Main.run(args);
    if (code != 0) {
      throw new Failed(code);
    }
  }

  /** Fails the Maven build; everything has been said already, so it has no stack trace. */
  private static final class Failed extends RuntimeException {
    Failed(int code) {
      super(
          (code == 1
                  ? Text.of("the content has mistakes; they are listed above")
                  : Text.of("jianbao failed; see above"))
              .in(Switches.wording(System.getProperties())),
          null,
          false,
          false);
    }
  }
}
