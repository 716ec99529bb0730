package org.jianbao.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Status;

/**
 * How a mark is painted. The pattern says what kind of statement a figure is, the tone which series
 * it belongs to.
 */
record Look(Tone tone, Pattern pattern) {
  private static final float[][] DASHES = {{}, {7, 3}, {2, 2}, {7, 2, 2, 2}};

  /** The visual code of status, the same in every chart. */
  enum Pattern {
    /** Achieved, and in grey for comparison. */
    SOLID,
    /** Expected: light and hatched. */
    TINT,
    /** Target. */
    HOLLOW,
    /** Planned. */
    DASHED
  }

  /** The look of a figure in a chart where colour means nothing else. */
  static Look of(Status status) {
    return of(status, Tone.ACCENT, Tone.INK);
  }

  /** The look of a figure among others of different tones. */
  static Look of(Status status, Tone tone) {
    return of(status, tone, tone.edge());
  }

  private static Look of(Status status, Tone tone, Tone hollow) {
    return switch (status) {
      case ACHIEVED -> new Look(tone, Pattern.SOLID);
      case EXPECTED -> new Look(tone, Pattern.TINT);
      case TARGET -> new Look(hollow, Pattern.HOLLOW);
      case PLANNED -> new Look(hollow, Pattern.DASHED);
      case COMPARISON -> new Look(Tone.GREY, Pattern.SOLID);
    };
  }

  /**
   * The dashes of the line of a series, by which lines differ without colour; none for the first.
   */
  static float[] dash(int series) {
    return DASHES[series % DASHES.length].clone();
  }

  /** Its colour for text on top. */
  Tone text() {
    return switch (pattern) {
      case SOLID -> tone.text();
      case TINT -> Tone.ON_LIGHT;
      case HOLLOW, DASHED -> Tone.INK;
    };
  }

  /** The looks of the series of a chart. */
  static final class Series {
    private final boolean paired;
    private final List<Optional<Tone>> tones;
    private final List<Optional<Status>> statuses;

    Series(ChartSpec spec) {
      paired = spec.form() == ChartForm.DUMBBELL;
      statuses = new ArrayList<>();
      for (int i = 0; i < spec.series().size(); i++) {
        int series = i;
        statuses.add(
            spec.rows().stream()
                .flatMap(row -> row.cells().get(series).stream())
                .map(ChartSpec.Cell::status)
                .findFirst());
      }
      tones = new ArrayList<>();
      int coloured = (int) statuses.stream().filter(s -> !speaks(s)).count();
      int next = 0;
      for (Optional<Status> status : statuses) {
        tones.add(speaks(status) ? Optional.empty() : Optional.of(Tone.ofSeries(next++, coloured)));
      }
    }

    /** Whether its status alone tells a series from the others, so that it needs no hue. */
    private boolean speaks(Optional<Status> status) {
      return statuses.size() == 1
          || (status.isPresent()
              && status.get() != Status.ACHIEVED
              && statuses.stream().filter(status::equals).count() == 1);
    }

    /** The look of one figure of a series; of two alike in a pair, the earlier is grey. */
    Look of(int series, Status status) {
      if (paired) {
        boolean before = series == 0 && statuses.stream().distinct().count() == 1;
        return before ? Look.of(Status.COMPARISON) : Look.of(status);
      }
      return tones.get(series).map(tone -> Look.of(status, tone)).orElseGet(() -> Look.of(status));
    }

    /** The look by which the key explains a series. */
    Look of(int series) {
      return of(series, statuses.get(series).orElse(Status.ACHIEVED));
    }
  }
}
