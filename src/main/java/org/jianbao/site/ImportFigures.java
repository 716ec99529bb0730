package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.WordUtils;
import org.jianbao.content.FigureEdits;
import org.jianbao.data.FigureTable;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Severity;
import org.jianbao.diag.Text;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/**
 * Takes figures from a table into a briefing. Shows what would change; writes only if that is asked
 * for, every row can be used, and the content has no new mistakes then.
 */
public final class ImportFigures {
  private static final int WIDTH = 88;

  private ImportFigures() {}

  /**
   * Imports the table {@code settings.file()}.
   *
   * @return what became of each figure
   * @throws Switches.WrongSwitchException if file, region or year is missing, or there is no such
   *     briefing
   * @throws ContentException with every row that is refused, and every mistake that the content
   *     would get; nothing is then written
   */
  public static List<FigureEdits.FigureChange> run(Settings settings, Progress progress) {
    Path table = settings.file().orElseThrow(() -> missing("file", "figures.xlsx"));
    String region = settings.region().orElseThrow(() -> missing("region", "yueqing"));
    String year = settings.year().orElseThrow(() -> missing("year", "2019"));
    String path = "briefings/" + region + "/" + year + "/briefing.yaml";
    Path file = settings.content().resolve(path);
    String name = settings.display(file);
    byte[] bytes = read(file, name);
    Settings whole = settings.everything();
    Project.Reading before = Project.read(whole);
    // The content as far as it can be read: it may lack the very figures that are to come.
    Content content = before.content().orElseThrow(() -> unreadable(before));
    Briefing briefing =
        Optional.ofNullable(content.briefings().get(region + "/" + year))
            .orElseThrow(() -> unreadable(before));

    Diagnostics diagnostics = new Diagnostics();
    FigureTable.Reading reading =
        FigureTable.read(table, settings.display(table), content, briefing, diagnostics);
    long refused =
        diagnostics.sorted().stream()
            .filter(d -> d.message() == Message.CELL || d.message() == Message.ROW)
            .map(d -> d.at().line())
            .distinct()
            .count();
    FigureEdits.Result result =
        FigureEdits.apply(bytes, name, reading.entries(), diagnostics)
            .orElse(new FigureEdits.Result(new String(bytes, StandardCharsets.UTF_8), List.of()));
    boolean changes = result.figures().stream().anyMatch(f -> !f.same());
    if (changes) {
      Project.Reading after = Project.read(whole, Map.of(path, result.bytes()));
      newOnes(mistakes(before), mistakes(after)).forEach(diagnostics::add);
    }
    progress.end(plan(name, result.figures(), reading, refused));
    diagnostics.throwIfErrors(settings.strict());
    progress.warnings(diagnostics.sorted());
    if (!changes) {
      progress.end("nothing to write");
    } else if (settings.write()) {
      replace(file, name, bytes, result.bytes());
      progress.end("wrote %s", name);
    } else {
      progress.end("nothing was written; -Djianbao.write=true writes it");
    }
    return result.figures();
  }

  private static Switches.WrongSwitchException missing(String name, String example) {
    return new Switches.WrongSwitchException("say which %1$s: -Djianbao.%1$s=%2$s", name, example);
  }

  private static byte[] read(Path file, String name) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new Switches.WrongSwitchException(
            "there is no %s\n  hint: the goal 'new' starts a briefing", name);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + name, e);
    }
  }

  private static ContentException unreadable(Project.Reading reading) {
    return new ContentException(mistakes(reading));
  }

  private static List<Diagnostic> mistakes(Project.Reading reading) {
    return reading.diagnostics().sorted().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .toList();
  }

  /** Mistakes that were not there before; the lines they stand in may have moved. */
  private static List<Diagnostic> newOnes(List<Diagnostic> before, List<Diagnostic> after) {
    List<String> known = new ArrayList<>(before.stream().map(ImportFigures::key).toList());
    return after.stream().filter(d -> !known.remove(key(d))).toList();
  }

  private static String key(Diagnostic d) {
    return d.at().file().path() + "\n" + d.message() + "\n" + d.text();
  }

  private static void replace(Path file, String name, byte[] before, byte[] after) {
    try {
      if (!Arrays.equals(before, Files.readAllBytes(file))) {
        throw new Switches.WrongSwitchException(
            "%s was saved meanwhile; nothing was written: run import again", name);
      }
      SafeFile.replace(file, after);
    } catch (IOException e) {
      throw new ProgramFault("cannot write " + name, e);
    }
  }

  private static Text plan(
      String name,
      List<FigureEdits.FigureChange> figures,
      FigureTable.Reading reading,
      long refused) {
    List<Text> lines = new ArrayList<>();
    lines.add(Text.of("%s", name));
    List<String> same = new ArrayList<>();
    int added = 0;
    int changed = 0;
    for (FigureEdits.FigureChange figure : figures) {
      if (figure.same()) {
        same.add(figure.id());
        continue;
      }
      added += figure.added() ? 1 : 0;
      changed += figure.added() ? 0 : 1;
      lines.add(
          figure.added()
              ? Text.of("  added    %s", figure.id())
              : Text.of("  changed  %s", figure.id()));
      for (FigureEdits.KeyChange key : figure.keys()) {
        String before = key.before().map(b -> b + " → ").orElse("");
        lines.add(Text.of("    %s: %s", key.key(), before + key.after()));
      }
    }
    if (!same.isEmpty()) {
      String list = WordUtils.wrap(String.join(", ", same), WIDTH, "\n           ", false);
      lines.add(Text.of("  same     %s", list));
    }
    Text sum = Text.of("%s added, %s changed, %s same", added, changed, same.size());
    if (refused > 0) {
      sum = Text.of("%s; %s refused", sum, refused);
    }
    if (reading.elsewhere() > 0) {
      sum = Text.of("%s; %s of other briefings left out", sum, reading.elsewhere());
    }
    if (reading.calculated() > 0) {
      sum = Text.of("%s; %s calculated left out", sum, reading.calculated());
    }
    lines.add(sum);
    return Text.lines(lines);
  }
}
