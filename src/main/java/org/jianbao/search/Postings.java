package org.jianbao.search;

import org.jspecify.annotations.Nullable;

/** The units that have a term, in ascending order, as a row of digits: gap and weight in one. */
final class Postings {
  private static final int WEIGHTS = Unit.Weight.values().length;

  private final StringBuilder digits = new StringBuilder(4);

  /** The number of the first unit and its weight, and how many digits say so. */
  private int first = -1;

  private int head;
  private int last = -1;

  /** Adds a unit; its number is greater than those before. */
  void add(int unit, Unit.Weight weight) {
    append(unit, weight.rank());
  }

  /**
   * Adds the units of others.
   *
   * @param from the number here of the unit that is number 0 there
   */
  void add(int from, Postings others) {
    append(from + others.first / WEIGHTS, others.first % WEIGHTS);
    // Behind the first unit there are gaps alone, which stay what they are.
    digits.append(others.digits, others.head, others.digits.length());
    last = from + others.last;
  }

  private void append(int unit, int rank) {
    Script.number((unit - last - 1) * WEIGHTS + rank, digits);
    if (first < 0) {
      first = unit * WEIGHTS + rank;
      head = digits.length();
    }
    last = unit;
  }

  int size() {
    return digits.length();
  }

  /** Whether these are the same units with the same weights. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Postings p
        && first == p.first
        && last == p.last
        && digits.compareTo(p.digits) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * first + last;
  }

  @Override
  public String toString() {
    return digits.toString();
  }
}
