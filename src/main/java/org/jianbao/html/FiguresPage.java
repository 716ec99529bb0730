package org.jianbao.html;

import java.util.List;

/**
 * What the template of a page of all figures of a briefing sees. It goes with the pages of the
 * briefing, whose figures lead to its rows; as there, what has words has an entry for each column.
 *
 * @param edition id of the edition
 * @param parallel whether there are several columns
 * @param place which of the pages of figures it is
 * @param tag language tag of the page
 * @param title for the title bar
 * @param description one sentence about it
 * @param root relative address of the output folder, ends in a slash
 * @param briefing relative address of the first page of the briefing
 * @param editions the same page in the other editions
 * @param columns what the head of the briefing says, for each language
 * @param contents the topics of all pages; empty if there is one page
 * @param figures the figures of this page with their sources, grouped by topic
 * @param notes remarks, numbered from 1
 * @param sources the documents
 */
public record FiguresPage(
    String edition,
    boolean parallel,
    BriefingPage.Place place,
    String tag,
    String title,
    String description,
    String root,
    String briefing,
    List<BriefingPage.Link> editions,
    List<BriefingPage.Column> columns,
    List<BriefingPage.Chapter> contents,
    List<BriefingPage.Topic> figures,
    List<List<BriefingPage.Note>> notes,
    List<List<BriefingPage.Source>> sources) {}
