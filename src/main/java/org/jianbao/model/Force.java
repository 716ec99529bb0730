package org.jianbao.model;

import java.util.Locale;

/** How firmly a document sets a target. An aim is no commitment. */
public enum Force {
  /** 力争, 争取: to be tried for. */
  AIM,
  /** 确保: promised. */
  COMMITMENT;

  /** The id in content, data files and words of the interface. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
