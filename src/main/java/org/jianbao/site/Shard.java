package org.jianbao.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.cache.Key;

/**
 * One of several parts of a site, each of which another machine may build: {@code 2/3} is the
 * second of three.
 *
 * <p>The parts follow from names alone, so that all machines divide alike. Briefings, which take
 * nearly all the time, are divided evenly: no part has more than one more than another. A briefing
 * that is added or taken away moves few others, so that what a machine keeps of an earlier build
 * stays of use. Pages about several briefings, of which there are many small ones, are divided by
 * lot.
 *
 * @param index number of the part, from 1
 * @param of number of parts
 */
public record Shard(int index, int of) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

  /** A name with the lot that it has drawn. */
  private record Drawn(String name, long lot) {}

  /** Reads {@code i/n}; empty if it is not of this form, or i is larger than n. */
  static Optional<Shard> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return shard.index > shard.of ? Optional.empty() : Optional.of(shard);
  }

  /** The folder of the part, among those of the other parts. */
  String folder() {
    return index + "-of-" + of;
  }

  /** Whether a page about several briefings belongs to this part. */
  boolean takes(String path) {
    return Long.remainderUnsigned(lot(path), of) == index - 1;
  }

  /**
   * Those of some names that belong to this part, sorted. Each name likes the parts in an order of
   * its own (rendezvous hashing) and gets the first that has room; room is what an even division
   * leaves.
   */
  Set<String> share(Collection<String> names) {
    List<Drawn> all =
        names.stream()
            .map(n -> new Drawn(n, lot(n)))
            .sorted(Comparator.comparingLong(Drawn::lot).thenComparing(Drawn::name))
            .toList();
    int least = all.size() / of;
    int larger = all.size() % of;
    int[] sizes = new int[of];
    Set<String> mine = new TreeSet<>();
    for (Drawn drawn : all) {
      int part = liked(drawn.lot(), sizes, larger > 0 ? least + 1 : least);
      if (sizes[part] == least) {
        larger--;
      }
      sizes[part]++;
      if (part == index - 1) {
        mine.add(drawn.name());
      }
    }
    return mine;
  }

  /** The part with room that a lot likes best. */
  private static int liked(long lot, int[] sizes, int room) {
    int best = -1;
    long most = 0;
    for (int part = 0; part < sizes.length; part++) {
      if (sizes[part] < room) {
        long liking = mixed(lot ^ mixed(part));
        if (best < 0 || liking > most) {
          best = part;
          most = liking;
        }
      }
    }
    return best;
  }

  private static long lot(String name) {
    return ByteBuffer.wrap(Key.sha256().digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** The finalizer of SplitMix64: near inputs give far outputs. */
  private static long mixed(long seed) {
    long bits = seed + 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }

  @Override
  public String toString() {
    return index + "/" + of;
  }
}
