package org.jianbao.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.language.FigureLabels;
import org.jianbao.language.Lexicon;
import org.jianbao.language.Prose;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.ChartForm;
import org.jianbao.model.ChartSpec;
import org.jianbao.model.Citation;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Force;
import org.jianbao.model.Indicator;
import org.jianbao.model.OnePage;
import org.jianbao.model.Period;
import org.jianbao.model.Region;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;
import org.jianbao.model.Source;
import org.jianbao.model.Status;

/** Makes what the templates of one briefing see, for one edition. */
public final class PageBuilder {
  /** Where the page will be shown: notes are links on the screen and footnotes on paper. */
  public enum Medium {
    SCREEN,
    PRINT
  }

  /**
   * Addresses of what lies beside the page.
   *
   * @param pdf whether a PDF is made
   * @param onePage whether one-page views are made
   * @param compared ids of the indicators that have a page that compares them
   */
  public record Formats(boolean pdf, boolean onePage, Set<String> compared) {
    public Formats {
      compared = Set.copyOf(compared);
    }
  }

  /** The output folder, seen from a briefing. */
  static final String ROOT = "../../../";

  private final Content content;
  private final Addresses addresses;
  private final Briefing briefing;
  private final Edition edition;
  private final Medium medium;
  private final ChartMarkup charts;
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, List<BriefingPage.NoteRef>> notesOf = new LinkedHashMap<>();
  private final List<String> noteOrder = new ArrayList<>();
  private final Division division;
  private Set<String> compared = Set.of();

  /** File name of the page that is made. */
  private String here = "";

  public PageBuilder(
      Content content,
      Map<String, Lexicon> lexicons,
      Addresses addresses,
      Briefing briefing,
      Edition edition,
      Medium medium,
      ChartMarkup charts) {
    this.content = content;
    this.addresses = addresses;
    this.division = addresses.division(edition.id(), briefing);
    this.briefing = briefing;
    this.edition = edition;
    this.medium = medium;
    this.charts = charts;
    for (String language : edition.languages()) {
      Lexicon lexicon = Objects.requireNonNull(lexicons.get(language), language);
      String suffix = columns.isEmpty() ? "" : "-" + language;
      columns.add(new Column(lexicon, suffix));
    }
    numberNotes();
  }

  /**
   * Numbers the notes in the order in which a reader of the source language meets them, so that a
   * note has the same number in every edition.
   */
  private void numberNotes() {
    Map<String, List<String>> byFigure = new LinkedHashMap<>();
    briefing
        .notes()
        .forEach(
            (note, figures) ->
                figures.forEach(
                    f -> byFigure.computeIfAbsent(f, x -> new ArrayList<>()).add(note)));
    BriefingWords source = briefing.in(content.site().languages().get(0));
    Set<String> order = new LinkedHashSet<>();
    for (Section section : briefing.sections()) {
      for (Block block : section.blocks()) {
        for (String figure : figuresOf(source, section, block)) {
          order.addAll(byFigure.getOrDefault(figure, List.of()));
        }
      }
    }
    order.addAll(briefing.notes().keySet());
    noteOrder.addAll(order);
    byFigure.forEach(
        (figure, notes) ->
            notesOf.put(
                figure,
                notes.stream()
                    .map(n -> new BriefingPage.NoteRef(n, noteOrder.indexOf(n) + 1))
                    .sorted(Comparator.comparingInt(BriefingPage.NoteRef::number))
                    .toList()));
  }

  /** The figures whose notes a reader of this block meets, in order. */
  private List<String> figuresOf(BriefingWords source, Section section, Block block) {
    if (block instanceof Block.IndicatorTable table) {
      return table.figures();
    }
    if (block instanceof RowBlock rows) {
      return rows.uses().stream().map(RowBlock.Use::figure).toList();
    }
    Optional<BriefingWords.OfBlock> given =
        Optional.ofNullable(source.sections().get(section.id()))
            .map(s -> s.blocks().get(block.id()));
    if (given.isEmpty() || block instanceof Block.Chart) {
      return List.of();
    }
    return Prose.references(given.get().text().orElse("")).stream()
        .filter(r -> r.part() != Prose.Part.VALUE)
        .map(r -> resolve(r.figure(), r.part()).id())
        .toList();
  }

  private Figure resolve(String id, Prose.Part part) {
    return FigureLabels.meant(briefing, id, part);
  }

  /** The whole briefing on one page, as it is printed. */
  public BriefingPage build(Formats formats) {
    return build(formats, briefing.sections(), BriefingPage.Place.ALONE);
  }

  /** A page of the briefing on the screen, counted from 0. */
  public BriefingPage build(Formats formats, int page) {
    List<String> pages = division.pages();
    here = pages.get(page);
    List<String> chapters = division.chapters(page);
    return build(
        formats,
        briefing.sections().stream().filter(s -> chapters.contains(s.id())).toList(),
        BriefingPage.Place.of(pages, page));
  }

