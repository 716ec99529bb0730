package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.SourceMap;
import org.jianbao.model.Block;
import org.jianbao.model.Bound;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.ChartForm;
import org.jianbao.model.Citation;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Period;
import org.jianbao.model.Quantity;
import org.jianbao.model.Region;
import org.jianbao.model.Relation;
import org.jianbao.model.Source;
import org.jianbao.model.Status;
import org.jianbao.model.Unit;
import org.jianbao.model.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder without mistakes is read as: the base that all golden cases start from. */
class ContentReaderTest {
  private static final String BRIEFING = "content/briefings/linshui/2018/briefing.yaml";
  private static final String ZH = "content/briefings/linshui/2018/zh.yaml";

  @TempDir Path temp;

  private ContentFolder.Result base() throws IOException {
    return ContentFolder.base(temp).check();
  }

  private Briefing briefing() throws IOException {
    return base().content().orElseThrow().briefings().get("linshui/2018");
  }

  @Test
  void theBaseHasNoMistakes() throws IOException {
    assertEquals("0 errors\n", base().text());
    assertEquals("0 errors\n", ContentFolder.base(temp).withCrLf().check().text());
  }

  @Test
  void aByteOrderMarkIsNoMistake() throws IOException {
    byte[] glossary = "\uFEFFterms:\n  - {zh: 小学, en: primary}\n".getBytes(StandardCharsets.UTF_8);
    ContentFolder.Result result =
        ContentFolder.base(temp).write("content/glossary.yaml", glossary).check();
    assertEquals("0 errors\n", result.text());
  }

  @Test
  void readingIsDeterministic() throws IOException {
    Content first = base().content().orElseThrow();
    Content second = ContentFolder.base(temp).check().content().orElseThrow();
    assertEquals(first, second);
    assertEquals(first.toString(), second.toString());
    Content windows = ContentFolder.base(temp).withCrLf().check().content().orElseThrow();
    assertEquals(first, windows);
  }

  @Test
  void sharedFiles() throws IOException {
    Content content = base().content().orElseThrow();
    assertEquals(List.of("zh", "en"), content.site().languages());
    assertEquals("https://test.example/", content.site().address());
    assertEquals("chinese", content.profiles().get("zh").numbers());
    assertEquals(Map.of("a", "b"), content.profiles().get("en").words());
    assertEquals(
        List.of("percent", "point", "yuan", "school", "square-metre"),
        List.copyOf(content.units().keySet()));
    assertEquals(UnitKind.CURRENCY, content.unit("yuan").kind());
    assertEquals(
        new Unit.Words("CNY", "", "", Optional.empty(), false), content.unit("yuan").in("en"));
    assertEquals(
        new Unit.Words("", "所", "所", Optional.empty(), true), content.unit("school").in("zh"));
    assertEquals(
        new Unit.Words("", "square metre", "square metres", Optional.of("m²"), false),
        content.unit("square-metre").in("en"));
    assertEquals("初中", content.dimension("stage").values().get("junior").in("zh"));
    Region region = content.region("linshui");
    assertEquals("999901", region.code());
    assertEquals("2017-12", region.codeDate());
    assertEquals("Linshui City, Some Province", region.fullName().in("en"));
    assertEquals("小学", content.glossary().get(0).words().in("zh"));
    assertEquals("not elementary school", content.glossary().get(0).remark());
  }

  @Test
  void sourcesAndIndicators() throws IOException {
    Content content = base().content().orElseThrow();
    Source source = content.source("linshui-2018");
    assertEquals(Source.Copy.THIRD_PARTY, source.copy());
    assertEquals(Optional.of("2018-12-20"), source.date());
    assertEquals(List.of("1", "2"), source.sections().stream().map(Source.Part::id).toList());
    assertEquals(Optional.of("一是学校建设"), source.section("1").orElseThrow().begins());
    assertEquals(Optional.empty(), source.section("3"));
    Indicator rate = content.indicator("completion");
    assertEquals("schools", rate.topic());
    assertEquals(Indicator.Direction.UP, rate.direction());
    assertEquals(Optional.of(new BigDecimal("100")), rate.max());
    assertEquals(Map.of("UIS", "X.1"), rate.codes());
    assertEquals("Retention rate", rate.shortName().in("en"));
    assertEquals("Funding", content.indicator("funding").shortName().in("en"));
    assertEquals(Indicator.Direction.NONE, content.indicator("funding").direction());
  }

  @Test
  void statedFigures() throws IOException {
    Briefing briefing = briefing();
    Figure funding = briefing.figure("funding");
    assertEquals(
        new Quantity(new BigDecimal("5.2"), 8, Optional.empty(), false), funding.quantity());
    assertEquals("yuan", funding.unit());
    assertEquals(Status.ACHIEVED, funding.status());
    assertEquals(Period.year(2018), funding.period());
    assertEquals(Optional.of(new Citation("linshui-2018", "1", "5.2亿元")), funding.citation());
    assertEquals(Optional.of("funding-target"), funding.target());
    assertEquals(Optional.of("growth"), funding.change());
    assertFalse(funding.derived());
    assertEquals(Status.TARGET, briefing.figure("funding-target").status());
    Figure primary = briefing.figure("primary");
    assertEquals(new Period("", "2018-11"), primary.period());
    assertEquals(Map.of("stage", "primary"), primary.dimensions());
    assertEquals(Optional.of(Bound.AT_LEAST), briefing.figure("junior").quantity().bound());
    assertEquals(2, briefing.figure("rate").quantity().decimals());
    assertEquals(Period.year(2017), briefing.figure("rate-before").period());
  }

