package org.jianbao.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Collectors;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Goal;
import org.jianbao.site.Session;
import org.jianbao.site.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: a preview of a site that follows what editors save.
 *
 * <p>The site is built into a folder of its own, so that the output that will be published stays as
 * it is. Mistakes end nothing: the last good pages stay, with the remarks shown over them.
 */
public final class Preview implements AutoCloseable {
  /** The port that a preview asks for first. */
  public static final int PORT = 8000;

  private final Settings settings;
  private final Console console;
  private final Path folder;
  private final Watcher watcher;
  private final PreviewServer server;
  private final Session session = new Session();

  private Preview(
      Settings settings, Console console, Path folder, Watcher watcher, PreviewServer server) {
    this.settings = settings;
    this.console = console;
    this.folder = folder;
    this.watcher = watcher;
    this.server = server;
  }

  /**
   * Builds and begins to serve.
   *
   * @param settings what to build; its output folder is not touched
   * @param port the port wanted; another free one is taken if somebody has it, and with 0 any
   */
  public static Preview start(Settings settings, int port, Console console) {
    settings.unsharded(Goal.SERVE);
    try {
      Path folder = Files.createTempDirectory("jianbao-preview-");
      // Watching begins before the first build: what is saved meanwhile is not lost.
      Watcher watcher = Watcher.of(List.of(settings.content(), settings.templates()));
      PreviewServer server = PreviewServer.start(folder, port, settings.wording());
      Preview preview = new Preview(settings.withOutput(folder), console, folder, watcher, server);
      preview.build();
      console.end("preview at %s (stop with Ctrl-C)", server.address());
      return preview;
    } catch (IOException e) {
      throw new ProgramFault("the preview cannot start", e);
    }
  }

  /** Where the preview is, for example {@code http://127.0.0.1:8000/}. */
  public String address() {
    return server.address();
  }

  /** Follows the folders until the thread is interrupted or the preview closed. */
  public void follow() {
    while (watcher.await()) {
      build();
    }
  }

  private void build() {
    try {
      Builder.build(settings, console, session);
      server.built();
    } catch (ContentException e) {
      console.mistakes(e.diagnostics());
      server.mistakes(
          e.diagnostics().stream()
              .map(d -> d.in(settings.wording()))
              .collect(Collectors.joining("\n\n")));
    }
  }

  /** Stops serving and removes the pages of the preview. */
  @Override
  public synchronized void close() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    watcher.close();
    server.close();
    try {
      Files.walkFileTree(
          folder,
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
    } catch (IOException e) {
      throw new ProgramFault("cannot remove " + folder, e);
    }
  }
}
