package org.jianbao.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Vocabularies of the format, from the ids of enums. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> Map<String, E> of(E[] values, Function<E, String> id) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(id.apply(value), value);
    }
    return words;
  }

  /** The id of an enum constant: {@code WORK_REPORT} is work-report. */
  static String id(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
