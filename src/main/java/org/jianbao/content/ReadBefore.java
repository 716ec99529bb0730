package org.jianbao.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The briefings that were read last, so that whoever reads a folder again reads only those whose
 * files have changed, or all if something has changed that reading depends on. Safe for use by
 * several threads, except for changes of what reading depends on.
 */
public final class ReadBefore {
  private record Entry(SortedMap<String, byte[]> files, ReadBriefing read) {
    boolean isOf(SortedMap<String, byte[]> others) {
      return files.keySet().equals(others.keySet())
          && files.entrySet().stream()
              .allMatch(f -> Arrays.equals(f.getValue(), others.get(f.getKey())));
    }
  }

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /** Files that all briefings share; those of briefings would take much memory. */
  private final ParsedFiles shared = new ParsedFiles();

  private List<?> surroundings = List.of();

  /** What is known of the files that all briefings share. */
  ParsedFiles shared() {
    return shared;
  }

  /** Says what reading a briefing depends on beside its files. */
  void dependingOn(List<?> values) {
    if (!values.equals(surroundings)) {
      surroundings = List.copyOf(values);
      entries.clear();
    }
  }

  /** What these files give, read now or before. */
  ReadBriefing get(String name, SortedMap<String, byte[]> files, Supplier<ReadBriefing> reader) {
    Entry known = entries.get(name);
    if (known != null && known.isOf(files)) {
      return known.read();
    }
    ReadBriefing read = reader.get();
    entries.put(name, new Entry(files, read));
    return read;
  }
}
