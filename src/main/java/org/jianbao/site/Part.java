package org.jianbao.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianbao.cache.Key;
import org.jianbao.data.PartRecord;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.Briefing;

/**
 * What of a site a build makes: all of it, or what falls to a {@link Shard}. Content is read and
 * checked as a whole in either case, since rules and pages compare briefings with one another.
 */
final class Part {
  /** What stands around the path of a file whose length is not known yet; no text may hold it. */
  private static final String OPEN = "\uFFFF";

  private static final Pattern OPEN_LENGTH = Pattern.compile(OPEN + "([^" + OPEN + "]+)" + OPEN);

  /** What is the same in all parts of a site, and what is said of a part in which it is not. */
  static final Map<String, String> MADE =
      Map.of(
          "program", "it was built by another program",
          "java", "it was built with another Java",
          "content", "it was built from other content or templates",
          "formats", "it has other formats",
          "theme", "it has another theme");

  private static final int BUFFER = 1 << 16;

  private final Settings settings;
  private final Optional<Shard> shard;
  private final Set<String> open = new ConcurrentSkipListSet<>();
  private List<String> chosen = List.of();

  private Part(Settings settings) {
    this.settings = settings;
    this.shard = settings.shard();
  }

  /**
   * The part that the settings ask for.
   *
   * @throws Switches.WrongSwitchException if a part would be written over a site
   */
  static Part of(Settings settings) {
    if (settings.shard().isPresent()
        && Output.isPublished(settings.output())
        && !Files.exists(settings.output().resolve(PartRecord.NAME))) {
      throw new Switches.WrongSwitchException(
          "%s/ holds a website; a part of a site needs a folder of its own\n  hint: name another"
              + " with -D%s=…, or leave the switch out",
          settings.display(settings.output()), Switch.OUTPUT.property());
    }
    return new Part(settings);
  }

  /** Whether a page about several briefings, or another file that is there once, is made. */
  boolean takes(String path) {
    return shard.map(s -> s.takes(path)).orElse(true);
  }

  /** Those briefings that are made. */
  List<Briefing> choose(Collection<Briefing> all) {
    List<Briefing> mine = List.copyOf(all);
    if (shard.isPresent()) {
      Set<String> paths = shard.get().share(all.stream().map(Briefing::path).toList());
      mine = all.stream().filter(b -> paths.contains(b.path())).toList();
    }
    chosen = mine.stream().map(Briefing::path).toList();
    return mine;
  }

  /**
   * The length of a file of a briefing, for another file. Where that briefing may be in another
   * part, a place is left open, which {@link Assembler} fills.
   *
   * @param in the file that wants it
   */
  Optional<String> length(Output output, String in, String path) {
    if (shard.isEmpty()) {
      OptionalLong size = output.size(path);
      return size.isPresent()
          ? Optional.of(Long.toString(size.getAsLong()))
          : Optional.<String>empty();
    }
    Format format = path.endsWith(".pdf") ? Format.PDF : Format.DATA;
    if (!settings.formats().contains(format)) {
      return Optional.empty();
    }
    open.add(in);
    return Optional.of(OPEN + path + OPEN);
  }

  /** Puts lengths into the places that are left open. */
  static String fill(String text, Function<String, String> lengths) {
    return OPEN_LENGTH
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(lengths.apply(m.group(1))));
  }

  /** Writes what the part says about itself, if it is one; everything else has been written. */
  void record(Output output, String theme) {
    if (shard.isEmpty()) {
      return;
    }
    List<PartRecord.Item> files = new ArrayList<>();
    output.made().forEach((path, file) -> files.add(item(path, file)));
    PartRecord record =
        new PartRecord(shard.get().toString(), made(theme), chosen, List.copyOf(open), files);
    output.write(PartRecord.NAME, record::write);
  }

  private Map<String, String> made(String theme) {
    Map<String, String> made = new TreeMap<>();
    made.put("program", Fingerprint.program());
    // Compressed data and drawn pictures may differ from one Java to another.
    made.put("java", Runtime.version().toString());
    made.put("content", Fingerprint.content(settings));
    made.put(
        "formats",
        settings.formats().stream().map(Format::id).sorted().collect(Collectors.joining(",")));
    made.put("theme", theme);
    return made;
  }

  private static PartRecord.Item item(String path, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Key.sha256();
      byte[] some = new byte[BUFFER];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        digest.update(some, 0, n);
      }
      return new PartRecord.Item(path, Files.size(file), Key.ofDigest(digest.digest()).hex());
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + path, e);
    }
  }
}
