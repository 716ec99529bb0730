package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jianbao.model.Block;
import org.jianbao.model.Comparability;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How figures of several briefings are put together, on content that compares rightly. */
class ComparisonTest {
  @TempDir Path temp;

  private Content content() throws IOException {
    return folder().check().content().orElseThrow();
  }

  private ContentFolder folder() throws IOException {
    return ContentFolder.base(temp).overlay("comparison-as-it-should-be");
  }

  /** A group in one line: split, kind of statement, verdict and figures. */
  private static List<String> groups(Content content, String indicator) {
    return Comparison.of(content, content.indicator(indicator)).stream()
        .map(
            c ->
                c.dimensions()
                    + " "
                    + c.statement().id()
                    + ": "
                    + c.verdict(content).id()
                    + " "
                    + figures(c))
        .toList();
  }

  private static List<String> figures(Comparison comparison) {
    return comparison.entries().stream()
        .map(e -> e.region().id() + " " + e.figure().period() + " " + e.figure().id())
        .toList();
  }

  @Test
  void ratesStandByRegionAndTimeAndTargetsApart() throws IOException {
    assertEquals(
        List.of(
            "{} actual: definition-not-stated"
                + " [linshui 2017 rate-before, linshui 2018 rate, shanwan 2018 rate]",
            "{} intended: alone [shanwan 2018 rate-target]"),
        groups(content(), "completion"));
  }

  @Test
  void countsOfSeveralRegionsAreNotComparedAndSplitsStandApart() throws IOException {
    assertEquals(
        List.of(
            "{} actual: alone [linshui 2018 schools]",
            "{} expected: alone [shanwan 2018 schools]",
            "{stage=junior} actual: alone [linshui 2018 junior]",
            "{stage=primary} actual: no-common-base"
                + " [linshui ../2018-11 primary, shanwan 2018 primary]"),
        groups(content(), "new-schools"));
  }

  @Test
  void amountsOfOneRegionAreComparedOverTime() throws IOException {
    assertEquals(
        List.of(
            "{} actual: definition-not-stated [linshui 2017 funding-before, linshui 2018 funding]",
            "{} intended: alone [linshui 2018 funding-target]"),
        groups(content(), "funding"));
  }

  @Test
  void whatOneDocumentHasAloneIsNotShared() throws IOException {
    assertEquals(
        List.of("new-schools", "completion"),
        Comparison.shared(content()).stream().map(Indicator::id).toList());
  }

  /** Two places and times make a comparison, two figures of one place and time do not. */
  @Test
  void figuresOfOnePlaceAndTimeHaveNoCounterpart() throws IOException {
    Content content = content();
    Comparison all = Comparison.of(content, content.indicator("completion")).get(0);
    List<Comparison.Entry> linshui = all.entries().subList(1, 2);
    Comparison twice =
        new Comparison(
            all.indicator(),
            all.dimensions(),
            all.statement(),
            List.of(linshui.get(0), linshui.get(0)));
    assertEquals(Comparability.ALONE, twice.verdict(content));
    assertTrue(all.isOfRegions());
    assertTrue(all.isOfYears());
  }

  /** A build of one briefing sees the others, so that its page is the same as in a full build. */
  @Test
  void aBlockComparesTheSameInABuildOfOneBriefing() throws IOException {
    Content whole = content();
    Content part = folder().check("linshui").content().orElseThrow();
    assertEquals(List.of("linshui/2018"), List.copyOf(part.briefings().keySet()));
    List<String> expected =
        List.of("linshui 2017 rate-before", "linshui 2018 rate", "shanwan 2018 rate");
    assertEquals(expected, figures(block(whole)));
    assertEquals(expected, figures(block(part)));
    assertEquals(Comparison.shared(whole), Comparison.shared(part));
  }

  private static Comparison block(Content content) {
    var briefing = content.all().get("linshui/2018");
    Block block =
        briefing.sections().get(0).blocks().stream()
            .filter(b -> b.id().equals("beside"))
            .findFirst()
            .orElseThrow();
    return Comparison.of(content, briefing, (Block.Comparison) block);
  }
}
