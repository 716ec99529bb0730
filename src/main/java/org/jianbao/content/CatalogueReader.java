package org.jianbao.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.Rule;
import org.jianbao.language.Prose;
import org.jianbao.model.Content;
import org.jianbao.model.Dimension;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Period;
import org.jianbao.model.Region;
import org.jianbao.model.SiteSettings;
import org.jianbao.model.Source;
import org.jianbao.model.Topic;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/** Reads the files that all briefings share. */
final class CatalogueReader {
  private final List<String> languages;

  CatalogueReader(List<String> languages) {
    this.languages = languages;
  }

  static Optional<SiteSettings> site(YamlMap map) {
    List<String> languages = map.texts("languages", true);
    map.holdsItems("languages");
    Optional<Localized> title = map.localized("title", languages);
    Optional<Localized> description = map.localized("description", languages);
    Optional<Localized> publisher = map.localized("publisher", languages);
    Optional<String> address =
        map.parsed(
            "address",
            "a web address that ends in a slash",
            t -> Prose.isSafeAddress(t) && t.endsWith("/") ? Optional.of(t) : Optional.empty());
    Optional<String> licence = map.text("licence");
    Optional<String> licenceAddress =
        map.parsed("licence-address", "a web address", CatalogueReader::webAddress);
    Optional<Localized> contact = map.optionalLocalized("contact", languages);
    Optional<String> theme =
        map.parsed("theme", "the name of a folder in templates/", CatalogueReader::name);
    Map<String, String> severities = severities(map);
    map.done();
    if (languages.isEmpty()
        || title.isEmpty()
        || description.isEmpty()
        || publisher.isEmpty()
        || address.isEmpty()
        || licence.isEmpty()
        || licenceAddress.isEmpty()
        || theme.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SiteSettings(
            title.get(),
            description.get(),
            languages,
            publisher.get(),
            address.get(),
            licence.get(),
            licenceAddress.get(),
            contact,
            theme.get(),
            severities));
  }

  /** How the site weighs the rules of the check that it may weigh. */
  private static Map<String, String> severities(YamlMap map) {
    Map<String, String> severities = new TreeMap<>();
    Map<String, Rule> rules =
        Words.of(
            Arrays.stream(Rule.values()).filter(Rule::adjustable).toArray(Rule[]::new), Rule::id);
    Map<String, String> words = Map.of("error", "error", "warning", "warning", "off", "off");
    map.map("severity", false)
        .ifPresent(
            given -> {
              for (String rule : rules.keySet()) {
                given
                    .optionalChoice(rule, "severity", words)
                    .ifPresent(s -> severities.put(rule, s));
              }
              given.done();
            });
    return severities;
  }

