package org.jianbao.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.check.CheckedBefore;
import org.jianbao.check.ContentCheck;
import org.jianbao.content.ContentReader;
import org.jianbao.content.ParsedFiles;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.SourceMap;
import org.jianbao.model.Assets;
import org.jianbao.model.Content;
import org.jianbao.work.Threads;

/**
 * A content folder for a test: {@code golden/base}, with the files of one case laid over it.
 *
 * <p>A case holds whole files, which replace or add; files {@code x.removed}, which take x away;
 * and files {@code x.diff}, which edit x: lines with {@code -} are replaced by the lines with
 * {@code +} that follow them.
 */
public final class ContentFolder {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path BASE = GOLDEN.resolve("base");

  /** The cases have most of their files in common. */
  private static final ParsedFiles PARSED = new ParsedFiles();

  /** Remarks do not depend on how many threads find them. */
  private static final Threads SEVERAL = new Threads(3);

  private final Path root;

  private ContentFolder(Path root) {
    this.root = root;
  }

  /** What reading and checking gave. */
  public record Result(Optional<Content> content, SourceMap where, List<Diagnostic> remarks) {
    /** The remarks as the console prints them, with the summary. */
    public String text() {
      StringBuilder out = new StringBuilder();
      remarks.forEach(d -> out.append(d).append("\n\n"));
      return out.append(summary(remarks)).append('\n').toString();
    }
  }

  private static String summary(List<Diagnostic> remarks) {
    Diagnostics all = new Diagnostics();
    remarks.forEach(all::add);
    return count(all.errors(), "error")
        + (all.warnings() > 0 ? ", " + count(all.warnings(), "warning") : "");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** A copy of the base in this empty folder. */
  public static ContentFolder base(Path root) throws IOException {
    ContentFolder folder = new ContentFolder(root);
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        folder.write(slashes(BASE.relativize(file)), Files.readAllBytes(file));
      }
    }
    return folder;
  }

  /** A folder that is there already. */
  public static ContentFolder at(Path root) {
    return new ContentFolder(root);
  }

  /** The names of the cases. */
  public static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders
          .filter(f -> Files.isDirectory(f.resolve("input")))
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The remarks that a case expects. */
  public static Path expected(String name) {
    return GOLDEN.resolve(name).resolve("expected.txt");
  }

  /** Lays the files of a case over the folder. */
  public ContentFolder overlay(String name) throws IOException {
    Path input = GOLDEN.resolve(name).resolve("input");
    try (Stream<Path> files = Files.walk(input)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = slashes(input.relativize(file));
        if (path.endsWith(".removed")) {
          Files.delete(root.resolve(without(path, ".removed")));
        } else if (path.endsWith(".diff")) {
          edit(without(path, ".diff"), Files.readAllLines(file));
        } else {
          write(path, Files.readAllBytes(file));
        }
      }
    }
    return this;
  }

  private void edit(String path, List<String> diff) throws IOException {
    String text = Files.readString(root.resolve(path));
    List<String> old = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (String line : diff) {
      if (line.startsWith("-") && !changed.isEmpty()) {
        text = replace(text, old, changed, path);
        old.clear();
        changed.clear();
      }
      (line.startsWith("-") ? old : changed).add(line.substring(1));
    }
    write(path, replace(text, old, changed, path).getBytes(StandardCharsets.UTF_8));
  }

  private static String replace(String text, List<String> old, List<String> changed, String path) {
    String from = "\n" + lines(old);
    String whole = "\n" + text;
    int at = whole.indexOf(from);
    if (at < 0 || whole.indexOf(from, at + 1) >= 0) {
      throw new IllegalStateException("these lines must stand once in " + path + ": " + old);
    }
    return (whole.substring(0, at + 1) + lines(changed) + whole.substring(at + from.length()))
        .substring(1);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  /** Writes a file; the path begins with content/ or templates/. */
  public ContentFolder write(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** Takes a folder away; the path is as for {@link #write}. */
  public ContentFolder without(String path) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(path))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    return this;
  }

  /** Gives every file the line ends of Windows. */
  public ContentFolder withCrLf() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte b : Files.readAllBytes(file)) {
          if (b == '\n') {
            out.write('\r');
          }
          out.write(b);
        }
        Files.write(file, out.toByteArray());
      }
    }
    return this;
  }

  /** Reads and checks the folder. */
  public Result check() {
    return result(Optional.empty(), true, Map.of());
  }

  /** Reads and checks what there is about one region. */
  public Result check(String region) {
    return result(Optional.of(region), true, Map.of());
  }

  /** The same, with a file that has another text than it has in the folder. */
  public Result check(String region, String path, String text) {
    String within = path.substring("content/".length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return result(Optional.of(region), true, Map.of(within, bytes));
  }

  /** Reads the folder without the rules of the check. */
  public Result read() {
    return result(Optional.empty(), false, Map.of());
  }

  private Result result(Optional<String> region, boolean check, Map<String, byte[]> unsaved) {
    Diagnostics diagnostics = new Diagnostics();
    ContentReader reader =
        new ContentReader(root.resolve("content"), "content", templates(), diagnostics)
            .with(PARSED)
            .with(unsaved)
            .with(SEVERAL);
    Optional<Content> content = reader.read(new ContentReader.Filter(region, Optional.empty()));
    content.ifPresent(c -> reader.theme(c, Optional.empty()));
    content
        .filter(c -> check)
        .ifPresent(
            c -> {
              Path sources = root.resolve("sources");
              ContentCheck.run(
                  c,
                  reader.where(),
                  "content",
                  ContentFolder::hasGlyph,
                  Files.isDirectory(sources) ? reader.texts(c, sources, "sources") : Map.of(),
                  new CheckedBefore(),
                  SEVERAL,
                  diagnostics);
            });
    return new Result(content, reader.where(), diagnostics.sorted());
  }

  private Assets templates() {
    return new Assets() {
      @Override
      public Optional<byte[]> read(String path) {
        Path file = root.resolve("templates").resolve(path);
        try {
          return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }

      @Override
      public SortedSet<String> themes() {
        try (Stream<Path> folders = Files.list(root.resolve("templates"))) {
          return folders
              .filter(f -> Files.exists(f.resolve("theme.yaml")))
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }

      @Override
      public String display(String path) {
        return "templates/" + path;
      }
    };
  }

  /** A font with Latin-1, Chinese characters and their marks, and the signs of states. */
  private static boolean hasGlyph(int c) {
    return (c >= 0x20 && c <= 0xFF)
        || (c >= 0x2010 && c <= 0x2026)
        || c == 0x2192
        || c == 0x2212
        || c == 0x2264
        || c == 0x2265
        || c == 0x25C6
        || c == 0x25C7
        || c == 0x25CB
        || c == 0x2713
        || (c >= 0x3000 && c <= 0x9FFF)
        || (c >= 0xFF00 && c <= 0xFFEF);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String without(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }
}
