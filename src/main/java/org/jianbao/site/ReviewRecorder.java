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
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Rule;
import org.jianbao.diag.Severity;
import org.jianbao.diag.SourceMap;
import org.jianbao.diag.Text;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Passage;

/**
 * Records that translations were reviewed beside the original as it is now: rewrites the block
 * {@code reviewed} in the files of words, and nothing else of them. Without {@code jianbao.write}
 * it says what it would record.
 */
public final class ReviewRecorder {
  private static final List<String> KEYS =
      List.of("title", "summary", "key-figures", "watch", "sections", "notes");

  private final Settings settings;
  private final Project.Reading reading;

  private ReviewRecorder(Settings settings, Project.Reading reading) {
    this.settings = settings;
    this.reading = reading;
  }

  /**
   * Records the reviews of one briefing, or of all of them if neither region nor year is given.
   *
   * @return the files that were changed, or would be, as paths to show
   * @throws Switches.WrongSwitchException if only one of region and year is given, or a file is
   *     written in a style that a block cannot be added to
   * @throws ContentException if the content has mistakes
   */
  public static List<String> record(Settings settings, Progress progress) {
    if (settings.region().isPresent() != settings.year().isPresent()) {
      throw new Switches.WrongSwitchException(
          "say which briefing, with -Djianbao.region=… and -Djianbao.year=…, or give neither for"
              + " all of them");
    }
    return new ReviewRecorder(settings, faultless(settings)).run(progress);
  }

  /** What this goal puts right is no obstacle to it. */
  private static Project.Reading faultless(Settings settings) {
    Project.Reading reading = Project.read(settings);
    List<Diagnostic> mistakes =
        reading.diagnostics().sorted().stream()
            .filter(d -> d.severity() == Severity.ERROR && d.message().rule() != Rule.STALE)
            .toList();
    if (!mistakes.isEmpty()) {
      throw new ContentException(mistakes);
    }
    return reading;
  }

  private List<String> run(Progress progress) {
    Map<Path, byte[]> before = new LinkedHashMap<>();
    Map<Path, byte[]> after = new LinkedHashMap<>();
    List<Text> said = new ArrayList<>();
    List<String> languages = reading.content().orElseThrow().site().languages();
    for (Briefing briefing : reading.content().orElseThrow().briefings().values()) {
      List<Passage> passages = Passage.of(briefing.in(languages.get(0)));
      for (String language : languages.subList(1, languages.size())) {
        if (!settings.languages().isEmpty() && !settings.languages().contains(language)) {
          continue;
        }
        BriefingWords words = briefing.in(language);
        String shown = reading.words(briefing, language);
        List<Text> changes = changes(passages, words);
        if (changes.isEmpty()) {
          continue;
        }
        said.add(Text.of("  %s", shown));
        changes.forEach(c -> said.add(Text.of("    %s", c)));
        Path file =
            settings
                .content()
                .resolve("briefings")
                .resolve(briefing.path())
                .resolve(language + ".yaml");
        byte[] bytes = read(file, shown);
        before.put(file, bytes);
        after.put(file, edited(bytes, shown, passages));
      }
    }
    if (settings.write()) {
      write(before, after);
    }
    progress.end(summary(said));
    return after.keySet().stream().map(settings::display).toList();
  }

  private Text summary(List<Text> said) {
    if (said.isEmpty()) {
      return Text.of("every translation is on record as reviewed; nothing was changed");
    }
    Text files = Text.lines(said);
    return settings.write()
        ? Text.of("recorded as reviewed:\n%s", files)
        : Text.of(
            "would be recorded as reviewed:\n%s\nnothing was written; -Djianbao.write=true writes"
                + " it",
            files);
  }

  /** What the record of one translation lacks or has too much, in words. */
  private static List<Text> changes(List<Passage> passages, BriefingWords words) {
    Map<String, String> old = new TreeMap<>(words.reviewed().orElse(Map.of()));
    List<Text> changes = new ArrayList<>();
    for (Passage passage : passages) {
      String fingerprint = old.remove(passage.id());
      if (fingerprint == null) {
        changes.add(Text.of("%s: not on record so far", passage.id()));
      } else if (!fingerprint.equals(passage.fingerprint())) {
        changes.add(Text.of("%s: changed since its last review", passage.id()));
      }
    }
    old.keySet().forEach(id -> changes.add(Text.of("%s: no longer there; the entry goes", id)));
    return changes;
  }

  private byte[] edited(byte[] bytes, String shown, List<Passage> passages) {
    SourceMap where = reading.where();
    if (where.key(shown, "title").column() != 1) {
      throw new Switches.WrongSwitchException(
          "%s is not written with a key at the beginning of each line; rewrite it so that the record"
              + " of the review can be added",
          shown);
    }
    Optional<SourceMap.Place> old = where.find(shown, "reviewed");
    List<Integer> others =
        KEYS.stream()
            .flatMap(k -> where.find(shown, k).stream())
            .map(p -> p.key().line())
            .collect(Collectors.toList());
    String text = new String(bytes, StandardCharsets.UTF_8);
    return ReviewBlock.put(
            text,
            old.map(p -> OptionalInt.of(p.key().line())).orElse(OptionalInt.empty()),
            others,
            passages)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(Path file, String shown) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + shown, e);
    }
  }

  /** Writes, and takes everything back if the content does not say the same afterwards. */
  private void write(Map<Path, byte[]> before, Map<Path, byte[]> after) {
    try {
      for (Map.Entry<Path, byte[]> file : after.entrySet()) {
        SafeFile.replace(file.getKey(), file.getValue());
      }
      if (!isRecorded(Project.read(settings))) {
        restore(before);
        throw new ProgramFault("the review could not be recorded; nothing was changed");
      }
    } catch (IOException e) {
      restore(before);
      throw new ProgramFault("cannot write the record of the review; nothing was changed", e);
    }
  }

  /** Whether the words are those that were reviewed, and say so. */
  private boolean isRecorded(Project.Reading now) {
    return now.content()
            .map(c -> texts(c.briefings()))
            .equals(reading.content().map(c -> texts(c.briefings())))
        && now.content().stream()
            .flatMap(c -> c.briefings().values().stream())
            .allMatch(
                b -> {
                  List<String> languages = now.content().orElseThrow().site().languages();
                  List<Passage> passages = Passage.of(b.in(languages.get(0)));
                  return languages.stream()
                      .skip(1)
                      .filter(
                          l -> settings.languages().isEmpty() || settings.languages().contains(l))
                      .allMatch(l -> changes(passages, b.in(l)).isEmpty());
                });
  }

  private static List<Map<String, String>> texts(Map<String, Briefing> briefings) {
    return briefings.values().stream()
        .flatMap(b -> b.words().values().stream())
        .map(BriefingWords::texts)
        .toList();
  }

  private static void restore(Map<Path, byte[]> before) {
    try {
      for (Map.Entry<Path, byte[]> file : before.entrySet()) {
        SafeFile.replace(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot take the record of the review back", e);
    }
  }
}
