package org.jianbao.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jianbao.model.Quantity;

/** Digits that both languages share: grouping and the minus sign. */
final class Digits {
  /** U+2212, the minus sign; a hyphen is too short beside figures. */
  private static final char MINUS = '\u2212';

  private Digits() {}

  /** The quantity in units of 10^{@code exponent} with the decimals it was stated with. */
  static BigDecimal at(Quantity quantity, int exponent) {
    return quantity
        .value()
        .movePointLeft(exponent)
        .setScale(quantity.decimalsAt(exponent), RoundingMode.UNNECESSARY);
  }

  /**
   * Plain digits, grouped by commas in threes if the whole part has at least {@code from} digits.
   */
  static String grouped(BigDecimal value, int from) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder out = new StringBuilder();
    if (value.signum() < 0) {
      out.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && whole.length() >= from && (whole.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(whole.charAt(i));
    }
    return point < 0 ? out.toString() : out.append(plain, point, plain.length()).toString();
  }

  /** Reads digits with optional separators and any minus sign. */
  static BigDecimal parse(String digits) {
    return new BigDecimal(digits.replace(",", "").replace("，", "").replace(MINUS, '-'));
  }
}
