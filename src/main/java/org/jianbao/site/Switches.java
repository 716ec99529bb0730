package org.jianbao.site;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.jianbao.language.Suggestion;
import org.jianbao.work.Threads;

/**
 * Reads the switches {@code jianbao.*}, which are the same on the command line, in Maven and in
 * this repository. A switch that does not exist is refused rather than ignored.
 */
public final class Switches {
  private static final String PREFIX = "jianbao.";

  /** The value of {@link Switch#CACHE} without which there is a cache. */
  static final String OFF = "off";

  private static final String CACHE = ".jianbao-cache";
  private static final List<String> KNOWN =
      Arrays.stream(Switch.values()).map(Switch::id).sorted().toList();

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
                .orElseGet(() -> Text.of("the switches are %s", Text.list(KNOWN)));
        throw new WrongSwitchException("unknown switch '%s'\n  hint: %s", name, hint);
      }
    }
    Path project = base.toAbsolutePath();
    Optional<Shard> shard = shard(properties);
    List<Path> parts =
        get(properties, Switch.PARTS).map(Switches::list).orElse(List.of("target/parts")).stream()
            .map(project::resolve)
            .toList();
    return new Settings(
        project,
        project.resolve(get(properties, Switch.CONTENT).orElse("content")),
        project.resolve(get(properties, Switch.TEMPLATES).orElse("templates")),
        get(properties, Switch.THEME),
        get(properties, Switch.OUTPUT)
            .map(project::resolve)
            .orElseGet(
                () ->
                    shard
                        .map(s -> parts.get(0).resolve(s.folder()))
                        .orElse(project.resolve("output"))),
        get(properties, Switch.REGION),
        get(properties, Switch.YEAR),
        get(properties, Switch.LANGUAGES).map(Switches::list).orElse(List.of()),
        formats(properties),
        threads(properties),
        get(properties, Switch.STRICT).map(s -> flag(Switch.STRICT, s)).orElse(false),
        get(properties, Switch.SOURCES).map(project::resolve),
        get(properties, Switch.REPORT),
        project.resolve(get(properties, Switch.ARCHIVE).orElse("target/jianbao-site.zip")),
        get(properties, Switch.FILE).map(project::resolve),
        get(properties, Switch.WRITE).map(s -> flag(Switch.WRITE, s)).orElse(false),
        get(properties, Switch.CACHE)
            .or(() -> Optional.of(CACHE))
            .filter(folder -> !folder.equals(OFF))
            .map(project::resolve),
        shard,
        parts,
        ui(properties));
  }

  /**
   * The language of the user, be the other switches right or wrong: the one that is asked for, or
   * else that of the computer.
   */
  public static Wording wording(Properties properties) {
    return Settings.wording(get(properties, Switch.UI));
  }

  private static Optional<String> get(Properties properties, Switch one) {
    return Optional.ofNullable(StringUtils.trimToNull(properties.getProperty(one.property())));
  }

  private static List<String> list(String text) {
    return List.of(StringUtils.split(text, ", "));
  }

  private static Set<Format> formats(Properties properties) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String name : get(properties, Switch.FORMATS).map(Switches::list).orElse(List.of())) {
      formats.add(
          EnumSet.allOf(Format.class).stream()
              .filter(f -> f.id().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      wrong(
                          Switch.FORMATS,
                          name,
                          Text.of("html, pdf, data, one-page or several of them with commas"))));
    }
    return formats.isEmpty() ? EnumSet.allOf(Format.class) : formats;
  }

  private static Threads threads(Properties properties) {
    Optional<String> text = get(properties, Switch.THREADS);
    if (text.isEmpty()) {
      return new Threads(Runtime.getRuntime().availableProcessors());
    }
    if (!text.get().matches("[1-9]\\d{0,2}")) {
      throw wrong(Switch.THREADS, text.get(), Text.of("a number from 1 to 999"));
    }
    return new Threads(Integer.parseInt(text.get()));
  }

  /** A part is one of a whole site: what is left out of a site cannot be divided evenly. */
  private static Optional<Shard> shard(Properties properties) {
    Optional<String> text = get(properties, Switch.SHARD);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (Switch other : List.of(Switch.REGION, Switch.YEAR, Switch.LANGUAGES)) {
      if (get(properties, other).isPresent()) {
        throw new WrongSwitchException(
            "the switches '%s' and '%s' exclude each other: a part is one of a whole site\n  hint:"
                + " leave one of them out",
            Switch.SHARD.property(), other.property());
      }
    }
    return Optional.of(
        Shard.parse(text.get())
            .orElseThrow(
                () ->
                    wrong(
                        Switch.SHARD, text.get(), Text.of("i/n with i from 1 to n, such as 2/3"))));
  }

  private static boolean flag(Switch one, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(one, text, Text.of("true or false"));
    };
  }

  private static Optional<String> ui(Properties properties) {
    Optional<String> id = get(properties, Switch.UI);
    if (id.isPresent() && Wording.all().stream().noneMatch(w -> w.id().equals(id.get()))) {
      throw wrong(Switch.UI, id.get(), Text.of("en or zh"));
    }
    return id;
  }

  /** A switch has a value it cannot have. */
  static WrongSwitchException wrong(Switch one, String value, Text expected) {
    return new WrongSwitchException(
        "'%s' is no value of the switch '%s': it takes %s", value, one.property(), expected);
  }

  /** A switch is unknown or has a value it cannot have; the message says which and what to do. */
  public static final class WrongSwitchException extends RuntimeException {
    private final transient Text text;

    WrongSwitchException(String template, Object... values) {
      super(Text.of(template, values).toString());
      this.text = Text.of(template, values);
    }

    /** The message, for the language of the user. */
    public Text text() {
      return text;
    }
  }
}
