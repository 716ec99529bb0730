package org.jianbao.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;

/**
 * As many threads as there may be, which are there only while somebody waits for them.
 *
 * @param count how many, at least 1
 */
public record Threads(int count) {
  /** No thread but that of the caller. */
  public static final Threads ONE = new Threads(1);

  public Threads {
    if (count < 1) {
      throw new IllegalArgumentException(count + " threads");
    }
  }

  /**
   * Does the same with each of these at once, to the end. If it fails for several of them, what the
   * first of these in their order threw is thrown.
   *
   * @return what came of each, in their order
   */
  public <T, R> List<R> each(Collection<T> all, Function<? super T, ? extends R> work) {
    if (count == 1 || all.size() < 2) {
      return all.stream().<R>map(work).toList();
    }
    List<R> results = new ArrayList<>();
    during(
        executor -> {
          List<Future<R>> tasks = new ArrayList<>();
          for (T one : all) {
            tasks.add(executor.submit(() -> work.apply(one)));
          }
          for (Future<R> task : tasks) {
            results.add(task.get());
          }
        });
    return results;
  }

  /** Does all of this at once, to the end. */
  public void run(Collection<Runnable> all) {
    each(
        all,
        one -> {
          one.run();
          return one;
        });
  }

  /** What hands out work and waits for it. */
  @FunctionalInterface
  public interface Waiting {
    /** Hands out work, and waits for what has to be done when it returns. */
    void on(ExecutorService executor) throws ExecutionException, InterruptedException;
  }

  /**
   * Has the threads while this waits for them. When it returns or throws, nothing is being done any
   * more.
   *
   * @throws ContentException what work threw that was waited for
   * @throws ProgramFault likewise, also in place of any other exception, or if it was interrupted
   */
  public void during(Waiting waiting) {
    ExecutorService executor = Executors.newFixedThreadPool(count);
    try {
      waiting.on(executor);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgramFault("interrupted; nothing was written", e);
    } finally {
      end(executor);
    }
  }

  /**
   * Ends the threads. What one of them still does would be written after a build that failed has
   * cleared away what was made.
   */
  private static void end(ExecutorService executor) {
    executor.shutdownNow();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    return cause instanceof ContentException || cause instanceof ProgramFault
        ? (RuntimeException) cause
        : new ProgramFault("a part of the work could not be done", cause);
  }
}
