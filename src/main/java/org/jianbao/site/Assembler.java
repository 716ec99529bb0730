package org.jianbao.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.lang3.time.StopWatch;
import org.jianbao.cache.Key;
import org.jianbao.data.PartRecord;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;

/**
 * Joins the parts of a site that builds with {@code jianbao.shard} have made. It needs nothing but
 * the parts, and writes the same bytes as one build. Parts that do not belong together, are
 * missing, there twice or damaged are refused, and nothing is written then.
 */
public final class Assembler {
  private static final int BUFFER = 1 << 16;

  private final Settings settings;
  private final Diagnostics diagnostics = new Diagnostics();

  private Assembler(Settings settings) {
    this.settings = settings;
  }

  /** A part that was found: its folder, how messages show its record, and that record. */
  private record Found(Path folder, String file, Shard shard, PartRecord record) {
    Location at() {
      return SourceFile.of(file, "").start();
    }
  }

  /**
   * Joins the parts in the folders {@code settings.parts()} into {@code settings.output()}.
   *
   * @throws ContentException with everything that keeps the parts from being joined; the output is
   *     then untouched
   * @throws Switches.WrongSwitchException if the site would be written over one of its parts
   */
  public static void assemble(Settings settings, Progress progress) {
    Report.of(settings)
        .during(
            report -> {
              StopWatch watch = StopWatch.createStarted();
              new Assembler(settings).run(watch, progress);
            });
  }

  private void run(StopWatch watch, Progress progress) {
    List<Found> parts = find();
    diagnostics.throwIfErrors(false);
    apart(parts);
    complete(parts);
    alike(parts);
    diagnostics.throwIfErrors(false);
    Map<String, Found> owners = owners(parts);
    diagnostics.throwIfErrors(false);
    try (Output output = Output.open(settings.output())) {
      Map<String, Long> lengths = new HashMap<>();
      parts.forEach(p -> p.record().files().forEach(f -> lengths.put(f.path(), f.bytes())));
      progress.start(parts.size());
      for (Found part : parts) {
        Set<String> open = Set.copyOf(part.record().open());
        part.record()
            .files()
            .forEach(file -> join(part, file, open.contains(file.path()), lengths, output));
        progress.done(
            Text.of("part %s", part.shard()).toString(),
            Text.of("%s files", part.record().files().size()));
      }
      diagnostics.throwIfErrors(false);
      output.publish(isWhole(parts.get(0)));
      progress.end(
          "joined %s parts into %s files in %s/ in %s s",
          parts.size(), owners.size(), settings.display(settings.output()), Builder.seconds(watch));
    }
  }

  /** Whether the site is of all formats, so that files of earlier builds beyond it are removed. */
  private static boolean isWhole(Found part) {
    String formats = Objects.requireNonNull(part.record().made().get("formats"), "formats");
    return formats.split(",").length == Format.values().length;
  }

  // ---- finding ---------------------------------------------------------------------------------