  private BriefingPage build(Formats formats, List<Section> chapters, BriefingPage.Place place) {
    compared = formats.compared();
    Column first = columns.get(0);
    List<BriefingPage.Section> sections = new ArrayList<>();
    for (Section section : chapters) {
      List<BriefingPage.BlockRow> blocks = new ArrayList<>();
      for (Block block : section.blocks()) {
        List<BriefingPage.Block> views =
            columns.stream().map(c -> c.block(section, block)).toList();
        boolean aligned =
            views.stream().map(v -> v.paragraphsHtml().size()).distinct().count() == 1;
        blocks.add(new BriefingPage.BlockRow(block.id(), kind(block), aligned, views));
      }
      sections.add(
          new BriefingPage.Section(
              section.id(),
              Integer.toString(briefing.sections().indexOf(section) + 1),
              columns.stream().map(c -> c.inline(c.words(section).title())).toList(),
              columns.stream().map(c -> c.plain(c.words(section).title())).toList(),
              blocks));
    }
    Set<String> called = new HashSet<>();
    columns.forEach(c -> called.addAll(c.called));
    List<BriefingPage.Column> heads = columns.stream().map(Column::head).toList();
    if (place.isFirst()) {
      columns.forEach(c -> called.addAll(c.called));
    }
    return new BriefingPage(
        edition.id(),
        edition.parallel(),
        place,
        first.lexicon.profile().tag(),
        title(),
        description(),
        keywords(),
        author(),
        ROOT,
        formats.pdf() ? pdfName(briefing, edition) : "",
        formats.onePage() && hasOnePage(briefing, edition) ? onePageName(briefing, edition) : "",
        editions(
            e ->
                place.isFirst()
                    ? Addresses.briefing(e, briefing)
                    : addresses.section(e, briefing, chapters.get(0))),
        heads,
        columns.stream().map(Column::keyFigures).toList(),
        medium == Medium.SCREEN ? contents() : List.of(),
        sections,
        medium == Medium.PRINT ? topics(content.topics().keySet()) : List.of(),
        columns.stream().map(c -> c.notes(id -> place.isLast() || called.contains(id))).toList(),
        columns.stream().map(Column::sources).toList(),
        columns.stream().map(Column::revisions).toList(),
        columns.stream()
            .map(c -> new Neighbours(content, c.lexicon).of(briefing, ROOT, edition.id()))
            .toList());
  }

  /** Every chapter with the page it stands on. */
  private List<BriefingPage.Chapter> contents() {
    return briefing.sections().stream()
        .map(
            s ->
                new BriefingPage.Chapter(
                    s.id(),
                    division.page(s).equals(here) ? "" : division.page(s),
                    columns.stream().map(c -> c.plain(c.words(s).title())).toList()))
        .toList();
  }

  /**
   * A page of all figures, counted from 0, for the screen: there it is too long to stand under the
   * briefing.
   */
  public FiguresPage figures(Formats formats, int page) {
    List<String> pages = division.figures();
    here = pages.get(page);
    return figures(formats, division.topics(page), BriefingPage.Place.of(pages, page));
  }

  /** All figures, for what script shows beside a figure; their addresses name their pages. */
  public FiguresPage cards(Formats formats) {
    return figures(formats, content.topics().keySet(), BriefingPage.Place.ALONE);
  }

  private FiguresPage figures(
      Formats formats, Collection<String> topics, BriefingPage.Place place) {
    compared = formats.compared();
    return new FiguresPage(
        edition.id(),
        edition.parallel(),
        place,
        columns.get(0).lexicon.profile().tag(),
        columns.stream()
            .map(c -> c.lexicon.word("figures-title") + c.lexicon.word("colon") + c.title())
            .collect(Collectors.joining(" · ")),
        columns.stream().map(c -> c.lexicon.word("figures-intro")).collect(Collectors.joining(" ")),
        ROOT,
        Division.FIRST,
        editions(
            e -> Addresses.folder(e, briefing) + addresses.division(e, briefing).figures().get(0)),
        columns.stream().map(Column::head).toList(),
        place.isAlone() ? List.of() : places(),
        topics(topics),
        columns.stream().map(c -> c.notes(id -> true)).toList(),
        columns.stream().map(Column::sources).toList());
  }

  /** The title of the briefing, as text; in a parallel edition in each of its languages. */
  public String title() {
    return columns.stream().map(Column::title).collect(Collectors.joining(" · "));
  }

  private String description() {
    return columns.stream().map(c -> c.plain(c.words.summary())).collect(Collectors.joining(" "));
  }

  private String author() {
    return columns.stream().map(Column::issuers).distinct().collect(Collectors.joining(" · "));
  }

