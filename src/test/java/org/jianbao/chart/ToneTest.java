package org.jianbao.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {
  private static final List<Tone> HUES = List.of(Tone.ACCENT, Tone.WARM, Tone.TEAL, Tone.SILVER);

  @Test
  void accentKeepsSevenToOneOnPaper() {
    assertTrue(contrast(Tone.ACCENT, Tone.PAPER) >= 7);
  }

  @Test
  void greyIsReadableAsAMark() {
    assertTrue(contrast(Tone.GREY, Tone.PAPER) >= 3);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LINE", "ON_DARK", "ON_LIGHT"})
  void textOnAMarkKeepsFourAndAHalfToOne(Tone tone) {
    assertTrue(contrast(tone, tone.text()) >= 4.5, () -> tone + " " + contrast(tone, tone.text()));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCENT", "WARM", "TEAL", "SILVER", "GREY", "TINT_1", "TINT_4", "TINT_6"})
  void marksOrTheirEdgesStandOutFromPaper(Tone tone) {
    assertTrue(contrast(tone.edge(), Tone.PAPER) >= 3, () -> tone.toString());
  }

  @Test
  void huesStayApartInGreyPrint() {
    for (int i = 1; i < HUES.size(); i++) {
      double step = lightness(HUES.get(i).color()) - lightness(HUES.get(i - 1).color());
      assertTrue(step >= 12, HUES.get(i) + " is only " + step + " lighter");
    }
  }

  /**
   * Steps of a third of the way are still told apart, beside each other and with a seam between.
   */
  @Test
  void partsBesideEachOtherStayApartInGreyPrint() {
    for (int count = 2; count <= 20; count++) {
      for (int i = 1; i < count; i++) {
        assertApart(Tone.ofPart(i - 1, count), Tone.ofPart(i, count), 8);
        assertApart(Tone.ofSeries(i - 1, count), Tone.ofSeries(i, count), 8);
      }
    }
  }

  @Test
  void levelsAndStepsOfAWaterfallStayApartInGreyPrint() {
    assertApart(Tone.ACCENT, Tone.TEAL, 12);
    assertApart(Tone.ACCENT, Tone.TINT_4, 12);
  }

  @Test
  void whatIsExpectedIsLighterThanWhatIsAchieved() {
    for (Tone tone : HUES) {
      if (tone != Tone.SILVER) {
        assertApart(tone, tone.tint(), 20);
      }
    }
  }

  private static void assertApart(Tone one, Tone other, double least) {
    double step = Math.abs(lightness(one.color()) - lightness(other.color()));
    assertTrue(step >= least, () -> one + " and " + other + ": " + step);
  }

  @Test
  void huesStayApartForTheColourBlind() {
    for (int i = 0; i < HUES.size(); i++) {
      for (int j = i + 1; j < HUES.size(); j++) {
        double[] a = deuteranopic(HUES.get(i).color());
        double[] b = deuteranopic(HUES.get(j).color());
        double distance =
            Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
        assertTrue(distance > 0.12, HUES.get(i) + " and " + HUES.get(j) + ": " + distance);
      }
    }
  }

  @Test
  void partsBesideEachOtherDiffer() {
    for (int count = 2; count <= 20; count++) {
      for (int i = 0; i < count; i++) {
        assertNotEquals(Tone.ofPart(i, count), Tone.ofPart((i + 1) % count, count));
        assertNotEquals(Tone.ofSeries(i, count), Tone.ofSeries((i + 1) % count, count));
      }
    }
  }

  @Test
  void everyToneHasAValueOfItsOwn() {
    long values = Arrays.stream(Tone.values()).map(Tone::color).distinct().count();
    assertEquals(Tone.values().length, values);
  }

  /** Linear light as a deuteranope sees it, by the matrix of Viénot, Brettel and Mollon (1999). */
  private static double[] deuteranopic(Color c) {
    double r = linear(c.getRed());
    double g = linear(c.getGreen());
    double b = linear(c.getBlue());
    double yellow = 0.29275 * r + 0.70725 * g;
    return new double[] {yellow, yellow, -0.02234 * r + 0.02234 * g + b};
  }

  private static double contrast(Tone a, Tone b) {
    double one = luminance(a.color()) + 0.05;
    double other = luminance(b.color()) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double lightness(Color c) {
    return 116 * Math.cbrt(luminance(c)) - 16;
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
