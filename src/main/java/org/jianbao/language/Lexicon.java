package org.jianbao.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Unit;

/** One language of the site at work: its words and its numbers. Immutable. */
public final class Lexicon {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  private final LanguageProfile profile;
  private final NumberRules numbers;

  public Lexicon(LanguageProfile profile) {
    this.profile = profile;
    this.numbers =
        NumberRules.of(profile.numbers())
            .orElseThrow(() -> new ProgramFault("no number rules '" + profile.numbers() + "'"));
  }

  /** Id, tag and name of the language. */
  public LanguageProfile profile() {
    return profile;
  }

  public String id() {
    return profile.id();
  }

  /** The word of the interface for this key, with its places {0}, {1} … filled. */
  public String word(String key, Object... args) {
    String word = profile.words().get(key);
    if (word == null) {
      throw new MissingWordException(key, profile.id());
    }
    return PLACE
        .matcher(word)
        .replaceAll(
            place -> {
              int i = Integer.parseInt(place.group(1));
              return Matcher.quoteReplacement(
                  i < args.length ? String.valueOf(args[i]) : place.group());
            });
  }

  /** The number rules of the language. */
  public NumberRules numbers() {
    return numbers;
  }

  public NumberText number(Quantity quantity, Unit unit) {
    return numbers.write(quantity, unit);
  }

  public String period(Period period) {
    return numbers.period(period);
  }

  /** A theme asked for a word that the language file does not have. */
  public static final class MissingWordException extends RuntimeException {
    private final String key;
    private final String language;

    MissingWordException(String key, String language) {
      super("no word '" + key + "' in " + language);
      this.key = key;
      this.language = language;
    }

    public String key() {
      return key;
    }

    public String language() {
      return language;
    }
  }
}
