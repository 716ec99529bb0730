package org.jianbao.pdf;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.AnonymousBlockBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineBox;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jianbao.pdf.CopiedStyles.Mark;
import org.jianbao.typeset.Hyphenation;
import org.jianbao.typeset.LineComposer;
import org.jianbao.typeset.Lines;
import org.jianbao.typeset.Paragraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Composes the lines of a document that has been laid out once: how wide its blocks are is known
 * then. The engine breaks lines run by run and cannot keep the rules of Chinese typesetting at the
 * borders of elements; here each paragraph is composed whole, and the page is made again with line
 * breaks and gaps written into its text.
 */
final class Typesetter {
  /** As good as endless, in dots. */
  private static final int ENDLESS = 1_000_000;

  /** What part of a line its text may take if the engine adds a leader. */
  private static final float BESIDE_LEADER = 0.92f;

  private static final float DOTS_PER_PIXEL = 20;

  private final SharedContext styles;
  private final CssContext context;
  private final SpacedText measure;
  private final Function<String, Hyphenation> hyphenations;
  private final IdentityHashMap<Text, String> texts = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Boolean> breaksBefore = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> blocks = new IdentityHashMap<>();
  private final IdentityHashMap<Element, TextWalk> walks = new IdentityHashMap<>();
  private final IdentityHashMap<Element, int[]> columns = new IdentityHashMap<>();

  /** Paragraphs in which words are divided, by their elements. */
  private final IdentityHashMap<Element, List<Composition>> divided = new IdentityHashMap<>();

  private final CopiedStyles copies;

  /**
   * @param hyphenations how words of a language are divided, by its tag
   */
  Typesetter(
      SharedContext styles,
      CopiedStyles copies,
      CssContext context,
      SpacedText measure,
      Function<String, Hyphenation> hyphenations) {
    this.styles = styles;
    this.copies = copies;
    this.context = context;
    this.measure = measure;
    this.hyphenations = hyphenations;
  }

  /** A run of text of one element. */
  private record Run(
      @Nullable Text node, String text, PdfBoxFSFont font, boolean whole, boolean plain) {}

  /** A paragraph and what it was composed with. */
  private record Composition(
      Paragraph paragraph, float measure, float indent, boolean justify, List<Run> runs) {
    Lines lines() {
      return LineComposer.compose(paragraph, measure, indent, justify);
    }
  }

  /** Composes all blocks below a box that has been laid out. */
  void compose(Box box) {
    if (box instanceof TableBox table && table.getElement() != null) {
      columns.put(table.getElement(), table.getColumnPos().clone());
    }
    if (box instanceof BlockBox block
        && block.getChildrenContentType() == BlockBox.ContentType.INLINE) {
      composeBlock(block);
      for (Styleable inline : block.getInlineContent()) {
        if (inline instanceof BlockBox inner) {
          compose(inner);
        } else if (inline instanceof InlineBox text && text.hasFootnote()) {
          compose(text.getFootnoteBody());
        }
      }
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      compose(box.getChild(i));
    }
  }

