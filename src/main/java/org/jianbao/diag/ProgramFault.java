package org.jianbao.diag;

/** The program or its surroundings are at fault (disk, memory, a bug), not what an editor wrote. */
public final class ProgramFault extends RuntimeException {
  public ProgramFault(String message, Throwable cause) {
    super(message, cause);
  }

  public ProgramFault(String message) {
    super(message);
  }
}
