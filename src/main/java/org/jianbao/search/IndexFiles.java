package org.jianbao.search;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes the files of an index, each of which hands over one value under its name. */
final class IndexFiles {
  /** All hashes are as long as this. */
  private static final int HASH = 10;

  private final String folder;
  private final Function<byte[], String> hash;
  private final BiConsumer<String, byte[]> out;
  private final Optional<IndexedBefore.OfLanguage> before;

  /**
   * Files of one language.
   *
   * @param folder where they lie; ends in a slash
   * @param hash bytes → a short name for them
   * @param out takes a path and bytes
   * @param before files as they were
   */
  IndexFiles(
      String folder,
      Function<byte[], String> hash,
      BiConsumer<String, byte[]> out,
      Optional<IndexedBefore.OfLanguage> before) {
    this.folder = folder;
    this.hash = hash;
    this.out = out;
    this.before = before;
  }

  /**
   * Writes a file.
   *
   * @param of all that the value is made from
   * @param value makes it, unless the same file was made before
   * @return the hash of the file
   */
  String hash(String name, Object of, Supplier<String> value) {
    Supplier<IndexFile> make = () -> file(folder + name, Script.file(name, value.get()));
    IndexFile file = before.map(b -> b.file(name, of, make)).orElseGet(make);
    out.accept(file.path(), file.bytes());
    return file.hash();
  }

  /** Writes the file that names the others; gives its path. */
  String first(String name, byte[] bytes) {
    IndexFile file = file(name, bytes);
    out.accept(file.path(), file.bytes());
    return file.path();
  }

  private IndexFile file(String name, byte[] bytes) {
    String named = hash.apply(bytes);
    if (named.length() != HASH) {
      throw new IllegalArgumentException(named);
    }
    return new IndexFile(name + "-" + named + ".js", named, bytes);
  }
}
