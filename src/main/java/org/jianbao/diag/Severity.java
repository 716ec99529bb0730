package org.jianbao.diag;

import java.util.Locale;

/**
 * How much a remark matters: errors stop the build, warnings do so only in strict mode, notices
 * never.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTICE;

  /** The word that messages print. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
