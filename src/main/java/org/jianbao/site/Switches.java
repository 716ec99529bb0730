package org.jianbao.site;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.jianbao.diag.Text;
import org.jianbao.language.Suggestion;

/**
 * Reads the switches {@code jianbao.*}, which are the same on the command line, in Maven and in
 * this repository. A switch that does not exist is refused rather than ignored.
 */
public final class Switches {
  private static final String PREFIX = "jianbao.";
  private static final List<String> KNOWN =
      List.of(
          "content",
          "file",
          "formats",
          "languages",
          "output",
          "region",
          "report",
          "sources",
          "strict",
          "templates",
          "threads",
          "ui",
          "write",
          "year");

  private Switches() {}

  /**
   * Reads all switches.
   *
   * @param base the folder that paths are relative to
   * @throws WrongSwitchException if one is unknown or has a value that it cannot have
   */
  public static Settings read(Properties properties, Path base) {
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (name.startsWith(PREFIX) && !KNOWN.contains(name.substring(PREFIX.length()))) {
        Text hint =
            Suggestion.of(name.substring(PREFIX.length()), KNOWN)
                .orElseGet(() -> Text.of("the switches are %s", String.join(", ", KNOWN)));
        throw new WrongSwitchException(
            Text.of("unknown switch '%s'\n  hint: %s", name, hint).toString());
      }
    }
    Path project = base.toAbsolutePath();
    return new Settings(
        project,
        project.resolve(get(properties, "content").orElse("content")),
        project.resolve(get(properties, "templates").orElse("templates")),
        project.resolve(get(properties, "output").orElse("output")),
        get(properties, "region"),
        get(properties, "year"),
        get(properties, "languages").map(Switches::list).orElse(List.of()),
        formats(properties),
        threads(properties),
        get(properties, "strict").map(s -> flag("strict", s)).orElse(false),
        get(properties, "sources").map(project::resolve),
        get(properties, "report"),
        get(properties, "file").map(project::resolve),
        get(properties, "write").map(s -> flag("write", s)).orElse(false),
        get(properties, "ui"));
  }

  private static Optional<String> get(Properties properties, String name) {
    return Optional.ofNullable(StringUtils.trimToNull(properties.getProperty(PREFIX + name)));
  }

  private static List<String> list(String text) {
    return List.of(StringUtils.split(text, ", "));
  }

  private static Set<Format> formats(Properties properties) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String name : get(properties, "formats").map(Switches::list).orElse(List.of())) {
      formats.add(
          EnumSet.allOf(Format.class).stream()
              .filter(f -> f.id().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> wrong("formats", name, "html, pdf, data or several of them with commas")));
    }
    return formats.isEmpty() ? EnumSet.allOf(Format.class) : formats;
  }

  private static int threads(Properties properties) {
    Optional<String> text = get(properties, "threads");
    if (text.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!text.get().matches("[1-9]\\d{0,2}")) {
      throw wrong("threads", text.get(), "a number from 1 to 999");
    }
    return Integer.parseInt(text.get());
  }

  private static boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, text, "true or false");
    };
  }

  /** A switch has a value it cannot have. */
  static WrongSwitchException wrong(String name, String value, String expected) {
    return new WrongSwitchException(
        "'" + value + "' is no value of the switch '" + PREFIX + name + "': it takes " + expected);
  }

  /** A switch is unknown or has a value it cannot have; the message says which and what to do. */
  public static final class WrongSwitchException extends RuntimeException {
    WrongSwitchException(String message) {
      super(message);
    }
  }
}
