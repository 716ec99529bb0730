package org.jianbao.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Period;
import org.jianbao.model.Region;
import org.jianbao.model.Section;

/**
 * Makes the units of one language. Names in the other languages are searched, too, and so are the
 * approved terms that a text uses there: who asks for 公办园 on the English pages finds public
 * kindergartens.
 */
final class Units {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Content content;
  private final Lexicon lexicon;
  private final Places places;
  private final List<Lexicon> others;

  /** Language id → approved renderings, in lower case and without glosses. */
  private final Map<String, List<String>> renderings = new LinkedHashMap<>();

  Units(Content content, Map<String, Lexicon> lexicons, String language, Places places) {
    this.content = content;
    this.lexicon = Objects.requireNonNull(lexicons.get(language), language);
    this.places = places;
    this.others = lexicons.values().stream().filter(l -> !l.id().equals(language)).toList();
    for (Lexicon other : others) {
      renderings.put(
          other.id(),
          content.glossary().stream()
              .flatMap(
                  t ->
                      Stream.concat(
                          Stream.of(t.words().in(other.id())),
                          t.also().getOrDefault(other.id(), List.of()).stream()))
              .map(t -> t.replaceAll("[(（][^)）]*[)）]", " ").replaceAll("\\s+", " ").strip())
              .map(t -> t.toLowerCase(Locale.ROOT))
              .filter(t -> !t.isEmpty())
              .distinct()
              .toList());
    }
  }

  /** The page of a briefing. */
  Unit briefing(Briefing briefing) {
    BriefingWords words = briefing.in(lexicon.id());
    FigureLabels labels = labels(briefing, lexicon);
    List<String> more = new ArrayList<>();
    more.add(lexicon.word("kind-" + briefing.kind().id()));
    others.forEach(o -> more.add(labels(briefing, o).plain(briefing.in(o.id()).title())));
    return unit(
        briefing,
        labels.plain(words.title()),
        List.of(region(briefing).name().in(lexicon.id()), year(briefing)),
        places.briefing(briefing),
        joined(
            Stream.concat(Stream.of(words.summary()), words.keyFigures().values().stream())
                .map(labels::plain)),
        more);
  }

  /** A section: its prose, and the words of its tables and charts. */
  Unit section(Briefing briefing, Section section) {
    List<String> more = new ArrayList<>();
    for (Lexicon other : others) {
      BriefingWords.OfSection twin = words(briefing, section, other);
      more.add(labels(briefing, other).plain(twin.title()));
      more.addAll(terms(other, text(briefing, twin, other)));
    }
    BriefingWords.OfSection own = words(briefing, section, lexicon);
    return unit(
        briefing,
        labels(briefing, lexicon).plain(own.title()),
        List.of(),
        places.section(briefing, section),
        text(briefing, own, lexicon),
        more);
  }

