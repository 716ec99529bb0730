package org.jianbao.site;

import java.util.function.BiConsumer;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.html.PageBuilder;
import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;
import org.jianbao.search.Places;
import org.jianbao.search.SearchIndex;

/**
 * The addresses of what can be found, from the builders of the pages.
 *
 * @param language id of the language of the pages
 */
record SearchPlaces(String language) implements Places {
  /** Writes the index of a language; gives the path of the file to begin with. */
  static String index(Project project, String language, BiConsumer<String, byte[]> out) {
    return SearchIndex.write(
        project.content(),
        project.lexicons(),
        language,
        new SearchPlaces(language),
        SearchIndex.UNITS,
        Hash::of,
        out);
  }

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
    return PageBuilder.path(language, briefing, figure);
  }

  @Override
  public String indicator(Indicator indicator) {
    return CataloguePageBuilder.address(language, indicator);
  }
}
