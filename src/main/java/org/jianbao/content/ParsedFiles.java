package org.jianbao.content;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jianbao.diag.Diagnostics;

/**
 * The files that were read last, so that whoever reads a folder again parses only what has changed.
 * Safe for use by several threads.
 */
public final class ParsedFiles {
  private record Parsed(ByteBuffer bytes, YamlFile file) {}

  private final Map<String, Parsed> files = new ConcurrentHashMap<>();

  /** Parses the bytes of a file, unless it had the same before; see {@link YamlFile#parse}. */
  Optional<YamlFile> parse(byte[] bytes, String display, Diagnostics diagnostics) {
    ByteBuffer given = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    Parsed known = files.get(display);
    if (known != null && known.bytes().equals(given)) {
      return Optional.of(known.file());
    }
    // A file with a fault is not kept: its fault has to be said each time.
    Optional<YamlFile> file = YamlFile.parse(bytes, display, diagnostics);
    file.ifPresent(f -> files.put(display, new Parsed(given, f)));
    return file;
  }
}
