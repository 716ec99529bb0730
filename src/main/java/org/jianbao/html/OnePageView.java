package org.jianbao.html;

import java.util.List;

/**
 * What the template of a one-page view sees, in one language.
 *
 * @param tag language tag of the page
 * @param title title of the briefing
 * @param description for the metadata of the PDF, and the first sentence of the page
 * @param keywords likewise
 * @param author who issued the document
 * @param column what stands at the head
 * @param headline its figures
 * @param charts its charts, drawn narrow
 * @param watchHtml what is to be watched, one sentence each
 */
public record OnePageView(
    String tag,
    String title,
    String description,
    String keywords,
    String author,
    BriefingPage.Column column,
    List<BriefingPage.KeyFigure> headline,
    List<BriefingPage.Block> charts,
    List<String> watchHtml) {}
