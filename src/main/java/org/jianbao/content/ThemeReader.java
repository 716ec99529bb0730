package org.jianbao.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.SourceMap;
import org.jianbao.diag.Text;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Assets;
import org.jianbao.model.ThemeSettings;

/** Reads {@code theme.yaml} of a theme and of those it extends. */
final class ThemeReader {
  private final Assets templates;
  private final Diagnostics diagnostics;
  private final SourceMap where;

  ThemeReader(Assets templates, Diagnostics diagnostics, SourceMap where) {
    this.templates = templates;
    this.diagnostics = diagnostics;
    this.where = where;
  }

  /** What one file says; what is empty is left to the theme that it extends. */
  private record Own(
      Optional<Integer> width,
      Optional<Integer> column,
      Optional<Integer> onePage,
      Map<String, List<String>> fonts,
      Map<String, Integer> colours,
      Optional<Integer> kilobytes,
      Optional<String> base,
      Location place) {}

  /**
   * A theme.
   *
   * @param at where it was asked for
   */
  Optional<ThemeSettings> read(String name, Location at) {
    Map<String, Own> chain = new LinkedHashMap<>();
    Optional<String> next = Optional.of(name);
    Location asked = at;
    while (next.isPresent()) {
      String one = next.get();
      if (chain.containsKey(one)) {
        diagnostics.add(
            Diagnostic.error(asked, Message.THEME_IN_CIRCLE, one)
                .hint("let one of the themes stand alone, without 'extends'"));
        return Optional.empty();
      }
      Optional<Own> own = own(one, asked);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      chain.put(one, own.get());
      next = own.get().base();
      asked = own.get().place();
    }
    return Optional.of(merged(chain));
  }

  /** The nearest theme of a chain has its way. */
  private static ThemeSettings merged(Map<String, Own> chain) {
    Map<String, List<String>> fonts = new TreeMap<>();
    Map<String, Integer> colours = new TreeMap<>();
    for (Own own : chain.values()) {
      own.fonts().forEach(fonts::putIfAbsent);
      own.colours().forEach(colours::putIfAbsent);
    }
    return new ThemeSettings(
        List.copyOf(chain.keySet()),
        new ThemeSettings.Charts(
            chain.values().stream().flatMap(o -> o.width().stream()).findFirst().orElseThrow(),
            chain.values().stream().flatMap(o -> o.column().stream()).findFirst().orElseThrow(),
            chain.values().stream().flatMap(o -> o.onePage().stream()).findFirst().orElseThrow(),
            fonts,
            colours),
        chain.values().stream().flatMap(o -> o.kilobytes().stream()).findFirst().orElseThrow()
            * 1000);
  }

  private Optional<Own> own(String name, Location asked) {
    SortedSet<String> themes = templates.themes();
    if (!themes.contains(name)) {
      diagnostics.add(
          Diagnostic.error(asked, Message.NO_THEME, name)
              .hint(
                  Suggestion.of(name, themes)
                      .orElseGet(
                          () -> Text.of("the themes are %s", Text.list(List.copyOf(themes))))));
      return Optional.empty();
    }
    String path = name + "/theme.yaml";
    return YamlFile.parse(templates.read(path).orElseThrow(), templates.display(path), diagnostics)
        .flatMap(yaml -> YamlMap.root(yaml, "the theme", diagnostics, where))
        .flatMap(this::own);
  }

  private Optional<Own> own(YamlMap map) {
    Optional<String> base =
        map.optionalParsed("extends", "the name of a folder in templates/", CatalogueReader::name);
    boolean alone = !map.has("extends");
    Optional<Integer> width = Optional.empty();
    Optional<Integer> column = Optional.empty();
    Optional<Integer> onePage = Optional.empty();
    Map<String, List<String>> fonts = new TreeMap<>();
    Map<String, Integer> colours = new TreeMap<>();
    Optional<YamlMap> charts = map.map("charts", alone);
    if (charts.isPresent()) {
      YamlMap c = charts.get();
      width = pixels(c, "width", alone);
      column = pixels(c, "column", alone);
      onePage = pixels(c, "one-page", alone);
      c.map("fonts", false).ifPresent(f -> f.names().forEach(l -> fonts.put(l, f.texts(l, true))));
      c.map("colours", false)
          .ifPresent(
              all ->
                  colours.putAll(
                      all.entries(
                          colour ->
                              all.parsed(colour, "a colour like '#1d4e89'", ThemeReader::rgb))));
      c.done();
    }
    Optional<Integer> kilobytes =
        number(map, "page-kilobytes", "a number from 20 to 2000", 20, alone);
    map.done();
    return (alone
                && (width.isEmpty()
                    || column.isEmpty()
                    || onePage.isEmpty()
                    || kilobytes.isEmpty()))
            || (!alone && base.isEmpty())
        ? Optional.empty()
        : Optional.of(
            new Own(
                width,
                column,
                onePage,
                fonts,
                colours,
                kilobytes,
                base,
                alone ? map.place() : map.at("extends")));
  }

  private static Optional<Integer> pixels(YamlMap map, String key, boolean required) {
    return number(map, key, "a width from 100 to 2000", 100, required);
  }

  /** A whole number of at most 2000. */
  private static Optional<Integer> number(
      YamlMap map, String key, String expected, int least, boolean required) {
    Function<String, Optional<Integer>> parse =
        text ->
            Optional.of(text)
                .filter(t -> t.matches("\\d{2,4}"))
                .map(Integer::valueOf)
                .filter(n -> n >= least && n <= 2000);
    return required ? map.parsed(key, expected, parse) : map.optionalParsed(key, expected, parse);
  }

  private static Optional<Integer> rgb(String text) {
    return text.matches("#[0-9a-f]{6}")
        ? Optional.of(Integer.parseInt(text.substring(1), 16))
        : Optional.empty();
  }
}