  private void composeBlock(BlockBox block) {
    List<Run> runs = new ArrayList<>();
    Paragraph paragraph = new Paragraph();
    Element root = root(block);
    if (root == null || !collect(block, root, runs, paragraph) || paragraph.length() == 0) {
      return;
    }
    CalculatedStyle style = block.getStyle();
    int width = style.isRunning() ? ENDLESS : block.getContentWidth();
    float indent = style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, width, context);
    boolean leader = hasDynamic(block);
    boolean justify = style.isTextJustify() && !leader && !style.isRunning();
    float measure = leader ? width * BESIDE_LEADER : width - slack(runs);
    Composition composition = new Composition(paragraph, measure, indent, justify, runs);
    Lines lines = composition.lines();
    if (lines.divided()) {
      divided.computeIfAbsent(root, r -> new ArrayList<>(1)).add(composition);
    }
    write(paragraph, lines, runs);
    blocks.put(root, justify);
  }

  /**
   * Looks at what was laid out of a copy, and composes anew, without divided words, what has one
   * across two pages.
   *
   * @return whether a new copy would look better
   */
  boolean revise(Box box) {
    if (divided.isEmpty()) {
      return false;
    }
    boolean any = false;
    if (box instanceof BlockBox block
        && block.getChildrenContentType() == BlockBox.ContentType.INLINE) {
      Element root = root(block);
      Element origin = root == null ? null : copies.original(root);
      if (origin != null && divided.containsKey(origin) && dividesAcrossPages(block)) {
        divided.remove(origin).forEach(this::keepWhole);
        any = true;
      }
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      any |= revise(box.getChild(i));
    }
    return any;
  }

  private boolean dividesAcrossPages(BlockBox block) {
    Layer layer = block.getContainingLayer();
    for (int i = 0; i + 1 < block.getChildCount(); i++) {
      if (block.getChild(i) instanceof LineBox line
          && endsWithHyphen(line)
          && layer.getFirstPage(context, line)
              != layer.getFirstPage(context, block.getChild(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithHyphen(Box box) {
    if (box instanceof InlineLayoutBox inline && inline.getInlineChildCount() > 0) {
      Object last = inline.getInlineChild(inline.getInlineChildCount() - 1);
      return last instanceof InlineText text
          ? text.getSubstring().indexOf(Spacing.HYPHEN) >= 0
          : last instanceof Box inner && endsWithHyphen(inner);
    }
    return box.getChildCount() > 0 && endsWithHyphen(box.getChild(box.getChildCount() - 1));
  }

  private void keepWhole(Composition composition) {
    composition.paragraph().keepWordsWhole();
    for (Run run : composition.runs()) {
      if (run.node() != null) {
        breaksBefore.remove(outermost(run.node()));
      }
    }
    write(composition.paragraph(), composition.lines(), composition.runs());
  }

  /** The element whose text a block shows; for anonymous blocks the one that they are part of. */
  private @Nullable Element root(BlockBox block) {
    if (block instanceof AnonymousBlockBox) {
      return block.getParent() == null ? null : block.getParent().getElement();
    }
    Element element = block.getElement();
    if (element != null && !element.getTagName().equals("fs-footnote-body")) {
      return element;
    }
    for (Styleable inline : block.getInlineContent()) {
      for (Node at = inline.getElement(); at instanceof Element e; at = at.getParentNode()) {
        if (styles.getStyle(e).isFootnote()) {
          return e;
        }
      }
    }
    return null;
  }

  /** Whether the engine fills something in when pages are known: a leader, a page number. */
  private static boolean hasDynamic(BlockBox block) {
    return block.getInlineContent().stream()
        .anyMatch(i -> i instanceof InlineBox box && box.isDynamicFunction());
  }

  /** The engine rounds the width of each run up to a whole dot. */
  private static int slack(List<Run> runs) {
    return Math.min(8, 1 + runs.size());
  }

  /** Gathers the text of a block; false if there is something in it that cannot be composed. */
  private boolean collect(BlockBox block, Element root, List<Run> runs, Paragraph paragraph) {
    boolean anonymous = block instanceof AnonymousBlockBox;
    TextWalk nodes = anonymous ? walks.computeIfAbsent(root, TextWalk::new) : new TextWalk(root);
    int width = block.getContentWidth();
    for (Styleable inline : block.getInlineContent()) {
      if (!(inline instanceof InlineBox box)) {
        return false;
      }
      CalculatedStyle style = box.getStyle();
      if (box.isStartsHere()) {
        paragraph.room(style.getMarginBorderPadding(context, width, CalculatedStyle.LEFT));
      }
      if (!add(box, nodes, runs, paragraph)) {
        return false;
      }
      if (box.isEndsHere()) {
        paragraph.room(style.getMarginBorderPadding(context, width, CalculatedStyle.RIGHT));
      }
    }
    return anonymous || nodes.next() == null;
  }

  private boolean add(InlineBox box, TextWalk nodes, List<Run> runs, Paragraph paragraph) {
    String text = box.getText();
    if (text == null || text.isEmpty() || box.isDynamicFunction()) {
      return true;
    }
    PdfBoxFSFont font = (PdfBoxFSFont) box.getStyle().getFSFont(context);
    if (box.getPseudoElementOrClass() != null) {
      // Generated: it has a width and no text that could be changed.
      runs.add(new Run(null, text, font, true, false));
      paragraph.call(runs.size() - 1, measure.width(font, text), font.getSize2D());
      return true;
    }
    Text node = nodes.next();
    while (node != null && node.getData().isBlank() && !text.isBlank()) {
      texts.put(node, "");
      node = nodes.next();
    }
    if (node == null || !node.getData().strip().equals(text.strip())) {
      return false;
    }
    boolean whole = box.getStyle().getWhitespace() == IdentValue.NOWRAP;
    Element parent = (Element) node.getParentNode();
    boolean plain = parent.getTagName().equals("span") && !parent.hasAttributes();
    runs.add(new Run(node, text, font, whole, plain));
    String visible = paragraph.length() == 0 ? text.stripLeading() : text;
    SpacedText.Faces face = measure.faces(font);
    if (box.getStyle().isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)) {
      paragraph.raised(runs.size() - 1, visible, face, font.getSize2D());
    } else {
      Hyphenation words = face.divides() ? hyphenation(box, parent) : Hyphenation.NONE;
      paragraph.text(runs.size() - 1, visible, face, font.getSize2D(), whole, words);
    }
    return true;
  }

  /** How the words of an element may be divided, if its style wants it ({@code hyphens: auto}). */
  private Hyphenation hyphenation(InlineBox box, Element element) {
    if (!box.getStyle().isIdent(CSSName.HYPHENS, IdentValue.AUTO)) {
      return Hyphenation.NONE;
    }
    for (Node at = element; at instanceof Element e; at = at.getParentNode()) {
      if (e.hasAttribute("lang")) {
        return hyphenations.apply(e.getAttribute("lang"));
      }
    }
    return Hyphenation.NONE;
  }

  /** The text nodes of a block in order, without those of notes within it. */
  private final class TextWalk {
    private final Element root;
    private @Nullable Node at;

    TextWalk(Element root) {
      this.root = root;
      this.at = root;
    }

    @Nullable Text next() {
      at = at == null ? null : following(at);
      while (at != null && at.getNodeType() != Node.TEXT_NODE) {
        at = following(at);
      }
      return (Text) at;
    }

    private @Nullable Node following(Node node) {
      if (node.getFirstChild() != null && (node == root || inLine((Element) node))) {
        return node.getFirstChild();
      }
      Node up = node;
      while (up != root) {
        if (up.getNextSibling() != null) {
          return up.getNextSibling();
        }
        up = up.getParentNode();
      }
      return null;
    }

    private boolean inLine(Element element) {
      CalculatedStyle style = styles.getStyle(element);
      return style.isInline() && !style.isFootnote() && !style.isDisplayNone();
    }
  }

  /** Writes line breaks and gaps into the text of the runs. */
  private void write(Paragraph p, Lines lines, List<Run> runs) {
    StringBuilder[] out = new StringBuilder[runs.size()];
    for (int r = 0; r < out.length; r++) {
      out[r] = new StringBuilder();
    }
    float error = 0;
    for (int line = 0; line < lines.count(); line++) {
      int start = lines.start(line);
      int end = lines.end(line);
      for (int i = start; i < end; i++) {
        int run = p.run(i);
        if (i == start && line > 0) {
          breakLine(p.run(i - 1), run, runs, out);
        }
        int holder = i == start || p.run(i - 1) == run ? run : holder(p.run(i - 1), run, runs);
        float exact = lines.gap(i) / runs.get(holder).font().getSize2D() * 1000 + error;
        int gap = Math.round(exact);
        error = i == start ? 0 : exact - gap;
        Spacing.append(out[holder], gap);
        if (runs.get(run).node() != null) {
          out[run].appendCodePoint(p.codePoint(i));
        }
      }
      int last = p.run(end - 1);
      if (lines.divided(line)) {
        out[last].append(Spacing.HYPHEN);
      }
      int trim = (int) Math.ceil(lines.trim(line) / runs.get(last).font().getSize2D() * 1000);
      if (runs.get(last).node() != null) {
        Spacing.append(out[last], -trim);
      }
      error = 0;
    }
    for (int r = 0; r < out.length; r++) {
      Text node = runs.get(r).node();
      if (node != null) {
        texts.put(node, out[r].toString());
      }
    }
  }

  /**
   * A gap between two runs is written into the one that is no link, so that links end at their
   * text.
   */
  private static int holder(int before, int after, List<Run> runs) {
    if (runs.get(before).node() == null) {
      return after;
    }
    if (runs.get(after).node() == null) {
      return before;
    }
    return runs.get(after).plain() && !runs.get(before).plain() ? after : before;
  }

  /** A line ends within a run, else in one of its neighbours that is no link, else between them. */
  private void breakLine(int before, int after, List<Run> runs, StringBuilder[] out) {
    Run left = runs.get(before);
    Run right = runs.get(after);
    if (before == after || (left.node() != null && left.plain())) {
      out[before].append('\n');
    } else if (right.plain()) {
      out[after].append('\n');
    } else if (right.node() != null) {
      breaksBefore.put(outermost(right.node()), true);
    }
  }

  /** The outermost element that begins with this text and not with anything before it. */
  private Node outermost(Text text) {
    Node node = text;
    while (node.getPreviousSibling() == null
        && node.getParentNode() instanceof Element parent
        && !blocks.containsKey(parent)
        && styles.getStyle(parent).isInline()) {
      node = parent;
    }
    return node;
  }

  /** A copy of an element with the composed lines in it. */
  Element copy(Element element) {
    return copy(element, false);
  }

  /**
   * @param within whether an element around it has composed text
   */
  private Element copy(Element element, boolean within) {
    Element copy = (Element) element.cloneNode(false);
    boolean composed = hasComposedText(element);
    EnumSet<Mark> marks = marks(element, composed, within);
    int[] positions = columns.get(element);
    if (positions != null && !hasColumns(element)) {
      marks.add(Mark.MEASURED);
      copy.appendChild(columns(copy.getOwnerDocument(), positions));
    }
    copies.copied(copy, element, marks);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        if (isLeftover(inner)) {
          continue;
        }
        if (breaksBefore.containsKey(inner)) {
          copy.appendChild(lineBreak(copy.getOwnerDocument()));
        }
        copy.appendChild(copy(inner, within || composed));
      } else if (child instanceof Text text) {
        if (breaksBefore.containsKey(text)) {
          copy.appendChild(lineBreak(copy.getOwnerDocument()));
        }
        copy.appendChild(
            copy.getOwnerDocument().createTextNode(texts.getOrDefault(text, text.getData())));
      }
    }
    return copy;
  }

  private EnumSet<Mark> marks(Element element, boolean composed, boolean within) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    Boolean filled = blocks.get(element);
    if (composed) {
      marks.add(Mark.COMPOSED);
    } else if (filled == null && within && !styles.getStyle(element).isInline()) {
      marks.add(Mark.FREE);
    }
    if (filled != null && filled) {
      marks.add(Mark.FILLED);
    }
    return marks;
  }

  private boolean hasComposedText(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text && !texts.getOrDefault(text, "").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What the engine has put into the document while it laid it out. */
  private static boolean isLeftover(Element element) {
    return element.getTagName().equals("fs-footnote-marker")
        || element.getAttribute("href").startsWith("#fs-footnote-");
  }

  private Element lineBreak(Document document) {
    Element span = document.createElement("span");
    span.setTextContent("\n");
    copies.made(span, CopiedStyles.is(CSSName.DISPLAY, IdentValue.INLINE));
    return span;
  }

  private static boolean hasColumns(Element table) {
    return table.getElementsByTagName("col").getLength() > 0;
  }

  /** Columns keep the width that they had when their lines were composed. */
  private Element columns(Document document, int[] positions) {
    Element group = document.createElement("colgroup");
    copies.made(group, CopiedStyles.is(CSSName.DISPLAY, IdentValue.TABLE_COLUMN_GROUP));
    for (int i = 0; i + 1 < positions.length; i++) {
      Element column = document.createElement("col");
      copies.made(
          column,
          CopiedStyles.is(CSSName.DISPLAY, IdentValue.TABLE_COLUMN),
          CopiedStyles.is(CSSName.WIDTH, (positions[i + 1] - positions[i]) / DOTS_PER_PIXEL));
      group.appendChild(column);
    }
    return group;
  }
}
