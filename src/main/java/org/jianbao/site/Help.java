package org.jianbao.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;

/** Explains every {@link Goal} and every {@link Switch}, on a terminal and as a page. */
public final class Help {
  private static final String RUN = "mvn compile exec:java@";

  /** Names stand before their explanation, in a column of this width. */
  private static final int COLUMN = 14;

  /** What stands around names and commands: nothing on a terminal, backquotes in Markdown. */
  private final String mark;

  private final Wording wording;

  private Help(String mark, Wording wording) {
    this.mark = mark;
    this.wording = wording;
  }

  /** Prints the help in the language of the user. */
  public static void print(Settings settings, Console console) {
    console.print(text(settings.wording()));
  }

  /** The help for a terminal. */
  static String text(Wording wording) {
    return new Help("", wording).text();
  }

  /** The same as a page in Markdown. */
  static String page(Wording wording) {
    return new Help("`", wording).page();
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    out.append(about("\n")).append("\n\n").append(say("Goals")).append("\n");
    for (Goal goal : Goal.values()) {
      out.append("\n").append(entry(goal.id(), goal.purpose().in(wording)));
      switches(goal).forEach(line -> out.append(entry("", line)));
      out.append(entry("", RUN + goal.id() + " " + goal.example()));
    }
    out.append("\n").append(say("Switches")).append("\n");
    for (Switch one : Switch.values()) {
      String meaning = say("%s (default: %s)", one.meaning(), one.standard());
      out.append("\n").append(entry(one.id(), meaning)).append(entry("", one.example()));
    }
    return out.toString().stripTrailing();
  }

  private static String entry(String name, String explanation) {
    return "  " + name + " ".repeat(COLUMN - name.length()) + explanation + "\n";
  }

  private String page() {
    StringBuilder out = new StringBuilder();
    out.append("# ")
        .append(say("Goals and switches"))
        .append("\n\n")
        .append(about("\n\n"))
        .append("\n");
    for (Goal goal : Goal.values()) {
      out.append("\n## ").append(goal.id()).append("\n\n");
      out.append(goal.purpose().in(wording)).append("\n\n");
      switches(goal).forEach(line -> out.append("- ").append(line).append("\n"));
      String example = RUN + goal.id() + " " + goal.example();
      out.append("\n```sh\n").append(example).append("\n```\n");
    }
    out.append("\n## ").append(say("Switches")).append("\n\n");
    out.append(row(say("switch"), say("meaning"), say("default"), say("example")));
    out.append(row("---", "---", "---", "---"));
    for (Switch one : Switch.values()) {
      out.append(
          row(
              marked(one.property()),
              one.meaning().in(wording),
              one.standard().in(wording),
              marked(one.example())));
    }
    return out.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Three sentences; on a page each is a paragraph, since Markdown joins lines by spaces. */
  private String about(String gap) {
    return say("Jianbao makes bilingual statistical briefings from a folder of YAML.")
        + gap
        + say(
            "In this repository a goal is run with %s, in a project that uses the plugin with %s.",
            marked(RUN + "<goal>"), marked("mvn jianbao:<goal>"))
        + gap
        + say("Every switch is written %s.", marked("-Djianbao.<switch>=<value>"));
  }

  /** Which switches a goal needs and which it takes. */
  private List<String> switches(Goal goal) {
    List<String> lines = new ArrayList<>();
    if (!goal.needed().isEmpty()) {
      lines.add(say("needs: %s", names(goal.needed())));
    }
    lines.add(say("takes: %s", names(goal.taken())));
    return lines;
  }

  private Text names(List<Switch> switches) {
    return Text.list(switches.stream().map(s -> marked(s.id())).collect(Collectors.toList()));
  }

  private String marked(String code) {
    return mark + code + mark;
  }

  private String say(String template, Object... values) {
    return Text.of(template, values).in(wording);
  }
}
