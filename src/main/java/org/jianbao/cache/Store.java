package org.jianbao.cache;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jianbao.diag.Packed;

/**
 * The door of this room: things that were made before, by key, in a folder. Safe for several
 * threads and several processes at once.
 *
 * <p>An entry is written aside and moved into place when it is whole. It begins with a check sum of
 * its key and its bytes, so that one that was cut, damaged or renamed is taken for none and written
 * anew. A store that cannot be read or written loses time, never a build: all faults of the disk
 * mean that there is no entry.
 */
public final class Store {
  /** What the whole store may weigh before the entries that nobody used for longest are removed. */
  public static final long LIMIT = 1L << 30;

  /** By which backups know the folder (https://bford.info/cachedir/). */
  private static final String TAG =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # What Jianbao made before. It may be removed at any time.
      """;

  private static final byte[] MARK = "jianbao2".getBytes(StandardCharsets.US_ASCII);
  private static final int SUM = 4;
  private static final int HEAD = MARK.length + SUM + 5;
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;
  private static final String ASIDE = ".tmp";

  /** So long before this store was opened the time of a file may lie that counts as used now. */
  private static final Duration NOW = Duration.ofHours(1);

  /** Such a part of the limit is much. */
  private static final int MUCH = 64;

  private static final Duration UNUSED = Duration.ofDays(30);
  private static final Duration ABANDONED = Duration.ofHours(6);

  private final Optional<Path> folder;
  private final Instant opened = Instant.now();
  private volatile boolean writable = true;

  /** Bytes that were stored since it was last pruned by this object; much at first. */
  private final AtomicLong added = new AtomicLong(Long.MAX_VALUE / 2);

  private Store(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A store that keeps nothing. */
  public static Store none() {
    return new Store(Optional.empty());
  }

  /**
   * A store in this folder, which is made if it does not exist, with files by which backups and
   * version control leave it alone.
   */
  public static Store in(Path folder) {
    Store store = new Store(Optional.of(folder.toAbsolutePath().normalize()));
    store.setUp(folder);
    return store;
  }

  private void setUp(Path root) {
    try {
      Files.createDirectories(root);
      write(root, "CACHEDIR.TAG", TAG);
      write(root, ".gitignore", "*\n");
    } catch (IOException e) {
      writable = false;
    }
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
      write(file, text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Whether anything is kept at all. */
  public boolean keeps() {
    return folder.isPresent();
  }

  /** What is stored under this key; empty if there is nothing, or nothing whole. */
  public Optional<byte[]> get(Key key) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(key);
    try {
      byte[] entry = Files.readAllBytes(file);
      Optional<byte[]> bytes = unpack(key, entry);
      if (bytes.isPresent()) {
        touch(file);
      }
      return bytes;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Stores something under a key; what was there is the same or damaged, and is replaced. */
  public void put(Key key, byte[] bytes) {
    if (folder.isEmpty() || !writable) {
      return;
    }
    Path file = file(key);
    try {
      Files.createDirectories(file.getParent());
      byte[] entry = pack(key, bytes);
      write(file, entry);
      added.addAndGet(entry.length);
    } catch (IOException e) {
      // No room or no right to write: the build goes on without.
      writable = false;
    }
  }

  /** Whether there is an entry under this key; it may still be damaged. */
  public boolean has(Key key) {
    if (folder.isEmpty()) {
      return false;
    }
    Path file = file(key);
    boolean there = Files.isRegularFile(file);
    if (there) {
      touch(file);
    }
    return there;
  }

  private Path file(Key key) {
    return folder.orElseThrow().resolve(key.hex().substring(0, 2)).resolve(key.hex().substring(2));
  }

  /** The time of a file is when it was last used. */
  private void touch(Path file) {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(opened.minus(NOW))) {
        Files.setLastModifiedTime(file, FileTime.from(opened));
      }
    } catch (IOException e) {
      // Then it is removed earlier than it should be.
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path aside = Files.createTempFile(file.getParent(), "", ASIDE);
    try {
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  // ---- entries ---------------------------------------------------------------------------------

  private static byte[] pack(Key key, byte[] bytes) {
    byte[] small = Packed.deflate(bytes);
    boolean smaller = small.length < bytes.length - bytes.length / 8;
    byte[] body = smaller ? small : bytes;
    ByteBuffer entry = ByteBuffer.allocate(HEAD + body.length);
    entry.put(MARK);
    entry.putInt(0);
    entry.put(smaller ? DEFLATED : PLAIN);
    entry.putInt(bytes.length);
    entry.put(body);
    entry.putInt(MARK.length, sum(key, entry.array()));
    return entry.array();
  }

  private static Optional<byte[]> unpack(Key key, byte[] entry) {
    if (entry.length < HEAD
        || !Arrays.equals(entry, 0, MARK.length, MARK, 0, MARK.length)
        || sum(key, entry) != ByteBuffer.wrap(entry).getInt(MARK.length)) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(entry, HEAD - 4, 4).getInt();
    if (entry[HEAD - 5] == PLAIN) {
      return Optional.of(Arrays.copyOfRange(entry, HEAD, entry.length));
    }
    return inflate(entry, length);
  }

  /**
   * Of the key, so that an entry under another name is no entry, and of all behind it. It finds
   * damage, as that of a ZIP file does, and takes a small part of the time of a SHA-256, above all
   * where Java has only its first compiler.
   */
  private static int sum(Key key, byte[] entry) {
    CRC32 sum = new CRC32();
    sum.update(key.hex().getBytes(StandardCharsets.US_ASCII));
    sum.update(entry, MARK.length + SUM, entry.length - MARK.length - SUM);
    return (int) sum.getValue();
  }

  private static Optional<byte[]> inflate(byte[] entry, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(entry, HEAD, entry.length - HEAD);
      byte[] bytes = new byte[length];
      int at = 0;
      while (at < length && !inflater.finished()) {
        int n = inflater.inflate(bytes, at, length - at);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return Optional.empty();
        }
        at += n;
      }
      return at == length ? Optional.of(bytes) : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  // ---- keeping it small ------------------------------------------------------------------------

  private record Entry(Path file, long size, Instant used) {}

  /**
   * Removes what nobody used for a month, and while the store weighs more than this what was not
   * used for longest. What this store has read or written stays, whatever it weighs. An entry that
   * another process is about to read is then missing there, and made again.
   *
   * <p>Who prunes again and again walks through the store only when much has come to it.
   */
  public void prune(long limit) {
    if (folder.isEmpty() || added.get() < limit / MUCH) {
      return;
    }
    added.set(0);
    List<Entry> entries = new ArrayList<>();
    try {
      Files.walkFileTree(folder.get(), new Collect(entries));
    } catch (IOException e) {
      return;
    }
    entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
    long weight = entries.stream().mapToLong(Entry::size).sum();
    for (Entry entry : entries) {
      boolean old = entry.used().isBefore(opened.minus(UNUSED));
      if (!old && weight <= limit) {
        return;
      }
      if (entry.used().isBefore(opened.minus(NOW))) {
        remove(entry.file());
        weight -= entry.size();
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Another time.
    }
  }

  /** Finds the entries, and removes what killed processes have left. */
  private final class Collect extends SimpleFileVisitor<Path> {
    private final List<Entry> entries;

    Collect(List<Entry> entries) {
      this.entries = entries;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = folder.orElseThrow().relativize(file).toString().replace(File.separator, "");
      Instant time = attributes.lastModifiedTime().toInstant();
      if (name.endsWith(ASIDE)) {
        if (time.isBefore(opened.minus(ABANDONED))) {
          remove(file);
        }
      } else if (name.matches("[0-9a-f]{64}")) {
        entries.add(new Entry(file, attributes.size(), time));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
