package org.jianbao.data;

import org.jianbao.model.Briefing;
import org.jianbao.model.Indicator;

/**
 * The addresses of things that linked data is about. They are no pages of their own.
 *
 * @param site the address of the site; ends in a slash
 */
record Things(String site) {
  /** A file or page below the output folder. */
  String address(String path) {
    return site + path;
  }

  /** Who publishes. */
  String publisher() {
    return address("#publisher");
  }

  /** All data sets together. */
  String catalogue() {
    return address("#catalogue");
  }

  /** The data of all briefings. */
  String dataset() {
    return address(DataFile.FOLDER + "#dataset");
  }

  /** The data of a briefing. */
  String dataset(Briefing briefing) {
    return address(DataFile.FOLDER + briefing.path() + "/#dataset");
  }

  /** All figures of an indicator. */
  String dataset(Indicator indicator) {
    return address(DataFile.of(indicator).path() + "#dataset");
  }

  /** A document that figures were taken from. */
  String source(String id) {
    return address("#source-" + id);
  }

  /** A place. */
  String region(String id) {
    return address("#region-" + id);
  }
}
