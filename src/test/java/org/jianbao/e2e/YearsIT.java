package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianbao.Given;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages show where a region has briefings of two years. */
class YearsIT {
  /** The real content, and one of its briefings once more as that of the next year. */
  @Test
  void twoYearsOfARegionLeadToEachOtherAndMakeTrends(@TempDir Path temp) throws Exception {
    Path project = temp.resolve("project");
    RealSite.copy(Path.of("content"), project.resolve("content"));
    Path region = project.resolve("content/briefings/yueqing");
    RealSite.copy(region.resolve("2018"), region.resolve("2019"));
    Path output = temp.resolve("out");
    RealSite.build(Given.in(project, "output", output.toString(), "formats", "html"));
    for (String language : List.of("zh", "en")) {
      Document earlier = read(output, language + "/yueqing/2018/index.html");
      Document later = read(output, language + "/yueqing/2019/index.html");
      assertTrue(
          addresses(earlier, ".after")
              .contains("../../../" + language + "/yueqing/2019/index.html"));
      assertTrue(
          addresses(later, ".before")
              .contains("../../../" + language + "/yueqing/2018/index.html"));
      Document page = read(output, language + "/yueqing/index.html");
      assertEquals(
          List.of(),
          HtmlIT.remarks(Files.readString(output.resolve(language + "/yueqing/index.html"))));
      List<Element> charts = page.select("figure.chart");
      assertTrue(charts.size() >= 8 && charts.size() <= 24, "charts: " + charts.size());
      for (Element chart : charts) {
        long bars = chart.select(".wide g[data-figure]").size();
        assertEquals(chart.select("tbody tr").size(), bars, chart.select("figcaption").text());
        assertTrue(bars >= 2, chart.select("figcaption").text());
      }
      assertTrue(page.select("table.flow tbody tr").size() > 50, "the others are listed");
      Document single = read(output, language + "/hengyang/index.html");
      assertTrue(single.select("#trends ~ .intro").text().contains("2018"), single.text());
      assertEquals(0, single.select("figure.chart").size(), "a plan has no results");
    }
  }

  private static List<String> addresses(Document page, String which) {
    return page.select(".neighbours " + which + " a").eachAttr("href");
  }

  private static Document read(Path output, String path) throws IOException {
    return Jsoup.parse(Files.readString(output.resolve(path)));
  }
}
