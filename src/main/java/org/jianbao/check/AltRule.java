package org.jianbao.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.LanguageProfile;

/**
 * Alternative texts of charts say what the chart shows, briefly: the numbers stand in its table
 * (WCAG 2.2, 1.1.1). That there is one is the concern of parity.
 */
final class AltRule implements ContentRule {
  /** Chinese says about twice as much with a character. */
  private static final Map<String, Integer> LONGEST = Map.of("chinese", 120, "english", 240);

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^(?:an? )?(?:image|picture|graphic|photo)(?: of|:)|^(?:图片|图像|照片)(?:[：:，]|显示|为)");

  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      briefing
          .words()
          .forEach(
              (language, words) ->
                  words
                      .sections()
                      .forEach(
                          (section, s) ->
                              s.blocks()
                                  .forEach(
                                      (id, block) ->
                                          block
                                              .alt()
                                              .ifPresent(
                                                  alt ->
                                                      check(
                                                          context,
                                                          briefing,
                                                          language,
                                                          block,
                                                          new CheckContext.Text(
                                                              "sections."
                                                                  + section
                                                                  + ".blocks."
                                                                  + id
                                                                  + ".alt",
                                                              Optional.of(section),
                                                              alt))))));
    }
  }

  private static void check(
      CheckContext context,
      Briefing briefing,
      String language,
      BriefingWords.OfBlock block,
      CheckContext.Text alt) {
    Location at = context.text(briefing, language, alt, 0);
    String text = alt.text().strip();
    if (block.title().filter(t -> bare(t).equals(bare(text))).isPresent()) {
      context.report(
          Diagnostic.warning(at, Message.ALT_LIKE_TITLE)
              .hint("say the kind of chart and what can be seen in it"));
    }
    Matcher opening = OPENING.matcher(text);
    if (opening.find()) {
      context.report(
          Diagnostic.warning(at, Message.ALT_OPENING, opening.group().strip())
              .hint("begin with the kind of chart"));
    }
    int longest =
        Optional.ofNullable(context.content().profiles().get(language))
            .map(LanguageProfile::numbers)
            .map(n -> LONGEST.getOrDefault(n, 240))
            .orElse(240);
    if (text.length() > longest) {
      context.report(
          Diagnostic.warning(at, Message.ALT_TOO_LONG, text.length(), longest)
              .hint("say the finding; the table under the chart has the numbers"));
    }
    if (!Prose.links(text).isEmpty()) {
      context.report(Diagnostic.error(at, Message.ALT_LINK).hint("put the link into a paragraph"));
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Punct}，。；：、]", "");
  }
}
