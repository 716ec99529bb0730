package org.jianbao.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Markdown with figure references. Paragraphs, lists, emphasis and links are allowed; raw HTML and
 * pictures are not, and headings come from the structure alone. {@code {id}} prints a figure,
 * {@code {id.target}} a part of it, {@code {=12355}} a number that is no figure.
 */
public final class Prose {
  /** What may follow the dot in a reference. */
  public enum Part {
    /** Number, unit and bound. */
    FULL,
    /** Number and bound. */
    VALUE,
    /** The figure's target. */
    TARGET,
    /** The figure's change. */
    CHANGE,
    /** The figure's rate. */
    RATE
  }

  /**
   * A reference in a text.
   *
   * @param figure id of the figure
   * @param part what it prints
   * @param offset where it stands in the text, from 0
   */
  public record Reference(String figure, Part part, int offset) {}

  /**
   * Something in a text that content may not have.
   *
   * @param kind what it is
   * @param text as written
   * @param offset where it stands in the text, from 0
   */
  public record Fault(Kind kind, String text, int offset) {
    /** Kinds of fault. */
    public enum Kind {
      HTML,
      IMAGE,
      ADDRESS,
      REFERENCE,
      /** A brace that opens or closes nothing. */
      BRACE
    }
  }

  /** Gives the markup of a reference. */
  @FunctionalInterface
  public interface FigureMarkup {
    String html(String figure, Part part);
  }

