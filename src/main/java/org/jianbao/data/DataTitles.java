package org.jianbao.data;

import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/** What data sets are called, the same in every description of them. */
record DataTitles(Content content) {
  /** The data of a briefing: its region and year. */
  String of(Briefing briefing, Lexicon lexicon) {
    return lexicon.word(
        "data-title", content.region(briefing.region()).name().in(lexicon.id()), briefing.year());
  }

  /** The data of all briefings. */
  String ofAll(Lexicon lexicon) {
    return lexicon.word("data-title-all", content.site().title().in(lexicon.id()));
  }

  /** What they are about, and what holds for them. */
  String aboutAll(Lexicon lexicon) {
    return lexicon.word(
        "two-sentences",
        content.site().description().in(lexicon.id()),
        lexicon.word("data-description"));
  }
}
