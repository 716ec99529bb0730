package org.jianbao.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /**
   * Templates of a project.
   *
   * @param folder the templates folder; need not exist
   * @param display how messages show it
   */
  public Templates(Path folder, String display) {
    this.folder = folder.toAbsolutePath().normalize();
    this.display = display;
  }

  @Override
  public Optional<byte[]> read(String path) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      return Optional.empty();
    }
    try {
      if (Files.isRegularFile(file)) {
        return Optional.of(Files.readAllBytes(file));
      }
      try (InputStream in = Templates.class.getResourceAsStream(BUILT_IN + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + display(path), e);
    }
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
