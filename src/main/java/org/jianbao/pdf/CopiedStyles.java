package org.jianbao.pdf;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.layout.SharedContext;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The styles of a document and of copies of its elements. A copy has the style of its original and
 * what its composed lines need; the engine would match it with every rule of the style sheet again.
 */
final class CopiedStyles extends StyleReference {
  /** What the engine must not do with composed lines. */
  enum Mark {
    /** The element's own text is composed. */
    COMPOSED(is(CSSName.WHITE_SPACE, IdentValue.PRE), is(CSSName.HYPHENS, IdentValue.NONE)),
    /** It stands within such an element and is left to the engine. */
    FREE(is(CSSName.WHITE_SPACE, IdentValue.NORMAL)),
    /** A block whose lines have been filled. */
    FILLED(is(CSSName.TEXT_ALIGN, IdentValue.LEFT)),
    /** A table whose columns have been measured. */
    MEASURED(is(CSSName.TABLE_LAYOUT, IdentValue.FIXED));

    private final List<PropertyDeclaration> declarations;

    Mark(PropertyDeclaration... declarations) {
      this.declarations = List.of(declarations);
    }
  }

  private final StyleReference engine;
  private final IdentityHashMap<Element, Copy> copies = new IdentityHashMap<>();
  private final IdentityHashMap<Element, CascadedStyle> styles = new IdentityHashMap<>();
  private final Map<String, IdentityHashMap<Element, Optional<CascadedStyle>>> generated =
      new HashMap<>();

  private record Copy(Element original, Set<Mark> marks) {}

  private CopiedStyles(SharedContext shared) {
    super(shared.getUserAgentCallback());
    this.engine = shared.getCss();
  }

  /** Puts such styles in the place of those that the engine has of a document. */
  static CopiedStyles use(SharedContext shared) {
    CopiedStyles styles = new CopiedStyles(shared);
    shared.setCss(styles);
    return styles;
  }

  /** Says what an element is a copy of, and what marks it has beside the style of that. */
  void copied(Element copy, Element original, Set<Mark> marks) {
    copies.put(copy, new Copy(original, marks));
  }

  /** The original of a copy; nothing for other elements. */
  @Nullable Element original(Element copy) {
    Copy found = copies.get(copy);
    return found == null ? null : found.original();
  }

  /** The element that the engine knows the rules of: the original of a copy, else itself. */
  private Element matched(Element element) {
    Element original = original(element);
    return original == null ? element : original;
  }

  /** Gives a style to an element that stands in a copy and in no document before. */
  void made(Element element, PropertyDeclaration... declarations) {
    styles.put(element, CascadedStyle.createLayoutStyle(declarations));
  }

  /** A declaration that no rule of a style sheet can outdo. */
  static PropertyDeclaration is(CSSName name, IdentValue value) {
    return CascadedStyle.createLayoutPropertyDeclaration(name, value);
  }

  /** A length that no rule of a style sheet can outdo. */
  static PropertyDeclaration is(CSSName name, float pixels) {
    PropertyValue value = new PropertyValue(CSSPrimitiveValue.CSS_PX, pixels, pixels + "px");
    return new PropertyDeclaration(name, value, true, StylesheetInfo.USER);
  }

  @Override
  public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
    if (element == null) {
      return engine.getCascadedStyle(element, restyle);
    }
    CascadedStyle style = styles.get(element);
    if (style == null) {
      style = styleOf(element, restyle);
      styles.put(element, style);
    }
    return style;
  }

  private CascadedStyle styleOf(Element element, boolean restyle) {
    Copy copy = copies.get(element);
    if (copy == null) {
      return engine.getCascadedStyle(element, restyle);
    }
    CascadedStyle style = getCascadedStyle(copy.original(), restyle);
    if (copy.marks().isEmpty()) {
      return style;
    }
    return CascadedStyle.createLayoutStyle(
        style,
        copy.marks().stream()
            .flatMap(mark -> mark.declarations.stream())
            .toArray(PropertyDeclaration[]::new));
  }

  @Override
  @SuppressWarnings("NullAway") // the engine wants null where nothing is generated
  public CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    Element element = (Element) (node instanceof Element ? node : node.getParentNode());
    return generated
        .computeIfAbsent(pseudoElement, name -> new IdentityHashMap<>())
        .computeIfAbsent(
            matched(element),
            e -> Optional.ofNullable(engine.getPseudoElementStyle(e, pseudoElement)))
        .orElse(null);
  }

  @Override
  public PageInfo getPageStyle(String pageName, String pseudoPage) {
    return engine.getPageStyle(pageName, pseudoPage);
  }

  @Override
  public String getCSSForAllDescendants(Element element) {
    return engine.getCSSForAllDescendants(element);
  }

  @Override
  public int getFragmentHide(Element element) {
    return engine.getFragmentHide(matched(element));
  }

  @Override
  public boolean isHoverStyled(Element element) {
    return engine.isHoverStyled(element);
  }

  @Override
  public List<FontFaceRule> getFontFaceRules() {
    return engine.getFontFaceRules();
  }
}
