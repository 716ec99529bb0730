package org.jianbao.site;

import java.util.List;
import org.jianbao.html.BriefingPage;
import org.jianbao.language.NumberText;
import org.jianbao.model.CardSpec;

/** Makes what the pictures that stand for briefings show. */
final class Cards {
  private Cards() {}

  /** The picture of a page in one language that has these charts. */
  static CardSpec of(BriefingPage page, List<CardSpec.Chart> charts) {
    BriefingPage.Column head = page.columns().get(0);
    return new CardSpec(
        head.id(),
        head.siteTitle(),
        head.region() + " · " + head.kind(),
        head.title(),
        charts,
        page.keyFigures().get(0).stream().map(Cards::number).toList());
  }

  private static CardSpec.Number number(BriefingPage.KeyFigure figure) {
    NumberText text = figure.text();
    return new CardSpec.Number(
        text.lead() + text.before(),
        text.digits(),
        text.scale() + text.after() + text.tail(),
        figure.statusWord().isEmpty()
            ? figure.label()
            : figure.label() + " · " + figure.statusWord());
  }
}
