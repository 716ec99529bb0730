package org.jianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Interval;
import org.jianbao.model.Relation;
import org.jianbao.model.UnitKind;

/** What the figures of a briefing may stand for, given how the stated ones were rounded. */
final class Margins {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Content content;
  private final Briefing briefing;
  private final Map<String, Interval> known = new HashMap<>();

  Margins(Content content, Briefing briefing) {
    this.content = content;
    this.briefing = briefing;
    // Calculated figures stand after their operands: each is computed once, however they nest.
    for (Figure figure : briefing.figures().values()) {
      figure
          .relation()
          .map(this::calculated)
          .orElseGet(() -> Interval.of(figure.quantity(), isRate(figure)))
          .ifPresent(margin -> known.put(figure.id(), margin));
    }
  }

  /**
   * The numbers that a figure may stand for; a calculated one from its stated operands. Empty if
   * there is no limit to one side.
   */
  Optional<Interval> of(Figure figure) {
    return Optional.ofNullable(known.get(figure.id()));
  }

  private boolean isRate(Figure figure) {
    UnitKind kind = kind(figure);
    return kind.isRate();
  }

  UnitKind kind(Figure figure) {
    return content.unit(figure.unit()).kind();
  }

  private Optional<Interval> calculated(Relation relation) {
    List<Interval> all = new ArrayList<>();
    for (String operand : relation.operands()) {
      Interval margin = known.get(operand);
      if (margin == null) {
        return Optional.empty();
      }
      all.add(margin);
    }
    Interval a = all.get(0);
    Interval b = all.get(1);
    List<UnitKind> kinds =
        relation.operands().stream()
            .map(o -> kind(Objects.requireNonNull(briefing.figures().get(o), o)))
            .toList();
    boolean points = kinds.stream().allMatch(k -> k == UnitKind.PERCENT);
    return switch (relation.kind()) {
      case SUM -> Optional.of(sum(all));
      case DIFFERENCE -> Optional.of(a.minus(b));
      case RATIO -> a.times(HUNDRED).over(b);
      case SHARE -> share(a, sum(all.subList(1, all.size())));
      case CHANGE -> points ? Optional.of(a.minus(b)) : growth(a, b);
      case IMPLIED_BASE ->
          !points && kinds.get(1) == UnitKind.PERCENT
              ? a.times(HUNDRED).over(b.plus(Interval.of(HUNDRED)))
              : Optional.of(a.minus(b));
    };
  }

  /** The growth from b to a in per cent. */
  static Optional<Interval> growth(Interval a, Interval b) {
    return a.times(HUNDRED).over(b).map(r -> r.minus(Interval.of(HUNDRED)));
  }

  static Interval sum(List<Interval> all) {
    return all.stream().reduce(Interval.of(BigDecimal.ZERO), Interval::plus);
  }

  /** The part in per cent of part and rest: least where the part is least and the rest largest. */
  private static Optional<Interval> share(Interval part, Interval rest) {
    Optional<Interval> low = of(part.low(), rest.high());
    Optional<Interval> high = of(part.high(), rest.low());
    return low.flatMap(l -> high.map(h -> new Interval(l.low(), h.high())));
  }

  private static Optional<Interval> of(BigDecimal part, BigDecimal rest) {
    return Interval.of(part.multiply(HUNDRED)).over(Interval.of(part.add(rest)));
  }
}
