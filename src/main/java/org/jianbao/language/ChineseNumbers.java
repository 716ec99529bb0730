package org.jianbao.language;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * Numbers in Chinese, after GB/T 15835-2011: half-width digits, grouped from five digits on, only 万
 * and 亿 as scale words, bounds in words.
 */
final class ChineseNumbers implements NumberRules {
  private static final int WAN = 4;
  private static final int YI = 8;
  private static final int WAN_YI = 12;
  private static final int GROUP_FROM = 5;

  private static final Map<String, Bound> BEFORE =
      Map.ofEntries(
          Map.entry("约", Bound.ABOUT),
          Map.entry("大约", Bound.ABOUT),
          Map.entry("近", Bound.NEARLY),
          Map.entry("超过", Bound.MORE_THAN),
          Map.entry("突破", Bound.MORE_THAN),
          Map.entry("不低于", Bound.AT_LEAST),
          Map.entry("不少于", Bound.AT_LEAST),
          Map.entry("至少", Bound.AT_LEAST),
          Map.entry("不超过", Bound.AT_MOST),
          Map.entry("不高于", Bound.AT_MOST),
          Map.entry("至多", Bound.AT_MOST),
          Map.entry("不足", Bound.LESS_THAN),
          Map.entry("不满", Bound.LESS_THAN));
  private static final Map<String, Bound> AFTER =
      Map.of(
          "以上", Bound.AT_LEAST,
          "以下", Bound.AT_MOST,
          "以内", Bound.AT_MOST,
          "左右", Bound.ABOUT);
  private static final Map<String, Integer> SCALES = Map.of("万", WAN, "亿", YI, "万亿", WAN_YI);

  private static final Pattern NUMBER =
      Pattern.compile(
          "(大约|约|近|超过|突破|不低于|不少于|至少|不超过|不高于|至多|不足|不满)?"
              + "\\s*([-\u2212]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*(余|多)?(万亿|亿|万)?(余|多)?"
              + "\\s*([^\\d\\s余多]*?)(以上|以下|以内|左右)?");

  @Override
  public Optional<Reading> read(String text) {
    Matcher m = NUMBER.matcher(text.strip());
    if (!m.matches() || (m.group(3) != null && m.group(5) != null)) {
      return Optional.empty();
    }
    boolean overflow = m.group(3) != null || m.group(5) != null;
    // A number can be limited once: 约3000余 says two things.
    if ((m.group(1) != null ? 1 : 0) + (m.group(7) != null ? 1 : 0) + (overflow ? 1 : 0) > 1) {
      return Optional.empty();
    }
    Optional<Bound> bound =
        overflow
            ? Optional.of(Bound.MORE_THAN)
            : Optional.ofNullable(m.group(1))
                .map(BEFORE::get)
                .or(() -> Optional.ofNullable(m.group(7)).map(AFTER::get));
    int exponent = m.group(4) == null ? 0 : SCALES.getOrDefault(m.group(4), 0);
    String unit = m.group(6).replace('％', '%');
    return Optional.of(
        new Reading(new Quantity(Digits.parse(m.group(2)), exponent, bound, overflow), unit));
  }

  @Override
  public NumberText write(Quantity quantity, Unit unit) {
    int exponent = exponent(quantity);
    BigDecimal shown = Digits.at(quantity, exponent);
    String digits = Digits.grouped(shown, GROUP_FROM);
    String scale = exponent == WAN_YI ? "万亿" : exponent == YI ? "亿" : exponent == WAN ? "万" : "";
    String lead = "";
    String tail = "";
    if (quantity.bound().isPresent()) {
      switch (quantity.bound().get()) {
        case ABOUT -> lead = "约";
        case NEARLY -> lead = "近";
        case MORE_THAN -> {
          if (quantity.overflow() && unit.kind() != UnitKind.PERCENT) {
            scale = open(shown, scale);
          } else {
            lead = "超过";
          }
        }
        case AT_LEAST -> tail = "以上";
        case AT_MOST -> tail = "以内";
        case LESS_THAN -> lead = "不足";
      }
    }
    String after = unit.kind() == UnitKind.PERCENT ? "%" : unit.in("zh").other();
    return new NumberText(lead, "", digits, scale, after, tail);
  }

  /** 70余万 but 2万余 and 3.6万余: 余 stands where the number is still round. */
  private static String open(BigDecimal shown, String scale) {
    boolean round =
        shown.scale() <= 0 && shown.remainder(BigDecimal.TEN).signum() == 0 && shown.signum() != 0;
    return round ? "余" + scale : scale + "余";
  }

  /**
   * The scale it was written in; numbers from other languages get the scale that keeps them short.
   */
  private static int exponent(Quantity quantity) {
    int written = quantity.exponent();
    if (written == 0 || SCALES.containsValue(written)) {
      return written;
    }
    BigDecimal value = quantity.value().abs();
    return value.compareTo(BigDecimal.TEN.pow(YI)) >= 0
        ? YI
        : value.compareTo(BigDecimal.TEN.pow(WAN)) >= 0 ? WAN : 0;
  }

  @Override
  public String date(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  @Override
  public String point(String iso) {
    String[] parts = iso.split("-", -1);
    StringBuilder out = new StringBuilder(parts[0]).append('年');
    if (parts.length > 1) {
      out.append(Integer.parseInt(parts[1])).append('月');
    }
    if (parts.length > 2) {
      out.append(Integer.parseInt(parts[2])).append('日');
    }
    return out.toString();
  }

  @Override
  public String period(Period period) {
    if (period.start().equals(period.end())) {
      return point(period.end());
    }
    return period.start().isEmpty()
        ? "截至" + point(period.end())
        : point(period.start()) + "至" + point(period.end());
  }
}
