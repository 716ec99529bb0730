package org.jianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Another program that makes PDFs; it has been started and stays. */
public interface Press extends AutoCloseable {
  /** What it is called, with its version. */
  String name();

  /** Sets a document, and keeps nothing of it. */
  void set(Path source) throws IOException;

  /** Sets a document into a file, to see what it makes. */
  void set(Path source, Path pdf) throws IOException;

  /** The programs whose time it takes. */
  Stream<ProcessHandle> programs();

  /** Ends it. */
  @Override
  void close() throws IOException;
}
