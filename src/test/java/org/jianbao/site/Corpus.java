package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A content folder of any size for measuring: the real briefings again and again, in made-up
 * regions and years, with other numbers wherever no arithmetic holds them. The same size and seed
 * make the same bytes.
 */
final class Corpus {
  /** A figure: its id, and its lines up to the next one. */
  private static final Pattern FIGURE = Pattern.compile("(?m)^  ([a-z0-9-]+):\\n((?:    .*\\n)+)");

  private static final Pattern VALUE = Pattern.compile("value: (\\d{2,})");

  private static final Pattern WHOLE = Pattern.compile("\\d{2,}");

  /** The id of a document, and not the name of the file with its text. */
  private static final Pattern SOURCE =
      Pattern.compile("\\b([a-z-]+-20\\d\\d-(?:summary|plan|address))\\b(?!\\.txt)");

  /** How many regions are compared with each other: nobody sets thousands side by side. */
  private static final int NEIGHBOURS = 10;

  private final Path real;
  private final List<Path> originals;

  /**
   * @param real the real content folder
   */
  Corpus(Path real) throws IOException {
    this.real = real;
    try (Stream<Path> regions = Files.list(real.resolve("briefings"))) {
      List<Path> found = new ArrayList<>();
      for (Path region : regions.sorted().toList()) {
        try (Stream<Path> years = Files.list(region)) {
          years.sorted().forEach(found::add);
        }
      }
      originals = List.copyOf(found);
    }
  }

  /**
   * Writes briefings of {@code regions} regions over {@code years} years into an empty folder.
   *
   * @return how many briefings there are
   */
  int write(Path folder, int regions, int years, long seed) throws IOException {
    copyShared(folder);
    StringBuilder names = new StringBuilder("regions:\n");
    int briefing = 0;
    for (int r = 0; r < regions; r++) {
      String id = region(r);
      names.append(
          String.format(
              Locale.ROOT,
              "  %s:%n    code: \"%06d\"%n    code-date: 2017-12%n"
                  + "    name: {zh: 测试%s市, en: Testing %s}%n"
                  + "    full-name: {zh: 测试省测试%s市, en: \"Testing %s, Province\"}%n",
              id,
              110000 + r,
              han(r),
              latin(r),
              han(r),
              latin(r)));
      for (int y = 0; y < years; y++) {
        Path original = originals.get(briefing % originals.size());
        copy(
            original,
            folder.resolve("briefings").resolve(id).resolve(String.valueOf(2015 + y)),
            regions > NEIGHBOURS ? neighbours(briefing, regions, years) : "all",
            r / NEIGHBOURS,
            new Random(seed + briefing));
        briefing++;
      }
    }
    Files.writeString(folder.resolve("regions.yaml"), names);
    sources(folder.resolve("sources.yaml"), (regions - 1) / NEIGHBOURS);
    return briefing;
  }

  /** The documents, and these more groups of them: a document is the source of few briefings. */
  private static void sources(Path file, int groups) throws IOException {
    String text = Files.readString(file);
    String entries = text.substring(text.indexOf("sources:\n") + "sources:\n".length());
    StringBuilder all = new StringBuilder(text);
    for (int group = 1; group <= groups; group++) {
      all.append(ofGroup(entries, group));
    }
    Files.writeString(file, all);
  }

  /** A text that names the documents of a group; the first has the real ones. */
  private static String ofGroup(String text, int group) {
    return group == 0 ? text : SOURCE.matcher(text).replaceAll("$1-" + group);
  }

  private static String region(int r) {
    return String.format(Locale.ROOT, "region-%04d", r + 1);
  }

  /** The briefings of the same original in this region and some beside it, as a list in YAML. */
  private String neighbours(int briefing, int regions, int years) {
    int first = briefing / years / NEIGHBOURS * NEIGHBOURS;
    int end = Math.min(first + NEIGHBOURS, regions);
    return IntStream.range(first * years, end * years)
        .filter(b -> b % originals.size() == briefing % originals.size())
        .mapToObj(b -> region(b / years) + "/" + (2015 + b % years))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void copyShared(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(real)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path path = real.relativize(file);
        if (!path.startsWith("briefings")) {
          Path to = folder.resolve(path);
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
  }

  private static void copy(Path original, Path to, String neighbours, int group, Random random)
      throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(original)) {
      for (Path file : files.sorted().toList()) {
        String text = ofGroup(Files.readString(file), group);
        boolean structure = file.getFileName().toString().equals("briefing.yaml");
        Files.writeString(
            to.resolve(file.getFileName()),
            structure ? varied(text, random).replace("with: all", "with: " + neighbours) : text);
      }
    }
  }

