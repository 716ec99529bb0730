package org.jianbao.site;

import java.util.Locale;

/** Kinds of file that a build writes. */
public enum Format {
  /** Web pages. */
  HTML,
  /** Printed briefings. */
  PDF,
  /** Open data. */
  DATA,
  /** Printed views of one page. */
  ONE_PAGE;

  /** The word in the switch {@code jianbao.formats}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
