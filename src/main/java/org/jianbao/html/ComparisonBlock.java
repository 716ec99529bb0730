package org.jianbao.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Citation;
import org.jianbao.model.Comparability;
import org.jianbao.model.Comparison;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;
import org.jianbao.model.Localized;
import org.jianbao.model.Source;

/**
 * Makes the view of a comparison in one language: the briefing's figures beside those of others.
 *
 * @param briefing the briefing that holds the block
 * @param edition id of the edition, whose pages hold the rows of the other figures
 * @param suffix what makes ids unique in the second column of a parallel page
 * @param linked whether the page can lead to others: a PDF stands alone
 * @param own the row of a figure of this briefing, seen from the page
 */
record ComparisonBlock(
    Content content,
    Lexicon lexicon,
    Addresses addresses,
    Briefing briefing,
    String edition,
    String suffix,
    boolean linked,
    Function<Figure, String> own) {

  /** Draws what may be set side by side. */
  @FunctionalInterface
  interface Draw {
    String html(ChartSpec spec);
  }

  /**
   * The view.
   *
   * @param title its finding, as markup
   * @param subtitle measure, unit, place and period, as markup
   * @param compared whether there is a page about the indicator
   */
  BriefingPage.Block view(
      Block.Comparison block, String title, String subtitle, boolean compared, Draw draw) {
    Comparison comparison = Comparison.of(content, briefing, block);
    Comparability verdict = comparison.verdict(content);
    ChartSpec spec =
        ComparisonChart.spec(
            content,
            lexicon,
            comparison,
            block.form().orElseGet(() -> ComparisonChart.form(content, comparison)));
    return new BriefingPage.Block(
        remarks(comparison, verdict, compared),
        title,
        subtitle,
        verdict.allowed() ? draw.html(spec) : "",
        List.of(
            lexicon.word(comparison.isOfRegions() ? "compare-place-and-time" : "table-period"),
            lexicon.word("table-value"),
            lexicon.word("table-status")),
        cells(comparison, spec),
        Optional.empty(),
        Optional.empty(),
        sources(comparison));
  }

  private List<List<BriefingPage.Cell>> cells(Comparison comparison, ChartSpec spec) {
    List<List<BriefingPage.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < comparison.entries().size(); i++) {
      Comparison.Entry entry = comparison.entries().get(i);
      FigureLabels labels = new FigureLabels(content, entry.briefing(), lexicon);
      String status = entry.figure().status().id();
      String derived =
          entry.figure().derived() ? lexicon.word("list-comma") + lexicon.word("derived") : "";
      rows.add(
          List.of(
              new BriefingPage.Cell(spec.rows().get(i).label() + inferred(entry), "", "", false),
              new BriefingPage.Cell(labels.text(entry.figure()), address(entry), status, true),
              new BriefingPage.Cell(labels.status(entry.figure()) + derived, "", status, false)));
    }
    return rows;
  }

  /** The year that the evidence points to, where the document states another. */
  private String inferred(Comparison.Entry entry) {
    if (entry.briefing().inferredYear().isEmpty()) {
      return "";
    }
    String year = Integer.toString(entry.briefing().inferredYear().getAsInt());
    return lexicon.word(
        "in-brackets", lexicon.word("compare-inferred", lexicon.numbers().point(year)));
  }

  private String address(Comparison.Entry entry) {
    if (entry.briefing().path().equals(briefing.path())) {
      return own.apply(entry.figure());
    }
    return linked
        ? PageBuilder.ROOT + addresses.figure(edition, entry.briefing(), entry.figure()) + suffix
        : "";
  }

  /** What a reader of the comparison has to know, as markup. */
  private List<String> remarks(Comparison comparison, Comparability verdict, boolean compared) {
    List<String> remarks = new ArrayList<>();
    Indicator indicator = comparison.indicator();
    if (verdict != Comparability.COMPARABLE) {
      remarks.add(lexicon.word("compare-" + verdict.id()));
    }
    stated("compare-definition", indicator.definitionWords()).ifPresent(remarks::add);
    indicator
        .definition()
        .map(d -> lexicon.word("basis-" + d.basis().id()))
        .ifPresent(remarks::add);
    stated("compare-denominator", indicator.denominator()).ifPresent(remarks::add);
    remarks.addAll(ComparePageBuilder.remarks(lexicon, comparison));
    List<String> html = new ArrayList<>();
    remarks.stream()
        .reduce((a, b) -> lexicon.word("two-sentences", a, b))
        .map(Escape::html)
        .ifPresent(html::add);
    if (linked && compared) {
      html.add(
          "<a class=\"compare\" href=\""
              + PageBuilder.ROOT
              + ComparePageBuilder.path(lexicon.id(), indicator.id())
              + "\">"
              + Escape.html(lexicon.word("compare-link-to", indicator.name().in(lexicon.id())))
              + "</a>");
    }
    return html;
  }

  private Optional<String> stated(String name, Optional<Localized> text) {
    return text.map(t -> lexicon.word("compare-stated", lexicon.word(name), t.in(lexicon.id())));
  }

  /** The documents, each with the parts that the figures stand in. */
  private String sources(Comparison comparison) {
    String all =
        comparison.entries().stream()
            .flatMap(e -> ComparePageBuilder.citations(e).stream())
            .map(this::source)
            .distinct()
            .collect(Collectors.joining(lexicon.word("list-semicolon")));
    boolean derived = comparison.entries().stream().anyMatch(e -> e.figure().derived());
    return lexicon.word("compare-sources", all) + (derived ? lexicon.word("source-derived") : "");
  }

  private String source(Citation citation) {
    Source source = content.source(citation.source());
    String language = lexicon.id();
    String document =
        lexicon.word("compare-source", source.issuer().in(language), source.title().in(language));
    return source
        .section(citation.section())
        .map(s -> lexicon.word("compare-part", document, s.label().in(language)))
        .orElse(document);
  }
}
