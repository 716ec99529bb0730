package org.jianbao.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For each term the volumes that have it. */
final class Dictionary {
  /** So many terms has a file. */
  private static final int TERMS = 1500;

  private final Map<String, BitSet> volumes = new HashMap<>();
  private int count;

  /** The same as it was written last, and kept as it is now. */
  private Optional<TermTable> table = Optional.empty();

  /** Takes what has changed in a volume; a new one takes the place of that of its number. */
  void take(Volume volume) {
    if (volume.isNew()) {
      // It and those behind it are all new then.
      forget(volume.number());
    }
    count = Math.max(count, volume.number() + 1);
    for (String term : volume.changed()) {
      BitSet in = volumes.computeIfAbsent(term, t -> new BitSet());
      in.set(volume.number(), volume.has(term));
      if (in.isEmpty()) {
        volumes.remove(term);
        table.ifPresent(t -> t.remove(term));
      } else {
        table.ifPresent(t -> t.put(term, text(in)));
      }
    }
  }

  /** Forgets a volume and all behind it. */
  void forget(int number) {
    if (number < count) {
      volumes.values().forEach(in -> in.clear(number, Math.max(number, in.length())));
      volumes.values().removeIf(BitSet::isEmpty);
      table = Optional.empty();
      count = number;
    }
  }

  /** Writes the files; gives their hashes. */
  String written(IndexFiles files) {
    int most = Math.max(1, volumes.size() / TERMS);
    TermTable now =
        table
            .filter(t -> t.count() == most)
            .orElseGet(
                () -> {
                  Map<String, String> texts = new HashMap<>();
                  volumes.forEach((term, in) -> texts.put(term, text(in)));
                  return new TermTable(most, texts);
                });
    table = Optional.of(now);
    return now.written("d", files);
  }

  private static String text(BitSet in) {
    Postings postings = new Postings();
    in.stream().forEach(v -> postings.add(v, Unit.Weight.TEXT));
    return postings.toString();
  }
}
