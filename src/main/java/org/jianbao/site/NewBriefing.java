package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.model.Content;

/**
 * Starts a briefing from the commented files in {@code templates/new}: ready to build, with gaps
 * that say so. Nothing is overwritten, and if the result cannot be built, everything is taken back.
 */
public final class NewBriefing {
  /** Where a project has the schemas: in the sources here, elsewhere as taken out of the jar. */
  private static final List<String> SCHEMAS =
      List.of("src/main/resources/jianbao/schema", "jianbao/schema");

  private NewBriefing() {}

  /**
   * Makes the files of a briefing.
   *
   * @return what was made or added to, as paths to show
   * @throws Switches.WrongSwitchException if region or year is missing or has a wrong form, or the
   *     briefing exists
   * @throws ContentException if the present content has mistakes
   */
  public static List<String> create(Settings settings, Progress progress) {
    String region = settings.region().orElseThrow(() -> missing("region", "yueqing"));
    String year = settings.year().orElseThrow(() -> missing("year", "2019"));
    if (!region.matches("[a-z0-9]+(-[a-z0-9]+)*") || !year.matches("\\d{4}")) {
      throw new Switches.WrongSwitchException(
          "a region is a name like yueqing and a year has four digits, not '%s' and '%s'",
          region, year);
    }
    Path folder = settings.content().resolve("briefings").resolve(region).resolve(year);
    if (Files.exists(folder)) {
      throw new Switches.WrongSwitchException(
          "%s exists already; nothing was changed", settings.display(folder));
    }
    Settings whole = settings.everything();
    Content content = Project.load(whole).content();
    Templates templates =
        new Templates(settings.templates(), settings.display(settings.templates()));
    Skeleton skeleton =
        new Skeleton(
            templates,
            region,
            year,
            content.indicators().keySet().iterator().next(),
            schemas(settings.project(), folder));
    Map<Path, String> made = new LinkedHashMap<>();
    made.put(folder.resolve("briefing.yaml"), skeleton.fill("briefing"));
    for (String language : content.site().languages()) {
      made.put(folder.resolve(language + ".yaml"), skeleton.words(language));
    }
    Map<Path, String> added = new LinkedHashMap<>();
    if (!content.regions().containsKey(region)) {
      added.put(settings.content().resolve("regions.yaml"), skeleton.fill("region"));
    }
    if (!content.sources().containsKey(region + "-" + year)) {
      added.put(settings.content().resolve("sources.yaml"), skeleton.fill("source"));
    }
    write(whole, made, added);
    List<String> paths = new ArrayList<>();
    made.keySet().forEach(p -> paths.add(settings.display(p)));
    added
        .keySet()
        .forEach(
            p ->
                paths.add(
                    Text.of("%s (an entry was added)", settings.display(p))
                        .in(settings.wording())));
    progress.end("started:\n  %s\nfill the gaps, then run check", String.join("\n  ", paths));
    return paths;
  }

  /** Where the schemas are, seen from the folder of a briefing; empty if the project has none. */
  private static Optional<String> schemas(Path project, Path folder) {
    return SCHEMAS.stream()
        .map(place -> project.resolve(place).toAbsolutePath().normalize())
        .filter(Files::isDirectory)
        .map(schemas -> folder.toAbsolutePath().normalize().relativize(schemas))
        .map(path -> path.toString().replace('\\', '/'))
        .findFirst();
  }

  private static Switches.WrongSwitchException missing(String name, String example) {
    return new Switches.WrongSwitchException(
        "say which %s: -Djianbao.%s=%s", Text.of(name), name, example);
  }

  /** Writes, and takes everything back if the content cannot be built then. */
  private static void write(Settings settings, Map<Path, String> made, Map<Path, String> added) {
    Map<Path, byte[]> before = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> file : made.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue());
      }
      for (Map.Entry<Path, String> entry : added.entrySet()) {
        before.put(entry.getKey(), Files.readAllBytes(entry.getKey()));
        String text =
            new String(before.get(entry.getKey()), StandardCharsets.UTF_8).stripTrailing();
        SafeFile.replace(
            entry.getKey(), (text + "\n" + entry.getValue()).getBytes(StandardCharsets.UTF_8));
      }
      Project.load(settings);
    } catch (ContentException e) {
      undo(made, before);
      throw e;
    } catch (IOException e) {
      undo(made, before);
      throw new ProgramFault("cannot write the new briefing", e);
    }
  }

  private static void undo(Map<Path, String> made, Map<Path, byte[]> before) {
    try {
      for (Path file : made.keySet()) {
        Files.deleteIfExists(file);
      }
      for (Map.Entry<Path, byte[]> file : before.entrySet()) {
        SafeFile.replace(file.getKey(), file.getValue());
      }
      for (Path dir = made.keySet().iterator().next().getParent();
          dir != null && isEmpty(dir);
          dir = dir.getParent()) {
        Files.delete(dir);
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot take the new briefing back", e);
    }
  }

  private static boolean isEmpty(Path dir) throws IOException {
    try (var entries = Files.list(dir)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The commented files with their places filled. */
  private record Skeleton(
      Templates templates, String region, String year, String indicator, Optional<String> schemas) {
    /** The line by which an editor finds the schema of a file. */
    private static final Pattern SCHEMA_LINE =
        Pattern.compile("^# yaml-language-server: .*\\R", Pattern.MULTILINE);

    String fill(String name) {
      return read("new/" + name + ".yaml");
    }

    /** The words in this language; a language without a file of its own begins with English. */
    String words(String language) {
      String own = "new/words." + language + ".yaml";
      return read(templates.read(own).isPresent() ? own : "new/words.en.yaml");
    }

    private String read(String path) {
      byte[] bytes =
          templates
              .read(path)
              .orElseThrow(() -> new ProgramFault(templates.display(path) + " is missing"));
      String text = new String(bytes, StandardCharsets.UTF_8);
      return schemas
          .map(place -> text.replace("{schemas}", place))
          .orElseGet(() -> SCHEMA_LINE.matcher(text).replaceAll(""))
          .replace("{region}", region)
          .replace("{year}", year)
          .replace("{indicator}", indicator);
    }
  }
}
