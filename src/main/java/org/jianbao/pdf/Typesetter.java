package org.jianbao.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.layout.Styleable;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.render.AnonymousBlockBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineBox;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;
import org.jianbao.typeset.Hyphenation;
import org.jianbao.typeset.LineComposer;
import org.jianbao.typeset.Lines;
import org.jianbao.typeset.Paragraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Composes the lines of each block at the moment at which the engine breaks it into lines: how wide
 * it is is known then. The engine breaks lines run by run and cannot keep the rules of Chinese
 * typesetting at the borders of elements; here each paragraph is composed whole, and the engine
 * finds line breaks and gaps in its text.
 *
 * <p>Before the engine lays out a block it asks whether a picture is to be put in its place. The
 * content of the block is exchanged then for a list that composes itself when the engine goes
 * through it.
 */
final class Typesetter implements ReplacedElementFactory {
  /** As good as endless, in dots. */
  private static final int ENDLESS = 1_000_000;

  /** What part of a line its text may take if the engine adds a leader. */
  private static final float BESIDE_LEADER = 0.92f;

  /** The content as the engine made it, which is what it measures tables with. */
  private static final int NOT_COMPOSED = -1;

  private final ReplacedElementFactory pictures;
  private final SharedContext styles;
  private final CssContext context;
  private final SpacedText measure;
  private final Function<String, Hyphenation> hyphenations;

  /** Styles of composed text, by those that the engine gave it. */
  private final IdentityHashMap<CalculatedStyle, CalculatedStyle> kept = new IdentityHashMap<>();

  /** Elements in which words have been divided since the last {@link #revise}. */
  private final Set<Element> divided = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Elements in which no word is to be divided. */
  private final Set<Element> whole = Collections.newSetFromMap(new IdentityHashMap<>());

  private Typesetter(
      SharedContext styles,
      CssContext context,
      SpacedText measure,
      Function<String, Hyphenation> hyphenations) {
    this.pictures = styles.getReplacedElementFactory();
    this.styles = styles;
    this.context = context;
    this.measure = measure;
    this.hyphenations = hyphenations;
  }

  /**
   * Has all that is going to be laid out composed.
   *
   * @param context for fonts and lengths
   * @param hyphenations how words of a language are divided, by its tag
   */
  static Typesetter use(
      SharedContext shared,
      CssContext context,
      SpacedText measure,
      Function<String, Hyphenation> hyphenations) {
    Typesetter typesetter = new Typesetter(shared, context, measure, hyphenations);
    shared.setReplacedElementFactory(typesetter);
    return typesetter;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext layout, BlockBox box, UserAgentCallback agent, int width, int height) {
    ReplacedElement picture = pictures.createReplacedElement(layout, box, agent, width, height);
    if (picture == null) {
      box.ensureChildren(layout);
      exchange(box);
      for (int i = 0; i < box.getChildCount(); i++) {
        // The engine does not ask for these.
        if (box.getChild(i) instanceof AnonymousBlockBox child) {
          exchange(child);
        }
      }
    }
    return picture;
  }

  @Override
  public boolean isReplacedElement(Element element) {
    return pictures.isReplacedElement(element);
  }

  private void exchange(BlockBox block) {
    if (block.getChildrenContentType() == BlockBox.ContentType.INLINE
        && !(block.getInlineContent() instanceof Content)) {
      Element root = root(block);
      // Text that style sheets put into margins belongs to the outermost element.
      if (root != null && root != root.getOwnerDocument().getDocumentElement()) {
        block.setInlineContent(new Content(block, root));
      }
    }
  }

  /** A run of text; its box stands at a place in the content of the block. */
  private record Run(int place, InlineBox box, PdfBoxFSFont font, boolean fixed, boolean plain) {}

  /** The content of a block: what the engine made of it, or what was composed of that. */
  private final class Content extends AbstractList<Styleable> implements RandomAccess {
    private final BlockBox block;
    private final Element root;
    private final List<Styleable> made;
    private final List<Undo> undo = new ArrayList<>();
    private List<Styleable> shown;
    private int width = NOT_COMPOSED;

    Content(BlockBox block, Element root) {
      this.block = block;
      this.root = root;
      this.made = block.getInlineContent();
      this.shown = made;
    }

    private record Undo(InlineBox box, String text, CalculatedStyle style) {}

