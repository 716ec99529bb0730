package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Location;
import org.jianbao.diag.ProgramFault;
import org.jianbao.html.Theme;
import org.jianbao.html.TranslationsPageBuilder;
import org.jianbao.language.Lexicon;
import org.jianbao.language.TranslationState;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Passage;

/**
 * Says how far the translations are, as a table on the console and as a page. It is for work that
 * is going on, so mistakes in the content do not stop it.
 */
public final class TranslationReport {
  private static final String DEFAULT = "target/jianbao/translations.html";

  private final Settings settings;
  private final Project.Reading reading;
  private final Content content;
  private final List<String> languages;

  private TranslationReport(Settings settings, Project.Reading reading, Content content) {
    this.settings = settings;
    this.reading = reading;
    this.content = content;
    List<String> all = content.site().languages();
    this.languages =
        all.stream()
            .filter(
                l ->
                    l.equals(all.get(0))
                        || settings.languages().isEmpty()
                        || settings.languages().contains(l))
            .toList();
  }

  /**
   * Reports on the briefings that the settings select.
   *
   * @throws Switches.WrongSwitchException if {@code jianbao.report} is no place for a page
   * @throws ContentException if so little can be read that there is nothing to report
   */
  public static void write(Settings settings, Progress progress) {
    Path file = file(settings);
    Project.Reading reading = Project.read(settings);
    Content content =
        reading
            .content()
            .filter(c -> !c.briefings().isEmpty())
            .filter(c -> c.profiles().keySet().containsAll(c.site().languages()))
            .filter(c -> c.site().languages().containsAll(settings.languages()))
            .orElseThrow(() -> new ContentException(reading.diagnostics().sorted()));
    TranslationReport report = new TranslationReport(settings, reading, content);
    String page = report.page();
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new ProgramFault("cannot write " + settings.display(file), e);
    }
    long errors = reading.diagnostics().errors();
    progress.end(
        report.table()
            + (errors > 0 ? "the content has mistakes, which 'check' lists: " + errors + "\n" : "")
            + "wrote "
            + settings.display(file));
  }

  /** The report is about work, and no part of the website. */
  private static Path file(Settings settings) {
    Path file = settings.project().resolve(settings.report().orElse(DEFAULT)).normalize();
    if (!file.toString().endsWith(".html")) {
      throw new Switches.WrongSwitchException(
          "'"
              + settings.report().orElse(DEFAULT)
              + "' is no value of the switch 'jianbao.report' here: it takes a file that ends in"
              + " .html");
    }
    if (file.startsWith(settings.output().normalize())) {
      throw new Switches.WrongSwitchException(
          "the report is no part of the website: give a file outside "
              + settings.display(settings.output())
              + "/");
    }
    return file;
  }

  private String page() {
    Map<String, Lexicon> lexicons = Project.lexicons(content);
    String language =
        settings.ui().filter(lexicons::containsKey).orElse(content.site().languages().get(0));
    Theme theme = new Theme(reading.templates(), content.site().theme(), lexicons);
    return theme.render(
        "translations.ftlh",
        new TranslationsPageBuilder(
                content, Objects.requireNonNull(lexicons.get(language)), this::place)
            .page(languages),
        new HashMap<>());
  }

  private String place(Briefing briefing, String language, String passage) {
    Location at = reading.where().key(reading.words(briefing, language), passage);
    return at.file() + ":" + at.line();
  }

  private String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "briefing",
            "language",
            "parts",
            "missing",
            "stale",
            "never reviewed",
            "reviewed",
            "words"));
    StringBuilder open = new StringBuilder();
    for (Briefing briefing : content.briefings().values()) {
      for (TranslationState state : TranslationState.of(briefing, languages)) {
        List<String> row = new ArrayList<>();
        row.add(briefing.path());
        row.add(state.language());
        row.add(String.valueOf(state.passages().size()));
        Arrays.stream(Passage.State.values())
            .map(s -> state.original() ? "-" : String.valueOf(state.count(s)))
            .forEach(row::add);
        row.add(String.valueOf(state.words()));
        rows.add(row);
        open.append(open(briefing, state));
      }
    }
    return open + align(rows);
  }

  /** What somebody has to look at, one line each; a translation never reviewed is one of them. */
  private String open(Briefing briefing, TranslationState state) {
    if (!state.original()
        && !state.passages().isEmpty()
        && state.count(Passage.State.UNREVIEWED) == state.passages().size()) {
      return reading.words(briefing, state.language()) + ": not reviewed yet\n";
    }
    return state.open().entrySet().stream()
        .map(
            e ->
                place(briefing, state.language(), e.getKey())
                    + ": "
                    + word(e.getValue())
                    + ": "
                    + e.getKey()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String word(Passage.State state) {
    return switch (state) {
      case MISSING, STALE, REVIEWED -> state.name().toLowerCase(Locale.ROOT);
      case UNREVIEWED -> "not reviewed yet";
    };
  }

  /** Columns: names to the left, numbers to the right. */
  private static String align(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String gap = " ".repeat(width - row.get(i).length());
        line.append(i == 0 ? "" : "  ").append(i < 2 ? row.get(i) + gap : gap + row.get(i));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
