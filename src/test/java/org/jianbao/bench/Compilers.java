package org.jianbao.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Java's compilers at work. Until they are done a program is slower than it will be, and a second
 * thread finds the second processor taken.
 */
public final class Compilers {
  /** Such a part of the time they may still take. */
  private static final double SHARE = 0.05;

  /** So many rounds are waited for that. */
  private static final int MOST = 60;

  private Compilers() {}

  /** Says how long the compilers of one program, or of several, have worked. */
  @FunctionalInterface
  public interface Spent {
    /** Milliseconds. */
    double now() throws IOException;
  }

  /** How long those of this program have worked, in milliseconds. */
  public static double spent() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /**
   * Works until the compilers have nearly nothing left to do, or for sixty rounds.
   *
   * @return how many rounds that took
   */
  public static int settle(Spent spent, Clock.Work round) throws IOException {
    int rounds = 0;
    double share = 1;
    while (share > SHARE && rounds < MOST) {
      double before = spent.now();
      double wall = Clock.here(round).wall();
      share = (spent.now() - before) / wall;
      rounds++;
    }
    return rounds;
  }
}
