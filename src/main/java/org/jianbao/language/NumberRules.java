package org.jianbao.language;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Unit;

/**
 * How a language writes and reads numbers, dates and periods. Writing is exact: no digit of the
 * source is added or dropped, only scale words and separators change.
 */
public interface NumberRules {
  /** A number that was read, and the unit that followed it. */
  record Reading(Quantity quantity, String unit) {}

  /** Writes a number with its unit and bound. */
  NumberText write(Quantity quantity, Unit unit);

  /** Reads a number as an editor of this language writes it; empty if it is none. */
  Optional<Reading> read(String text);

  /** Writes a day. */
  String date(LocalDate day);

  /** Writes an ISO 8601 year, month or day. */
  String point(String iso);

  /** Writes a period. */
  String period(Period period);

  /**
   * The rules with this id, as {@code strings.<language>.yaml} names them; empty if there are none.
   */
  static Optional<NumberRules> of(String id) {
    return Optional.ofNullable(All.BY_ID.get(id));
  }

  /** The rules there are. */
  final class All {
    private static final Map<String, NumberRules> BY_ID =
        Map.of("chinese", new ChineseNumbers(), "english", new EnglishNumbers());

    private All() {}
  }
}
