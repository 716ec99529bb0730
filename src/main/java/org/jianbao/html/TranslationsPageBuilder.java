package org.jianbao.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jianbao.language.Lexicon;
import org.jianbao.language.TranslationState;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Passage;

/** Makes what the template of the state of translations sees. */
public final class TranslationsPageBuilder {
  private static final List<Passage.State> STATES = Arrays.asList(Passage.State.values());

  private final Content content;
  private final Lexicon lexicon;
  private final Places places;

  /** Knows where texts stand. */
  @FunctionalInterface
  public interface Places {
    /** File and line of a passage in one language, or the nearest place where it would stand. */
    String of(Briefing briefing, String language, String passage);
  }

  /** Pages about this content in one language of the site. */
  public TranslationsPageBuilder(Content content, Lexicon lexicon, Places places) {
    this.content = content;
    this.lexicon = lexicon;
    this.places = places;
  }

  /** The page about all briefings, in these languages of which the first is the original. */
  public TranslationsPage page(List<String> languages) {
    return new TranslationsPage(
        lexicon.id(),
        lexicon.profile().tag(),
        content.site().title().in(lexicon.id()),
        STATES.stream().map(TranslationsPageBuilder::id).toList(),
        content.briefings().values().stream()
            .map(
                b ->
                    new TranslationsPage.Row(
                        b.path().replace('/', '-'),
                        name(b),
                        TranslationState.of(b, languages).stream()
                            .map(state -> language(b, state, languages.get(0)))
                            .toList()))
            .toList());
  }

  private static String id(Passage.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The region's name, if it is listed already. */
  private String name(Briefing briefing) {
    String region =
        Optional.ofNullable(content.regions().get(briefing.region()))
            .map(r -> r.name().in(lexicon.id()))
            .orElse(briefing.region());
    return lexicon.word("translations-name", region, briefing.year());
  }

  private TranslationsPage.Language language(
      Briefing briefing, TranslationState state, String original) {
    var profile = Objects.requireNonNull(content.profiles().get(state.language()));
    return new TranslationsPage.Language(
        profile.name(),
        profile.tag(),
        state.original(),
        state.passages().size(),
        state.original() ? List.of() : STATES.stream().map(state::count).toList(),
        state.words(),
        state.open().entrySet().stream()
            .map(
                e ->
                    new TranslationsPage.Open(
                        passage(e.getKey()),
                        id(e.getValue()),
                        places.of(briefing, state.language(), e.getKey()),
                        name(places.of(briefing, original, e.getKey()))))
            .toList());
  }

  /** The original stands in the same folder. */
  private static String name(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private String passage(String id) {
    return Passage.section(id)
        .map(section -> lexicon.word("passage-section", section))
        .orElseGet(() -> lexicon.word("passage-" + id));
  }
}