  /** The notes of a briefing, if it has any. */
  Optional<Unit> notes(Briefing briefing) {
    FigureLabels labels = labels(briefing, lexicon);
    Collection<String> notes = briefing.in(lexicon.id()).notes().values();
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            unit(
                briefing,
                lexicon.word("notes-title"),
                List.of(),
                places.notes(briefing),
                joined(notes.stream().map(labels::plain)),
                List.of()));
  }

  /** A unit of prose; what it is about counts as its title does. */
  private Unit unit(
      Briefing briefing,
      String title,
      List<String> about,
      String address,
      String text,
      List<String> more) {
    List<Unit.Searched> searched = new ArrayList<>();
    searched.add(new Unit.Searched(title, Unit.Weight.TITLE));
    about.forEach(t -> searched.add(new Unit.Searched(t, Unit.Weight.TITLE)));
    searched.add(new Unit.Searched(text, Unit.Weight.TEXT));
    more.forEach(t -> searched.add(new Unit.Searched(t, Unit.Weight.TEXT)));
    where(briefing).forEach(t -> searched.add(new Unit.Searched(t, Unit.Weight.TEXT)));
    return new Unit(
        region(briefing).name().in(lexicon.id()),
        year(briefing),
        title,
        address,
        "",
        "",
        text,
        searched);
  }

  /** A figure in its row. */
  Unit figure(Briefing briefing, Figure figure) {
    FigureLabels labels = labels(briefing, lexicon);
    Indicator indicator = content.indicator(figure.indicator());
    String name = labels.name(figure);
    String value = labels.text(figure);
    String status =
        labels.status(figure)
            + (figure.derived() ? lexicon.word("list-comma") + lexicon.word("derived") : "");
    String period = lexicon.period(figure.period());
    List<String> shown =
        List.of(
            name,
            indicator.shortName().in(lexicon.id()),
            value,
            region(briefing).name().in(lexicon.id()),
            year(briefing),
            period);
    List<String> more = new ArrayList<>(where(briefing));
    more.add(status);
    for (Lexicon other : others) {
      more.add(labels(briefing, other).name(figure));
      more.add(indicator.shortName().in(other.id()));
    }
    List<Unit.Searched> searched = new ArrayList<>();
    shown.forEach(t -> searched.add(new Unit.Searched(t, Unit.Weight.NAME)));
    more.forEach(t -> searched.add(new Unit.Searched(t, Unit.Weight.TEXT)));
    return new Unit(
        region(briefing).name().in(lexicon.id()),
        figure.period().equals(Period.year(briefing.year())) ? year(briefing) : period,
        name,
        places.figure(briefing, figure),
        value,
        status,
        "",
        searched);
  }

  /** An entry of the catalogue. */
  Unit indicator(Indicator indicator) {
    String language = lexicon.id();
    String name = indicator.name().in(language);
    String text = indicator.definitionWords().map(d -> d.in(language)).orElse("");
    List<Unit.Searched> searched = new ArrayList<>();
    searched.add(new Unit.Searched(name, Unit.Weight.NAME));
    searched.add(new Unit.Searched(indicator.shortName().in(language), Unit.Weight.NAME));
    List<String> more = new ArrayList<>();
    more.add(text);
    more.add(content.topic(indicator.topic()).name().in(language));
    indicator.denominator().map(d -> d.in(language)).ifPresent(more::add);
    for (Lexicon other : others) {
      more.add(indicator.name().in(other.id()));
      more.add(indicator.shortName().in(other.id()));
    }
    more.forEach(t -> searched.add(new Unit.Searched(t, Unit.Weight.TEXT)));
    return new Unit("", "", name, places.indicator(indicator), "", "", text, searched);
  }

  private FigureLabels labels(Briefing briefing, Lexicon language) {
    return new FigureLabels(content, briefing, language);
  }

  private Region region(Briefing briefing) {
    return content.region(briefing.region());
  }

  private String year(Briefing briefing) {
    return lexicon.numbers().point(Integer.toString(briefing.year()));
  }

  /** Region and year of a briefing, in every language. */
  private List<String> where(Briefing briefing) {
    Region region = region(briefing);
    List<String> all = new ArrayList<>();
    all.add(year(briefing));
    for (Localized name : List.of(region.name(), region.fullName())) {
      all.add(name.in(lexicon.id()));
      others.forEach(o -> all.add(name.in(o.id())));
    }
    return all;
  }

  private static BriefingWords.OfSection words(
      Briefing briefing, Section section, Lexicon language) {
    return Objects.requireNonNull(
        briefing.in(language.id()).sections().get(section.id()), section.id());
  }

  /** Everything that a section says below its title. */
  private String text(Briefing briefing, BriefingWords.OfSection words, Lexicon language) {
    FigureLabels labels = labels(briefing, language);
    return joined(
        words.blocks().values().stream()
            .flatMap(
                b ->
                    Stream.of(
                            b.title().stream(),
                            b.subtitle().stream(),
                            b.text().stream(),
                            b.labels().values().stream())
                        .flatMap(t -> t))
            .map(labels::plain));
  }

  private static String joined(Stream<String> texts) {
    return texts
        .map(t -> BLANKS.matcher(t).replaceAll(" ").strip())
        .filter(t -> !t.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  /** The approved terms that a text in another language uses. */
  private List<String> terms(Lexicon language, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Objects.requireNonNull(renderings.get(language.id())).stream()
        .filter(lower::contains)
        .toList();
  }
}
