package org.jianbao.shelf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jianbao.diag.ProgramFault;

/** Reads what {@link RecordWriter} wrote; no list or map that it gives can be changed. */
final class RecordReader {
  private final byte[] bytes;
  private int at;
  private final List<String> texts = new ArrayList<>();

  RecordReader(byte[] bytes) {
    this.bytes = bytes;
  }

  Object read() {
    return switch (bytes[at++]) {
      case Kind.TEXT -> {
        String text = text();
        texts.add(text);
        yield text;
      }
      case Kind.TEXT_AGAIN -> texts.get(number());
      case Kind.RECORD -> record(RecordType.of(number()));
      case Kind.CONSTANT -> RecordType.of(number()).constant((String) read());
      case Kind.ABSENT -> Optional.empty();
      case Kind.PRESENT -> Optional.of(read());
      case Kind.LIST -> list(number());
      case Kind.MAP -> Collections.unmodifiableMap(entries(number(), new LinkedHashMap<>()));
      case Kind.SORTED_MAP -> {
        int size = number();
        yield Collections.unmodifiableSortedMap(entries(size, new TreeMap<>()));
      }
      case Kind.UNORDERED_MAP -> Map.copyOf(entries(number(), new HashMap<>()));
      case Kind.INTEGER -> number();
      case Kind.ABSENT_INTEGER -> OptionalInt.empty();
      case Kind.PRESENT_INTEGER -> OptionalInt.of(number());
      case Kind.DECIMAL -> {
        int scale = number();
        int length = number();
        at += length;
        yield new BigDecimal(new BigInteger(bytes, at - length, length), scale);
      }
      case Kind.DATE -> LocalDate.of(number(), number(), number());
      case Kind.TRUE -> true;
      case Kind.FALSE -> false;
      default -> throw new ProgramFault("what was put aside is damaged");
    };
  }

  private Object record(RecordType type) {
    Object[] components = new Object[type.components()];
    for (int i = 0; i < components.length; i++) {
      components[i] = read();
    }
    return type.record(components);
  }

  private List<Object> list(int size) {
    Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = read();
    }
    return List.of(values);
  }

  private <M extends Map<Object, Object>> M entries(int size, M map) {
    for (int i = 0; i < size; i++) {
      Object key = read();
      map.put(key, read());
    }
    return map;
  }

  private String text() {
    int length = number();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  private int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      number |= (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }
}
