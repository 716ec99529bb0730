package org.jianbao.shelf;

/** What the bytes of a value begin with, which says of what kind it is. */
final class Kind {
  static final int TEXT = 0;
  static final int TEXT_AGAIN = 1;
  static final int RECORD = 2;
  static final int CONSTANT = 3;
  static final int ABSENT = 4;
  static final int PRESENT = 5;
  static final int LIST = 6;
  static final int MAP = 7;
  static final int SORTED_MAP = 8;
  static final int UNORDERED_MAP = 9;
  static final int INTEGER = 10;
  static final int ABSENT_INTEGER = 11;
  static final int PRESENT_INTEGER = 12;
  static final int DECIMAL = 13;
  static final int DATE = 14;
  static final int TRUE = 15;
  static final int FALSE = 16;

  private Kind() {}
}
