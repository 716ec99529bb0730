package org.jianbao.shelf;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where maps and lists of records are put aside: a site has thousands of briefings, and few of them
 * are being made at any time. What was put aside looks as before and cannot be changed; it is read
 * back when it is asked for, and stays as long as memory is not wanted for something else. So two
 * questions may be answered with two objects, which are equal. Safe for use by several threads.
 *
 * <p>The first megabytes are kept packed in memory, so that a site of usual size needs no file; the
 * others go to a temporary file, which is gone when the shelf is or the program ends.
 */
public final class Shelf {
  /** How many bytes of packed records stay in memory. */
  private static final int KEPT = 4 << 20;

  private final Pieces pieces;

  /** An empty shelf. */
  public Shelf() {
    this(KEPT);
  }

  /** An empty shelf that keeps this many bytes in memory. */
  Shelf(long kept) {
    pieces = new Pieces(kept);
  }

  /** The same map, put aside in one piece. */
  public <K, V> Map<K, V> map(Map<K, V> map) {
    return map.isEmpty() || map instanceof Aside ? map : new WholeMap<>(put(map));
  }

  /** The same map, of which each value is put aside by itself and the keys stay at hand. */
  public <K, V> Map<K, V> values(Map<K, V> map) {
    if (map.isEmpty() || map instanceof Aside) {
      return map;
    }
    Map<K, Slot<V>> slots = new LinkedHashMap<>();
    map.forEach((key, value) -> slots.put(key, put(value)));
    return new MapOfSlots<>(slots);
  }

  /** The same list, put aside in one piece. */
  public <T> List<T> list(List<T> list) {
    return list.isEmpty() || list instanceof Aside ? list : new WholeList<>(put(list), list.size());
  }

  /** What {@link List#copyOf} gives; a list that was put aside stays where it is. */
  public static <T> List<T> copyOf(List<T> list) {
    return list instanceof Aside ? list : List.copyOf(list);
  }

  private <T> Slot<T> put(T value) {
    return new Slot<>(pieces.put(Codec.encode(value)));
  }

  /** A map or a list that was put aside. */
  private interface Aside {}

  private static final class WholeMap<K, V> extends AbstractMap<K, V> implements Aside {
    private final Slot<Map<K, V>> slot;

    WholeMap(Slot<Map<K, V>> slot) {
      this.slot = slot;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
      return slot.get().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return slot.get().containsKey(key);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
      slot.get().forEach(action);
    }

    @Override
    public Set<K> keySet() {
      return Collections.unmodifiableSet(slot.get().keySet());
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      return Collections.unmodifiableMap(slot.get()).entrySet();
    }
  }

  private static final class MapOfSlots<K, V> extends AbstractMap<K, V> implements Aside {
    private final Map<K, Slot<V>> slots;

    MapOfSlots(Map<K, Slot<V>> slots) {
      this.slots = slots;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
      Slot<V> slot = slots.get(key);
      return slot == null ? null : slot.get();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return slots.containsKey(key);
    }

    @Override
    public Set<K> keySet() {
      return Collections.unmodifiableSet(slots.keySet());
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
          return slots.entrySet().stream()
              .map(e -> Map.entry(e.getKey(), e.getValue().get()))
              .iterator();
        }

        @Override
        public int size() {
          return slots.size();
        }
      };
    }
  }

  private static final class WholeList<T> extends AbstractList<T> implements Aside {
    private final Slot<List<T>> slot;
    private final int size;

    WholeList(Slot<List<T>> slot, int size) {
      this.slot = slot;
      this.size = size;
    }

    @Override
    public T get(int index) {
      return slot.get().get(index);
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<T> iterator() {
      return slot.get().iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
      return slot.get().spliterator();
    }
  }
}
