package org.jianbao.bench;

import java.util.function.DoubleBinaryOperator;

/**
 * How long some work took, in milliseconds. A time that nobody could measure is not a number.
 *
 * @param wall time that a person waits
 * @param process time of processors, with what compilers and collectors of garbage need
 * @param thread time of processors on the thread that did the work
 */
public record Sample(double wall, double process, double thread) {
  /** No time at all. */
  public static final Sample NOTHING = new Sample(0, 0, 0);

  /** The time of one of so many. */
  public Sample per(double count) {
    return new Sample(wall / count, process / count, thread / count);
  }

  /** The time of both, one after the other. */
  public Sample plus(Sample other) {
    return with(other, Double::sum);
  }

  /** What is left without the other. */
  public Sample minus(Sample other) {
    return with(other, (a, b) -> a - b);
  }

  private Sample with(Sample other, DoubleBinaryOperator both) {
    return new Sample(
        both.applyAsDouble(wall, other.wall),
        both.applyAsDouble(process, other.process),
        both.applyAsDouble(thread, other.thread));
  }
}
