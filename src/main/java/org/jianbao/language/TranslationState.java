package org.jianbao.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Passage;

/**
 * How far the words of a briefing are in one language.
 *
 * @param language id of the language
 * @param original whether it is the source language, which has nothing to be reviewed beside
 * @param passages id of each passage of the original → how far it is
 * @param words the length of all its texts
 */
public record TranslationState(
    String language, boolean original, Map<String, Passage.State> passages, int words) {

  /** The state in each of these languages, of which the first is the original. */
  public static List<TranslationState> of(Briefing briefing, List<String> languages) {
    Optional<BriefingWords> original = Optional.ofNullable(briefing.words().get(languages.get(0)));
    List<Passage> passages = original.map(Passage::of).orElse(List.of());
    return languages.stream().map(l -> of(briefing, l, languages.get(0), passages)).toList();
  }

  private static TranslationState of(
      Briefing briefing, String language, String source, List<Passage> passages) {
    Optional<BriefingWords> words = Optional.ofNullable(briefing.words().get(language));
    Map<String, Passage.State> states = new LinkedHashMap<>();
    passages.forEach(p -> states.put(p.id(), p.in(words)));
    int length =
        words.stream().flatMap(w -> w.texts().values().stream()).mapToInt(WordCount::of).sum();
    return new TranslationState(language, language.equals(source), states, length);
  }

  /** The number of passages that are this far. */
  public int count(Passage.State state) {
    return (int) passages.values().stream().filter(s -> s == state).count();
  }

  /** The passages of a translation that somebody has to look at. */
  public Map<String, Passage.State> open() {
    Map<String, Passage.State> open = new LinkedHashMap<>();
    if (!original) {
      passages.forEach(
          (id, state) -> {
            if (state != Passage.State.REVIEWED) {
              open.put(id, state);
            }
          });
    }
    return open;
  }
}
