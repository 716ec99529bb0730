package org.jianbao.site;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jianbao.html.Addresses;
import org.jianbao.html.CataloguePageBuilder;
import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Section;
import org.jianbao.search.IndexedBefore;
import org.jianbao.search.Places;
import org.jianbao.search.SearchIndex;

/**
 * The addresses of what can be found, from the builders of the pages.
 *
 * @param language id of the language of the pages
 */
record SearchPlaces(String language, Addresses addresses) implements Places {
  /** Writes the index of a language; gives the path of the file to begin with. */
  static String index(
      Project project, Addresses addresses, String language, BiConsumer<String, byte[]> out) {
    return index(project, addresses, language, out, Optional.empty());
  }

  /** The same for who makes it again and again. */
  static String index(
      Project project,
      Addresses addresses,
      String language,
      BiConsumer<String, byte[]> out,
      Optional<IndexedBefore> before) {
    return SearchIndex.write(
        project.content(),
        project.lexicons(),
        language,
        new SearchPlaces(language, addresses),
        SearchIndex.UNITS,
        Hash::of,
        out,
        before);
  }

  @Override
  public Object division(Briefing briefing) {
    return addresses.division(language, briefing).facts();
  }

  @Override
  public String briefing(Briefing briefing) {
    return Addresses.briefing(language, briefing);
  }

  @Override
  public String section(Briefing briefing, Section section) {
    return addresses.section(language, briefing, section);
  }

  @Override
  public String notes(Briefing briefing) {
    return addresses.notes(language, briefing);
  }

  @Override
  public String figure(Briefing briefing, Figure figure) {
    return addresses.figure(language, briefing, figure);
  }

  @Override
  public String indicator(Indicator indicator) {
    return CataloguePageBuilder.address(language, indicator);
  }
}
