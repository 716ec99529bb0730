package org.jianbao.model;

import java.util.List;
import java.util.Optional;

/**
 * How a calculated figure follows from stated ones.
 *
 * @param kind the arithmetic
 * @param operands ids of the figures, in the order the kind gives
 * @param confirms id of the stated figure that the result must equal within rounding
 */
public record Relation(Kind kind, List<String> operands, Optional<String> confirms) {
  public Relation {
    operands = List.copyOf(operands);
  }

  /** The arithmetic of a relation. */
  public enum Kind {
    /** a + b + … */
    SUM,
    /** a − b. */
    DIFFERENCE,
    /** a ÷ b, in per cent. */
    RATIO,
    /** a ÷ (a + b + …), in per cent. */
    SHARE,
    /** (a − b) ÷ b, in per cent; for rates a − b, in percentage points. */
    CHANGE,
    /** a ÷ (1 + b %), the base that a growth of b % starts from. */
    IMPLIED_BASE
  }
}
