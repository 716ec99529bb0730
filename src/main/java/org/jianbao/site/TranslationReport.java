package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Location;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.jianbao.html.Theme;
import org.jianbao.html.TranslationsPageBuilder;
import org.jianbao.language.Lexicon;
import org.jianbao.language.TranslationState;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Passage;
import org.jianbao.model.ThemeSettings;

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
    List<Text> said = new ArrayList<>(report.open());
    said.addAll(report.table());
    if (errors > 0) {
      said.add(Text.of("the content has mistakes, which 'check' lists: %s", errors));
    }
    said.add(Text.of("wrote %s", settings.display(file)));
    progress.end(Text.lines(said));
  }

  /** The report is about work, and no part of the website. */
  private static Path file(Settings settings) {
    Path file = settings.project().resolve(settings.report().orElse(DEFAULT)).normalize();
    if (!file.toString().endsWith(".html")) {
      throw Switches.wrong(
          Switch.REPORT,
          settings.report().orElse(DEFAULT),
          Text.of("a file that ends in .html, if the goal is 'translations'"));
    }
    if (file.startsWith(settings.output().normalize())) {
      throw new Switches.WrongSwitchException(
          "the report is no part of the website: give a file outside %s/",
          settings.display(settings.output()));
    }
    return file;
  }

  private String page() {
    Map<String, Lexicon> lexicons = Project.lexicons(content);
    String language =
        Optional.of(settings.wording().id())
            .filter(lexicons::containsKey)
            .orElse(content.site().languages().get(0));
    Theme theme =
        new Theme(
            reading.templates(),
            reading
                .theme()
                .map(ThemeSettings::folders)
                .orElseGet(() -> List.of(content.site().theme())),
            lexicons);
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

  private List<Text> table() {
    Wording wording = settings.wording();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                Text.of("briefing"),
                Text.of("language"),
                Text.of("parts"),
                Text.of("missing"),
                Text.of("stale"),
                Text.of("never reviewed"),
                Text.of("reviewed"),
                Text.of("words"))
            .map(t -> t.in(wording))
            .toList());
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
      }
    }
    return align(rows).stream().map(line -> Text.of("%s", line)).toList();
  }

  /** What somebody has to look at, one line each. */
  private List<Text> open() {
    return content.briefings().values().stream()
        .flatMap(
            briefing ->
                TranslationState.of(briefing, languages).stream().flatMap(s -> open(briefing, s)))
        .toList();
  }

  /** What is to do in one language; a translation never reviewed is one thing. */
  private Stream<Text> open(Briefing briefing, TranslationState state) {
    if (!state.original()
        && !state.passages().isEmpty()
        && state.count(Passage.State.UNREVIEWED) == state.passages().size()) {
      return Stream.of(Text.of("%s: not reviewed yet", reading.words(briefing, state.language())));
    }
    return state.open().entrySet().stream()
        .map(
            e ->
                Text.of(
                    "%s: %s: %s",
                    place(briefing, state.language(), e.getKey()), word(e.getValue()), e.getKey()));
  }

  private static Text word(Passage.State state) {
    return switch (state) {
      case MISSING -> Text.of("missing");
      case STALE -> Text.of("stale");
      case REVIEWED -> Text.of("reviewed");
      case UNREVIEWED -> Text.of("not reviewed yet");
    };
  }

  /** Columns: names to the left, numbers to the right. */
  private static List<String> align(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0);
        String gap = " ".repeat(width - width(row.get(i)));
        line.append(i == 0 ? "" : "  ").append(i < 2 ? row.get(i) + gap : gap + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Columns of a terminal: a Chinese character takes two. */
  private static int width(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