  /** The file name of a briefing's PDF, as the contract fixes it. */
  public static String pdfName(Briefing briefing, Edition edition) {
    return briefing.region() + "-" + briefing.year() + "-" + edition.id() + ".pdf";
  }

  /** Whether an edition has a one-page view: two languages have no room on one page. */
  public static boolean hasOnePage(Briefing briefing, Edition edition) {
    return briefing.onePage().isPresent() && !edition.parallel();
  }

  /** The file name of a briefing's one-page view. */
  public static String onePageName(Briefing briefing, Edition edition) {
    return briefing.region() + "-" + briefing.year() + "-" + edition.id() + "-1p.pdf";
  }

  /** The one-page view, in the first language. Nothing else of the page is made for it. */
  public OnePageView onePage() {
    OnePage page = briefing.onePage().orElseThrow();
    Column column = columns.get(0);
    return new OnePageView(
        column.lexicon.profile().tag(),
        title(),
        description(),
        keywords(),
        author(),
        column.head(),
        page.headline().stream().map(briefing::figure).map(column::headline).toList(),
        page.charts().stream().map(column::chart).toList(),
        page.watch().stream()
            .map(id -> column.inlineWithoutNotes(column.words.watch().getOrDefault(id, "")))
            .toList());
  }

  private static String kind(Block block) {
    return block.accept(
        new Block.Visitor<>() {
          @Override
          public String prose(Block.Prose b) {
            return "prose";
          }

          @Override
          public String note(Block.Note b) {
            return "note";
          }

          @Override
          public String table(Block.IndicatorTable b) {
            return "table";
          }

          @Override
          public String chart(Block.Chart b) {
            return "chart";
          }

          @Override
          public String comparison(Block.Comparison b) {
            return "comparison";
          }

          @Override
          public String rows(RowBlock b) {
            return "rows";
          }
        });
  }

  private String keywords() {
    return columns.stream()
        .map(
            c ->
                region().name().in(c.lexicon.id())
                    + c.lexicon.word("list-comma")
                    + c.lexicon.word("kind-" + briefing.kind().id())
                    + c.lexicon.word("list-comma")
                    + briefing.year())
        .collect(Collectors.joining("; "));
  }

  private Region region() {
    return content.region(briefing.region());
  }

  private List<BriefingPage.Link> editions(UnaryOperator<String> address) {
    List<BriefingPage.Link> links = new ArrayList<>();
    for (Edition other : Edition.of(content.site().languages())) {
      String label =
          other.languages().stream()
              .map(l -> Objects.requireNonNull(content.profiles().get(l), l).name())
              .collect(Collectors.joining(" · "));
      String tag = Objects.requireNonNull(content.profiles().get(other.languages().get(0))).tag();
      links.add(
          new BriefingPage.Link(
              label, tag, ROOT + address.apply(other.id()), other.id().equals(edition.id())));
    }
    return links;
  }

  /** The figures of these topics, in the order of all topics. */
  private List<BriefingPage.Topic> topics(Collection<String> wanted) {
    Map<String, List<Figure>> byTopic = new LinkedHashMap<>();
    content.topics().keySet().forEach(t -> byTopic.put(t, new ArrayList<>()));
    for (Figure figure : briefing.figures().values()) {
      Indicator indicator = content.indicator(figure.indicator());
      byTopic.computeIfAbsent(indicator.topic(), t -> new ArrayList<>()).add(figure);
    }
    List<BriefingPage.Topic> topics = new ArrayList<>();
    byTopic.forEach(
        (id, figures) -> {
          if (!figures.isEmpty() && wanted.contains(id)) {
            topics.add(
                new BriefingPage.Topic(
                    id,
                    columns.stream().map(c -> content.topic(id).name().in(c.lexicon.id())).toList(),
                    columns.stream().map(c -> figures.stream().map(c::row).toList()).toList()));
          }
        });
    return topics;
  }

  /** The topics of all figures with the page that each stands on. */
  private List<BriefingPage.Chapter> places() {
    List<BriefingPage.Chapter> places = new ArrayList<>();
    for (int page = 0; page < division.figures().size(); page++) {
      String file = division.figures().get(page);
      for (String topic : division.topics(page)) {
        places.add(
            new BriefingPage.Chapter(
                topic,
                file.equals(here) ? "" : file,
                columns.stream()
                    .map(c -> content.topic(topic).name().in(c.lexicon.id()))
                    .toList()));
      }
    }
    return places;
  }

  /**
   * The row of a figure, seen from the page that is made: on paper in the annex, on the screen on a
   * page of all figures.
   */
  private String row(Figure figure) {
    String page = medium == Medium.PRINT ? here : division.page(figure);
    return (page.equals(here) ? "" : page) + Addresses.row(figure);
  }

