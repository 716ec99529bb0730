package org.jianbao.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgBodyTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.04, 0",
    "-0.06, -0.1",
    "0.05, 0",
    "0.15, 0.2",
    "0.25, 0.2",
    "-0.25, -0.2",
    "1.15, 1.2",
    "-1.96, -2",
    "-12.34, -12.3",
    "63.0, 63",
    "17.18000030517578, 17.2",
    "1.0E12, 1000000000000"
  })
  void numbersHaveOneDecimalAtMost(double value, String text) {
    assertEquals(text, SvgBody.number(value));
  }

  /** The short way gives what decimal arithmetic gives, in the middle between two tenths, too. */
  @Test
  void numbersAreRoundedAsDecimalsAre() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      double value =
          i % 2 == 0 ? random.nextInt(400_001) / 100.0 - 2000 : 3000 * random.nextDouble() - 1000;
      BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
      String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
      assertEquals(text, SvgBody.number(value), () -> "of " + value);
    }
  }

  @Test
  void tagsAreMadeLean() {
    String svg =
        "<svg width='9.0'><defs><clipPath id='c'/></defs>"
            + "<g data-figure='f' data-value='7'>"
            + "<rect x='1' style='fill:rgb(29,78,137)' clip-path='url(#c)'/>"
            + "<g text-anchor='end'><g><text x='2' style='fill: rgb(26,31,38); fill-opacity: 1.0;"
            + " font-family: \"A B\"; font-size: 13px;' clip-path='url(#c)'>it&apos;s 7</text></g></g>"
            + "<g style='stroke-width:1.25;stroke:rgb(1,2,3);fill:none'><path d='M1,1'/></g>"
            + "<g transform='t'><path d='M2,2'/></g></g></svg>";
    String lean =
        "<rect x=\"1\" class=\"c-accent\" fill=\"#1d4e89\"/>"
            + "<text x=\"2\" text-anchor=\"end\">it's 7</text>"
            + "<path class=\" c-stroke\" stroke-width=\"1.2\" stroke=\"#010203\" fill=\"none\""
            + " d=\"M1,1\"/>"
            + "<g transform=\"t\"><path d=\"M2,2\"/></g></g>";
    assertEquals("<g data-figure=\"f\" data-value=\"7\">" + lean, SvgBody.of(svg, true));
    assertEquals("<g data-figure=\"f\">" + lean, SvgBody.of(svg, false));
  }
}
