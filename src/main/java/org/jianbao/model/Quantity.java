package org.jianbao.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as a document states it: exact, with the scale it was written in and the number of
 * digits after the decimal point there, so that every language prints the same digits.
 *
 * @param written the digits as written, in units of 10^{@code exponent}; its scale is the number of
 *     written decimals
 * @param exponent the power of ten of the scale word: 0, 4 (万), 8 (亿), 6 (million) …
 * @param bound how the number is limited, if it is
 * @param overflow whether {@link Bound#MORE_THAN} was written as an open remainder (余, 多) and not
 *     as 超过
 */
public record Quantity(BigDecimal written, int exponent, Optional<Bound> bound, boolean overflow) {

  /** An exact number without scale word. */
  public static Quantity of(BigDecimal value) {
    return new Quantity(value, 0, Optional.empty(), false);
  }

  /** The number in base units, for example yuan, persons or percent. */
  public BigDecimal value() {
    BigDecimal value = written.scaleByPowerOfTen(exponent);
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** Digits after the decimal point of {@link #value()}. */
  public int decimals() {
    return Math.max(0, value().scale());
  }

  /**
   * Decimals that this number keeps when it is shown in units of 10^{@code shown}: written decimals
   * are kept, zeros that only come from a scale word are not.
   */
  public int decimalsAt(int shown) {
    if (written.scale() > 0) {
      return Math.max(0, shown - exponent + written.scale());
    }
    return Math.max(0, value().movePointLeft(shown).stripTrailingZeros().scale());
  }

  /** Significant digits as stated, at least one. */
  public int significantDigits() {
    BigDecimal digits = written.scale() > 0 ? written : written.stripTrailingZeros();
    return Math.max(1, digits.signum() == 0 ? 1 : digits.precision());
  }
}
