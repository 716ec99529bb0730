package org.jianbao.site;

import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.PageBuilder;
import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;
import org.jianbao.search.Places;

/**
 * The addresses of what can be found, from the builders of the pages.
 *
 * @param language id of the language of the pages
 */
record SearchPlaces(String language) implements Places {
  @Override
  public String briefing(Briefing briefing) {
    return PageBuilder.path(language, briefing);
  }

  @Override
  public String section(Briefing briefing, Section section) {
    return briefing(briefing) + "#s-" + section.id();
  }

  @Override
  public String notes(Briefing briefing) {
    return briefing(briefing) + "#notes";
  }

  @Override
  public String figure(Briefing briefing, Figure figure) {
    return briefing(briefing) + "#f-" + figure.id();
  }

  @Override
  public String indicator(Indicator indicator) {
    return CataloguePageBuilder.address(language, indicator);
  }
}
