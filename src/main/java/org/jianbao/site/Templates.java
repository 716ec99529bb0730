package org.jianbao.site;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.Assets;

/**
 * The themes: a file of the project's templates folder, or else the one that travels in the
 * program, so that a project that uses the plugin overrides only what it wants to change.
 */
public final class Templates implements Assets {
  private static final String BUILT_IN = "/jianbao/templates/";

  private static final Pattern BUILT_IN_THEME =
      Pattern.compile("jianbao/templates/([^/]+)/theme\\.yaml");

  private final Path folder;
  private final String display;

  /** The files of the project that were asked for, as they were then; empty if there was none. */
  private final Map<String, Optional<byte[]>> own = new ConcurrentHashMap<>();

  private final Map<String, Key> keys = new ConcurrentHashMap<>();

  /** Bytes and keys of the files that were asked for earlier. */
  private final Map<String, byte[]> earlierBytes = new ConcurrentHashMap<>();

  private final Map<String, Key> earlierKeys = new ConcurrentHashMap<>();

  /** Whether all files of the project are known, so that those which appear now are too late. */
  private volatile boolean complete;

  /**
   * Templates of a project.
   *
   * @param folder the templates folder; need not exist
   * @param display how messages show it
   */
  public Templates(Path folder, String display) {
    this(folder, display, Optional.empty());
  }

  /** The same for who knows earlier ones, and so the keys of files that are as they were. */
  Templates(Path folder, String display, Optional<Templates> earlier) {
    earlier
        .filter(e -> e.folder.equals(folder.toAbsolutePath().normalize()))
        .ifPresent(
            e -> {
              earlierKeys.putAll(e.keys);
              e.keys.keySet().forEach(p -> earlierBytes.put(p, e.read(p).orElseThrow()));
            });
    this.folder = folder.toAbsolutePath().normalize();
    this.display = display;
  }

  @Override
  public Optional<byte[]> read(String path) {
    Optional<byte[]> found = own(path);
    if (found.isPresent()) {
      return found;
    }
    try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + display(path), e);
    }
  }

  /** A file is read once, so that a build sees one state of it, whatever is saved meanwhile. */
  private Optional<byte[]> own(String path) {
    Optional<byte[]> known = own.get(path);
    return known != null || complete
        ? Objects.requireNonNullElse(known, Optional.empty())
        : own.computeIfAbsent(path, this::fromFolder);
  }

  private Optional<byte[]> fromFolder(String path) {
    Path file = folder.resolve(path).normalize();
    try {
      return file.startsWith(folder) && Files.isRegularFile(file)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + display(path), e);
    }
  }

  /**
   * The key of all files of the project; those of the program count in its own. From now on no file
   * is seen that does not count.
   */
  Key key() {
    try (Stream<Path> all = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
      all.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace(File.separatorChar, '/'))
          .forEach(this::own);
    } catch (IOException e) {
      throw new ProgramFault("cannot list " + display, e);
    }
    complete = true;
    SortedMap<String, Key> files = new TreeMap<>();
    own.forEach((path, bytes) -> bytes.ifPresent(b -> files.put(path, key(path))));
    return Digest.of(files);
  }

  /** The key of one file, which must be there. */
  Key key(String path) {
    return keys.computeIfAbsent(
        path,
        p -> {
          byte[] bytes = read(p).orElseThrow();
          byte[] before = earlierBytes.get(p);
          Key known = earlierKeys.get(p);
          return before != null && known != null && Arrays.equals(bytes, before)
              ? known
              : Key.of(bytes);
        });
  }

  @Override
  public SortedSet<String> themes() {
    TreeSet<String> themes = new TreeSet<>();
    try {
      if (Files.isDirectory(folder)) {
        addThemes(folder, themes);
      }
      URL url = Templates.class.getResource(BUILT_IN);
      if (url != null && url.openConnection() instanceof JarURLConnection jar) {
        jar.setUseCaches(false);
        try (JarFile file = jar.getJarFile()) {
          file.stream()
              .map(e -> BUILT_IN_THEME.matcher(e.getName()))
              .filter(Matcher::matches)
              .forEach(m -> themes.add(m.group(1)));
        }
      } else if (url != null) {
        addThemes(Path.of(url.toURI()), themes);
      }
    } catch (IOException | URISyntaxException e) {
      throw new ProgramFault("cannot list " + display, e);
    }
    return themes;
  }

  private static void addThemes(Path folder, Set<String> themes) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      folders
          .filter(f -> Files.isRegularFile(f.resolve("theme.yaml")))
          .forEach(f -> themes.add(f.getFileName().toString()));
    }
  }

  @Override
  public String display(String path) {
    return display + "/" + path;
  }
}
