package org.jianbao.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jianbao.diag.Text;
import org.jianbao.model.Bound;
import org.jianbao.model.Quantity;
import org.jianbao.model.Relation;

/**
 * Arithmetic of relations. Results are computed exactly and rounded once, half-even (GB/T
 * 8170-2008), never to more significant digits than the coarsest operand; rates get one decimal.
 */
final class Calculator {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext EXACT = MathContext.DECIMAL128;

  private Calculator() {}

  /** Why a relation cannot be computed; empty if it can. */
  static Optional<Text> obstacle(Relation.Kind kind, List<Quantity> operands) {
    int wanted = kind == Relation.Kind.SUM || kind == Relation.Kind.SHARE ? -1 : 2;
    if (wanted > 0 ? operands.size() != wanted : operands.size() < 2) {
      return Optional.of(
          wanted > 0 ? Text.of("it needs two figures") : Text.of("it needs two or more figures"));
    }
    BigDecimal base = kind == Relation.Kind.SHARE ? total(operands) : operands.get(1).value();
    boolean divides =
        kind == Relation.Kind.RATIO || kind == Relation.Kind.SHARE || kind == Relation.Kind.CHANGE;
    if (divides && base.signum() == 0) {
      return Optional.of(Text.of("it divides by zero"));
    }
    return Optional.empty();
  }

  /**
   * Computes a relation.
   *
   * @param points whether the operands are rates, so that a change is a difference in points
   * @param growth whether the second operand of an implied base is a growth in per cent
   */
  static Quantity compute(
      Relation.Kind kind, List<Quantity> operands, boolean points, boolean growth) {
    BigDecimal a = operands.get(0).value();
    BigDecimal b = operands.get(1).value();
    return switch (kind) {
      case SUM -> additive(total(operands), operands);
      case DIFFERENCE -> additive(a.subtract(b), operands);
      case RATIO -> rate(a.multiply(HUNDRED).divide(b, EXACT), operands);
      case SHARE -> rate(a.multiply(HUNDRED).divide(total(operands), EXACT), operands);
      case CHANGE ->
          points
              ? additive(a.subtract(b), operands)
              : rate(a.subtract(b).multiply(HUNDRED).divide(b, EXACT), operands);
      case IMPLIED_BASE ->
          growth
              ? scaled(a.multiply(HUNDRED).divide(HUNDRED.add(b), EXACT), operands)
              : additive(a.subtract(b), operands);
    };
  }

  private static BigDecimal total(List<Quantity> operands) {
    return operands.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A sum is as coarse as its coarsest operand: decimals and scale word carry over. */
  private static Quantity additive(BigDecimal value, List<Quantity> operands) {
    int exponent = operands.stream().mapToInt(Quantity::exponent).max().orElse(0);
    int lowest =
        operands.stream().mapToInt(q -> q.exponent() - q.written().scale()).max().orElse(0);
    BigDecimal rounded = value.setScale(-lowest, RoundingMode.HALF_EVEN);
    BigDecimal written =
        rounded
            .movePointLeft(exponent)
            .setScale(Math.max(0, exponent - lowest), RoundingMode.UNNECESSARY);
    return new Quantity(written, exponent, bound(operands), false);
  }

  /** One decimal, but no more digits than the coarsest operand has. */
  private static Quantity rate(BigDecimal value, List<Quantity> operands) {
    int digits = Math.max(2, significant(operands));
    int whole = value.precision() - value.scale();
    int decimals = Math.max(0, Math.min(1, digits - whole));
    return new Quantity(
        value.setScale(decimals, RoundingMode.HALF_EVEN), 0, bound(operands), false);
  }

  private static Quantity scaled(BigDecimal value, List<Quantity> operands) {
    Quantity a = operands.get(0);
    int whole = value.precision() - value.scale();
    int decimals = significant(operands) - whole;
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal written = rounded.movePointLeft(a.exponent());
    return new Quantity(
        written.scale() < 0 ? written.setScale(0) : written, a.exponent(), bound(operands), false);
  }

  private static int significant(List<Quantity> operands) {
    return operands.stream().mapToInt(Quantity::significantDigits).min().orElse(1);
  }

  /** What is computed from a bounded number is known only roughly. */
  private static Optional<Bound> bound(List<Quantity> operands) {
    return operands.stream().anyMatch(q -> q.bound().isPresent())
        ? Optional.of(Bound.ABOUT)
        : Optional.empty();
  }
}
