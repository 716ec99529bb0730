package org.jianbao.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianbao.cache.Digest;
import org.jianbao.cache.Key;
import org.jianbao.cache.Program;
import org.jianbao.cache.Store;

/**
 * What earlier builds have made, by all that it was made of. Each thing has a key of its own in
 * which the program itself counts, too. Safe for use by several threads.
 */
final class Cache {
  private final Store store;
  private final Key program;

  /** For who builds again and again: the lists of files that there were. */
  private final Optional<Map<Key, FileList>> lists;

  /** Likewise: what was last put together of many pieces, by their names. */
  private final Optional<Map<String, Piece>> pieces;

  private record Piece(Key key, Supplier<byte[]> bytes) {}

  private Cache(
      Store store,
      Key program,
      Optional<Map<Key, FileList>> lists,
      Optional<Map<String, Piece>> pieces) {
    this.store = store;
    this.program = program;
    this.lists = lists;
    this.pieces = pieces;
  }

  /** A cache that keeps nothing. */
  static Cache none() {
    return new Cache(Store.none(), Digest.of("nothing"), Optional.empty(), Optional.empty());
  }

  /** The same, which also remembers what files there were. */
  Cache remembering() {
    return new Cache(
        store,
        program,
        Optional.of(new ConcurrentHashMap<>()),
        Optional.of(new ConcurrentHashMap<>()));
  }

  /** The cache in this folder; none without a folder, or if the program does not know itself. */
  static Cache in(Optional<Path> folder) {
    return folder
        .flatMap(
            f ->
                Program.key(Cache.class)
                    .map(
                        program ->
                            new Cache(Store.in(f), program, Optional.empty(), Optional.empty())))
        .orElseGet(Cache::none);
  }

  /** Whether anything is kept, so that keys are worth their time. */
  boolean keeps() {
    return store.keeps() || lists.isPresent();
  }

  /** Whether anything is kept for other programs. */
  boolean stores() {
    return store.keeps();
  }

  /** Whether somebody has noted something about these values. */
  boolean isNoted(String kind, List<?> of) {
    return store.get(Digest.of(program, kind, of)).isPresent();
  }

  /** Notes something about these values. */
  void note(String kind, List<?> of) {
    store.put(Digest.of(program, kind, of), new byte[0]);
  }

  /**
   * Bytes that are made of these values and nothing else.
   *
   * @param kind what they are
   * @param make makes them if they are not there
   */
  Made bytes(String kind, List<?> of, Supplier<byte[]> make) {
    if (!keeps()) {
      return Made.of(make.get());
    }
    Key key = Digest.of(program, kind, of);
    Optional<Key> name = store.get(key).flatMap(Cache::key);
    Optional<byte[]> known = name.flatMap(store::get);
    if (known.isPresent()) {
      return Made.of(known.get()).under(name.get());
    }
    byte[] bytes = make.get();
    Key content = added(bytes);
    store.put(key, content.hex().getBytes(StandardCharsets.US_ASCII));
    return Made.of(bytes).under(content);
  }

  /**
   * A piece of a file, small enough to be kept in memory by who builds again and again.
   *
   * @param name which one it is; what it was made of before is forgotten
   * @param of all that it is made of
   */
  byte[] piece(String name, List<?> of, Supplier<byte[]> make) {
    if (!keeps()) {
      return make.get();
    }
    Key key = Digest.of(program, "piece", name, of);
    Optional<Piece> known = pieces.map(p -> p.get(name)).filter(p -> p.key().equals(key));
    if (known.isPresent()) {
      return known.get().bytes().get();
    }
    byte[] bytes =
        store
            .get(key)
            .orElseGet(
                () -> {
                  byte[] made = make.get();
                  store.put(key, made);
                  return made;
                });
    pieces.ifPresent(p -> p.put(name, new Piece(key, () -> bytes)));
    return bytes;
  }

  private static Optional<Key> key(byte[] hex) {
    return Optional.of(new Key(new String(hex, StandardCharsets.US_ASCII)));
  }

  /**
   * Files that are made of these values and nothing else. Which ones they are is recorded while
   * they are made.
   *
   * @param kind what they are
   * @param output where they belong
   * @param make makes them if they are not there, and counts them
   */
  BriefingWriter.Result files(
      String kind, List<?> of, Output output, Function<Sink, BriefingWriter.Result> make) {
    if (!keeps()) {
      return make.apply(output);
    }
    Key key = Digest.of(program, kind, of);
    Optional<FileList> known =
        lists.map(l -> l.get(key)).or(() -> store.get(key).flatMap(FileList::read));
    if (known.isPresent() && known.get().files().stream().allMatch(f -> output.place(f, store))) {
      lists.ifPresent(l -> l.put(key, known.get()));
      return known.get().result();
    }
    List<FileList.Entry> files = new ArrayList<>();
    BriefingWriter.Result result =
        make.apply(
            (path, made) -> {
              Key content = made.key().orElseGet(() -> added(made.bytes()));
              files.add(new FileList.Entry(path, content, made.bytes().length));
              output.write(path, made.under(content));
            });
    FileList list = new FileList(result, files);
    store.put(key, list.bytes());
    lists.ifPresent(l -> l.put(key, list));
    return result;
  }

  private Key added(byte[] bytes) {
    Key content = Key.of(bytes);
    store.put(content, bytes);
    return content;
  }

  /** Removes what nobody uses any more. */
  void prune() {
    store.prune(Store.LIMIT);
  }
}
