package org.jianbao.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jianbao.diag.ProgramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsAreInTheOrderOfWhatTheyCameOf(int count) {
    List<Integer> all = IntStream.range(0, 500).boxed().toList();
    assertEquals(
        all.stream().map(n -> "n" + n).toList(), new Threads(count).each(all, n -> "n" + n));
    assertEquals(List.of(), new Threads(count).each(List.of(), n -> n));
  }

  @Test
  void severalWorkAtOnce() {
    CountDownLatch together = new CountDownLatch(3);
    List<Runnable> all = new ArrayList<>();
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 3; i++) {
      all.add(
          () -> {
            names.add(Thread.currentThread().getName());
            together.countDown();
            assertTrue(await(together));
          });
    }
    new Threads(3).run(all);
    assertEquals(3, names.size());
  }

  @Test
  void oneThreadIsThatOfTheCaller() {
    List<Thread> threads = Threads.ONE.each(List.of(1, 2), n -> Thread.currentThread());
    assertEquals(List.of(Thread.currentThread(), Thread.currentThread()), threads);
  }

  @Test
  void theFirstFailureInTheirOrderIsTold() {
    CountDownLatch later = new CountDownLatch(1);
    List<Runnable> all =
        List.of(
            () -> {
              assertTrue(await(later));
              throw new ProgramFault("first");
            },
            () -> {
              later.countDown();
              throw new ProgramFault("second");
            });
    ProgramFault fault = assertThrows(ProgramFault.class, () -> new Threads(2).run(all));
    assertEquals("first", fault.getMessage());
  }

  @Test
  void otherFailuresAreFaultsOfTheProgram() {
    Threads two = new Threads(2);
    List<Integer> all = List.of(1, 2);
    ProgramFault fault =
        assertThrows(
            ProgramFault.class,
            () ->
                two.each(
                    all,
                    n -> {
                      throw new IllegalStateException("broken");
                    }));
    assertEquals(IllegalStateException.class, fault.getCause().getClass());
  }

  @Test
  void nothingIsDoneAnyMoreAfterAFailure() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Threads two = new Threads(2);
    assertThrows(
        ProgramFault.class,
        () ->
            two.during(
                executor -> {
                  executor.execute(
                      () -> {
                        begun.countDown();
                        try {
                          TimeUnit.MINUTES.sleep(1);
                        } catch (InterruptedException e) {
                          ended.set(true);
                        }
                      });
                  assertTrue(await(begun));
                  executor
                      .submit(
                          () -> {
                            throw new IOException("no disk");
                          })
                      .get();
                }));
    assertTrue(ended.get());
  }

  @Test
  void theCallerMayBeInterrupted() {
    Threads two = new Threads(2);
    AtomicBoolean late = new AtomicBoolean();
    List<Runnable> all =
        List.of(
            () -> {
              try {
                TimeUnit.MINUTES.sleep(1);
                late.set(true);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            () -> {});
    Thread.currentThread().interrupt();
    assertThrows(ProgramFault.class, () -> two.run(all));
    assertTrue(Thread.interrupted(), "whoever asks later still sees it");
    assertFalse(late.get());
  }

  @Test
  void thereIsAtLeastOne() {
    assertThrows(IllegalArgumentException.class, () -> new Threads(0));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
