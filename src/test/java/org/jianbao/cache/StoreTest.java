package org.jianbao.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Key key(int n) {
    return Digest.of("key", n);
  }

  private Path only() throws IOException {
    List<Path> entries = entries();
    assertEquals(1, entries.size(), entries.toString());
    return entries.get(0);
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> f.getFileName().toString().length() == 62)
          .sorted()
          .toList();
    }
  }

  @Test
  void givesBackWhatWasPut() {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 10, 1000, 100_000}) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      for (byte[] some : List.of(noise, bytes("word ".repeat(size)))) {
        Store.in(folder).put(key(size), some);
        assertArrayEquals(some, Store.in(folder).get(key(size)).orElseThrow());
      }
    }
    assertTrue(Store.in(folder).get(key(-1)).isEmpty());
  }

  @Test
  void isLeftAloneByBackupsAndVersionControl() throws IOException {
    Store.in(folder);
    assertTrue(
        Files.readString(folder.resolve("CACHEDIR.TAG"))
            .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n"));
    assertEquals("*\n", Files.readString(folder.resolve(".gitignore")));
  }

  /** Every byte changed, every length cut: never is anything else than what was put given back. */
  @Test
  void damageIsNoticedAndMended() throws IOException {
    Store store = Store.in(folder);
    byte[] some = bytes("a text, a text, a text, a text, a text, a text that shrinks");
    store.put(key(1), some);
    Path file = only();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] wrong = whole.clone();
      wrong[i] ^= 0x20;
      Files.write(file, wrong);
      assertTrue(store.get(key(1)).isEmpty(), "byte " + i);
      Files.write(file, Stream.of(whole).map(b -> b.clone()).findFirst().orElseThrow());
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertTrue(store.get(key(1)).isEmpty(), "length " + length);
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
    assertTrue(store.get(key(1)).isEmpty());
    store.put(key(1), some);
    assertArrayEquals(some, store.get(key(1)).orElseThrow());
  }

  @Test
  void anEntryOfAnotherNameIsNone() throws IOException {
    Store store = Store.in(folder);
    store.put(key(1), bytes("one"));
    Path one = only();
    store.put(key(2), bytes("two"));
    Path two = entries().stream().filter(f -> !f.equals(one)).findFirst().orElseThrow();
    Files.write(one, Files.readAllBytes(two));
    assertTrue(store.get(key(1)).isEmpty());
    assertTrue(store.get(key(2)).isPresent());
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "no folder");
    Store store = Store.in(file.resolve("below"));
    store.put(key(1), bytes("one"));
    assertTrue(store.get(key(1)).isEmpty());
    store.prune(0);
    assertEquals("no folder", Files.readString(file));
  }

  @Test
  void aFolderInPlaceOfAnEntryIsNoFault() throws IOException {
    Store store = Store.in(folder);
    store.put(key(1), bytes("one"));
    Path file = only();
    Files.delete(file);
    Files.createDirectories(file.resolve("x"));
    assertTrue(store.get(key(1)).isEmpty());
    store.put(key(1), bytes("one"));
    store.prune(0);
  }

  @Test
  void whatIsUsedStaysAndTheRestGoesFromTheOldest() throws IOException {
    Store before = Store.in(folder);
    Instant now = Instant.now();
    for (int i = 0; i < 10; i++) {
      byte[] noise = new byte[1000];
      new Random(i).nextBytes(noise);
      before.put(key(i), noise);
      Path file = folder.resolve(key(i).hex().substring(0, 2)).resolve(key(i).hex().substring(2));
      Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(20 - i))));
    }
    Store store = Store.in(folder);
    assertTrue(store.get(key(0)).isPresent());
    store.prune(5500);
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      if (store.get(key(i)).isPresent()) {
        left.add(i);
      }
    }
    assertEquals(List.of(0, 6, 7, 8, 9), left);
  }

  @Test
  void whatNobodyUsedForAMonthGoesAndSoDoesWhatKilledProcessesLeft() throws IOException {
    Store store = Store.in(folder);
    store.put(key(1), bytes("one"));
    Path old = only();
    Path left = old.resolveSibling("123.tmp");
    Path young = old.resolveSibling("124.tmp");
    Files.writeString(left, "half");
    Files.writeString(young, "half");
    FileTime month = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
    Files.setLastModifiedTime(old, month);
    Files.setLastModifiedTime(left, month);
    store.prune(Store.LIMIT);
    assertFalse(Files.exists(old));
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(young));
  }

  @Test
  void whoPrunesAgainLooksOnlyWhenMuchHasCome() throws IOException {
    Store store = Store.in(folder);
    store.put(key(1), bytes("one"));
    store.prune(Store.LIMIT);
    Path file = only();
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
    store.prune(Store.LIMIT);
    assertTrue(Files.exists(file));
    store.put(key(2), new byte[64]);
    store.prune(64);
    assertFalse(Files.exists(file));
  }

  @Test
  void severalMayWriteReadAndPruneAtOnce() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      int thread = t;
      all.add(
          threads.submit(
              () -> {
                Store store = Store.in(folder);
                for (int i = 0; i < 60; i++) {
                  int n = (i + thread) % 20;
                  store.put(key(n), bytes("value " + n));
                  Optional<byte[]> found = store.get(key((n + 7) % 20));
                  int expected = (n + 7) % 20;
                  found.ifPresent(b -> assertArrayEquals(bytes("value " + expected), b));
                  if (i % 20 == 19) {
                    store.prune(0);
                  }
                }
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    Store store = Store.in(folder);
    for (int n = 0; n < 20; n++) {
      assertArrayEquals(bytes("value " + n), store.get(key(n)).orElseThrow());
    }
  }

  @Test
  void theProgramHasOneKey() {
    assertEquals(Program.key(Store.class), Program.key(Store.class));
    assertTrue(Program.key(Store.class).isPresent());
    assertTrue(Program.key(String.class).isEmpty());
  }
}
