package org.jianbao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.SourceMap;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.SourceText;
import org.jianbao.work.Threads;

/** The door of this room: runs every rule, in a fixed order. */
public final class ContentCheck {
  /** Rules that look at what the site shares, or from one briefing at others. */
  private static final List<ContentRule> ACROSS =
      List.of(new RegionRule(), new BeginningRule(), new ComparisonRule());

  /**
   * Rules that look at one briefing and at what the site shares. They are given no more than that,
   * so that what they find holds as long as nothing of it changes.
   */
  private static final List<ContentRule> WITHIN =
      List.of(
          new FigureRule(),
          new MarkupRule(),
          new ParityRule(),
          new EqualRule(),
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
          new ReferenceRule(),
          new ProvenanceRule());

  /** Likewise, and at what the others have found there. */
  private static final List<ContentRule> AFTER = List.of(new StaleRule());

  private ContentCheck() {}

  /**
   * Reports everything that breaks a rule.
   *
   * @param content what was read
   * @param where where it was read
   * @param folder how messages show the content folder
   * @param hasGlyph whether some font of the theme has a glyph for a code point
   * @param texts id of a document → its text, for proof of citations; empty if they are not at hand
   * @param before what was found within briefings, for who checks again and again; must be told
   *     when what they share has changed
   * @param threads check briefings at once
   * @param diagnostics collects the remarks
   */
  public static void run(
      Content content,
      SourceMap where,
      String folder,
      IntPredicate hasGlyph,
      Map<String, SourceText> texts,
      CheckedBefore before,
      Threads threads,
      Diagnostics diagnostics) {
    // Threads share it from now on.
    where.pack();
    CheckContext all =
        new CheckContext(content, where, diagnostics, folder, hasGlyph, sections(content, texts));
    before
        .ofShared(() -> within(all, List.of(), where.withoutParts(), threads))
        .forEach(diagnostics::add);
    Map<SourceMap, Briefing> briefings = new HashMap<>();
    for (Briefing briefing : content.briefings().values()) {
      where.part(all.file(briefing, "briefing")).ifPresent(part -> briefings.put(part, briefing));
    }
    before.keep(where.parts());
    before
        .ofEach(
            where.parts(),
            (part, free) -> {
              // Words whose briefing cannot be read are words, too.
              List<Briefing> briefing =
                  Optional.ofNullable(briefings.get(part)).map(List::of).orElse(List.of());
              return within(all, briefing, where.only(part), free);
            },
            threads)
        .forEach(diagnostics::add);
    ACROSS.forEach(rule -> rule.check(all));
  }

  /** The texts of the documents that are at hand, divided into their parts. */
  private static Map<String, SourceSections> sections(
      Content content, Map<String, SourceText> texts) {
    Map<String, SourceSections> sections = new HashMap<>();
    content
        .sources()
        .forEach(
            (id, source) ->
                Optional.ofNullable(texts.get(id))
                    .ifPresent(t -> sections.put(id, new SourceSections(source, t))));
    return sections;
  }

  /** What the rules find that see no more than these briefings. */
  private static List<Diagnostic> within(
      CheckContext all, List<Briefing> briefings, SourceMap where, Threads threads) {
    Diagnostics found = all.diagnostics().apart();
    threads
        .each(
            WITHIN,
            rule -> {
              Diagnostics remarks = all.diagnostics().apart();
              rule.check(all.of(briefings, where, remarks));
              return remarks.sorted();
            })
        .forEach(remarks -> remarks.forEach(found::add));
    CheckContext some = all.of(briefings, where, found);
    AFTER.forEach(rule -> rule.check(some));
    return found.sorted();
  }
}
