package org.jianbao.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jianbao.diag.ProgramFault;

/** Waits for changes anywhere in some folders, also in those made later. */
final class Watcher implements AutoCloseable {
  /** Editors write a file in several steps; this long nothing must happen before it counts. */
  private static final long CALM_MILLIS = 120;

  private final WatchService service;

  private Watcher(WatchService service) {
    this.service = service;
  }

  static Watcher of(List<Path> folders) throws IOException {
    Watcher watcher = new Watcher(FileSystems.getDefault().newWatchService());
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        watcher.watch(folder);
      }
    }
    return watcher;
  }

  private void watch(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path dir : all.filter(Files::isDirectory).toList()) {
        dir.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    }
  }

  /** Waits until something has changed and calm has returned; false when closed. */
  boolean await() {
    try {
      boolean changed = false;
      while (!changed) {
        changed = drain(service.take());
      }
      WatchKey next = service.poll(CALM_MILLIS, TimeUnit.MILLISECONDS);
      while (next != null) {
        drain(next);
        next = service.poll(CALM_MILLIS, TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  /**
   * Takes the events of a folder; says whether one of them is more than an editor's scratch file.
   */
  private boolean drain(WatchKey key) {
    boolean changed = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name) || !(key.watchable() instanceof Path folder)) {
        changed = true; // events were lost: look at everything
        continue;
      }
      Path path = folder.resolve(name);
      if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
        try {
          watch(path);
        } catch (IOException e) {
          throw new ProgramFault("cannot watch " + path, e);
        }
      }
      String file = name.toString();
      changed |= !file.startsWith(".") && !file.endsWith("~") && !file.endsWith(".swp");
    }
    key.reset();
    return changed;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new ProgramFault("cannot stop watching", e);
    }
  }
}