  /** All parts in the folders, by their numbers. */
  private List<Found> find() {
    List<Found> parts = new ArrayList<>();
    for (Path folder : settings.parts()) {
      List<Path> found = folders(folder);
      if (found.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(start(folder), Message.NO_PARTS, settings.display(folder))
                .hint(
                    "build them with -D%1$s=1/3, 2/3 and 3/3, or say with -D%2$s=… where they are;"
                        + " each holds a file %3$s",
                    Switch.SHARD.property(), Switch.PARTS.property(), PartRecord.NAME));
      }
      found.forEach(f -> read(f).ifPresent(parts::add));
    }
    parts.sort(
        Comparator.comparing((Found p) -> p.shard().of())
            .thenComparing(p -> p.shard().index())
            .thenComparing(Found::file));
    return parts;
  }

  /** A folder that is a part, or those folders in it that are. */
  private static List<Path> folders(Path folder) {
    if (Files.isRegularFile(folder.resolve(PartRecord.NAME))) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> Files.isRegularFile(f.resolve(PartRecord.NAME))).sorted().toList();
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + folder, e);
    }
  }

  private Optional<Found> read(Path folder) {
    Path path = folder.resolve(PartRecord.NAME);
    String name = settings.display(path);
    try (InputStream in = Files.newInputStream(path)) {
      PartRecord record = PartRecord.read(in);
      Optional<Shard> shard = Shard.parse(record.part());
      if (shard.isPresent() && record.made().keySet().equals(Part.MADE.keySet())) {
        return Optional.of(new Found(folder, name, shard.get(), record));
      }
      unreadable(SourceFile.of(name, "").start(), record.part());
    } catch (PartRecord.UnreadableException e) {
      unreadable(SourceFile.of(name, "").at(e.line(), e.column()), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + name, e);
    }
    return Optional.empty();
  }

  private void unreadable(Location at, String why) {
    diagnostics.add(
        Diagnostic.error(at, Message.PART_UNREADABLE, why)
            .hint("copy the part once more, or build it again with this version of the program"));
  }

  private Location start(Path folder) {
    return SourceFile.of(settings.display(folder), "").start();
  }

  // ---- do they belong together? ----------------------------------------------------------------

  /** A site that is written over one of its parts would be neither. */
  private void apart(List<Found> parts) {
    Path output = settings.output().toAbsolutePath().normalize();
    for (Found part : parts) {
      if (output.startsWith(part.folder().toAbsolutePath().normalize())) {
        throw new Switches.WrongSwitchException(
            "%s/ holds a part of the site; the site needs a folder of its own\n  hint: name another"
                + " with -D%s=…",
            settings.display(part.folder()), Switch.OUTPUT.property());
      }
    }
  }

  /** Every part of one division is there, and once. */
  private void complete(List<Found> parts) {
    int of = most(parts.stream().map(p -> p.shard().of()).toList());
    Map<Integer, Found> there = new TreeMap<>();
    for (Found part : parts) {
      if (part.shard().of() != of) {
        diagnostics.add(
            Diagnostic.error(
                    part.at(),
                    Message.PART_OF_OTHER_DIVISION,
                    part.shard().index(),
                    part.shard().of(),
                    of)
                .hint("remove what an earlier build has left"));
        continue;
      }
      Found other = there.putIfAbsent(part.shard().index(), part);
      if (other != null) {
        diagnostics.add(
            Diagnostic.error(
                    part.at(), Message.PART_TWICE, part.shard(), settings.display(other.folder()))
                .hint("remove one of them"));
      }
    }
    IntStream.rangeClosed(1, of)
        .filter(i -> !there.containsKey(i))
        .mapToObj(i -> new Shard(i, of))
        .forEach(
            missing ->
                diagnostics.add(
                    Diagnostic.error(start(settings.parts().get(0)), Message.PART_MISSING, missing)
                        .hint(
                            "build it with -D%s=%s; a part without %s is not finished",
                            Switch.SHARD.property(), missing, PartRecord.NAME)));
  }

  /** All parts are made from the same by the same. */
  private void alike(List<Found> parts) {
    Part.MADE.forEach(
        (name, different) -> {
          String usual = most(parts.stream().map(p -> made(p, name)).toList());
          for (Found part : parts) {
            if (!made(part, name).equals(usual)) {
              diagnostics.add(
                  Diagnostic.error(
                          part.at(), Message.PART_MADE_OTHERWISE, part.shard(), Text.of(different))
                      .hint(
                          "it has %s, others have %s; build it again as the others",
                          made(part, name), usual));
            }
          }
        });
  }

  private static String made(Found part, String name) {
    return Objects.requireNonNull(part.record().made().get(name), name);
  }

  /** The most frequent of some values; the first of those that are as frequent. */
  private static <T> T most(List<T> values) {
    Map<T, Long> counts =
        values.stream()
            .collect(Collectors.groupingBy(v -> v, LinkedHashMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(c -> c).max().orElseThrow();
    return values.stream()
        .filter(v -> counts.getOrDefault(v, 0L) == most)
        .findFirst()
        .orElseThrow();
  }

  /** Path → the part that has it; a file is in one part only, and within the site. */
  private Map<String, Found> owners(List<Found> parts) {
    Map<String, Found> owners = new HashMap<>();
    for (Found part : parts) {
      for (PartRecord.Item file : part.record().files()) {
        if (!isWithin(file.path())) {
          diagnostics.error(part.at(), Message.PART_PATH, file.path());
        }
        Found other = owners.putIfAbsent(file.path(), part);
        if (other != null && !other.shard().equals(part.shard())) {
          diagnostics.error(part.at(), Message.PART_FILE_TWICE, file.path(), other.shard());
        }
      }
    }
    return owners;
  }

  /** Records come from elsewhere: none may reach out of the folder of the site. */
  private static boolean isWithin(String path) {
    try {
      Path relative = Path.of(path);
      return !path.isEmpty()
          && !relative.isAbsolute()
          && !path.contains("\\")
          && !path.startsWith(".jianbao")
          && relative.normalize().toString().replace('\\', '/').equals(path)
          && !path.startsWith("..");
    } catch (InvalidPathException e) {
      return false;
    }
  }

  // ---- joining ---------------------------------------------------------------------------------

  /** Writes a file aside; says so if it is not the one that was built. */
  private void join(
      Found part, PartRecord.Item file, boolean open, Map<String, Long> lengths, Output output) {
    Path path = part.folder().resolve(file.path());
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      diagnostics.add(
          Diagnostic.error(part.at(), Message.PART_FILE_MISSING, file.path())
              .hint("copy the part with all its files, also hidden ones, or build it again"));
      return;
    }
    boolean same;
    if (open) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      same = copy(path, file, bytes);
      if (same) {
        String text = filled(part, file, bytes.toString(StandardCharsets.UTF_8), lengths);
        output.write(file.path(), text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      boolean[] copied = new boolean[1];
      output.write(file.path(), out -> copied[0] = copy(path, file, out));
      same = copied[0];
    }
    if (!same) {
      diagnostics.add(
          Diagnostic.error(part.at(), Message.PART_FILE_DAMAGED, file.path())
              .hint("copy the part once more, or build it again"));
    }
  }

  private String filled(Found part, PartRecord.Item file, String text, Map<String, Long> lengths) {
    Set<String> unknown = new HashSet<>();
    String filled =
        Part.fill(
            text,
            path -> {
              Long length = lengths.get(path);
              if (length == null) {
                unknown.add(path);
              }
              return String.valueOf(length);
            });
    unknown.forEach(path -> diagnostics.error(part.at(), Message.PART_LENGTH, file.path(), path));
    return filled;
  }

  /** Copies a file; says whether it is what the record says. */
  private static boolean copy(Path path, PartRecord.Item file, OutputStream out) {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = Key.sha256();
      byte[] some = new byte[BUFFER];
      long bytes = 0;
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        digest.update(some, 0, n);
        out.write(some, 0, n);
        bytes += n;
      }
      return bytes == file.bytes() && Key.ofDigest(digest.digest()).hex().equals(file.sha256());
    } catch (IOException e) {
      throw new ProgramFault("cannot copy " + path, e);
    }
  }
}