    @Override
    public Styleable get(int index) {
      return shown.get(index);
    }

    @Override
    public int size() {
      return shown.size();
    }

    @Override
    public Iterator<Styleable> iterator() {
      int wanted = isBeingLaidOut() ? block.getContentWidth() : NOT_COMPOSED;
      if (wanted != width) {
        undo.forEach(
            u -> {
              u.box().setText(u.text());
              u.box().setStyle(u.style());
            });
        undo.clear();
        shown = made;
        width = wanted;
        if (wanted != NOT_COMPOSED) {
          compose();
        }
      }
      return shown.iterator();
    }

    private boolean isBeingLaidOut() {
      Box box = block instanceof AnonymousBlockBox ? block.getParent() : block;
      return box.getState() == Box.CHILDREN_FLUX;
    }

    private void compose() {
      List<Run> runs = new ArrayList<>();
      Paragraph paragraph = new Paragraph();
      if (!collect(runs, paragraph) || paragraph.length() == 0) {
        return;
      }
      if (whole.contains(root)) {
        paragraph.keepWordsWhole();
      }
      CalculatedStyle style = block.getStyle();
      int room = style.isRunning() ? ENDLESS : width;
      float indent = style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, room, context);
      boolean leader = hasDynamic();
      boolean justify = style.isTextJustify() && !leader && !style.isRunning();
      float line = leader ? room * BESIDE_LEADER : room - slack(runs);
      Lines lines = LineComposer.compose(paragraph, line, indent, justify);
      if (lines.divided()) {
        divided.add(root);
      }
      write(paragraph, lines, runs);
    }

    /** Whether the engine fills something in when pages are known: a leader, a page number. */
    private boolean hasDynamic() {
      return made.stream().anyMatch(i -> i instanceof InlineBox box && box.isDynamicFunction());
    }

    /** Gathers the text; false if there is something in it that cannot be composed. */
    private boolean collect(List<Run> runs, Paragraph paragraph) {
      for (int i = 0; i < made.size(); i++) {
        if (!(made.get(i) instanceof InlineBox box)) {
          return false;
        }
        CalculatedStyle style = box.getStyle();
        if (box.isStartsHere()) {
          paragraph.room(style.getMarginBorderPadding(context, width, CalculatedStyle.LEFT));
        }
        add(i, box, runs, paragraph);
        if (box.isEndsHere()) {
          paragraph.room(style.getMarginBorderPadding(context, width, CalculatedStyle.RIGHT));
        }
      }
      return true;
    }

