package org.jianbao.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.ChartSpec.Cell;
import org.jianbao.model.ChartSpec.Row;
import org.jianbao.model.ChartSpec.Series;
import org.jianbao.model.Status;

/** Charts that are hard to draw, of every form. */
final class HardSpecs {
  /** A chart and what is hard about it. */
  record Hard(String what, ChartSpec spec) {
    @Override
    public String toString() {
      return spec.form().id() + ": " + what;
    }
  }

  private static final String LONG_ENGLISH =
      "Integrated primary and junior secondary schools in townships that were surveyed by the county"
          + " and rebuilt within the year, including teaching sites";
  private static final String LONG_CHINESE = "乡镇九年一贯制学校及其教学点改扩建工程年度完成情况（含幼儿园附属设施）";
  private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik";

  private HardSpecs() {}

  static List<Hard> all() {
    List<Hard> all = new ArrayList<>();
    for (ChartForm form : ChartForm.values()) {
      all.add(hard("one row", form, "zh", List.of("特岗教师"), v -> "1270", "名"));
      all.add(
          hard(
              "three rows", form, "en", List.of("A b", "Cde", "Fgh"), v -> "" + (7 + 3 * v), " %"));
      all.add(hard("thirty rows", form, "zh", numbered(30), v -> "" + (v * 37 % 101), "所"));
      all.add(
          hard(
              "very long names",
              form,
              "en",
              List.of(LONG_ENGLISH, "Short", LONG_WORD),
              v -> "" + (100 + v),
              " buildings and other works"));
      all.add(
          hard(
              "very long Chinese names",
              form,
              "zh",
              List.of(LONG_CHINESE, "短", LONG_CHINESE + "二"),
              v -> "" + (40 - 5 * v),
              "万平方米以上"));
      all.add(
          hard(
              "huge range",
              form,
              "en",
              List.of("One", "Four billion"),
              v -> v % 2 == 0 ? "1" : "4000000000",
              " yuan"));
      all.add(hard("all equal", form, "zh", List.of("甲", "乙", "丙"), v -> "95.5", "%"));
      all.add(hard("all zero", form, "zh", List.of("甲", "乙", "丙"), v -> "0", "人"));
      all.add(
          hard(
              "below zero", form, "en", numbered(4), v -> "" + (v % 2 == 0 ? -12 : 25), " points"));
      all.add(
          hard(
              "wide on both sides of zero",
              form,
              "en",
              numbered(3),
              v -> "" + (v % 2 == 0 ? -12 : 25),
              " percentage points of the plan"));
      all.add(
          hard(
              "wide Chinese on both sides of zero",
              form,
              "zh",
              List.of("甲", "乙", LONG_CHINESE),
              v -> "" + (v % 2 == 0 ? -12 : 25),
              "个百分点（与上年同期相比）"));
      all.add(hard("only below zero", form, "en", numbered(3), v -> "" + (-3 - v), " points"));
      all.add(hard("seven parts", form, "en", numbered(7), v -> "" + (v + 1), " schools"));
      all.add(
          hard(
              "extremes",
              form,
              "en",
              numbered(5),
              v -> List.of("0.001", "5000000000", "-3", "0", "-4200000").get(v % 5),
              " CNY"));
      all.add(hard("hardly different", form, "zh", numbered(6), v -> "99.9" + v % 2, "%"));
      all.add(
          hard(
              "half of the names long",
              form,
              "zh",
              List.of(LONG_CHINESE + LONG_CHINESE, "甲", "乙", LONG_CHINESE),
              v -> "" + v * v * v,
              "所"));
      all.add(gaps(form));
    }
    List<Hard> grouped = new ArrayList<>();
    for (Hard hard : all) {
      if (mayBeGrouped(hard.spec().form()) && hard.spec().rows().size() > 1) {
        grouped.add(new Hard(hard.what() + ", in groups", groups(hard.spec())));
      }
    }
    all.addAll(grouped);
    return all;
  }

  private static boolean mayBeGrouped(ChartForm form) {
    return form != ChartForm.RING && form != ChartForm.WATERFALL && form != ChartForm.GANTT;
  }

  /** The rows in up to five groups, the last of which has one row and a long title. */
  private static ChartSpec groups(ChartSpec spec) {
    int rows = spec.rows().size();
    int each = Math.max(1, (rows - 1) / 4);
    List<ChartSpec.Panel> panels = new ArrayList<>();
    for (int first = 0; first < rows - 1; first += each) {
      panels.add(new ChartSpec.Panel("Group " + first, first, Math.min(first + each, rows - 1)));
    }
    panels.add(
        new ChartSpec.Panel(
            spec.language().equals("zh") ? LONG_CHINESE : LONG_ENGLISH, rows - 1, rows));
    return spec.with(panels);
  }