  /** Everything of one language. */
  private final class Column {
    private final Lexicon lexicon;
    private final String suffix;
    private final BriefingWords words;
    private final FigureLabels labels;
    private final Set<String> footnoted = new HashSet<>();

    /** Notes that were called in this language. */
    private final Set<String> called = new HashSet<>();

    Column(Lexicon lexicon, String suffix) {
      this.lexicon = lexicon;
      this.suffix = suffix;
      this.words = briefing.in(lexicon.id());
      this.labels = new FigureLabels(content, briefing, lexicon);
    }

    String title() {
      return plain(words.title());
    }

    BriefingPage.Column head() {
      String language = lexicon.id();
      String index = ROOT + language + "/";
      return new BriefingPage.Column(
          language,
          lexicon.profile().tag(),
          suffix,
          title(),
          region().fullName().in(language),
          region().name().in(language),
          lexicon.numbers().point(Integer.toString(briefing.year())),
          briefing.inferredYear().isPresent()
              ? lexicon.numbers().point(Integer.toString(briefing.inferredYear().getAsInt()))
              : "",
          lexicon.word("kind-" + briefing.kind().id()),
          issuers(),
          inline(words.summary()),
          notices(),
          lexicon.word(
              "revision-line",
              briefing.latest().version(),
              lexicon.numbers().date(briefing.latest().date())),
          index + "index.html",
          index + briefing.region() + "/index.html",
          content.site().title().in(language),
          content.site().publisher().in(language),
          content.site().licence(),
          content.site().licenceAddress());
    }

    private List<String> notices() {
      List<String> notices = new ArrayList<>();
      boolean copies =
          briefing.sources().stream()
              .anyMatch(s -> content.source(s).copy() == Source.Copy.THIRD_PARTY);
      notices.add(
          Escape.html(lexicon.word(copies ? "notice-third-party" : "notice-compiled", issuers())));
      if (briefing.inferredYear().isPresent()) {
        notices.add(
            Escape.html(
                lexicon.word("notice-year", briefing.year(), briefing.inferredYear().getAsInt())));
      }
      if (briefing.regionInferred()) {
        notices.add(Escape.html(lexicon.word("notice-region", region().name().in(lexicon.id()))));
      }
      if (briefing.kind() == Briefing.Kind.PLAN) {
        notices.add(Escape.html(lexicon.word("notice-plan")));
      }
      return notices;
    }

    String issuers() {
      return briefing.sources().stream()
          .map(s -> content.source(s).issuer().in(lexicon.id()))
          .distinct()
          .collect(Collectors.joining(lexicon.word("list-comma")));
    }

    BriefingWords.OfSection words(Section section) {
      return Objects.requireNonNull(words.sections().get(section.id()), section.id());
    }

    /** Text without markup, for titles and metadata. */
    String plain(String text) {
      return labels.plain(text);
    }

    String inline(String text) {
      return Prose.inline(text, this::figureHtml);
    }

    private String figureText(String id, Prose.Part part) {
      return labels.text(id, part);
    }

    /**
     * A figure in prose: kept on one line, and a link to its row. A PDF needs words for what the
     * link leads to; on the screen the card of the figure says more.
     */
    private String figureHtml(String id, Prose.Part part) {
      Figure figure = resolve(id, part);
      StringJoiner classes = new StringJoiner(" ", " class=\"", "\"").setEmptyValue("");
      // On the screen the style sheet knows links to figures by where they lead.
      if (medium == Medium.PRINT) {
        classes.add("fig");
      }
      if (figure.status() != Status.ACHIEVED) {
        classes.add(figure.status().id());
      }
      if (figure.derived()) {
        classes.add("derived");
      }
      String link =
          "<a"
              + classes
              + " href=\""
              + address(figure)
              + (medium == Medium.PRINT ? "\" title=\"" + Escape.html(labels.hint(figure)) : "")
              + "\">"
              + Escape.html(figureText(id, part))
              + "</a>";
      return link + (part == Prose.Part.VALUE ? "" : noteMarks(figure));
    }

    private String noteMarks(Figure figure) {
      StringBuilder out = new StringBuilder();
      for (BriefingPage.NoteRef ref : notesOf.getOrDefault(figure.id(), List.of())) {
        called.add(ref.id());
        if (!footnoted.add(ref.id())) {
          continue;
        }
        String comma = out.isEmpty() ? "" : ",";
        if (medium == Medium.PRINT) {
          out.append("<span class=\"footnote\" data-call=\"")
              .append(comma)
              .append(ref.number())
              .append("\" data-n=\"")
              .append(ref.number())
              .append("\">")
              .append(noteHtml(ref.id()))
              .append("</span><!--/note-->");
        } else {
          out.append(comma)
              .append("<a href=\"#n-")
              .append(ref.id())
              .append(suffix)
              .append("\" title=\"")
              .append(Escape.html(lexicon.word("note-title", ref.number())))
              .append("\">")
              .append(ref.number())
              .append("</a>");
        }
      }
      return medium == Medium.PRINT || out.isEmpty() ? out.toString() : "<sup>" + out + "</sup>";
    }

