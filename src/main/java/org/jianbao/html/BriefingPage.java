package org.jianbao.html;

import java.util.List;
import java.util.Optional;
import org.jianbao.language.NumberText;

/**
 * What the templates of a briefing see. Texts whose name ends in {@code html} are markup, made from
 * escaped content; all others are plain and escaped by the template. Everything that has words has
 * one entry for each column: one for a page in one language, two for a parallel page.
 *
 * @param edition id of the edition
 * @param parallel whether there are several columns
 * @param place which of the pages of the briefing it is
 * @param tag language tag of the page
 * @param title for the title bar and the bookmarks of readers
 * @param description for search engines and the metadata of the PDF
 * @param keywords likewise
 * @param author who issued the document
 * @param root relative address of the output folder, ends in a slash or is empty
 * @param pdf file name of the PDF beside the page; empty if none is made
 * @param onePage file name of the one-page PDF beside the page; empty if none is made
 * @param editions the same page in the other editions
 * @param columns what stands at the head, for each language
 * @param keyFigures the headline figures
 * @param contents all chapters of the briefing; empty in print
 * @param sections the chapters of this page
 * @param figures every figure with its source, grouped by topic
 * @param notes remarks, numbered from 1 through all pages: those that this page calls, on the last
 *     page all of them
 * @param sources the documents
 * @param revisions what was published when
 * @param neighbours what stands beside this briefing
 */
