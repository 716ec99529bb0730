package org.jianbao.diag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A language that the program speaks to its users in. English is the language of the code; others
 * translate its sentences.
 *
 * @param id the language, for example zh
 * @param translations English sentence → translation; what is missing is printed in English
 */
public record Wording(String id, Map<String, String> translations) {
  /** The language of the code. */
  public static final Wording ENGLISH = new Wording("en", Map.of());

  /** Simplified Chinese, from {@code jianbao/messages.zh.po}. */
  public static final Wording CHINESE = load("zh");

  private static final List<Wording> ALL = List.of(ENGLISH, CHINESE);

  public Wording {
    translations = Map.copyOf(translations);
  }

  /** Every language, the language of the code first. */
  public static List<Wording> all() {
    return ALL;
  }

  /** The language that a user's computer is set to; English if it is none of ours. */
  public static Wording of(Locale locale) {
    return ALL.stream().filter(w -> w.id.equals(locale.getLanguage())).findFirst().orElse(ENGLISH);
  }

  private static Wording load(String id) {
    String file = "messages." + id + ".po";
    try (InputStream in = Wording.class.getResourceAsStream("/jianbao/" + file)) {
      if (in == null) {
        throw new ProgramFault("the program lacks " + file);
      }
      return new Wording(
          id, PoFile.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + file, e);
    }
  }

  /** The sentence in this language, its places unfilled. */
  String of(String template) {
    return translations.getOrDefault(template, template);
  }
}
