package org.jianbao.cache;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of the program itself: its classes and resources, its libraries, and the Java that runs
 * them. What one version made is nothing to another.
 */
public final class Program {
  /** The end of a ZIP file without the comment: its list of entries is found from there. */
  private static final int END = 22;

  private static final int END_MARK = 0x06054b50;

  private Program() {}

  /** The key; empty if it cannot be told where the program comes from. */
  public static Optional<Key> key(Class<?> one) {
    try {
      List<Path> places = places(one);
      Digest digest = new Digest();
      for (String property : List.of("java.vm.vendor", "java.runtime.version", "os.arch")) {
        digest.add(System.getProperty(property));
      }
      for (Path place : places) {
        if (Files.isDirectory(place)) {
          folder(place, digest);
        } else if (Files.isRegularFile(place)) {
          archive(place, digest);
        }
      }
      return Optional.of(digest.key());
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Folders and archives that classes are loaded from, in this order. */
  private static List<Path> places(Class<?> one) throws URISyntaxException, IOException {
    List<Path> places = new ArrayList<>();
    CodeSource own = one.getProtectionDomain().getCodeSource();
    if (own == null || own.getLocation() == null) {
      throw new IOException("nobody knows where " + one + " comes from");
    }
    places.add(Path.of(own.getLocation().toURI()));
    if (one.getClassLoader() instanceof URLClassLoader loader) {
      // Maven and its plugins load what they run in this way.
      for (URL url : loader.getURLs()) {
        if (url.getProtocol().equals("file")) {
          places.add(Path.of(url.toURI()));
        }
      }
    } else {
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
        places.add(Path.of(entry));
      }
    }
    return places.stream().distinct().toList();
  }

  private static void folder(Path folder, Digest digest) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        digest.add(folder.relativize(file).toString().replace(File.separatorChar, '/'));
        digest.add(Files.readAllBytes(file));
      }
    }
  }

  /**
   * An archive counts by its list of entries, which has the length and the checksum of each: that
   * is a hundredth of what would have to be read else.
   */
  private static void archive(Path file, Digest digest) throws IOException {
    digest.add(file.getFileName().toString());
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[END];
      if (in.length() >= END) {
        in.seek(in.length() - END);
        in.readFully(end);
      }
      long size = number(end, 12);
      long start = number(end, 16);
      if (number(end, 0) == END_MARK && start + size + END == in.length()) {
        byte[] list = new byte[(int) size];
        in.seek(start);
        in.readFully(list);
        digest.add(list);
      } else {
        digest.add(Files.readAllBytes(file));
      }
    }
  }

  private static long number(byte[] bytes, int at) {
    return (bytes[at] & 0xffL)
        | (bytes[at + 1] & 0xffL) << 8
        | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }
}
