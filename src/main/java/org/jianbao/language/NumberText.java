package org.jianbao.language;

/**
 * A number as one language prints it, in pieces, so that a page may set the unit lighter than the
 * digits. Pieces carry the spaces that belong between them.
 *
 * @param lead words of the bound before everything, for example "more than " or 约
 * @param before what precedes the digits, for example "CNY "
 * @param digits sign, digits, separators
 * @param scale scale word with an open remainder, for example 余万 or " billion"
 * @param after unit, for example 元 or " schools"
 * @param tail words of the bound after everything, for example 以上
 */
public record NumberText(
    String lead, String before, String digits, String scale, String after, String tail) {

  /** The whole: number, unit and bound. */
  public String full() {
    return lead + before + digits + scale + after + tail;
  }

  /** Number and bound without the unit; the percent sign stays, since it is part of the number. */
  public String bare() {
    return lead + digits + scale + (after.equals("%") ? after : "") + tail;
  }
}