  @Test
  void calculatedFigures() throws IOException {
    Briefing briefing = briefing();
    Figure before = briefing.figure("funding-before");
    assertTrue(before.derived());
    assertEquals(
        Optional.of(
            new Relation(
                Relation.Kind.IMPLIED_BASE, List.of("funding", "growth"), Optional.empty())),
        before.relation());
    assertEquals(0, before.quantity().value().compareTo(new BigDecimal("380000000")));
    assertEquals(Status.COMPARISON, before.status());
    assertEquals(Period.year(2017), before.period());
    assertEquals(Optional.empty(), before.citation());
    Figure schools = briefing.figure("schools");
    assertEquals(new BigDecimal("15"), schools.quantity().value());
    assertEquals(Optional.of(Bound.ABOUT), schools.quantity().bound());
    assertEquals(Status.ACHIEVED, schools.status());
    assertEquals(new BigDecimal("1.2"), briefing.figure("rate-gain").quantity().value());
    assertEquals(
        List.of(
            "funding",
            "funding-target",
            "growth",
            "primary",
            "junior",
            "rate",
            "rate-before",
            "funding-before",
            "schools",
            "rate-gain"),
        List.copyOf(briefing.figures().keySet()));
  }

  @Test
  void aCalculatedFigureMayHaveAChangeToo() throws IOException {
    byte[] yaml =
        java.nio.file.Files.readString(Path.of("src/test/resources/golden/base").resolve(BRIEFING))
            .replace(
                "    sum: [primary, junior]\n", "    sum: [primary, junior]\n    change: growth\n")
            .getBytes(StandardCharsets.UTF_8);
    ContentFolder.Result result = ContentFolder.base(temp).write(BRIEFING, yaml).check();
    assertEquals("0 errors\n", result.text());
    Figure schools =
        result.content().orElseThrow().briefings().get("linshui/2018").figure("schools");
    assertEquals(Optional.of("growth"), schools.change());
    assertEquals(Relation.Kind.SUM, schools.relation().orElseThrow().kind());
  }

  @Test
  void structureAndWords() throws IOException {
    Briefing briefing = briefing();
    assertEquals(Briefing.Kind.WORK_REPORT, briefing.kind());
    assertFalse(briefing.regionInferred());
    assertEquals(OptionalInt.empty(), briefing.inferredYear());
    assertEquals(LocalDate.of(2026, 1, 1), briefing.revisions().get(0).date());
    assertEquals(List.of("funding", "rate"), briefing.keyFigures());
    assertEquals(Map.of("excludes-town", List.of("funding")), briefing.notes());
    assertEquals(List.of("1", "2"), briefing.sections().get(0).covers());
    List<Block> blocks = briefing.sections().get(0).blocks();
    assertEquals(
        List.of("overview", "by-stage", "progress", "numbers", "caveat"),
        blocks.stream().map(Block::id).toList());
    Block.Chart bars = (Block.Chart) blocks.get(1);
    assertEquals(ChartForm.BAR, bars.form());
    assertEquals(List.of("value"), bars.series());
    assertEquals("junior", bars.rows().get(1).cells().get("value"));
    Block.Chart bullet = (Block.Chart) blocks.get(2);
    assertEquals(List.of("value", "target"), bullet.series());
    assertEquals(Optional.of("money"), bullet.rows().get(0).label());
    BriefingWords words = briefing.in("zh");
    assertEquals("临水市教育简报·2018", words.title());
    assertEquals("提高{rate-gain}", words.keyFigures().get("rate"));
    BriefingWords.OfSection section = words.sections().get("construction");
    assertEquals(
        Optional.of("全年新建学校{schools}，其中小学{primary}。\n\n投资{funding}，上年{funding-before}。"),
        section.blocks().get("overview").text());
    assertEquals("小学", section.blocks().get("by-stage").labels().get("primary"));
  }

  @Test
  void everyValueKnowsItsPlace() throws IOException {
    SourceMap where = base().where();
    Location value = where.value(BRIEFING, "figures.junior.value");
    assertEquals(BRIEFING + ":38:12", value.toString());
    assertEquals("    value: 3所以上", value.file().line(value.line()));
    assertEquals(BRIEFING + ":38:5", where.key(BRIEFING, "figures.junior.value").toString());
    assertEquals(BRIEFING + ":70:24", where.value(BRIEFING, "key-figures.1").toString());
    String overview = "sections.construction.blocks.overview";
    String text =
        briefing()
            .in("zh")
            .sections()
            .get("construction")
            .blocks()
            .get("overview")
            .text()
            .orElseThrow();
    assertEquals(
        ZH + ":13:23",
        where
            .find(ZH, overview)
            .orElseThrow()
            .within(text, text.indexOf("{funding-before}"))
            .toString());
  }

  @Test
  void aHugeFileIsRefused() throws IOException {
    byte[] huge = "# 5 MB of remarks\n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    assertTrue(huge.length > 5_000_000);
    List<Diagnostic> remarks =
        ContentFolder.base(temp).write("content/glossary.yaml", huge).check().remarks();
    assertEquals(1, remarks.size());
    assertEquals(Message.TOO_LARGE, remarks.get(0).message());
    assertEquals("content/glossary.yaml:1:1", remarks.get(0).at().toString());
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    ContentFolder folder = ContentFolder.base(temp);
    Path link = temp.resolve("content/briefings/elsewhere");
    try {
      java.nio.file.Files.createSymbolicLink(link, temp.resolve("content/briefings/linshui"));
    } catch (IOException | UnsupportedOperationException e) {
      org.junit.jupiter.api.Assumptions.abort("no links here");
    }
    ContentFolder.Result result = folder.check();
    assertEquals(
        List.of("linshui/2018"), List.copyOf(result.content().orElseThrow().briefings().keySet()));
  }
}
