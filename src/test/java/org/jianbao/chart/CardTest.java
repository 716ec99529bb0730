package org.jianbao.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jianbao.model.CardSpec;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Status;
import org.junit.jupiter.api.Test;

class CardTest {
  private static final List<CardSpec.KeyFigure> NUMBERS =
      List.of(
          new CardSpec.KeyFigure("", "346", " schools", "Schools meeting the standard · target"),
          new CardSpec.KeyFigure(
              "CNY ", "4.196", " billion", "Funds for the schools of compulsory education"),
          new CardSpec.KeyFigure("at least ", "95", "%", "Retention rate"),
          new CardSpec.KeyFigure("", "12", " classes", "Super-sized classes"));

  private static ChartSpec bars(int rows) {
    List<ChartSpec.Row> all = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      all.add(
          new ChartSpec.Row(
              "Row " + i,
              List.of(
                  Optional.of(
                      new ChartSpec.Cell(
                          "f-" + i,
                          BigDecimal.valueOf(i),
                          i + " schools",
                          Status.ACHIEVED,
                          false)))));
    }
    return new ChartSpec(
        ChartForm.BAR, "en", List.of(new ChartSpec.Series("value", "Value")), all, "cut");
  }

  private static CardSpec card(String language, String title, ChartSpec... charts) {
    return new CardSpec(
        language,
        "Education Briefings",
        "Linshui City · Work report",
        title,
        Arrays.stream(charts)
            .map(c -> new CardSpec.Chart("More schools than last year", "Schools, in 2018", c))
            .toList(),
        NUMBERS);
  }

  private static BufferedImage picture(CardSpec spec) throws IOException {
    byte[] png = TestFaces.PAINTER.card(spec);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(Card.WIDTH, image.getWidth());
    assertEquals(Card.HEIGHT, image.getHeight());
    return image;
  }

  /** Columns of the picture in which something other than paper stands, between these rows. */
  private static int inked(BufferedImage image, int from, int to) {
    int columns = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      boolean ink = false;
      for (int y = from; y < to; y++) {
        ink |= (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF;
      }
      columns += ink ? 1 : 0;
    }
    return columns;
  }

  private static void assertMargins(BufferedImage image) {
    for (int y = 14; y < image.getHeight(); y++) {
      for (int x : new int[] {20, 1180}) {
        assertEquals(0xFFFFFF, image.getRGB(x, y) & 0xFFFFFF, "ink in the margin at " + y);
      }
    }
  }

  @Test
  void showsAChartBelowTheTitle() throws IOException {
    BufferedImage image = picture(card("en", "Education in Linshui, 2018", bars(3)));
    assertTrue(inked(image, 90, 150) > 300, "the title");
    assertTrue(inked(image, 300, 500) > 600, "the chart");
    assertTrue(inked(image, 575, 620) > 100, "the site");
    assertMargins(image);
  }

  @Test
  void isTheSameEveryTime() {
    CardSpec spec = card("en", "Education in Linshui, 2018", bars(3));
    assertArrayEquals(TestFaces.PAINTER.card(spec), TestFaces.PAINTER.card(spec));
  }

  /** A chart that would have to be tiny gives way to the next, or to the key figures. */
  @Test
  void passesOverChartsThatCouldNotBeRead() {
    CardSpec without = card("en", "Education in Linshui, 2018");
    CardSpec tall = card("en", "Education in Linshui, 2018", bars(30));
    CardSpec second = card("en", "Education in Linshui, 2018", bars(30), bars(3));
    CardSpec small = card("en", "Education in Linshui, 2018", bars(3));
    assertArrayEquals(TestFaces.PAINTER.card(without), TestFaces.PAINTER.card(tall));
    assertArrayEquals(TestFaces.PAINTER.card(small), TestFaces.PAINTER.card(second));
    assertFalse(Arrays.equals(TestFaces.PAINTER.card(without), TestFaces.PAINTER.card(small)));
  }

  @Test
  void keyFiguresAndLongTitlesStayWithinTheMargins() throws IOException {
    assertMargins(
        picture(
            card(
                "en",
                "Education in the Autonomous Prefecture of Somewhere Very Far Away: the Plan of"
                    + " the Bureau for the Coming Year and What Became of the Last, 2018")));
    assertMargins(picture(card("zh", "某某自治州教育局关于本年度工作要点及上一年度任务完成情况的简报（2018年）")));
    assertMargins(picture(card("en", "Education in Linshui, 2018", bars(7))));
  }
}