  /** A chart without any figure in its second row, and none in the first series of the third. */
  private static Hard gaps(ChartForm form) {
    ChartSpec full = hard("gaps", form, "en", numbered(4), v -> "" + (v + 50), "%").spec();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < full.rows().size(); i++) {
      List<Optional<Cell>> cells = new ArrayList<>(full.rows().get(i).cells());
      for (int c = 0; c < cells.size(); c++) {
        if (i == 1 || (i == 2 && c == 0)) {
          cells.set(c, Optional.empty());
        }
      }
      rows.add(new Row(full.rows().get(i).label(), cells, full.rows().get(i).time()));
    }
    return new Hard(
        "gaps",
        new ChartSpec(
            form, full.language(), full.series(), rows, full.cutNote(), full.ticks(), List.of()));
  }

  private interface Values {
    String at(int index);
  }

  /** Stretches of different length and place; some have no end, some no beginning, some neither. */
  private static Hard times(
      String what, String language, List<String> names, Values values, String unit) {
    boolean chinese = language.equals("zh");
    List<Row> rows = new ArrayList<>();
    LocalDate start = LocalDate.of(2017, 11, 15);
    Status[] statuses = Status.values();
    for (int row = 0; row < names.size(); row++) {
      long shift = Math.abs(Long.parseLong(values.at(row).replace(".", ""))) % 700;
      LocalDate from = start.plusDays(shift);
      LocalDate to = from.plusDays(shift * 7 % 400);
      String text = (chinese ? from + "至" + to : "from " + from + " to " + to) + unit;
      rows.add(
          new Row(
              names.get(row),
              List.of(),
              Optional.of(
                  new ChartSpec.Time(
                      row % 4 == 1 ? Optional.empty() : Optional.of(from),
                      row % 4 == 2 ? Optional.empty() : Optional.of(to),
                      text,
                      statuses[row % statuses.length]))));
    }
    List<ChartSpec.Tick> ticks = new ArrayList<>();
    LocalDate last =
        rows.stream()
            .map(r -> r.time().orElseThrow().last())
            .max(LocalDate::compareTo)
            .orElseThrow();
    LocalDate first =
        rows.stream()
            .map(r -> r.time().orElseThrow().first())
            .min(LocalDate::compareTo)
            .orElseThrow();
    for (LocalDate m = first.withDayOfMonth(1); !m.isAfter(last); m = m.plusMonths(1)) {
      ticks.add(
          new ChartSpec.Tick(
              m,
              chinese
                  ? m.getYear() + "年" + m.getMonthValue() + "月"
                  : m.getMonth() + " " + m.getYear()));
    }
    return new Hard(
        what, new ChartSpec(ChartForm.GANTT, language, List.of(), rows, "", ticks, List.of()));
  }

  private static Hard hard(
      String what,
      ChartForm form,
      String language,
      List<String> names,
      Values values,
      String unit) {
    if (form == ChartForm.GANTT) {
      return times(what, language, names, values, unit);
    }
    List<Series> series = new ArrayList<>();
    List<String> roles = form.roles().isEmpty() ? List.of("a", "b", "c", "d") : form.roles();
    boolean chinese = language.equals("zh");
    for (String role : roles) {
      series.add(new Series(role, chinese ? "截至报告时的" + role : "Up to the report: " + role));
    }
    List<Row> rows = new ArrayList<>();
    Status[] statuses = Status.values();
    for (int row = 0; row < names.size(); row++) {
      List<Optional<Cell>> cells = new ArrayList<>();
      for (int i = 0; i < series.size(); i++) {
        if (form == ChartForm.WATERFALL && i != waterfallRole(row, names.size())) {
          cells.add(Optional.empty());
          continue;
        }
        String value = values.at(row + i);
        Status status = form == ChartForm.BULLET ? statuses[i] : statuses[row % statuses.length];
        cells.add(
            Optional.of(
                new Cell(
                    "f-" + row + "-" + i, new BigDecimal(value), value + unit, status, i == 1)));
      }
      rows.add(new Row(names.get(row), cells));
    }
    return new Hard(
        what,
        new ChartSpec(
            form,
            language,
            series,
            rows,
            chinese ? "坐标不从零开始" : "The scale does not begin at zero"));
  }

  /** A level at both ends, steps up and down by turns between them. */
  private static int waterfallRole(int row, int rows) {
    return row == 0 || row == rows - 1 ? 0 : 1 + row % 2;
  }

  private static List<String> numbered(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "Row " + i).toList();
  }
}