  /** The text with other numbers in figures of which nothing is computed. */
  private static String varied(String text, Random random) {
    int end = text.indexOf("\nkey-figures:");
    int relations = text.indexOf("\nrelations:");
    String figures = text.substring(0, relations);
    String rest = text.substring(relations);
    String computed = text.substring(relations, end);
    return FIGURE
            .matcher(figures)
            .replaceAll(m -> Matcher.quoteReplacement(other(m, computed, rest, random)))
        + rest;
  }

  private static String other(MatchResult figure, String computed, String rest, Random random) {
    Optional<String> free = free(figure, computed, rest);
    if (free.isEmpty()) {
      return figure.group();
    }
    String old = free.get();
    return with(
        figure.group(), old, old.charAt(0) + String.valueOf(random.nextInt(10)) + old.substring(2));
  }

  /** The whole number that a figure is, if no arithmetic, name or sentence holds it. */
  private static Optional<String> free(MatchResult figure, String computed, String rest) {
    String lines = figure.group();
    boolean held =
        mentions(computed, figure.group(1))
            || count(rest, figure.group(1)) > 2
            || lines.contains("%")
            || lines.contains("change:")
            || lines.contains("rate:");
    Matcher value = VALUE.matcher(lines);
    return held || !value.find() ? Optional.empty() : Optional.of(value.group(1));
  }

  /** These lines with another number wherever they say the old one. */
  private static String with(String lines, String old, String other) {
    return WHOLE
        .matcher(lines)
        .replaceAll(n -> n.group().equals(old) ? other : Matcher.quoteReplacement(n.group()));
  }

  /**
   * Edits a figure in made-up content, as an editor would: one digit of a number that nothing else
   * depends on.
   *
   * @param n how many edits came before; each is in another briefing as long as there are some
   */
  static void edit(Path folder, int n) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("briefings"))) {
      files = all.filter(f -> f.endsWith("briefing.yaml")).sorted().toList();
    }
    // Not one after the other, but from all over the site.
    int briefing = n * 61 % files.size();
    Path file = files.get(briefing);
    String text = Files.readString(file);
    int relations = text.indexOf("\nrelations:");
    String figures = text.substring(0, relations);
    String rest = text.substring(relations);
    String computed = text.substring(relations, text.indexOf("\nkey-figures:"));
    List<MatchResult> free =
        FIGURE.matcher(figures).results().filter(m -> free(m, computed, rest).isPresent()).toList();
    MatchResult figure = free.get((n / files.size() + 7 * briefing) % free.size());
    String old = free(figure, computed, rest).orElseThrow();
    char digit = (char) ('0' + (old.charAt(1) - '0' + 1) % 10);
    String edited = with(figure.group(), old, old.charAt(0) + "" + digit + old.substring(2));
    Files.writeString(
        file,
        figures.substring(0, figure.start()) + edited + figures.substring(figure.end()) + rest);
  }

  private static boolean mentions(String text, String id) {
    return count(text, id) > 0;
  }

  private static long count(String text, String id) {
    return Pattern.compile("(?<![a-z0-9-])" + id + "(?![a-z0-9-])").matcher(text).results().count();
  }

  private static String han(int n) {
    String signs = "甲乙丙丁戊己庚辛壬癸";
    StringBuilder name = new StringBuilder();
    for (char c : String.format(Locale.ROOT, "%04d", n).toCharArray()) {
      name.append(signs.charAt(c - '0'));
    }
    return name.toString();
  }

  private static String latin(int n) {
    String[] syllables = {"ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "su"};
    StringBuilder name = new StringBuilder();
    for (char c : String.format(Locale.ROOT, "%04d", n).toCharArray()) {
      name.append(syllables[c - '0']);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
