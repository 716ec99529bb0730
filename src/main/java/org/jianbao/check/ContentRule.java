package org.jianbao.check;

/** One rule that content has to keep. */
interface ContentRule {
  /** Reports every place where the content breaks the rule. */
  void check(CheckContext context);
}
