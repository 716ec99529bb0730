package org.jianbao.shelf;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jianbao.diag.ProgramFault;

/** Writes values for {@link RecordReader}. */
final class RecordWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
  private final Map<String, Integer> texts = new HashMap<>();

  byte[] bytes() {
    return out.toByteArray();
  }

  void write(Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Optional<?> optional) {
      kind(optional.isPresent() ? Kind.PRESENT : Kind.ABSENT);
      optional.ifPresent(this::write);
    } else if (value instanceof List<?> list) {
      kind(Kind.LIST);
      number(list.size());
      list.forEach(this::write);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Enum<?> constant) {
      kind(Kind.CONSTANT);
      number(RecordType.of(constant.getDeclaringClass()).number());
      text(constant.name());
    } else if (value instanceof BigDecimal decimal) {
      kind(Kind.DECIMAL);
      number(decimal.scale());
      bytes(decimal.unscaledValue().toByteArray());
    } else if (value instanceof Boolean truth) {
      kind(truth ? Kind.TRUE : Kind.FALSE);
    } else if (value instanceof Integer integer) {
      kind(Kind.INTEGER);
      number(integer);
    } else if (value instanceof OptionalInt integer) {
      kind(integer.isPresent() ? Kind.PRESENT_INTEGER : Kind.ABSENT_INTEGER);
      integer.ifPresent(this::number);
    } else if (value instanceof LocalDate date) {
      kind(Kind.DATE);
      number(date.getYear());
      number(date.getMonthValue());
      number(date.getDayOfMonth());
    } else {
      throw new ProgramFault("nothing puts aside a " + value.getClass().getName());
    }
  }

  private void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      kind(Kind.TEXT_AGAIN);
      number(known);
      return;
    }
    kind(Kind.TEXT);
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void record(Record record) {
    RecordType type = RecordType.of(record.getClass());
    kind(Kind.RECORD);
    number(type.number());
    for (int i = 0; i < type.components(); i++) {
      write(type.component(record, i));
    }
  }

  private void map(Map<?, ?> map) {
    kind(
        map instanceof SortedMap
            ? Kind.SORTED_MAP
            : isUnordered(map) ? Kind.UNORDERED_MAP : Kind.MAP);
    number(map.size());
    map.forEach(
        (key, value) -> {
          write(key);
          write(value);
        });
  }

  /** Whether the order differs from process to process, so that nobody may rely on it. */
  private static boolean isUnordered(Map<?, ?> map) {
    return map.getClass() == HashMap.class
        || map.getClass().getName().startsWith("java.util.ImmutableCollections$");
  }

  private void kind(int kind) {
    out.write(kind);
  }

  /** Seven bits a byte, the lowest first; a number below 128 takes one byte. */
  private void number(int number) {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private void bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
  }
}