  private static final Pattern REFERENCE =
      Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)(?:\\.(value|target|change|rate))?");
  private static final Pattern SAFE_ADDRESS =
      Pattern.compile("(?:https?://|mailto:)[^\\s\"'<>\\\\]+|#[a-z0-9-]+");
  private static final Map<String, Part> PARTS =
      Map.of("value", Part.VALUE, "target", Part.TARGET, "change", Part.CHANGE, "rate", Part.RATE);

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(ListBlock.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customInlineContentParserFactory(new BraceFactory())
          .build();

  /** ASCII that may be markup or is written otherwise in XHTML. */
  private static final BitSet MARKUP = new BitSet();

  static {
    MARKUP.set(0, ' ');
    "!\"&*<>[\\]_`{}".chars().forEach(MARKUP::set);
  }

  private Prose() {}

  /** Whether pages may link to this address: http, https, mailto, or an anchor of the same page. */
  public static boolean isSafeAddress(String address) {
    return SAFE_ADDRESS.matcher(address).matches();
  }

  /** Whether a text of one line is the same in XHTML: most labels and names are. */
  private static boolean isPlain(String text) {
    if (text.isEmpty()) {
      return true;
    }
    // Lists begin with a sign, or with a number and a sign; white space at the ends is cut off.
    int begin = text.charAt(0);
    if (Character.isWhitespace(begin)
        || Character.isWhitespace(text.charAt(text.length() - 1))
        || begin == '-'
        || begin == '+') {
      return false;
    }
    boolean digits = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKUP.get(c) || (digits && (c == '.' || c == ')'))) {
        return false;
      }
      digits &= c >= '0' && c <= '9';
    }
    return true;
  }

  /** The figure references of a text, in order. */
  public static List<Reference> references(String text) {
    if (text.indexOf('{') < 0) {
      return List.of();
    }
    List<Reference> found = new ArrayList<>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof Brace brace) {
                  Matcher m = REFERENCE.matcher(brace.inside);
                  if (m.matches()) {
                    found.add(new Reference(m.group(1), part(m), start(node)));
                  }
                }
              }
            });
    return found;
  }

  /**
   * A link in a text.
   *
   * @param text what readers see
   * @param address where it leads
   * @param offset where it stands in the text, from 0
   */
  public record Hyperlink(String text, String address, int offset) {}

  /** The links of a text, in order. */
  public static List<Hyperlink> links(String text) {
    if (text.indexOf('[') < 0 && text.indexOf('<') < 0) {
      return List.of();
    }
    List<Hyperlink> found = new ArrayList<>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                found.add(new Hyperlink(words(link), link.getDestination(), start(link)));
              }
            });
    return found;
  }

  /**
   * Where paragraphs stand that are nothing but strong text: they look like headings and are none.
   */
  public static List<Integer> mockHeadings(String text) {
    if (!text.contains("**") && !text.contains("__")) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    Node first = PARSER.parse(text).getFirstChild();
    for (Node node = first; node != null; node = node.getNext()) {
      Node child = node.getFirstChild();
      if (node instanceof Paragraph && child instanceof StrongEmphasis && child.getNext() == null) {
        found.add(start(node));
      }
    }
    return found;
  }

  private static String words(Node node) {
    StringBuilder out = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Text t) {
            out.append(t.getLiteral());
          }

          @Override
          public void visit(Code code) {
            out.append(code.getLiteral());
          }

          @Override
          public void visit(CustomNode custom) {
            if (custom instanceof Brace brace) {
              out.append(brace.inside);
            }
          }
        });
    return out.toString();
  }

  /** What a text has that is not allowed, in order. */
  public static List<Fault> faults(String text) {
    if (isPlain(text)) {
      return List.of();
    }
    FaultFinder finder = new FaultFinder(text);
    PARSER.parse(text).accept(finder);
    return finder.inOrder();
  }

  private static int start(Node node) {
    return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getInputIndex();
  }

  private static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return 0;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  /** Collects faults; braces that remain outside references, code and addresses open nothing. */
  private static final class FaultFinder extends AbstractVisitor {
    private final String text;
    private final List<Fault> found = new ArrayList<>();
    private final BitSet explained = new BitSet();

    FaultFinder(String text) {
      this.text = text;
    }

    List<Fault> inOrder() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          i++;
        } else if ((c == '{' || c == '}') && !explained.get(i)) {
          found.add(new Fault(Fault.Kind.BRACE, String.valueOf(c), i));
        }
      }
      found.sort(Comparator.comparingInt(Fault::offset));
      return found;
    }

    /** A fault at the place of its text within the node, or at the node. */
    private void fault(Fault.Kind kind, String what, Node node) {
      int at = text.indexOf(what, start(node));
      found.add(new Fault(kind, what, at >= 0 && at < end(node) ? at : start(node)));
    }

    private void explain(int from, Node node) {
      explained.set(from, Math.max(from, end(node)));
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Brace brace) {
        explain(start(node), node);
        if (!brace.inside.startsWith("=") && !REFERENCE.matcher(brace.inside).matches()) {
          found.add(new Fault(Fault.Kind.REFERENCE, brace.inside, start(node)));
        }
      }
    }

    @Override
    public void visit(Code node) {
      explain(start(node), node);
    }

    @Override
    public void visit(HtmlInline node) {
      explain(start(node), node);
      fault(Fault.Kind.HTML, node.getLiteral(), node);
    }

    @Override
    public void visit(Image node) {
      explain(start(node), node);
      found.add(new Fault(Fault.Kind.IMAGE, node.getDestination(), start(node)));
    }

    @Override
    public void visit(Link node) {
      visitChildren(node);
      Node last = node.getLastChild();
      explain(last == null ? start(node) : end(last), node);
      if (!isSafeAddress(node.getDestination())) {
        fault(Fault.Kind.ADDRESS, node.getDestination(), node);
      }
    }
  }

  /** The blocks of a text (paragraphs and lists) as XHTML, one by one. */
  public static List<String> blocks(String text, FigureMarkup figures) {
    HtmlRenderer renderer = renderer(figures);
    List<String> blocks = new ArrayList<>();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(renderer.render(node).strip());
    }
    return blocks;
  }

  /** A text of one line as XHTML without a paragraph around it. */
  public static String inline(String text, FigureMarkup figures) {
    if (isPlain(text)) {
      return text;
    }
    HtmlRenderer renderer = renderer(figures);
    StringBuilder out = new StringBuilder();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      if (node instanceof Paragraph) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          out.append(renderer.render(child));
        }
      } else {
        out.append(renderer.render(node));
      }
    }
    return out.toString().strip();
  }

  private static HtmlRenderer renderer(FigureMarkup figures) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
        .nodeRendererFactory(context -> new BraceRenderer(context, figures))
        .build();
  }

  private static Part part(Matcher m) {
    return m.group(2) == null ? Part.FULL : PARTS.getOrDefault(m.group(2), Part.FULL);
  }

  /** What stands in braces. */
  private static final class Brace extends CustomNode {
    private final String inside;

    Brace(String inside) {
      this.inside = inside;
    }
  }

  private static final class BraceFactory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return new BraceParser();
    }
  }

  private static final class BraceParser implements InlineContentParser {
    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      scanner.next();
      Position start = scanner.position();
      // Looks no further than the next brace or line: each character is seen once.
      while (scanner.peek() != '}') {
        if (scanner.peek() == Scanner.END || scanner.peek() == '{' || scanner.peek() == '\n') {
          return ParsedInline.none();
        }
        scanner.next();
      }
      String inside = scanner.getSource(start, scanner.position()).getContent();
      scanner.next();
      return ParsedInline.of(new Brace(inside), scanner.position());
    }
  }

  private static final class BraceRenderer implements NodeRenderer {
    private final HtmlWriter html;
    private final FigureMarkup figures;

    BraceRenderer(HtmlNodeRendererContext context, FigureMarkup figures) {
      this.html = context.getWriter();
      this.figures = figures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Brace.class);
    }

    @Override
    public void render(Node node) {
      String inside = ((Brace) node).inside;
      Matcher m = REFERENCE.matcher(inside);
      if (inside.startsWith("=")) {
        html.text(inside.substring(1));
      } else if (m.matches()) {
        html.raw(figures.html(m.group(1), part(m)));
      }
    }
  }
}
