package org.jianbao.diag;

/** The program or its surroundings are at fault (disk, memory, a bug), not what an editor wrote. */
public final class ProgramFault extends RuntimeException {
  public ProgramFault(String message, Throwable cause) {
    super(message, cause);
  }

  public ProgramFault(String message) {
    super(message);
  }

  /** What a user has to know; the reason itself is for those who run the program, in English. */
  public Text text() {
    return Text.of("the program failed, content is not at fault: %s", String.valueOf(getMessage()));
  }
}
