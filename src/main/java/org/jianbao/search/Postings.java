package org.jianbao.search;

/** The units that have a term, in ascending order, as a row of digits: gap and weight in one. */
final class Postings {
  private final StringBuilder digits = new StringBuilder(4);
  private int last = -1;

  /** Adds a unit; its number is greater than those before. */
  void add(int unit, Unit.Weight weight) {
    int weights = Unit.Weight.values().length;
    Script.number((unit - last - 1) * weights + weight.rank(), digits);
    last = unit;
  }

  int size() {
    return digits.length();
  }

  @Override
  public String toString() {
    return digits.toString();
  }
}
