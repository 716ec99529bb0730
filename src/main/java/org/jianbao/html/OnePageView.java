package org.jianbao.html;

import java.util.List;

/**
 * What the template of a one-page view sees, in one language.
 *
 * @param headline its figures
 * @param charts its charts, drawn narrow
 * @param watchHtml what is to be watched, one sentence each
 */
public record OnePageView(
    List<BriefingPage.KeyFigure> headline,
    List<BriefingPage.Block> charts,
    List<String> watchHtml) {}
