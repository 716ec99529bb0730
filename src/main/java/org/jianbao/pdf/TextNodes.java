package org.jianbao.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Prepares a page for the engine. Puts text that stands beside elements into spans of its own. The
 * engine paints the bare text of a line before the elements in it, so that text copied from the
 * file would come in the wrong order.
 */
final class TextNodes {
  private static final Set<String> OUTSIDE =
      Set.of("table", "thead", "tbody", "tr", "ul", "ol", "object");

  /** A counter beside a Chinese character in the text of a margin; quotes are few in a style. */
  private static final Pattern BEFORE_COUNTER =
      Pattern.compile("\"(?<=\\p{IsHan}\")(\\s*counter\\()");

  private static final Pattern AFTER_COUNTER =
      Pattern.compile("(counter\\([a-z]+\\)\\s*\")(\\p{IsHan})");

  /** A quarter of an em, as between Chinese and digits everywhere. */
  private static final int QUARTER = 250;

  private TextNodes() {}

  /**
   * Page numbers in the margin are known only when pages are painted, so their gaps are written
   * into the style sheet: 第 2 页.
   */
  static void spaceCounters(Document document) {
    StringBuilder gap = new StringBuilder();
    Spacing.append(gap, QUARTER);
    NodeList styles = document.getElementsByTagName("style");
    for (int i = 0; i < styles.getLength(); i++) {
      String css = styles.item(i).getTextContent();
      css = BEFORE_COUNTER.matcher(css).replaceAll(gap + "\"$1");
      styles.item(i).setTextContent(AFTER_COUNTER.matcher(css).replaceAll("$1" + gap + "$2"));
    }
  }

  static void wrap(Document document) {
    wrap(document, document.getDocumentElement());
  }

  /** Hands a tag on to {@link StructureTree}. */
  private static void tag(Element element) {
    String tag = element.getAttribute("data-tag");
    if (!tag.isEmpty()) {
      element.setAttribute("title", StructureTree.HINT + tag);
      element.removeAttribute("data-tag");
    }
  }

  private static void wrap(Document document, Element element) {
    tag(element);
    List<Node> texts = new ArrayList<>();
    boolean elements = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        elements = true;
        if (!inner.getTagName().equals("head")) {
          wrap(document, inner);
        }
      } else if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
        texts.add(child);
      }
    }
    if (elements && !OUTSIDE.contains(element.getTagName())) {
      for (Node text : texts) {
        Element span = document.createElement("span");
        element.replaceChild(span, text);
        span.appendChild(text);
      }
    }
  }
}
