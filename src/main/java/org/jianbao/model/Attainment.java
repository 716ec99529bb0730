package org.jianbao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be said of a target by the rule that pages print. */
public enum Attainment {
  /** The outturn meets the target. */
  ACHIEVED,
  /** The period of the target is over, and the outturn does not meet it. */
  NOT_ACHIEVED,
  /** A figure from within the period, which does not meet the target so far. */
  UNDER_WAY,
  /** A figure from within the period, which keeps to a limit so far. */
  WITHIN_LIMIT,
  /** The outturn is given so roughly that it may meet the target or not. */
  UNCERTAIN,
  /** The outturn measures something else than the target. */
  NOT_COMPARED,
  /** No figure that was reached is published. */
  NO_OUTTURN,
  /** No target is published. */
  NO_TARGET;

  /** The id in the words of the interface. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether gap and progress can be told. */
  public boolean isCompared() {
    return switch (this) {
      case ACHIEVED, NOT_ACHIEVED, UNDER_WAY, WITHIN_LIMIT, UNCERTAIN -> true;
      case NOT_COMPARED, NO_OUTTURN, NO_TARGET -> false;
    };
  }

  /** What can be said of this target. An expected figure never counts. */
  public static Attainment of(Content content, Briefing briefing, RowBlock.Target row) {
    if (row.due().isEmpty()) {
      return NO_TARGET;
    }
    if (row.toDate().isEmpty()) {
      return NO_OUTTURN;
    }
    return of(content, briefing.figure(row.due().get()), briefing.figure(row.toDate().get()));
  }

  /** What can be said of a target that this outturn is held against. */
  static Attainment of(Content content, Figure due, Figure outturn) {
    if (scopes(content, due, outturn) != Comparability.COMPARABLE) {
      return NOT_COMPARED;
    }
    boolean limit = isLimit(content, due);
    boolean within = outturn.period().lastDay().isBefore(due.period().lastDay());
    Optional<Boolean> met = meets(due.quantity(), outturn.quantity(), limit);
    if (met.isEmpty()) {
      return UNCERTAIN;
    }
    if (met.get()) {
      return within && limit ? WITHIN_LIMIT : ACHIEVED;
    }
    return within ? UNDER_WAY : NOT_ACHIEVED;
  }

  /** Why target and outturn are not subtracted; comparable if they are. */
  public static Comparability scopes(Content content, Figure due, Figure outturn) {
    Comparability measures = Comparability.ofMeasures(content, outturn, due);
    if (!measures.allowed()) {
      return measures;
    }
    boolean outside =
        outturn.period().lastDay().isAfter(due.period().lastDay())
            || outturn.period().lastDay().isBefore(due.period().firstDay());
    return outside ? Comparability.OTHER_YEAR : Comparability.COMPARABLE;
  }

  /** Whether a target is not to be passed: by its bound, else by the direction of its indicator. */
  public static boolean isLimit(Content content, Figure due) {
    Optional<Bound> bound = due.quantity().bound();
    if (bound.isPresent()) {
      switch (bound.get()) {
        case AT_MOST, LESS_THAN -> {
          return true;
        }
        case AT_LEAST, MORE_THAN -> {
          return false;
        }
        case ABOUT, NEARLY -> {}
      }
    }
    return content.indicator(due.indicator()).direction() == Indicator.Direction.DOWN;
  }

  /** How far the outturn is from the target: a calculated difference that is not negative. */
  public static Optional<Figure> gap(Briefing briefing, Figure due, Figure outturn) {
    return Stream.of(List.of(due.id(), outturn.id()), List.of(outturn.id(), due.id()))
        .flatMap(o -> briefing.calculated(Relation.Kind.DIFFERENCE, o).stream())
        .filter(f -> f.quantity().value().signum() >= 0)
        .findFirst();
  }

  /** The outturn in per cent of the target. */
  public static Optional<Figure> progress(Briefing briefing, Figure due, Figure outturn) {
    return briefing.calculated(Relation.Kind.RATIO, List.of(outturn.id(), due.id()));
  }

  /** Whether progress can be told: amounts are to be filled, rates and limits are not. */
  public static boolean isFilled(Content content, Figure due) {
    UnitKind kind = content.unit(due.unit()).kind();
    boolean rate = kind.isRate();
    return !rate && !isLimit(content, due) && due.quantity().value().signum() > 0;
  }

  /** Whether the outturn meets the target; empty if it is too rough to tell. */
  private static Optional<Boolean> meets(Quantity due, Quantity outturn, boolean limit) {
    BigDecimal target = due.value();
    BigDecimal value = outturn.value();
    boolean strict =
        due.bound().filter(b -> b == Bound.LESS_THAN || b == Bound.MORE_THAN).isPresent();
    int sign = limit ? target.compareTo(value) : value.compareTo(target);
    boolean met = strict ? sign > 0 : sign >= 0;
    if (outturn.bound().isEmpty()) {
      return Optional.of(met);
    }
    boolean more =
        switch (outturn.bound().get()) {
          case AT_LEAST, MORE_THAN -> !limit;
          case AT_MOST, LESS_THAN, NEARLY -> limit;
          case ABOUT -> false;
        };
    boolean less =
        switch (outturn.bound().get()) {
          case AT_LEAST, MORE_THAN -> limit;
          case AT_MOST, LESS_THAN, NEARLY -> !limit;
          case ABOUT -> false;
        };
    // A limit of the outturn on the safe side settles it; on the other side it leaves it open.
    boolean exclusive =
        switch (outturn.bound().get()) {
          case NEARLY, MORE_THAN, LESS_THAN -> true;
          case ABOUT, AT_LEAST, AT_MOST -> false;
        };
    if (less && exclusive && sign == 0) {
      return Optional.of(false);
    }
    if ((more && met) || (less && !met)) {
      return Optional.of(met);
    }
    return Interval.of(outturn, false)
        .flatMap(
            i -> {
              boolean low = meets(due, Quantity.of(i.low()), limit).orElse(false);
              boolean high = meets(due, Quantity.of(i.high()), limit).orElse(false);
              return low == high ? Optional.of(low) : Optional.empty();
            });
  }
}
