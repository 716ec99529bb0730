package org.jianbao.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianbao.cache.Key;

/**
 * The files that a task has written, as the cache keeps it.
 *
 * @param result how they were counted
 * @param files each once, in the order of writing
 */
record FileList(BriefingWriter.Result result, List<Entry> files) {
  FileList {
    files = List.copyOf(files);
  }

  /**
   * A file.
   *
   * @param path where it lies below the output folder
   * @param content the key of its bytes
   * @param size how many they are
   */
  record Entry(String path, Key content, long size) {}

  /** A line of numbers, then one for each file. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    text.append(result.pages()).append(' ').append(result.prints()).append(' ');
    text.append(result.figures()).append('\n');
    for (Entry file : files) {
      text.append(file.content()).append(' ').append(file.size()).append(' ');
      text.append(file.path()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same list again; empty if it is none. */
  static Optional<FileList> read(byte[] bytes) {
    try {
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      String[] numbers = lines.get(0).split(" ", 3);
      List<Entry> files = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(" ", 3);
        files.add(new Entry(parts[2], new Key(parts[0]), Long.parseLong(parts[1])));
      }
      return Optional.of(
          new FileList(
              new BriefingWriter.Result(
                  Integer.parseInt(numbers[0]),
                  Integer.parseInt(numbers[1]),
                  Integer.parseInt(numbers[2]),
                  0),
              files));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
