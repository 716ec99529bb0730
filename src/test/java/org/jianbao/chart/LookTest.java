package org.jianbao.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Status;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void statusHasOneCodeEverywhere() {
    assertEquals(new Look(Tone.ACCENT, Look.Pattern.SOLID), Look.of(Status.ACHIEVED));
    assertEquals(new Look(Tone.ACCENT, Look.Pattern.TINT), Look.of(Status.EXPECTED));
    assertEquals(new Look(Tone.INK, Look.Pattern.HOLLOW), Look.of(Status.TARGET));
    assertEquals(new Look(Tone.INK, Look.Pattern.DASHED), Look.of(Status.PLANNED));
    assertEquals(new Look(Tone.GREY, Look.Pattern.SOLID), Look.of(Status.COMPARISON));
  }

  @Test
  void linesDifferByDash() {
    List<String> dashes =
        IntStream.range(0, 4).mapToObj(i -> Arrays.toString(Look.dash(i))).toList();
    assertEquals(4, dashes.stream().distinct().count(), dashes::toString);
  }

  @Test
  void statusesDifferByPattern() {
    List<Look.Pattern> patterns =
        Stream.of(Status.ACHIEVED, Status.EXPECTED, Status.TARGET, Status.PLANNED)
            .map(status -> Look.of(status, Tone.TEAL).pattern())
            .toList();
    assertEquals(4, patterns.stream().distinct().count(), patterns::toString);
  }

  @Test
  void seriesOfOneStatusDifferByHue() {
    Look.Series looks = series(ChartForm.GROUPED, Status.ACHIEVED, Status.ACHIEVED);
    assertEquals(Tone.ACCENT, looks.of(0).tone());
    assertEquals(Tone.WARM, looks.of(1).tone());
  }

  @Test
  void aSeriesToldApartByItsStatusNeedsNoHue() {
    Look.Series looks =
        series(ChartForm.GROUPED, Status.COMPARISON, Status.ACHIEVED, Status.TARGET);
    assertEquals(Look.of(Status.COMPARISON), looks.of(0));
    assertEquals(Look.of(Status.ACHIEVED), looks.of(1));
    assertEquals(Look.of(Status.TARGET), looks.of(2));
  }

  @Test
  void ofTwoAlikeTheEarlierIsGrey() {
    Look.Series looks = series(ChartForm.DUMBBELL, Status.ACHIEVED, Status.ACHIEVED);
    assertEquals(Look.of(Status.COMPARISON), looks.of(0));
    assertEquals(Look.of(Status.ACHIEVED), looks.of(1));
  }

  @Test
  void moreThanFourSeriesAreTints() {
    Status[] five = new Status[5];
    java.util.Arrays.fill(five, Status.ACHIEVED);
    assertEquals(Tone.TINT_5, series(ChartForm.STACKED, five).of(4).tone());
  }

  private static Look.Series series(ChartForm form, Status... statuses) {
    List<ChartSpec.Series> series = new ArrayList<>();
    List<Optional<ChartSpec.Cell>> cells = new ArrayList<>();
    for (Status status : statuses) {
      series.add(new ChartSpec.Series("s" + series.size(), "s"));
      cells.add(Optional.of(new ChartSpec.Cell("f", BigDecimal.ONE, "1", status, false)));
    }
    ChartSpec.Row row = new ChartSpec.Row("row", cells);
    return new Look.Series(new ChartSpec(form, "en", series, List.of(row), ""));
  }
}
