package org.jianbao.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.stream.Collectors;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.jianbao.site.Goal;
import org.jianbao.site.Switch;

/** The words that picocli puts into its usage, in the language of the user. */
final class UsageWords extends ListResourceBundle {
  /** The key of the words for {@code -D}. */
  static final String SWITCH = "switch";

  /** The key of the words for {@code --json}. */
  static final String JSON = "json";

  private final Wording wording;

  UsageWords(Wording wording) {
    this.wording = wording;
  }

  @Override
  protected Object[][] getContents() {
    List<Object[]> words = new ArrayList<>();
    put(words, "jianbao.usage.description", Text.of("Bilingual statistical briefings from YAML."));
    for (Goal goal : Goal.values()) {
      put(words, "jianbao." + goal.id() + ".usage.description", goal.purpose());
    }
    put(
        words,
        JSON,
        Text.of(
            "Print the remarks as JSON to standard output and all else to standard error; the same"
                + " as -Djianbao.report=-."));
    put(words, SWITCH, Text.of("A switch: %s", switches()));
    put(words, "mixinStandardHelpOptions.help", Text.of("Print this usage."));
    put(words, "mixinStandardHelpOptions.version", Text.of("Print the version."));
    return words.toArray(Object[][]::new);
  }

  private static Text switches() {
    return Text.list(
        Arrays.stream(Switch.values()).map(Switch::property).collect(Collectors.toList()));
  }

  private void put(List<Object[]> words, String key, Text text) {
    words.add(new Object[] {key, text.in(wording)});
  }
}