    private String noteHtml(String id) {
      // A note may name figures, but not bring notes of its own along.
      return Prose.inline(
          Objects.requireNonNull(words.notes().get(id), id),
          (figure, part) ->
              "<span class=\"n\">" + Escape.html(figureText(figure, part)) + "</span>");
    }

    /** The row of a figure in this language. */
    String address(Figure figure) {
      return PageBuilder.this.row(figure) + suffix;
    }

    List<BriefingPage.KeyFigure> keyFigures() {
      return briefing.keyFigures().stream().map(briefing::figure).map(this::headline).toList();
    }

    /** A figure with what it means, where the words say so. */
    BriefingPage.KeyFigure headline(Figure f) {
      return new BriefingPage.KeyFigure(
          f.id(),
          address(f),
          lexicon.number(f.quantity(), content.unit(f.unit())),
          labels.name(f),
          inlineWithoutNotes(words.keyFigures().getOrDefault(f.id(), "")),
          f.status().id(),
          labels.statusWord(f),
          f.derived());
    }

    /** A chart by {@code section/block}. */
    BriefingPage.Block chart(String path) {
      String[] names = path.split("/", 2);
      Section section =
          briefing.sections().stream()
              .filter(s -> s.id().equals(names[0]))
              .findFirst()
              .orElseThrow();
      Block chart =
          section.blocks().stream().filter(b -> b.id().equals(names[1])).findFirst().orElseThrow();
      return block(section, chart);
    }

    private String inlineWithoutNotes(String text) {
      return Prose.inline(
          text, (id, part) -> "<span class=\"n\">" + Escape.html(figureText(id, part)) + "</span>");
    }

    /** The briefing's own year goes without saying. */
    private boolean usual(Period period) {
      return period.equals(Period.year(briefing.year()));
    }

    BriefingPage.FigureRow row(Figure figure) {
      List<BriefingPage.NoteRef> notes = notesOf.getOrDefault(figure.id(), List.of());
      notes.forEach(n -> called.add(n.id()));
      return new BriefingPage.FigureRow(
          figure.id() + suffix,
          address(figure),
          labels.name(figure),
          labels.text(figure),
          figure.status().id(),
          labels.statusWord(figure),
          labels.force(figure),
          usual(figure.period()) ? "" : lexicon.period(figure.period()),
          figure.citation().map(labels::section).orElse(""),
          figure.citation().map(c -> c.stated()).orElse(""),
          sourceRow(figure),
          labels.formula(figure),
          formulaHtml(figure),
          notes,
          entry(figure),
          medium == Medium.SCREEN && compared.contains(figure.indicator())
              ? near(ComparePageBuilder.path(lexicon.id(), figure.indicator()))
              : "");
    }

    /** The formula of a calculated figure; on the screen its figures lead to their rows. */
    private String formulaHtml(Figure figure) {
      if (medium == Medium.PRINT) {
        return Escape.html(labels.formula(figure));
      }
      // The words around the figures have to be escaped, the links must not be.
      List<String> links = new ArrayList<>();
      String marked =
          labels.formula(
              figure,
              operand -> {
                links.add(
                    "<a href=\""
                        + address(operand)
                        + "\">"
                        + Escape.html(labels.text(operand))
                        + "</a>");
                return "\uE000" + (char) ('\uE100' + links.size() - 1);
              });
      String html = Escape.html(marked);
      for (int i = 0; i < links.size(); i++) {
        html = html.replace("\uE000" + (char) ('\uE100' + i), links.get(i));
      }
      return html;
    }

    /** The entry of the indicator in the catalogue, for the screen. */
    String entry(Figure figure) {
      return medium == Medium.SCREEN
          ? near(CataloguePageBuilder.address(lexicon.id(), content.indicator(figure.indicator())))
          : "";
    }

    /** The address of what lies below the output folder; short, as a page has hundreds of them. */
    private String near(String path) {
      String own = lexicon.id() + "/";
      return !edition.parallel() && path.startsWith(own)
          ? "../../" + path.substring(own.length())
          : ROOT + path;
    }

    /** The page of a document, for the screen. */
    private String sourcePage(String source) {
      return medium == Medium.SCREEN ? near(SourcePageBuilder.path(lexicon.id(), source)) : "";
    }

    /** The row of a figure on the page of its document, for the screen. */
    private String sourceRow(Figure figure) {
      return figure
          .citation()
          .filter(c -> medium == Medium.SCREEN)
          .map(c -> sourcePage(c.source()) + "#" + SourcePageBuilder.anchor(briefing, figure))
          .orElse("");
    }

