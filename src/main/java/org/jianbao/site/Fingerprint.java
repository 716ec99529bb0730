package org.jianbao.site;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jianbao.cache.Key;
import org.jianbao.diag.ProgramFault;

/** Tells whether two machines have the same program and the same content. */
final class Fingerprint {
  private static final List<String> OWN = List.of("org/jianbao", "jianbao");

  private Fingerprint() {}

  /** A digest of the classes and files of this program, be they in a folder or in a jar. */
  static String program() {
    CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
    try {
      Path home = Path.of(source.getLocation().toURI());
      if (Files.isDirectory(home)) {
        return of(home, OWN);
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return of(jar.getPath("/"), OWN);
      }
    } catch (IOException | URISyntaxException e) {
      throw new ProgramFault("cannot read the program from " + source.getLocation(), e);
    }
  }

  /** A digest of the content folder and the templates folder. */
  static String content(Settings settings) {
    try {
      MessageDigest digest = Key.sha256();
      digest.update(
          Files.isDirectory(settings.content()) ? bytes(settings.content()) : new byte[0]);
      digest.update(
          Files.isDirectory(settings.templates()) ? bytes(settings.templates()) : new byte[0]);
      return Key.ofDigest(digest.digest()).hex();
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + settings.content(), e);
    }
  }

  private static byte[] bytes(Path folder) throws IOException {
    return of(folder, List.of("")).getBytes(StandardCharsets.UTF_8);
  }

  /** A digest of all files below some folders, their names and what they hold. */
  static String of(Path root, List<String> folders) throws IOException {
    MessageDigest digest = Key.sha256();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        List<Path> files =
            all.filter(f -> counts(root, f))
                .sorted(Comparator.comparing(f -> name(root, f)))
                .toList();
        for (Path file : files) {
          byte[] bytes = Files.readAllBytes(file);
          String head = name(root, file) + "\0" + bytes.length + "\0";
          digest.update(head.getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        }
      }
    }
    return Key.ofDigest(digest.digest()).hex();
  }

  /** What editors and systems leave beside files, in hidden ones, is no content. */
  private static boolean counts(Path root, Path file) {
    return Files.isRegularFile(file)
        && Stream.of(name(root, file).split("/")).noneMatch(n -> n.startsWith("."));
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
