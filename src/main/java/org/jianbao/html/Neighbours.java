package org.jianbao.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Region;

/** What stands beside a briefing or a region: earlier and later years, regions in their order. */
record Neighbours(Content content, Lexicon lexicon) {

  /** Earlier and later year of the region, then the regions before and after it. */
  List<BriefingPage.Neighbour> of(Briefing briefing, String root, String edition) {
    List<BriefingPage.Neighbour> found = new ArrayList<>();
    List<Briefing> years = briefings(briefing.region());
    add(found, "earlier-year", around(years, briefing, -1), root, edition);
    add(found, "later-year", around(years, briefing, 1), root, edition);
    for (int step : List.of(-1, 1)) {
      Optional<Briefing> other =
          around(regions(), content.region(briefing.region()), step)
              .map(r -> nearest(briefings(r.id()), briefing.year()));
      add(found, step < 0 ? "previous-region" : "next-region", other, root, edition);
    }
    return found;
  }

  /** The regions before and after a region. */
  List<BriefingPage.Neighbour> of(Region region, String root) {
    List<BriefingPage.Neighbour> found = new ArrayList<>();
    for (int step : List.of(-1, 1)) {
      around(regions(), region, step)
          .ifPresent(
              r ->
                  found.add(
                      new BriefingPage.Neighbour(
                          lexicon.word(step < 0 ? "previous-region" : "next-region"),
                          r.name().in(lexicon.id()),
                          root + lexicon.id() + "/" + r.id() + "/index.html",
                          step < 0)));
    }
    return found;
  }

  private void add(
      List<BriefingPage.Neighbour> found,
      String word,
      Optional<Briefing> briefing,
      String root,
      String edition) {
    briefing.ifPresent(
        b ->
            found.add(
                new BriefingPage.Neighbour(
                    lexicon.word(word),
                    PageLinks.briefing(content, lexicon, b),
                    root + Addresses.briefing(edition, b),
                    word.startsWith("earlier") || word.startsWith("previous"))));
  }

  private List<Region> regions() {
    return content.regions().values().stream().filter(r -> !briefings(r.id()).isEmpty()).toList();
  }

  /** The briefings of a region by year, those of a partial build and the others. */
  private List<Briefing> briefings(String region) {
    return content.all().values().stream()
        .filter(b -> b.region().equals(region))
        .sorted(Comparator.comparingInt(Briefing::year))
        .toList();
  }

  /** That of the same year, or else the latest. */
  private static Briefing nearest(List<Briefing> briefings, int year) {
    return briefings.stream()
        .filter(b -> b.year() == year)
        .findFirst()
        .orElse(briefings.get(briefings.size() - 1));
  }

  private static <T> Optional<T> around(List<T> all, T here, int step) {
    int at = all.indexOf(here) + step;
    return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
  }
}