    List<BriefingPage.Note> notes(Predicate<String> wanted) {
      List<BriefingPage.Note> notes = new ArrayList<>();
      int number = 0;
      for (String id : noteOrder) {
        number++;
        if (wanted.test(id)) {
          notes.add(new BriefingPage.Note(id + suffix, number, noteHtml(id)));
        }
      }
      return notes;
    }

    List<BriefingPage.Source> sources() {
      return briefing.sources().stream()
          .map(content::source)
          .map(s -> SourcePageBuilder.source(lexicon, s, sourcePage(s.id())))
          .toList();
    }

    List<BriefingPage.Revision> revisions() {
      return briefing.revisions().stream()
          .map(
              r ->
                  new BriefingPage.Revision(
                      r.version(), lexicon.numbers().date(r.date()), r.change().in(lexicon.id())))
          .toList();
    }

    BriefingPage.Block block(Section section, Block block) {
      BriefingWords.OfBlock given =
          Optional.ofNullable(words(section).blocks().get(block.id()))
              .orElse(
                  new BriefingWords.OfBlock(
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Map.of()));
      return block.accept(new BlockBuilder(this, section, given));
    }
  }

  /** Columns of a table of indicators, in their order. */
  private enum GridColumn {
    ACHIEVED,
    TARGET,
    RATE,
    EXPECTED,
    PLANNED,
    CHANGE,
    COMPARISON;

    static GridColumn of(Status status) {
      return valueOf(status.name());
    }

