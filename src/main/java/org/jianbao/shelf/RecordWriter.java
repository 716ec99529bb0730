package org.jianbao.shelf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jianbao.diag.Packed;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Records;

/** Writes values for {@link RecordReader}. */
final class RecordWriter {
  private final Packed.Writer out = new Packed.Writer();
  private final Map<String, Integer> texts = new HashMap<>();

  byte[] bytes() {
    return out.bytes();
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
      out.number(list.size());
      list.forEach(this::write);
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Enum<?> constant) {
      kind(Kind.CONSTANT);
      out.number(RecordType.of(constant.getDeclaringClass()).number());
      text(constant.name());
    } else if (value instanceof BigDecimal decimal) {
      kind(Kind.DECIMAL);
      out.number(decimal.scale());
      out.bytes(decimal.unscaledValue().toByteArray());
    } else if (value instanceof Boolean truth) {
      kind(truth ? Kind.TRUE : Kind.FALSE);
    } else if (value instanceof Integer integer) {
      kind(Kind.INTEGER);
      out.number(integer);
    } else if (value instanceof OptionalInt integer) {
      kind(integer.isPresent() ? Kind.PRESENT_INTEGER : Kind.ABSENT_INTEGER);
      integer.ifPresent(out::number);
    } else if (value instanceof LocalDate date) {
      kind(Kind.DATE);
      out.number(date.getYear());
      out.number(date.getMonthValue());
      out.number(date.getDayOfMonth());
    } else {
      throw new ProgramFault("nothing puts aside a " + value.getClass().getName());
    }
  }

  private void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      kind(Kind.TEXT_AGAIN);
      out.number(known);
      return;
    }
    kind(Kind.TEXT);
    out.bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void record(Record record) {
    kind(Kind.RECORD);
    out.number(RecordType.of(record.getClass()).number());
    Records.components(record).forEach(this::write);
  }

  private void map(Map<?, ?> map) {
    kind(
        map instanceof SortedMap
            ? Kind.SORTED_MAP
            : Records.isUnordered(map) ? Kind.UNORDERED_MAP : Kind.MAP);
    out.number(map.size());
    map.forEach(
        (key, value) -> {
          write(key);
          write(value);
        });
  }

  private void kind(int kind) {
    out.number(kind);
  }
}