    private void add(int place, InlineBox box, List<Run> runs, Paragraph paragraph) {
      String text = box.getText();
      if (text == null || text.isEmpty() || box.isDynamicFunction()) {
        return;
      }
      int number = runs.size();
      PdfBoxFSFont font = (PdfBoxFSFont) box.getStyle().getFSFont(context);
      if (box.getPseudoElementOrClass() != null) {
        // Generated: it is as wide as it is.
        runs.add(new Run(place, box, font, true, false));
        paragraph.call(number, measure.width(font, text), font.getSize2D());
        return;
      }
      Element element = box.getElement() == null ? root : box.getElement();
      boolean plain = element.getTagName().equals("span") && !element.hasAttributes();
      runs.add(new Run(place, box, font, false, plain));
      String visible = paragraph.length() == 0 ? text.stripLeading() : text;
      SpacedText.Faces face = measure.faces(font);
      if (box.getStyle().isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)) {
        paragraph.raised(number, visible, face, font.getSize2D());
      } else {
        boolean together = box.getStyle().getWhitespace() == IdentValue.NOWRAP;
        Hyphenation words = face.divides() ? hyphenation(box, element) : Hyphenation.NONE;
        paragraph.text(number, visible, face, font.getSize2D(), together, words);
      }
    }

    /** Writes line breaks and gaps into the text of the runs. */
    private void write(Paragraph p, Lines lines, List<Run> runs) {
      StringBuilder[] out = new StringBuilder[runs.size()];
      for (int r = 0; r < out.length; r++) {
        out[r] = new StringBuilder();
      }
      BitSet breaksBefore = new BitSet();
      float error = 0;
      for (int line = 0; line < lines.count(); line++) {
        int start = lines.start(line);
        int end = lines.end(line);
        for (int i = start; i < end; i++) {
          int run = p.run(i);
          if (i == start && line > 0) {
            breakLine(p.run(i - 1), run, runs, out, breaksBefore);
          }
          int holder = i == start || p.run(i - 1) == run ? run : holder(p.run(i - 1), run, runs);
          float exact = lines.gap(i) / runs.get(holder).font().getSize2D() * 1000 + error;
          int gap = Math.round(exact);
          error = i == start ? 0 : exact - gap;
          Spacing.append(out[holder], gap);
          out[run].appendCodePoint(p.codePoint(i));
        }
        int last = p.run(end - 1);
        if (lines.divided(line)) {
          out[last].append(Spacing.HYPHEN);
        }
        int trim = (int) Math.ceil(lines.trim(line) / runs.get(last).font().getSize2D() * 1000);
        Spacing.append(out[last], -trim);
        error = 0;
      }
      for (int r = 0; r < out.length; r++) {
        if (!runs.get(r).fixed()) {
          InlineBox box = runs.get(r).box();
          undo.add(new Undo(box, box.getText(), box.getStyle()));
          box.setText(out[r].toString());
          box.setStyle(asComposed(box.getStyle()));
        }
      }
      if (!breaksBefore.isEmpty()) {
        shown = new ArrayList<>(made.size() + breaksBefore.cardinality());
        for (int i = 0; i < made.size(); i++) {
          if (breaksBefore.get(i)) {
            shown.add(lineBreak());
          }
          shown.add(made.get(i));
        }
      }
    }

    /** A line ends within a run, else in one of its neighbours that is no link, else between. */
    private void breakLine(
        int before, int after, List<Run> runs, StringBuilder[] out, BitSet breaksBefore) {
      Run left = runs.get(before);
      Run right = runs.get(after);
      if (before == after || (!left.fixed() && left.plain())) {
        out[before].append('\n');
      } else if (right.plain()) {
        out[after].append('\n');
      } else if (!right.fixed()) {
        breaksBefore.set(outermost(right.place()));
      }
    }

    /** Where the outermost element begins that begins with a run and not with anything before. */
    private int outermost(int place) {
      int at = place;
      while (at > 0
          && ((InlineBox) made.get(at)).isStartsHere()
          && made.get(at - 1) instanceof InlineBox before
          && before.isStartsHere()
          && !before.isEndsHere()
          && before.getText().isEmpty()) {
        at--;
      }
      return at;
    }

    private InlineBox lineBreak() {
      InlineBox box = new InlineBox("\n");
      box.setTextDirection(BidiSplitter.LTR);
      box.setStartsHere(true);
      box.setEndsHere(true);
      box.setStyle(asComposed(block.getStyle().createAnonymousStyle(IdentValue.INLINE)));
      return box;
    }
  }

  /**
   * Looks at what has been laid out for words that are divided across two pages, which will not be
   * divided again.
   *
   * @return whether another layout would look better
   */
  boolean revise(Box root) {
    boolean any = !divided.isEmpty() && keepWhole(root);
    divided.clear();
    return any;
  }

  private boolean keepWhole(Box box) {
    boolean any = false;
    if (box instanceof BlockBox block
        && block.getInlineContent() instanceof Content content
        && divided.contains(content.root)
        && dividesAcrossPages(block)) {
      any = whole.add(content.root);
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      any |= keepWhole(box.getChild(i));
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

  /** The engine rounds the width of each run up to a whole dot. */
  private static int slack(List<Run> runs) {
    return Math.min(8, 1 + runs.size());
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

  /**
   * A gap between two runs is written into the one that is no link, so that links end at their
   * text.
   */
  private static int holder(int before, int after, List<Run> runs) {
    if (runs.get(before).fixed()) {
      return after;
    }
    if (runs.get(after).fixed()) {
      return before;
    }
    return runs.get(after).plain() && !runs.get(before).plain() ? after : before;
  }

  /** A style in which the engine breaks lines nowhere but at line breaks, and keeps all spaces. */
  private CalculatedStyle asComposed(CalculatedStyle style) {
    return kept.computeIfAbsent(
        style,
        s -> {
          CalculatedStyle copy = s.overrideStyle(s.getIdent(CSSName.DISPLAY));
          copy.getderivedValuesById()[CSSName.WHITE_SPACE.FS_ID] = IdentValue.PRE;
          return copy;
        });
  }
}
