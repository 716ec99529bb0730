package org.jianbao.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Records;
import org.jspecify.annotations.Nullable;

/**
 * Makes the key of what something is made of, from any records, texts, numbers and collections of
 * them. Nothing has to be listed by hand: every component of a record counts, and a value of a kind
 * that is not known is a fault, not something left out. Two different values give different bytes
 * to the digest, since each says its kind and its length.
 *
 * <p>Maps and sets count in their order, but those of {@link Map#of} and {@link HashMap} have none
 * and count as sorted.
 */
public final class Digest {
  private static final int BUFFER = 1 << 13;

  private final MessageDigest digest = Key.sha256();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;

  /** The key of these values, one after the other. */
  public static Key of(@Nullable Object... values) {
    Digest digest = new Digest();
    for (Object value : values) {
      digest.add(value);
    }
    return digest.key();
  }

  /** Adds a value. */
  public Digest add(@Nullable Object value) {
    if (value == null) {
      kind('0');
    } else if (value instanceof String text) {
      bytes('s', text.getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof Key key) {
      text('k', key.hex());
    } else if (value instanceof byte[] bytes) {
      bytes('b', bytes);
    } else if (value instanceof Enum<?> constant) {
      text('e', constant.getDeclaringClass().getName());
      text('e', constant.name());
    } else if (value instanceof Optional<?> optional) {
      kind('o');
      add(optional.orElse(null));
    } else if (value instanceof Collection<?> collection) {
      collection(collection);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof TemporalAccessor
        || value instanceof OptionalInt
        || value instanceof OptionalLong
        || value instanceof OptionalDouble) {
      simple(value);
    } else {
      throw new ProgramFault("nothing makes a digest of " + value.getClass().getName());
    }
    return this;
  }

  /** The key of all that was added; nothing can be added any more. */
  public Key key() {
    flush();
    return Key.ofDigest(digest.digest());
  }

  /** What is wholly said by its class and its text. */
  private void simple(Object value) {
    boolean exact =
        !(value instanceof Number)
            || value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte
            || value instanceof Double
            || value instanceof Float
            || value instanceof BigDecimal
            || value instanceof BigInteger;
    if (!exact) {
      throw new ProgramFault("nothing makes a digest of " + value.getClass().getName());
    }
    text('v', value.getClass().getName());
    text('v', value.toString());
  }

  private void record(Record record) {
    List<Object> components = Records.components(record);
    text('r', record.getClass().getName());
    number(components.size());
    components.forEach(this::add);
  }

  private void collection(Collection<?> collection) {
    kind(collection instanceof Set ? 'S' : 'L');
    number(collection.size());
    if (collection instanceof Set && Records.isUnordered(collection)) {
      collection.stream().map(v -> of(v).hex()).sorted().forEach(hex -> text('k', hex));
    } else {
      collection.forEach(this::add);
    }
  }

  private void map(Map<?, ?> map) {
    kind('M');
    number(map.size());
    if (Records.isUnordered(map)) {
      map.entrySet().stream()
          .map(e -> of(e.getKey(), e.getValue()).hex())
          .sorted()
          .forEach(hex -> text('k', hex));
    } else {
      map.forEach(
          (key, value) -> {
            add(key);
            add(value);
          });
    }
  }

  private void text(char kind, String ascii) {
    bytes(kind, ascii.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(char kind, byte[] bytes) {
    kind(kind);
    number(bytes.length);
    if (bytes.length > BUFFER - filled) {
      flush();
    }
    if (bytes.length > BUFFER) {
      digest.update(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, filled, bytes.length);
      filled += bytes.length;
    }
  }

  private void kind(char kind) {
    put((byte) kind);
  }

  private void number(int value) {
    put((byte) (value >>> 24));
    put((byte) (value >>> 16));
    put((byte) (value >>> 8));
    put((byte) value);
  }

  private void put(byte value) {
    if (filled == BUFFER) {
      flush();
    }
    buffer[filled++] = value;
  }

  private void flush() {
    digest.update(buffer, 0, filled);
    filled = 0;
  }
}
