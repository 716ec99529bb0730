package org.jianbao.search;

import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;

/** Where things stand below the output folder, in one language. */
public interface Places {
  /** A value that stays the same as long as all places of a briefing stay where they are. */
  Object division(Briefing briefing);

  String briefing(Briefing briefing);

  String section(Briefing briefing, Section section);

  String notes(Briefing briefing);

  String figure(Briefing briefing, Figure figure);

  String indicator(Indicator indicator);
}
