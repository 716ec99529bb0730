package org.jianbao.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.jianbao.cache.Key;
import org.jianbao.cache.Store;
import org.jianbao.diag.ProgramFault;
import org.jspecify.annotations.Nullable;

/**
 * The output folder. Files are written aside first and moved into place one by one when all are
 * there, so that a build that fails or is interrupted leaves the old site, and never half a file. A
 * list of what was written lets the next full build remove pages that no longer exist; files of
 * other origin stay.
 */
final class Output implements AutoCloseable, Sink {
  private static final String LIST = ".jianbao-files";
  private static final String LOCK = ".jianbao-lock";
  private static final String ASIDE = ".jianbao-new-";

  private final Path folder;
  private final Path aside;
  private final FileChannel lock;
  private final Set<String> written = new ConcurrentSkipListSet<>();

  /** Those of them that lie aside; the others are in place as they should be. */
  private final Set<String> fresh = new ConcurrentSkipListSet<>();

  /** What is in place, if nobody else writes to the folder. */
  private final Optional<Map<String, Key>> known;

  private final Map<String, Key> keys = new ConcurrentHashMap<>();

  private Output(Path folder, Path aside, FileChannel lock, Optional<Map<String, Key>> known) {
    this.folder = folder;
    this.aside = aside;
    this.lock = lock;
    this.known = known;
  }

  /**
   * Opens a folder; makes it if it does not exist. Waits while another build writes to it, and
   * removes what a build that was killed has left.
   */
  static Output open(Path folder) {
    return open(folder, Optional.empty());
  }