public record BriefingPage(
    String edition,
    boolean parallel,
    Place place,
    String tag,
    String title,
    String description,
    String keywords,
    String author,
    String root,
    String pdf,
    String onePage,
    List<Link> editions,
    List<Column> columns,
    List<List<KeyFigure>> keyFigures,
    List<Chapter> contents,
    List<Section> sections,
    List<Topic> figures,
    List<List<Note>> notes,
    List<List<Source>> sources,
    List<List<Revision>> revisions,
    List<List<Neighbour>> neighbours) {

  /**
   * Which page of several this is, where what would be too heavy for one is divided.
   *
   * @param number counted from 1
   * @param count how many there are
   * @param before file name of the page before; empty if there is none
   * @param after file name of the page after; empty if there is none
   * @param last file name of the last page; empty on that page
   */
  public record Place(int number, int count, String before, String after, String last) {
    /** One page that has it all. */
    static final Place ALONE = new Place(1, 1, "", "", "");

    /** A page of these, counted from 0. */
    static Place of(List<String> pages, int page) {
      int end = pages.size() - 1;
      return new Place(
          page + 1,
          pages.size(),
          page > 0 ? pages.get(page - 1) : "",
          page < end ? pages.get(page + 1) : "",
          page < end ? pages.get(end) : "");
    }

    /** Whether there is no other page. */
    public boolean isAlone() {
      return count == 1;
    }

    /** Whether it is the first page. */
    public boolean isFirst() {
      return number == 1;
    }

    /** Whether it is the last page. */
    public boolean isLast() {
      return number == count;
    }
  }

  /**
   * An entry of the contents.
   *
   * @param page file name of the page it stands on; empty if that is this one
   */
  public record Chapter(String id, String page, List<String> titlesText) {}

  /**
   * A page beside this one.
   *
   * @param relation what it is to this page
   * @param before whether it comes before this page
   */
  public record Neighbour(String relation, String label, String address, boolean before) {}

  /** A link to another page. */
  public record Link(String label, String tag, String address, boolean here) {}

  /**
   * The head of one language.
   *
   * @param suffix what makes ids unique in the second column of a parallel page
   * @param region name with the places above it
   * @param regionName short name
   * @param inferredYear the year the evidence points to, if it is another; else empty
   * @param noticesHtml what a reader must know before reading on
   */
  public record Column(
      String id,
      String tag,
      String suffix,
      String title,
      String region,
      String regionName,
      String year,
      String inferredYear,
      String kind,
      String issuer,
      String summaryHtml,
      List<String> noticesHtml,
      String revision,
      String indexAddress,
      String regionAddress,
      String siteTitle,
      String publisher,
      String licence,
      String licenceAddress) {}

  /**
   * A headline figure.
   *
   * @param text the number in pieces
   * @param status id of its status
   * @param statusWord word of its status; empty for what was achieved
   */
  public record KeyFigure(
      String id,
      String address,
      NumberText text,
      String label,
      String meaningHtml,
      String status,
      String statusWord,
      boolean derived) {}

  /** A chapter; titles and blocks by column. */
  public record Section(
      String id,
      String number,
      List<String> titlesHtml,
      List<String> titlesText,
      List<BlockRow> blocks) {}

  /**
   * A block in every language.
   *
   * @param kind prose, note, table, chart, comparison or rows
   * @param aligned whether the paragraphs of all columns correspond one to one
   */
  public record BlockRow(String id, String kind, boolean aligned, List<Block> columns) {}

  /** A block in one language; what it has depends on its kind. */
  public record Block(
      List<String> paragraphsHtml,
      String titleHtml,
      String subtitleHtml,
      String drawingHtml,
      List<String> heads,
      List<List<Cell>> cells,
      Optional<Grid> grid,
      Optional<RowTable> rows,
      String sourceLine) {

    /** Paragraphs alone. */
    static Block text(List<String> paragraphsHtml) {
      return new Block(
          paragraphsHtml, "", "", "", List.of(), List.of(), Optional.empty(), Optional.empty(), "");
    }

    /** A table of things to follow up under its title. */
    static Block rows(String titleHtml, RowTable rows, String sourceLine) {
      return new Block(
          List.of(),
          titleHtml,
          "",
          "",
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.of(rows),
          sourceLine);
    }
  }

  /**
   * A table of things to follow up.
   *
   * @param heads names of the columns
   * @param rows a cell for each column; the first one names the row
   * @param lines what stands under the table: rules, counts, warnings
   */
  public record RowTable(List<RowHead> heads, List<List<RowCell>> rows, List<String> lines) {}

  /**
   * The head of a column.
   *
   * @param number whether its cells are numbers
   */
  public record RowHead(String text, boolean number) {}

  /**
   * A cell: figures, then words, or nothing.
   *
   * @param mark a sign before the words; empty if there is none
   * @param state a class for the style sheet; empty if there is none
   */
  public record RowCell(List<FigureRow> figures, String words, String mark, String state) {

    /** Whether the document says nothing here. */
    public boolean isEmpty() {
      return figures.isEmpty() && words.isEmpty();
    }
  }

  /**
   * A table of indicators: what was achieved, targets and so on, each in a column of its own.
   *
   * @param heads names of the columns after the first
   * @param rows one for each indicator
   */
  public record Grid(List<String> heads, List<GridRow> rows) {}

  /**
   * An indicator with its figures.
   *
   * @param cells for each column no figure or one
   */
  public record GridRow(String label, String entry, List<List<FigureRow>> cells) {}

  /** A cell of the table under a chart. */
  public record Cell(String text, String address, String status, boolean number) {}

  /**
   * A figure in a table.
   *
   * @param address of its row among all figures
   * @param force symbol and word of an aim or a commitment; empty for all else
   * @param formula how it was calculated; empty for a stated figure
   * @param formulaHtml the same, on the screen with links to the rows of its figures
   * @param trace relative address of its row on the page of its document; empty in print and for a
   *     calculated figure
   * @param entry relative address of its indicator in the catalogue; empty in print
   * @param compare relative address of the page that compares its indicator; empty if there is none
   */
  public record FigureRow(
      String id,
      String address,
      String label,
      String text,
      String status,
      String statusWord,
      String force,
      String period,
      String section,
      String stated,
      String trace,
      String formula,
      String formulaHtml,
      List<NoteRef> notes,
      String entry,
      String compare) {

    /** The same with other words beside the number. */
    FigureRow with(String otherStatus, String otherPeriod, String otherFormula) {
      return new FigureRow(
          id,
          address,
          label,
          text,
          status,
          otherStatus,
          force,
          otherPeriod,
          section,
          stated,
          trace,
          otherFormula,
          formulaHtml,
          notes,
          entry,
          compare);
    }
  }

  /** A reference to a note. */
  public record NoteRef(String id, int number) {}

  /** Figures of one topic; names and rows by column. */
  public record Topic(String id, List<String> names, List<List<FigureRow>> rows) {}

  /** A numbered remark. */
  public record Note(String id, int number, String html) {}

  /**
   * A document.
   *
   * @param number official number; empty if it has none
   * @param address where the copy is published; empty if that is not known
   * @param page relative address of its page; empty in print
   */
  public record Source(
      String id,
      String title,
      String issuer,
      String number,
      String date,
      String address,
      String copy,
      String remarks,
      String page) {}

  /** A published state. */
  public record Revision(String version, String date, String change) {}
}
