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
import org.jianbao.diag.Packed;
import org.jianbao.diag.ProgramFault;

/** Reads what {@link RecordWriter} wrote; no list or map that it gives can be changed. */
final class RecordReader {
  private final Packed.Reader in;
  private final List<String> texts = new ArrayList<>();

  RecordReader(byte[] bytes) {
    this.in = new Packed.Reader(bytes, 0);
  }

  Object read() {
    return switch (in.number()) {
      case Kind.TEXT -> {
        String text = new String(in.bytes(), StandardCharsets.UTF_8);
        texts.add(text);
        yield text;
      }
      case Kind.TEXT_AGAIN -> texts.get(in.number());
      case Kind.RECORD -> record(RecordType.of(in.number()));
      case Kind.CONSTANT -> RecordType.of(in.number()).constant((String) read());
      case Kind.ABSENT -> Optional.empty();
      case Kind.PRESENT -> Optional.of(read());
      case Kind.LIST -> list(in.number());
      case Kind.MAP -> Collections.unmodifiableMap(entries(in.number(), new LinkedHashMap<>()));
      case Kind.SORTED_MAP -> {
        int size = in.number();
        yield Collections.unmodifiableSortedMap(entries(size, new TreeMap<>()));
      }
      case Kind.UNORDERED_MAP -> Map.copyOf(entries(in.number(), new HashMap<>()));
      case Kind.INTEGER -> in.number();
      case Kind.ABSENT_INTEGER -> OptionalInt.empty();
      case Kind.PRESENT_INTEGER -> OptionalInt.of(in.number());
      case Kind.DECIMAL -> {
        int scale = in.number();
        yield new BigDecimal(new BigInteger(in.bytes()), scale);
      }
      case Kind.DATE -> LocalDate.of(in.number(), in.number(), in.number());
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
}