  /**
   * Opens a folder that nobody else writes to.
   *
   * @param known path → the key of the bytes that are there; is kept up to date
   */
  static Output open(Path folder, Optional<Map<String, Key>> known) {
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock.lock();
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ASIDE + "*")) {
        for (Path dir : left) {
          removeTree(dir);
        }
      }
      return new Output(folder, Files.createTempDirectory(folder, ASIDE), lock, known);
    } catch (IOException | OverlappingFileLockException e) {
      throw new ProgramFault("cannot write to " + folder + "; is it a folder, and writable?", e);
    }
  }

  /** What a file holds. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes a file aside, bit by bit. */
  void write(String path, Writing writing) {
    try {
      Path file = aside.resolve(path);
      Files.createDirectories(file.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(out);
      }
      fresh.add(path);
      written.add(path);
    } catch (IOException e) {
      throw new ProgramFault("cannot write " + path, e);
    }
  }

  /** Writes a file aside, unless the same is in place already. */
  @Override
  public void write(String path, Made made) {
    byte[] bytes = made.bytes();
    try {
      if (known.isPresent() && made.key().isPresent()) {
        Key content = made.key().get();
        keys.put(path, content);
        write(path, bytes, content.equals(known.get().get(path)));
      } else {
        // To read what is there takes a fraction of the time of a digest.
        write(path, bytes, isThere(path, bytes.length, there -> Arrays.equals(there, bytes)));
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot write " + path, e);
    }
  }

  private void write(String path, byte[] bytes, boolean same) throws IOException {
    if (same) {
      fresh.remove(path);
    } else {
      aside(path, bytes);
    }
    written.add(path);
  }

  /**
   * Writes a file of an earlier build, unless it is in place already.
   *
   * @return whether its bytes were found
   */
  boolean place(FileList.Entry file, Store store) {
    String path = file.path();
    try {
      if (!folder.resolve(path).normalize().startsWith(folder.normalize())) {
        return false;
      }
      boolean same =
          known.isPresent()
              ? file.content().equals(known.get().get(path))
              : isThere(path, file.size(), there -> Key.of(there).equals(file.content()));
      known.ifPresent(k -> keys.put(path, file.content()));
      if (same) {
        fresh.remove(path);
      } else {
        Optional<byte[]> bytes = store.get(file.content());
        if (bytes.isEmpty()) {
          return false;
        }
        aside(path, bytes.get());
      }
      written.add(path);
      return true;
    } catch (IOException e) {
      throw new ProgramFault("cannot write " + path, e);
    }
  }

  private boolean isThere(String path, long size, Predicate<byte[]> same) throws IOException {
    Path there = folder.resolve(path);
    return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
        && Files.size(there) == size
        && same.test(Files.readAllBytes(there));
  }

  private void aside(String path, byte[] bytes) throws IOException {
    Path file = aside.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    fresh.add(path);
  }

  /** The length in bytes of a file that this build has written; empty if it has not. */
  OptionalLong size(String path) {
    try {
      return written.contains(path)
          ? OptionalLong.of(Files.size(place(path)))
          : OptionalLong.empty();
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + path, e);
    }
  }

  /** Every file that this build has written, by path, with the place where it lies until then. */
  SortedMap<String, Path> made() {
    SortedMap<String, Path> made = new TreeMap<>();
    written.forEach(path -> made.put(path, place(path)));
    return made;
  }

  /** Where a written file lies now: aside, or in place already if it has not changed. */
  private Path place(String path) {
    return (fresh.contains(path) ? aside : folder).resolve(path);
  }

  /** Whether a folder holds what a build has published. */
  static boolean isPublished(Path folder) {
    return Files.exists(folder.resolve(LIST));
  }

  int files() {
    return written.size();
  }

  /**
   * Moves everything into place that is not there as it should be.
   *
   * @param whole whether this is the whole site, so that earlier files beyond it are removed
   */
  void publish(boolean whole) {
    try {
      Path list = folder.resolve(LIST);
      Set<String> listed = new HashSet<>(earlier(list));
      // Listed before it is there: what a build leaves that is killed here, the next one removes.
      if (listed.addAll(written)) {
        list(listed);
      }
      known.ifPresent(k -> k.keySet().removeAll(fresh));
      for (String path : fresh) {
        Path there = folder.resolve(path);
        if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
            || Files.mismatch(aside.resolve(path), there) >= 0) {
          move(aside.resolve(path), there);
        }
      }
      if (whole) {
        listed.removeAll(written);
        for (String path : listed) {
          remove(path);
        }
        if (!listed.isEmpty()) {
          list(written);
        }
      }
      known.ifPresent(k -> k.putAll(keys));
      if (whole) {
        known.ifPresent(k -> k.keySet().retainAll(written));
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot put the site into " + folder, e);
    }
  }

  private void list(Set<String> paths) throws IOException {
    Path next = aside.resolve(LIST);
    Path list = folder.resolve(LIST);
    Files.writeString(next, String.join("\n", new TreeSet<>(paths)) + "\n");
    if (!Files.isRegularFile(list) || Files.mismatch(next, list) >= 0) {
      move(next, list);
    }
  }

  /** Packs what has been published into a ZIP file, dated this day. */
  void pack(Path file, LocalDate changed) {
    Archive.write(file, folder, written, changed);
  }

  private static List<String> earlier(Path list) throws IOException {
    return Files.isRegularFile(list)
        ? Files.readAllLines(list, StandardCharsets.UTF_8).stream()
            .filter(l -> !l.isBlank())
            .toList()
        : List.of();
  }

  /** Removes a file of an earlier build, and the folders that it leaves empty. */
  private void remove(String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    if (written.contains(path) || !file.startsWith(folder) || file.equals(folder)) {
      return;
    }
    Files.deleteIfExists(file);
    Path parent = file.getParent();
    while (parent != null && !parent.equals(folder) && isEmpty(parent)) {
      Files.delete(parent);
      parent = parent.getParent();
    }
  }

  private static boolean isEmpty(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      return false;
    }
    try (var entries = Files.list(dir)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Moves a file into place, over the one that may be there. */
  static void move(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was written aside, and lets the next build in. */
  @Override
  public void close() {
    try {
      try {
        removeTree(aside);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot remove " + aside, e);
    }
  }

  private static void removeTree(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
