package org.jianbao.diag;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A sentence of the program, or a part of one, whose places are filled when it is printed, so that
 * it can be printed in the language of the user. As in gettext, the English sentence is the key to
 * its translations.
 *
 * @param template the English words, with {@code %s} or {@code %2$s} for places; printed as it
 *     stands if there are no values
 * @param args the values; those that are texts themselves are translated, too
 */
public record Text(String template, List<Object> args) {
  public Text {
    args = List.copyOf(args);
  }

  /** A sentence with its values. */
  public static Text of(String template, Object... args) {
    return new Text(template, List.of(args));
  }

  /**
   * Names one after another; none at all is an empty text.
   *
   * @param template what joins two of them, such as {@code %s or %s}
   */
  public static Text join(String template, Collection<String> names) {
    return names.stream()
        .map(n -> of("%s", n))
        .reduce((all, next) -> of(template, all, next))
        .orElse(of(""));
  }

  /** Sentences under one another. */
  public static Text lines(Collection<Text> lines) {
    return lines.stream().reduce((all, next) -> of("%s\n%s", all, next)).orElse(of(""));
  }

  /** Names with commas. */
  public static Text list(Collection<String> names) {
    return join("%s, %s", names);
  }

  /** The sentence in this language of the user. */
  public String in(Wording wording) {
    String words = wording.of(template);
    if (args.isEmpty()) {
      return words;
    }
    Object[] values = args.stream().map(a -> a instanceof Text t ? t.in(wording) : a).toArray();
    return String.format(Locale.ROOT, words, values);
  }

  /** The sentence in English. */
  @Override
  public String toString() {
    return in(Wording.ENGLISH);
  }
}
