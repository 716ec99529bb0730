package org.jianbao.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.SourceMap;
import org.jianbao.diag.Text;
import org.jianbao.language.NumberRules;
import org.jianbao.model.Briefing;
import org.jianbao.model.Figure;
import org.jianbao.model.LanguageProfile;
import org.jianbao.model.Unit;

/**
 * Marks, spaces, digits and spelling are those of the language. What a language's habits are
 * follows from its number rules, as {@code strings.<language>.yaml} names them: these come from the
 * same standards.
 */
final class TypographyRule implements ContentRule {
  private static final String ENGLISH = "english";
  private static final Map<String, List<Habit>> HABITS =
      Map.of("chinese", ChineseHabits.ALL, ENGLISH, EnglishHabits.ALL);
  private static final Pattern REFERENCE =
      Pattern.compile("([a-z0-9-]+)(?:\\.(value|target|change|rate))?");
  private static final Pattern LANGUAGE_FILE = Pattern.compile("(?:.*[./])?([A-Za-z-]+)\\.yaml");

  @Override
  public void check(CheckContext context) {
    for (SourceMap.Text text : context.where().texts()) {
      profile(context, text).ifPresent(profile -> check(context, profile, text));
    }
  }

  /** The language of a text: that of its file, or the key it stands under in a shared file. */
  private static Optional<LanguageProfile> profile(CheckContext context, SourceMap.Text text) {
    Map<String, LanguageProfile> profiles = context.content().profiles();
    Matcher file = LANGUAGE_FILE.matcher(text.place().value().file().path());
    if (file.matches() && profiles.containsKey(file.group(1))) {
      return Optional.of(profiles.get(file.group(1)));
    }
    String[] keys = text.path().split("\\.", -1);
    // The glossary quotes mistakes as such.
    if (List.of(keys).contains("forbidden")) {
      return Optional.empty();
    }
    for (int i = keys.length - 1; i > 0; i--) {
      if (profiles.containsKey(keys[i])) {
        return Optional.of(profiles.get(keys[i]));
      }
    }
    return Optional.empty();
  }

  private static void check(CheckContext context, LanguageProfile profile, SourceMap.Text text) {
    List<Finding> found =
        Finding.all(text.text(), HABITS.getOrDefault(profile.numbers(), List.of()));
    for (Finding finding : found) {
      Habit habit = finding.habit();
      Location at = text.place().within(text.text(), finding.start());
      String better = finding.corrected(text.text(), found);
      context.report(
          new Diagnostic(
              habit.severity(),
              at,
              habit.message(),
              List.of(finding.what()),
              Optional.of(Text.of("write '%s'", better))));
    }
    if (profile.numbers().equals(ENGLISH)) {
      openings(context, profile, text);
    }
  }

  private static void openings(CheckContext context, LanguageProfile profile, SourceMap.Text text) {
    Optional<Briefing> briefing = briefing(context, text);
    Openings.of(
            text.text(),
            reference ->
                briefing.flatMap(b -> figure(context, b, reference)).map(t -> prints(profile, t)))
        .forEach(
            opening ->
                context.report(
                    Diagnostic.warning(
                            text.place().within(text.text(), opening.offset()),
                            Message.SENTENCE_NUMERAL,
                            opening.printed())
                        .hint("begin with a word: 'In all, …', 'The number of … is …'")));
  }

  /** The briefing that a language file belongs to. */
  private static Optional<Briefing> briefing(CheckContext context, SourceMap.Text text) {
    String file = text.place().value().file().path();
    return context.content().briefings().values().stream()
        .filter(b -> file.startsWith(context.file(b, "").replace(".yaml", "")))
        .findFirst();
  }

  private record Shown(Figure figure, Unit unit, boolean bare) {}

  private static Optional<Shown> figure(CheckContext context, Briefing briefing, String reference) {
    Matcher m = REFERENCE.matcher(reference);
    if (!m.matches()) {
      return Optional.empty();
    }
    String part = Objects.requireNonNullElse(m.group(2), "");
    return Optional.ofNullable(briefing.figures().get(m.group(1)))
        .flatMap(
            f ->
                switch (part) {
                  case "target" -> f.target().map(briefing.figures()::get);
                  case "change" -> f.change().map(briefing.figures()::get);
                  case "rate" -> f.rate().map(briefing.figures()::get);
                  default -> Optional.of(f);
                })
        .flatMap(
            f ->
                Optional.ofNullable(context.content().units().get(f.unit()))
                    .map(unit -> new Shown(f, unit, part.equals("value"))));
  }

  private static String prints(LanguageProfile profile, Shown shown) {
    return NumberRules.of(profile.numbers())
        .map(rules -> rules.write(shown.figure().quantity(), shown.unit()))
        .map(text -> shown.bare() ? text.bare() : text.full())
        .orElse("");
  }
}
