package org.jianbao.shelf;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianbao.diag.ProgramFault;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of bytes, the first of them in memory and the others in a temporary file. If there can be
 * no such file, or it is full, they stay in memory. Safe for use by several threads.
 */
final class Pieces {
  private final long kept;
  private long inMemory;
  private long inFile;

  /**
   * The file, if there is one. A channel would be closed if one of the threads that read it is
   * interrupted, for all of them and for good.
   */
  private @Nullable RandomAccessFile file;

  /** Whether a file was of no use. */
  private boolean failed;

  /** Pieces of which this many bytes stay in memory. */
  Pieces(long kept) {
    this.kept = kept;
  }

  /** Bytes that were put aside. */
  @FunctionalInterface
  interface Piece {
    byte[] bytes();
  }

  synchronized Piece put(byte[] bytes) {
    if (!failed && inMemory + bytes.length > kept) {
      try {
        RandomAccessFile out = open();
        out.seek(inFile);
        out.write(bytes);
        long at = inFile;
        int length = bytes.length;
        inFile += length;
        return () -> read(at, length);
      } catch (IOException e) {
        failed = true;
      }
    }
    inMemory += bytes.length;
    return () -> bytes;
  }

  private synchronized byte[] read(long at, int length) {
    try {
      RandomAccessFile in = open();
      byte[] bytes = new byte[length];
      in.seek(at);
      in.readFully(bytes);
      return bytes;
    } catch (IOException e) {
      throw new ProgramFault("cannot read what was put aside", e);
    }
  }

  private RandomAccessFile open() throws IOException {
    RandomAccessFile open = file;
    if (open == null) {
      Path path = Files.createTempFile("jianbao-", ".tmp");
      File name = path.toFile();
      try {
        open = new RandomAccessFile(name, "rw");
      } finally {
        // Without a name it goes with the last who has it open, where the system allows that.
        if (!name.delete()) {
          name.deleteOnExit();
        }
      }
      file = open;
    }
    return open;
  }

  /** How many bytes are in the file. */
  synchronized long inFile() {
    return inFile;
  }
}
