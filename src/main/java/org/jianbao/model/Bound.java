package org.jianbao.model;

import java.util.Locale;

/**
 * How exactly a stated number is meant. The inclusive bounds follow article 1259 of the Civil Code.
 */
public enum Bound {
  /** 约, 左右: about. */
  ABOUT,
  /** 近: nearly, not quite reached. */
  NEARLY,
  /** 余, 多, 超过: more than. */
  MORE_THAN,
  /** 以上, 不低于: this or more. */
  AT_LEAST,
  /** 以下, 以内: this or less. */
  AT_MOST,
  /** 不满, 不足: less than. */
  LESS_THAN;

  /** The id in data files: {@code at-least}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
