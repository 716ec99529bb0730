package org.jianbao.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The numbers that a stated number may stand for, given how it was rounded, with both ends.
 *
 * @param low the lowest
 * @param high the highest
 */
public record Interval(BigDecimal low, BigDecimal high) {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** One number. */
  public static Interval of(BigDecimal value) {
    return new Interval(value, value);
  }

  /**
   * What a number as stated may stand for: half a unit of its last digit to both sides if it has
   * decimals or a scale word, itself if it is a whole number. Of about, nearly and 余 the last digit
   * that is no zero counts. Empty for a number with a limit on one side only, such as 95%以上.
   *
   * @param rounded whether whole numbers are rounded, too, as those of rates are
   */
  public static Optional<Interval> of(Quantity quantity, boolean rounded) {
    BigDecimal value = quantity.value();
    BigDecimal written = quantity.written();
    BigDecimal unit = unit(written, quantity.exponent());
    BigDecimal coarse =
        unit(written.scale() > 0 ? written : written.stripTrailingZeros(), quantity.exponent());
    if (quantity.bound().isEmpty()) {
      boolean exact = !rounded && written.scale() <= 0 && quantity.exponent() == 0;
      return Optional.of(exact ? of(value) : around(value, unit));
    }
    return switch (quantity.bound().get()) {
      case ABOUT -> Optional.of(around(value, coarse));
      case NEARLY -> Optional.of(new Interval(value.subtract(coarse), value));
      case MORE_THAN ->
          quantity.overflow()
              ? Optional.of(new Interval(value, value.add(coarse)))
              : Optional.empty();
      case AT_LEAST, AT_MOST, LESS_THAN -> Optional.empty();
    };
  }

  /** What one of the last digit counts. */
  private static BigDecimal unit(BigDecimal written, int exponent) {
    return BigDecimal.ONE.scaleByPowerOfTen(exponent - written.scale());
  }

  private static Interval around(BigDecimal value, BigDecimal unit) {
    BigDecimal half = unit.multiply(HALF);
    return new Interval(value.subtract(half), value.add(half));
  }

  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  public Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  /** This times a number that is not negative. */
  public Interval times(BigDecimal factor) {
    return new Interval(low.multiply(factor), high.multiply(factor));
  }

  /** This by a divisor whose numbers are all positive; empty if they are not. */
  public Optional<Interval> over(Interval divisor) {
    if (divisor.low.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal down = low.signum() < 0 ? divisor.low : divisor.high;
    BigDecimal up = high.signum() < 0 ? divisor.high : divisor.low;
    return Optional.of(new Interval(low.divide(down, EXACT), high.divide(up, EXACT)));
  }

  /** Whether some number is in both. */
  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }
}