  /** A text that may name a folder. */
  static Optional<String> name(String text) {
    return text.matches("[a-z0-9]+(-[a-z0-9]+)*") ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> webAddress(String text) {
    return text.startsWith("http") && Prose.isSafeAddress(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Reads the named entries below one key of a file. */
  static <T> Map<String, T> entries(
      YamlMap root,
      String key,
      java.util.function.BiFunction<String, YamlMap, Optional<T>> reader) {
    Map<String, T> all = new LinkedHashMap<>();
    root.map(key, true)
        .ifPresent(
            map ->
                all.putAll(
                    map.entries(name -> map.map(name, true).flatMap(m -> reader.apply(name, m)))));
    root.done();
    return all;
  }

  Optional<Unit> unit(String id, YamlMap map) {
    Optional<UnitKind> kind =
        map.choice("kind", "kind of unit", Words.of(UnitKind.values(), UnitKind::id));
    Map<String, Unit.Words> words = new TreeMap<>();
    for (String language : languages) {
      if (kind.isPresent() && kind.get() == UnitKind.PERCENT) {
        words.put(language, new Unit.Words("", "%", "%", Optional.of("%"), true));
      } else {
        unitWords(map, language).ifPresent(w -> words.put(language, w));
      }
    }
    map.done();
    return kind.isEmpty() || words.size() < languages.size()
        ? Optional.empty()
        : Optional.of(new Unit(id, kind.get(), words));
  }

  private static Optional<Unit.Words> unitWords(YamlMap unit, String language) {
    if (!unit.isMap(language)) {
      return unit.text(language)
          .map(word -> new Unit.Words("", word, word, Optional.empty(), isCjk(word)));
    }
    return unit.map(language, true)
        .map(
            map -> {
              Optional<String> before = map.optionalText("before");
              Optional<String> one = map.optionalText("one");
              Optional<String> other = map.optionalText("other");
              Optional<String> symbol = map.optionalText("symbol");
              map.done();
              String many = other.or(() -> one).orElse("");
              return new Unit.Words(before.orElse(""), one.orElse(many), many, symbol, isCjk(many));
            });
  }

  /** Measure words follow their number without a space. */
  private static boolean isCjk(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }

  Optional<Dimension> dimension(String id, YamlMap map) {
    Optional<Localized> name = map.localized("name", languages);
    SortedMap<String, Localized> values = new TreeMap<>();
    map.map("values", true)
        .ifPresent(v -> values.putAll(v.entries(key -> v.localized(key, languages))));
    map.done();
    return name.map(n -> new Dimension(id, n, values));
  }

  Optional<Region> region(String id, YamlMap map) {
    Optional<String> code =
        map.parsed("code", "a GB/T 2260 code of six digits", matching("\\d{6}"));
    Optional<String> date =
        map.parsed("code-date", "a year or month", matching("\\d{4}(-(0[1-9]|1[0-2]))?"));
    Optional<Localized> name = map.localized("name", languages);
    Optional<Localized> full = map.localized("full-name", languages);
    Optional<String> parent = map.optionalText("parent");
    map.done();
    return code.isEmpty() || date.isEmpty() || name.isEmpty() || full.isEmpty()
        ? Optional.empty()
        : Optional.of(new Region(id, code.get(), date.get(), name.get(), full.get(), parent));
  }

  private static Function<String, Optional<String>> matching(String pattern) {
    return text -> text.matches(pattern) ? Optional.of(text) : Optional.empty();
  }

  Optional<Source> source(String id, YamlMap map) {
    Optional<Localized> title = map.localized("title", languages);
    Optional<Localized> issuer = map.localized("issuer", languages);
    Optional<String> number = map.optionalText("number");
    Optional<String> date =
        map.optionalParsed(
                "date",
                "a date like 2018-03-26",
                t -> Period.parse(t).filter(p -> p.start().equals(p.end())))
            .map(Period::end);
    Optional<String> address =
        map.optionalParsed("address", "a web address", CatalogueReader::webAddress);
    Optional<Source.Copy> copy =
        map.choice("copy", "kind of copy", Words.of(Source.Copy.values(), Words::id));
    Optional<Localized> remarks = map.optionalLocalized("remarks", languages);
    Optional<String> file =
        map.optionalParsed("file", "a file name", matching("[A-Za-z0-9][A-Za-z0-9._-]*"));
    List<Source.Part> parts = new ArrayList<>();
    for (YamlMap part : map.maps("sections", true)) {
      Optional<String> partId = part.text("id");
      Optional<Localized> label = part.localized("label", languages);
      Optional<String> begins = part.optionalText("begins");
      part.done();
      if (partId.isPresent() && label.isPresent()) {
        parts.add(new Source.Part(partId.get(), label.get(), begins));
      }
    }
    map.done();
    return title.isEmpty() || issuer.isEmpty() || copy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Source(
                id,
                title.get(),
                issuer.get(),
                number,
                date,
                address,
                copy.get(),
                remarks,
                file,
                parts));
  }

  Optional<Topic> topic(String id, YamlMap root) {
    return root.localized("name", languages).map(name -> new Topic(id, name));
  }

  Optional<Indicator> indicator(String id, String topic, YamlMap map) {
    Optional<Localized> name = map.localized("name", languages);
    Optional<Localized> label = map.optionalLocalized("label", languages);
    Optional<String> unit = map.text("unit");
    Optional<Indicator.Definition> definition = definition(id, map);
    Optional<Localized> denominator = map.optionalLocalized("denominator", languages);
    Optional<Indicator.Direction> direction =
        map.optionalChoice(
            "direction", "direction", Words.of(Indicator.Direction.values(), Words::id));
    Optional<java.math.BigDecimal> min = Optional.empty();
    Optional<java.math.BigDecimal> max = Optional.empty();
    Optional<YamlMap> limits = map.map("limits", false);
    if (limits.isPresent()) {
      min = limits.get().optionalDecimal("min");
      max = limits.get().optionalDecimal("max");
      limits.get().done();
    }
    Optional<Localized> comparability = map.optionalLocalized("comparability", languages);
    SortedMap<String, String> codes = new TreeMap<>();
    map.map("codes", false)
        .ifPresent(c -> c.names().forEach(n -> c.text(n).ifPresent(v -> codes.put(n, v))));
    map.done();
    if (name.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Indicator(
            id,
            topic,
            name.get(),
            label,
            unit.get(),
            definition,
            denominator,
            direction.orElse(Indicator.Direction.NONE),
            min,
            max,
            comparability,
            codes));
  }

  /** What an indicator counts; where nothing else is said, it is our own reading. */
  private Optional<Indicator.Definition> definition(String id, YamlMap map) {
    Optional<Localized> words = map.optionalLocalized("definition", languages);
    Optional<Indicator.Basis> basis =
        map.optionalChoice(
            "basis",
            "basis of a definition",
            Words.of(Indicator.Basis.values(), Indicator.Basis::id));
    if (map.has("basis") && !map.has("definition")) {
      map.report(
          Diagnostic.error(map.key("basis"), Message.BASIS_OF_NOTHING, id)
              .hint(
                  "write the definition under '%s', or leave '%s' out: without a definition the"
                      + " pages say that none is stated",
                  "definition", "basis"));
    }
    return words.map(w -> new Indicator.Definition(w, basis.orElse(Indicator.Basis.OURS)));
  }

  List<Content.Term> glossary(YamlMap root) {
    List<Content.Term> terms = new ArrayList<>();
    for (YamlMap term : root.maps("terms", true)) {
      Map<String, String> words = new TreeMap<>();
      for (String language : languages) {
        term.text(language).ifPresent(w -> words.put(language, w));
      }
      Map<String, List<String>> also = renderings(term, "also");
      Map<String, List<String>> forbidden = renderings(term, "forbidden");
      boolean binding =
          term.optionalChoice("binding", "answer", Map.of("true", true, "false", false))
              .orElse(true);
      Optional<String> remark = term.optionalText("remark");
      // What cannot be read has a remark of its own; texts are not held to the rest.
      boolean readable = !term.has("also") || !also.isEmpty();
      term.done();
      if (words.size() == languages.size()) {
        terms.add(
            new Content.Term(
                Localized.of(words), also, forbidden, binding && readable, remark.orElse("")));
      }
    }
    root.done();
    return terms;
  }

  /** Renderings of a term by language; the source language is not translated. */
  private Map<String, List<String>> renderings(YamlMap term, String key) {
    Map<String, List<String>> renderings = new TreeMap<>();
    term.map(key, false)
        .ifPresent(
            map -> {
              for (String language : languages.subList(1, languages.size())) {
                List<String> texts = map.texts(language, false);
                if (!texts.isEmpty()) {
                  renderings.put(language, texts);
                }
              }
              map.done();
            });
    return renderings;
  }
}
