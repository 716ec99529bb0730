package org.jianbao.check;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.SourceMap;
import org.jianbao.model.Content;
import org.jianbao.model.SourceText;

/** The door of this room: runs every rule, in a fixed order. */
public final class ContentCheck {
  private static final List<ContentRule> RULES =
      List.of(
          new ReferenceRule(),
          new FigureRule(),
          new MarkupRule(),
          new ParityRule(),
          new EqualRule(),
          new ProvenanceRule(),
          new LiteralRule(),
          new LinksRule(),
          new AltRule(),
          new HeadingsRule(),
          new GlyphRule(),
          new TypographyRule(),
          new GlossaryRule(),
          new ArithmeticRule(),
          new StatusRule(),
          new ForceRule(),
          new StatusInTextRule(),
          new ComparableRule(),
          new RowsRule(),
          new StaleRule(),
          new ComparisonRule());

  private ContentCheck() {}

  /**
   * Reports everything that breaks a rule.
   *
   * @param content what was read
   * @param where where it was read
   * @param folder how messages show the content folder
   * @param hasGlyph whether some font of the theme has a glyph for a code point
   * @param texts id of a document → its text, for proof of citations; empty if they are not at hand
   * @param diagnostics collects the remarks
   */
  public static void run(
      Content content,
      SourceMap where,
      String folder,
      IntPredicate hasGlyph,
      Map<String, SourceText> texts,
      Diagnostics diagnostics) {
    CheckContext context = new CheckContext(content, where, diagnostics, folder, hasGlyph, texts);
    RULES.forEach(rule -> rule.check(context));
  }
}