    String word() {
      return "column-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Makes the view of each kind of block in one language. */
  private final class BlockBuilder implements Block.Visitor<BriefingPage.Block> {
    private final Column column;
    private final Section section;
    private final BriefingWords.OfBlock given;

    BlockBuilder(Column column, Section section, BriefingWords.OfBlock given) {
      this.column = column;
      this.section = section;
      this.given = given;
    }

    private BriefingPage.Block text() {
      return BriefingPage.Block.text(
          Prose.blocks(given.text().orElse(""), column::figureHtml).stream()
              .map(b -> medium == Medium.PRINT ? PrintLines.tidy(b) : b)
              .toList());
    }

    @Override
    public BriefingPage.Block prose(Block.Prose block) {
      return text();
    }

    @Override
    public BriefingPage.Block note(Block.Note block) {
      return text();
    }

    @Override
    public BriefingPage.Block table(Block.IndicatorTable block) {
      return new BriefingPage.Block(
          List.of(),
          given.title().map(column::inline).orElseGet(() -> column.lexicon.word("table-title")),
          "",
          "",
          List.of(),
          List.of(),
          Optional.of(grid(block.figures())),
          Optional.empty(),
          sourceLine(block.figures()));
    }

    @Override
    public BriefingPage.Block chart(Block.Chart block) {
      boolean timed = block.form() == ChartForm.GANTT;
      TimeChart times = new TimeChart(column.lexicon, labels());
      ChartSpec spec = timed ? times.spec(block.stretches()) : spec(block);
      String title = given.title().orElse("");
      String id = "c-" + section.id() + "-" + block.id() + column.suffix;
      List<String> figures =
          block.rows().stream().flatMap(r -> r.cells().values().stream()).toList();
      return new BriefingPage.Block(
          List.of(),
          column.inlineWithoutNotes(title),
          column.inlineWithoutNotes(given.subtitle().orElse("")),
          charts.html(
              id,
              spec,
              column.plain(title),
              column.plain(given.alt().orElse("")),
              edition.parallel()),
          timed ? times.heads() : heads(spec),
          timed ? times.cells(block.stretches()) : cells(spec),
          Optional.empty(),
          Optional.empty(),
          sourceLine(
              figures,
              block.stretches().stream().flatMap(s -> s.section().stream()).toList(),
              figures.stream().map(briefing::figure).anyMatch(Figure::derived)));
    }

    @Override
    public BriefingPage.Block comparison(Block.Comparison block) {
      String title = given.title().orElse("");
      return new ComparisonBlock(
              content,
              column.lexicon,
              addresses,
              briefing,
              edition.id(),
              column.suffix,
              medium == Medium.SCREEN,
              column::address)
          .view(
              block,
              column.inlineWithoutNotes(title),
              column.inlineWithoutNotes(given.subtitle().orElse("")),
              compared.contains(block.indicator()),
              spec ->
                  charts.html(
                      "c-" + section.id() + "-" + block.id() + column.suffix,
                      spec,
                      column.plain(title),
                      column.plain(given.alt().orElse("")),
                      edition.parallel()));
    }

    @Override
    public BriefingPage.Block rows(RowBlock block) {
      BriefingPage.RowTable table =
          new RowTables(content, briefing, column.lexicon, column.labels, column::row, labels())
              .of(block);
      boolean calculated =
          table.rows().stream()
              .flatMap(List::stream)
              .flatMap(cell -> cell.figures().stream())
              .map(f -> f.id().substring(0, f.id().length() - column.suffix.length()))
              .anyMatch(id -> briefing.figure(id).derived());
      return BriefingPage.Block.rows(
          column.inlineWithoutNotes(given.title().orElse("")),
          table,
          sourceLine(
              block.uses().stream().map(RowBlock.Use::figure).toList(),
              block.places(),
              calculated));
    }

    /**
     * The figures in columns by what they are: a target never stands among achievements. Figures of
     * one indicator share a row as long as each column holds one.
     */
    private BriefingPage.Grid grid(List<String> ids) {
      List<Map<GridColumn, Figure>> rows = new ArrayList<>();
      Map<String, Map<GridColumn, Figure>> open = new HashMap<>();
      for (String id : ids) {
        Figure figure = briefing.figure(id);
        GridColumn place = GridColumn.of(figure.status());
        String key = figure.indicator() + figure.dimensions();
        Map<GridColumn, Figure> row = open.get(key);
        if (row == null || row.containsKey(place)) {
          row = new EnumMap<>(GridColumn.class);
          rows.add(row);
          open.put(key, row);
        }
        row.put(place, figure);
        put(row, GridColumn.TARGET, figure.target());
        put(row, GridColumn.RATE, figure.status() == Status.ACHIEVED ? figure.rate() : none());
        put(row, GridColumn.CHANGE, figure.change());
      }
      List<GridColumn> used =
          Stream.of(GridColumn.values())
              .filter(c -> rows.stream().anyMatch(r -> r.containsKey(c)))
              .toList();
      return new BriefingPage.Grid(
          used.stream().map(c -> column.lexicon.word(c.word())).toList(),
          rows.stream().map(r -> gridRow(r, used)).toList());
    }

    private Optional<String> none() {
      return Optional.empty();
    }

    private void put(Map<GridColumn, Figure> row, GridColumn place, Optional<String> figure) {
      figure.map(briefing::figure).ifPresent(f -> row.putIfAbsent(place, f));
    }

    private BriefingPage.GridRow gridRow(Map<GridColumn, Figure> row, List<GridColumn> used) {
      Figure first = row.values().iterator().next();
      return new BriefingPage.GridRow(
          column.labels.name(first),
          column.entry(first),
          used.stream()
              .map(c -> Optional.ofNullable(row.get(c)).map(column::row).stream().toList())
              .toList());
    }

    /** The parts of the documents that these figures come from. */
    private String sourceLine(List<String> figures) {
      return sourceLine(
          figures, List.of(), figures.stream().map(briefing::figure).anyMatch(Figure::derived));
    }

    /** The same with other parts of the first document. */
    private String sourceLine(List<String> figures, List<String> places, boolean derived) {
      List<Figure> all = new ArrayList<>();
      for (String id : figures) {
        stated(briefing.figure(id), all);
      }
      String sections =
          Stream.concat(
                  all.stream().flatMap(f -> f.citation().stream()),
                  places.stream().map(p -> new Citation(briefing.sources().get(0), p, "")))
              .map(column.labels::section)
              .distinct()
              .collect(Collectors.joining(column.lexicon.word("list-semicolon")));
      return column.lexicon.word("source-line", column.issuers(), sections)
          + (derived ? column.lexicon.word("source-derived") : "");
    }

    /** The stated figures that a figure rests on: itself, or its operands. */
    private void stated(Figure figure, List<Figure> all) {
      if (figure.relation().isEmpty()) {
        all.add(figure);
      } else {
        figure.relation().get().operands().forEach(o -> stated(briefing.figure(o), all));
      }
    }

    private List<String> heads(ChartSpec spec) {
      List<String> heads = new ArrayList<>();
      heads.add(column.lexicon.word("category"));
      if (spec.form() == ChartForm.WATERFALL) {
        heads.add(column.lexicon.word("role-step"));
        heads.add(column.lexicon.word("role-value"));
        return heads;
      }
      spec.series().forEach(s -> heads.add(s.label()));
      return heads;
    }

    private List<List<BriefingPage.Cell>> cells(ChartSpec spec) {
      List<List<BriefingPage.Cell>> rows = new ArrayList<>();
      for (ChartSpec.Row row : spec.rows()) {
        List<BriefingPage.Cell> cells = new ArrayList<>();
        int number = rows.size();
        String label =
            spec.panels().stream()
                .filter(panel -> panel.first() <= number && number < panel.end())
                .map(panel -> panel.title() + column.lexicon.word("colon") + row.label())
                .findFirst()
                .orElse(row.label());
        cells.add(new BriefingPage.Cell(label, "", "", false));
        for (int role = 0; role < row.cells().size(); role++) {
          Optional<ChartSpec.Cell> cell = row.cells().get(role);
          // A row of a waterfall has one figure, and a column says what it does.
          if (spec.form() == ChartForm.WATERFALL && cell.isEmpty()) {
            continue;
          }
          if (spec.form() == ChartForm.WATERFALL) {
            cells.add(new BriefingPage.Cell(spec.series().get(role).label(), "", "", false));
          }
          cells.add(
              cell.map(
                      c ->
                          new BriefingPage.Cell(
                              c.text(),
                              column.address(briefing.figure(c.figure())),
                              c.status().id(),
                              true))
                  .orElseGet(
                      () -> new BriefingPage.Cell(column.lexicon.word("no-value"), "", "", true)));
        }
        rows.add(cells);
      }
      return rows;
    }

    /** The words of rows and series as they are printed. */
    private Map<String, String> labels() {
      Map<String, String> printed = new HashMap<>();
      given.labels().forEach((id, text) -> printed.put(id, column.plain(text)));
      return printed;
    }

    /** What the legend calls a role: targets are aims or commitments if all of them are. */
    private String roleWord(Block.Chart block, String role) {
      if (block.form() != ChartForm.BULLET) {
        return role;
      }
      if (role.equals("value")) {
        return "achieved";
      }
      List<Optional<String>> forces =
          block.rows().stream()
              .flatMap(r -> Optional.ofNullable(r.cells().get(role)).stream())
              .map(briefing::figure)
              .map(f -> f.status() == Status.TARGET ? f.force().map(Force::id) : none())
              .distinct()
              .toList();
      return forces.size() == 1 ? forces.get(0).orElse(role) : role;
    }

    private ChartSpec spec(Block.Chart block) {
      Lexicon lexicon = column.lexicon;
      List<ChartSpec.Series> series = new ArrayList<>();
      for (String role : block.series()) {
        String label = labels().get(role);
        if (label == null) {
          label =
              block.form().hasSeries() && block.series().size() > 1
                  ? role
                  : lexicon.word("role-" + roleWord(block, role));
        }
        series.add(new ChartSpec.Series(role, label));
      }
      boolean sameIndicator =
          block.rows().stream()
                  .flatMap(r -> r.cells().values().stream())
                  .map(id -> briefing.figure(id).indicator())
                  .distinct()
                  .count()
              == 1;
      List<ChartSpec.Row> rows = new ArrayList<>();
      for (Block.Row row : grouped(block)) {
        Figure first = briefing.figure(row.cells().values().iterator().next());
        String key = row.label().orElse(first.id());
        String label =
            block.form().isOverTime() && row.label().isEmpty()
                ? lexicon.period(first.period())
                : column.labels.rowLabel(labels(), key, first, sameIndicator);
        List<Optional<ChartSpec.Cell>> cells = new ArrayList<>();
        for (String role : block.series()) {
          cells.add(
              Optional.ofNullable(row.cells().get(role))
                  .map(briefing::figure)
                  .map(
                      f ->
                          new ChartSpec.Cell(
                              f.id(),
                              f.quantity().value(),
                              column.labels.text(f),
                              f.status(),
                              f.derived())));
        }
        rows.add(new ChartSpec.Row(label, cells));
      }
      return new ChartSpec(
              block.form(), lexicon.id(), series, rows, lexicon.word("chart-scale-cut"))
          .with(block.by().map(by -> panels(block, by)).orElse(List.of()));
    }

    /** The rows, those of one group together, in the order in which groups appear. */
    private List<Block.Row> grouped(Block.Chart block) {
      if (block.by().isEmpty()) {
        return block.rows();
      }
      Map<String, List<Block.Row>> groups = new LinkedHashMap<>();
      for (Block.Row row : block.rows()) {
        groups.computeIfAbsent(group(row, block.by().get()), g -> new ArrayList<>()).add(row);
      }
      return groups.values().stream().flatMap(List::stream).toList();
    }

    private String group(Block.Row row, String by) {
      Figure first = briefing.figure(row.cells().values().iterator().next());
      return Objects.requireNonNull(first.dimensions().get(by));
    }

    private List<ChartSpec.Panel> panels(Block.Chart block, String by) {
      List<String> groups = grouped(block).stream().map(row -> group(row, by)).toList();
      List<ChartSpec.Panel> panels = new ArrayList<>();
      int first = 0;
      for (int row = 1; row <= groups.size(); row++) {
        if (row == groups.size() || !groups.get(row).equals(groups.get(first))) {
          String title =
              Objects.requireNonNull(content.dimension(by).values().get(groups.get(first)))
                  .in(column.lexicon.id());
          panels.add(new ChartSpec.Panel(title, first, row));
          first = row;
        }
      }
      return panels;
    }
  }
}
