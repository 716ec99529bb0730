package org.jianbao.html;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianbao.language.Lexicon;
import org.jianbao.language.Prose;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/**
 * Makes what the template of the pages about the site itself sees. Their texts are words of the
 * interface, in Markdown: {@code about-what} heads a chapter, {@code about-what-text} is its text.
 */
public final class TextPageBuilder {
  /** The pages. */
  public enum Name {
    ABOUT("what", "languages", "limits", "use", "mistakes"),
    METHOD(
        "reading", "kinds", "bounds", "calculated", "progress", "compare", "checks", "revisions"),
    ACCESSIBILITY("goal", "tested", "helps", "limits", "contact");

    private final List<String> sections;

    Name(String... sections) {
      this.sections = List.of(sections);
    }

    /** As it stands in addresses and in the names of words. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Content content;
  private final Map<String, Lexicon> lexicons;

  /** Pages of this content. */
  public TextPageBuilder(Content content, Map<String, Lexicon> lexicons) {
    this.content = content;
    this.lexicons = lexicons;
  }

  /** Where a page lies below the output folder. */
  public static String path(String language, Name name) {
    return language + "/" + name.id() + "/index.html";
  }

  /** What a page is called. */
  public static String title(Lexicon lexicon, Name name) {
    return lexicon.word(name == Name.METHOD ? "method-page-title" : name.id() + "-title");
  }

  /** A page in one language. */
  public TextPage of(String language, Name name) {
    Lexicon lexicon = Objects.requireNonNull(lexicons.get(language), language);
    String root = "../../";
    String id = name.id();
    return new TextPage(
        language,
        lexicon.profile().tag(),
        root,
        id,
        title(lexicon, name),
        lexicon.word(id + "-lead"),
        content.site().title().in(language),
        content.site().publisher().in(language),
        content.site().contact().map(c -> c.in(language)).orElse(""),
        content.site().licence(),
        content.site().licenceAddress(),
        root + language + "/index.html",
        PageLinks.languages(content, language, l -> root + path(l, name)),
        name.sections.stream().map(s -> section(lexicon, id + "-" + s, s)).toList(),
        name == Name.METHOD ? revisions(lexicon, root) : List.of());
  }

  private static TextPage.Section section(Lexicon lexicon, String key, String id) {
    return new TextPage.Section(
        id,
        lexicon.word(key),
        // These texts are about figures in general and print none.
        Prose.blocks(lexicon.word(key + "-text"), (figure, part) -> Escape.html(figure)));
  }

  private List<TextPage.Revision> revisions(Lexicon lexicon, String root) {
    return content.briefings().values().stream()
        .flatMap(b -> b.revisions().stream().map(r -> revision(lexicon, root, b, r)))
        .toList();
  }

  private TextPage.Revision revision(
      Lexicon lexicon, String root, Briefing briefing, Briefing.Revision revision) {
    return new TextPage.Revision(
        PageLinks.briefing(content, lexicon, briefing),
        PageLinks.address(lexicon, root, briefing),
        revision.version(),
        lexicon.numbers().date(revision.date()),
        revision.change().in(lexicon.id()));
  }
}
