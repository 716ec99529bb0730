package org.jianbao.model;

import java.util.List;

/**
 * How a calculated figure follows from stated ones.
 *
 * @param kind the arithmetic
 * @param operands ids of the figures, in the order the kind gives
 */
public record Relation(Kind kind, List<String> operands) {
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
