package org.jianbao.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Columns of a table of figures, in whatever order, with the words they may have at their head. */
enum Column {
  FIGURE("figure", "编号"),
  INDICATOR("indicator", "指标"),
  VALUE("value", "数值"),
  BOUND("bound", "限定"),
  UNIT("unit", "单位"),
  STATUS("status", "状态"),
  FORCE("force", "目标力度"),
  DIMENSIONS("dimensions", "of", "维度"),
  PERIOD("period", "时期"),
  SOURCE("source", "来源"),
  SECTION("section", "位置"),
  STATED("stated", "as-stated", "原文"),
  TARGET("target", "目标"),
  CHANGE("change", "变化"),
  RATE("rate", "完成率"),
  REGION("region", "地区"),
  YEAR("year", "年份"),
  DERIVED("derived", "推算", "计算");

  /** What our own data files say besides, which follows from the rest. */
  private static final List<String> FOLLOWING = List.of("topic", "decimals");

  private final List<String> heads;

  Column(String... heads) {
    this.heads = List.of(heads);
  }

  /** The English word at its head. */
  String head() {
    return heads.get(0);
  }

  /** The column with this head, as {@link #plain} gives it. */
  static Optional<Column> of(String plain) {
    return Arrays.stream(values()).filter(c -> c.heads.contains(plain)).findFirst();
  }

  /** Whether our own data files have this column, although nothing is taken from it. */
  static boolean follows(String plain) {
    return FOLLOWING.contains(plain) || plain.startsWith("name-") || plain.startsWith("text-");
  }

  /** A head without regard to case, and with hyphens between words. */
  static String plain(String head) {
    return head.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }
}
