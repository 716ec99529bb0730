package org.jianbao.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianbao.html.BriefingPage;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.language.NumberText;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.CardSpec;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Content;
import org.jianbao.model.Section;

/** Makes what the pictures that stand for briefings show. */
final class Cards {
  private static final String BESIDE = " · ";

  private final Content content;
  private final Map<String, Lexicon> lexicons;

  Cards(Content content, Map<String, Lexicon> lexicons) {
    this.content = content;
    this.lexicons = lexicons;
  }

  /**
   * The picture of a page in one language.
   *
   * @param page the first page of the briefing
   * @param drawn the charts of all its pages by their ids
   */
  CardSpec of(Briefing briefing, BriefingPage page, Map<String, ChartSpec> drawn) {
    BriefingPage.Column head = page.columns().get(0);
    return new CardSpec(
        head.id(),
        head.siteTitle(),
        head.region() + BESIDE + head.kind(),
        head.title(),
        charts(briefing, head.id(), drawn),
        page.keyFigures().get(0).stream().map(Cards::number).toList());
  }

  private List<CardSpec.Chart> charts(
      Briefing briefing, String language, Map<String, ChartSpec> drawn) {
    FigureLabels labels =
        new FigureLabels(
            content, briefing, Objects.requireNonNull(lexicons.get(language), language));
    List<CardSpec.Chart> charts = new ArrayList<>();
    for (Section section : briefing.sections()) {
      BriefingWords.OfSection words = briefing.in(language).sections().get(section.id());
      for (Block block : section.blocks()) {
        ChartSpec spec = drawn.get("c-" + section.id() + "-" + block.id());
        BriefingWords.OfBlock own = words == null ? null : words.blocks().get(block.id());
        if (spec != null && own != null) {
          charts.add(
              new CardSpec.Chart(plain(labels, own.title()), plain(labels, own.subtitle()), spec));
        }
      }
    }
    return charts;
  }

  private static String plain(FigureLabels labels, Optional<String> text) {
    return text.map(labels::plain).orElse("");
  }

  private static CardSpec.KeyFigure number(BriefingPage.KeyFigure figure) {
    NumberText text = figure.text();
    return new CardSpec.KeyFigure(
        text.lead() + text.before(),
        text.digits(),
        text.scale() + text.after() + text.tail(),
        figure.statusWord().isEmpty()
            ? figure.label()
            : figure.label() + BESIDE + figure.statusWord());
  }
}
