package org.jianbao.site;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.chart.ChartPainter;
import org.jianbao.check.CheckedBefore;
import org.jianbao.check.ContentCheck;
import org.jianbao.content.ContentReader;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Message;
import org.jianbao.diag.Rule;
import org.jianbao.diag.Severity;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.SourceMap;
import org.jianbao.diag.Text;
import org.jianbao.language.Lexicon;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.FontFace;
import org.jianbao.model.SourceText;
import org.jianbao.model.ThemeSettings;
import org.jianbao.pdf.PdfFonts;

/**
 * Content that was read and checked, with all it takes to build it.
 *
 * @param content the records
 * @param templates the themes
 * @param theme the theme of the pages
 * @param lexicons language id → language at work
 * @param faces fonts of the theme
 * @param fonts the same, ready for print
 * @param texts id of a document → its text, where that is at hand
 * @param warnings remarks that do not stop a build
 */
record Project(
    Content content,
    Templates templates,
    ThemeSettings theme,
    Map<String, Lexicon> lexicons,
    List<FontFace> faces,
    PdfFonts fonts,
    Map<String, SourceText> texts,
    SourceMap where,
    String folder,
    List<Diagnostic> warnings) {

  /** The same with other content. */
  Project with(Content other) {
    return new Project(
        other, templates, theme, lexicons, faces, fonts, texts, where, folder, warnings);
  }

  /**
   * Reads and checks.
   *
   * @throws org.jianbao.diag.ContentException with every mistake, if there is one
   */
  static Project load(Settings settings) {
    return load(settings, Cache.none(), Optional.empty());
  }

  /**
   * Reads and checks what has changed in a session.
   *
   * @param cache knows what was checked before
   * @throws org.jianbao.diag.ContentException with every mistake, if there is one
   */
  static Project load(Settings settings, Cache cache, Optional<Session> session) {
    Reading reading = read(settings, Map.of(), cache, session);
    reading.diagnostics().throwIfErrors(settings.strict());
    if (session.isEmpty()) {
      reading.where().keepOnly(BriefingWriter.ONE_PAGE);
    }
    return reading.project();
  }

  /**
   * What a content folder gave, whatever mistakes it has.
   *
   * @param content the records; empty if not even the settings can be read
   * @param where where they were read
   * @param folder how messages show the content folder
   * @param theme the theme; empty if it cannot be read
   * @param texts id of a document → its text, where that is at hand
   * @param diagnostics every remark
   */
  record Reading(
      Optional<Content> content,
      SourceMap where,
      String folder,
      Templates templates,
      Optional<ThemeSettings> theme,
      List<FontFace> faces,
      PdfFonts fonts,
      Map<String, SourceText> texts,
      Diagnostics diagnostics) {

    /** All that a build takes, of content without mistakes. */
    Project project() {
      Content read = content.orElseThrow();
      return new Project(
          read,
          templates,
          theme.orElseThrow(),
          lexicons(read),
          faces,
          fonts,
          texts,
          where,
          folder,
          diagnostics.sorted());
    }

    /** The file of a briefing's words in one language, as messages show it. */
    String words(Briefing briefing, String language) {
      return folder + "/briefings/" + briefing.path() + "/" + language + ".yaml";
    }
  }

  /** Reads and checks, and leaves it to others what mistakes mean. */
  static Reading read(Settings settings) {
    return read(settings, Map.of());
  }

  /**
   * Reads and checks as if files had been saved already.
   *
   * @param unsaved path within the content folder → the bytes to read in its place
   */
  static Reading read(Settings settings, Map<String, byte[]> unsaved) {
    return read(settings, unsaved, Cache.none(), Optional.empty());
  }

  private static Reading read(
      Settings settings, Map<String, byte[]> unsaved, Cache cache, Optional<Session> session) {
    Diagnostics diagnostics = new Diagnostics();
    String shown = settings.display(settings.templates());
    Templates templates =
        session
            .map(s -> s.templates(settings.templates(), shown))
            .orElseGet(() -> new Templates(settings.templates(), shown));
    settings
        .theme()
        .filter(name -> !templates.themes().contains(name))
        .ifPresent(
            name -> {
              throw Switches.wrong(Switch.THEME, name, Text.list(List.copyOf(templates.themes())));
            });
    String folder = settings.display(settings.content());
    FlawlessBriefings flawless =
        session.map(s -> s.flawless(cache)).orElseGet(() -> new FlawlessBriefings(cache));
    ContentReader reader =
        new ContentReader(settings.content(), folder, templates, diagnostics)
            .with(unsaved)
            .with(settings.threads())
            .with(flawless::note);
    session.map(Session::read).ifPresent(reader::with);
    Optional<Content> content =
        reader.read(new ContentReader.Filter(settings.region(), settings.year()));
    Optional<ThemeSettings> theme = content.flatMap(c -> reader.theme(c, settings.theme()));
    theme.ifPresent(t -> colours(t, templates, reader.where(), diagnostics));
    List<FontFace> faces = reader.fonts();
    PdfFonts fonts =
        Session.tool(
            session,
            PdfFonts.class,
            session.isEmpty()
                ? List.of()
                : faces.stream()
                    .map(f -> List.of(f.family(), f.weight(), f.italic(), templates.key(f.file())))
                    .toList(),
            () -> new PdfFonts(faces));
    Map<String, SourceText> texts =
        content
            .flatMap(c -> settings.sources().map(s -> reader.texts(c, s, settings.display(s))))
            .orElse(Map.of());
    content.ifPresent(
        c -> {
          // Without fonts there is one remark already; every character would be another.
          IntPredicate hasGlyph = faces.isEmpty() ? any -> true : fonts::has;
          CheckedBefore before = session.map(Session::checked).orElseGet(CheckedBefore::new);
          if (cache.keeps()) {
            Key beside = Digest.of(reader.shared(), templates.key(), folder, texts);
            before.with(flawless.beside(beside)).dependingOn(beside);
          }
          ContentCheck.run(
              c, reader.where(), folder, hasGlyph, texts, before, settings.threads(), diagnostics);
          if (session.isEmpty()) {
            reader.where().letTextsGo();
          }
          selection(settings, c, folder, diagnostics);
        });
    content.ifPresent(c -> diagnostics.weigh(severities(c)));
    return new Reading(
        content, reader.where(), folder, templates, theme, faces, fonts, texts, diagnostics);
  }

  /** Only charts know which colours they have. */
  private static void colours(
      ThemeSettings theme, Templates templates, SourceMap where, Diagnostics diagnostics) {
    for (String folder : theme.folders()) {
      String file = templates.display(folder + "/theme.yaml");
      for (String colour : theme.charts().colours().keySet()) {
        if (!ChartPainter.colours().contains(colour)) {
          where
              .find(file, "charts.colours." + colour)
              .ifPresent(
                  place ->
                      diagnostics.add(
                          Diagnostic.error(place.key(), Message.NO_CHART_COLOUR, colour)
                              .hint(
                                  Suggestion.of(colour, ChartPainter.colours())
                                      .orElseGet(
                                          () ->
                                              Text.of(
                                                  "the colours are %s",
                                                  Text.list(ChartPainter.colours()))))));
        }
      }
    }
  }

  /** The languages of the site at work. */
  static Map<String, Lexicon> lexicons(Content content) {
    Map<String, Lexicon> lexicons = new LinkedHashMap<>();
    content.profiles().forEach((id, profile) -> lexicons.put(id, new Lexicon(profile)));
    return lexicons;
  }

  private static Map<Rule, Optional<Severity>> severities(Content content) {
    Map<Rule, Optional<Severity>> severities = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      String given = content.site().severities().get(rule.id());
      if (given != null) {
        severities.put(
            rule, Arrays.stream(Severity.values()).filter(s -> s.word().equals(given)).findFirst());
      }
    }
    return severities;
  }

  /** A switch that selects nothing is a mistake, not an empty site. */
  private static void selection(
      Settings settings, Content content, String folder, Diagnostics diagnostics) {
    SourceFile site = SourceFile.of(folder + "/site.yaml", "");
    if (content.briefings().isEmpty()) {
      diagnostics.error(
          site.start(),
          Message.NO_BRIEFING,
          settings.region().<Object>map(r -> r).orElse(Text.of("any")),
          settings.year().<Object>map(y -> y).orElse(Text.of("any")));
    }
    for (String language : settings.languages()) {
      if (!content.site().languages().contains(language)) {
        diagnostics.add(
            Diagnostic.error(
                    site.start(), Message.NOT_ONE_OF, language, Text.of("language of the site"))
                .hint(Suggestion.of(language, content.site().languages())));
      }
    }
  }
}
