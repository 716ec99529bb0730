package org.jianbao.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianbao.model.Bound;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;

/**
 * Numbers in British English, after the style of the Office for National Statistics: million and
 * billion in words, commas from four digits, % closed up, currency code before the number.
 */
final class EnglishNumbers implements NumberRules {
  private static final int MILLION = 6;
  private static final int BILLION = 9;
  private static final int GROUP_FROM = 4;
  private static final char NBSP = '\u00A0';
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Map<String, Bound> BOUNDS = new LinkedHashMap<>();

  static {
    BOUNDS.put("about", Bound.ABOUT);
    BOUNDS.put("nearly", Bound.NEARLY);
    BOUNDS.put("more than", Bound.MORE_THAN);
    BOUNDS.put("at least", Bound.AT_LEAST);
    BOUNDS.put("at most", Bound.AT_MOST);
    BOUNDS.put("less than", Bound.LESS_THAN);
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(about|nearly|more than|at least|at most|less than)\\s+)?(CNY\\s)?"
              + "([-\u2212]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?:\\s(million|billion))?\\s?(.*)");

  @Override
  public Optional<Reading> read(String text) {
    Matcher m = NUMBER.matcher(text.strip().replace(NBSP, ' '));
    if (!m.matches() || m.group(5).chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Optional<Bound> bound =
        Optional.ofNullable(m.group(1)).map(b -> BOUNDS.get(b.toLowerCase(Locale.ROOT)));
    int exponent = m.group(4) == null ? 0 : m.group(4).equals("million") ? MILLION : BILLION;
    String unit = m.group(2) == null ? m.group(5) : m.group(2).strip();
    return Optional.of(
        new Reading(new Quantity(Digits.parse(m.group(3)), exponent, bound, false), unit));
  }

  @Override
  public NumberText write(Quantity quantity, Unit unit) {
    BigDecimal value = quantity.value().abs();
    int exponent =
        value.compareTo(BigDecimal.TEN.pow(BILLION)) >= 0
            ? BILLION
            : value.compareTo(BigDecimal.TEN.pow(MILLION)) >= 0 ? MILLION : 0;
    BigDecimal shown = Digits.at(quantity, exponent);
    String scale =
        exponent == BILLION ? NBSP + "billion" : exponent == MILLION ? NBSP + "million" : "";
    String lead = quantity.bound().map(EnglishNumbers::words).orElse("");
    if (unit.kind() == UnitKind.PERCENT) {
      return new NumberText(lead, "", Digits.grouped(shown, GROUP_FROM), scale, "%", "");
    }
    Unit.Words words = unit.in("en");
    String before = words.before().isEmpty() ? "" : words.before() + NBSP;
    // "1.0 percentage point" takes the singular, too: the value decides, not the digits.
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    String noun = one ? words.one() : words.other();
    String after = noun.isEmpty() ? "" : words.closed() ? noun : NBSP + noun;
    return new NumberText(lead, before, Digits.grouped(shown, GROUP_FROM), scale, after, "");
  }

  private static String words(Bound bound) {
    return bound.id().replace('-', ' ') + " ";
  }

  @Override
  public String date(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  @Override
  public String point(String iso) {
    String[] parts = iso.split("-", -1);
    StringBuilder out = new StringBuilder();
    if (parts.length > 2) {
      out.append(Integer.parseInt(parts[2])).append(' ');
    }
    if (parts.length > 1) {
      out.append(MONTHS.get(Integer.parseInt(parts[1]) - 1)).append(' ');
    }
    return out.append(parts[0]).toString();
  }

  @Override
  public String period(Period period) {
    if (period.start().equals(period.end())) {
      return point(period.end());
    }
    return (period.start().isEmpty() ? "up to " : point(period.start()) + " to ")
        + point(period.end());
  }
}
