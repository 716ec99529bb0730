package org.jianbao.language;

import java.util.Map;
import java.util.Optional;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/** Units for tests, named by their Chinese words. */
final class Units {
  static final Unit PERCENT = percent();
  static final Unit POINT =
      unit(UnitKind.POINT, "个百分点", "", "percentage point", "percentage points");
  static final Unit YUAN = unit(UnitKind.CURRENCY, "元", "CNY", "", "");
  static final Unit SQUARE_METRE =
      unit(UnitKind.MEASURE, "平方米", "", "square metre", "square metres");
  static final Unit SCHOOL = unit(UnitKind.COUNT, "所", "", "school", "schools");
  private static final Unit NONE = unit(UnitKind.COUNT, "", "", "", "");

  private static final Map<String, Unit> ALL =
      Map.ofEntries(
          Map.entry("", NONE),
          Map.entry("%", PERCENT),
          Map.entry("个百分点", POINT),
          Map.entry("元", YUAN),
          Map.entry("平方米", SQUARE_METRE),
          Map.entry("所", SCHOOL),
          Map.entry("个", unit(UnitKind.COUNT, "个", "", "building", "buildings")),
          Map.entry("名", unit(UnitKind.COUNT, "名", "", "teacher", "teachers")),
          Map.entry("份", unit(UnitKind.COUNT, "份", "", "report", "reports")),
          Map.entry("人次", unit(UnitKind.COUNT, "人次", "", "award of aid", "awards of aid")));

  private Units() {}

  static Unit of(String chinese) {
    Unit unit = ALL.get(chinese);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + chinese);
    }
    return unit;
  }

  private static Unit percent() {
    Unit.Words sign = new Unit.Words("", "%", "%", Optional.of("%"), true);
    return new Unit("percent", UnitKind.PERCENT, Map.of("zh", sign, "en", sign));
  }

  private static Unit unit(UnitKind kind, String zh, String before, String one, String other) {
    return new Unit(
        "of-tests",
        kind,
        Map.of(
            "zh",
            new Unit.Words("", zh, zh, Optional.empty(), true),
            "en",
            new Unit.Words(before, one, other, Optional.empty(), false)));
  }
}
