package org.jianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.SourceMap;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Content;

/**
 * What rules look at, and how they find the place of what they see.
 *
 * @param sections id of a document → its parts in its text, where that is at hand
 */
record CheckContext(
    Content content,
    SourceMap where,
    Diagnostics diagnostics,
    String folder,
    IntPredicate hasGlyph,
    Map<String, SourceSections> sections) {

  /** The same for some briefings, as if there were no others. */
  CheckContext of(List<Briefing> briefings, SourceMap places, Diagnostics remarks) {
    SortedMap<String, Briefing> some = new TreeMap<>();
    briefings.forEach(b -> some.put(b.path(), b));
    return new CheckContext(content.with(some, some), places, remarks, folder, hasGlyph, sections);
  }

  /** A text of a briefing, with the path of its key. */
  record Text(String path, Optional<String> section, String text) {}

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  String file(Briefing briefing, String name) {
    return folder + "/briefings/" + briefing.path() + "/" + name + ".yaml";
  }

  /**
   * Whether a shared file lists this name, or cannot be read: then it has a remark of its own and
   * those who use the name have none.
   */
  boolean isListed(String list, String id) {
    String file = folder + "/" + list + ".yaml";
    return where.find(file, list).isEmpty() || where.find(file, list + "." + id).isPresent();
  }

  /** Whether this is a figure, be it one that could not be read: that has a remark of its own. */
  boolean isFigure(Briefing briefing, String id) {
    String file = file(briefing, "briefing");
    return briefing.figures().containsKey(id)
        || where.isBroken(file, "figures")
        || where.find(file, "figures." + id).isPresent()
        || where.find(file, "relations." + id).isPresent();
  }

  /** Whether there is a briefing with this path, be it one that could not be read. */
  boolean isBriefing(String path) {
    return content.all().containsKey(path)
        || where.find(folder + "/briefings/" + path + "/briefing.yaml", "").isPresent();
  }

  /** The value at this path of a briefing's structure. */
  Location structure(Briefing briefing, String path) {
    return where.value(file(briefing, "briefing"), path);
  }

  /** The place of a character in a text of a briefing. */
  Location text(Briefing briefing, String language, Text text, int offset) {
    String file = file(briefing, language);
    return where
        .find(file, text.path())
        .map(p -> p.within(text.text(), offset))
        .orElseGet(() -> where.value(file, text.path()));
  }

  /** Looks at a text. */
  @FunctionalInterface
  interface TextCheck {
    void check(Briefing briefing, String language, Text text);
  }

  /** Looks at every text of every briefing in every language. */
  void texts(TextCheck check) {
    for (Briefing briefing : content.briefings().values()) {
      briefing
          .words()
          .forEach(
              (language, words) -> texts(words).forEach(t -> check.check(briefing, language, t)));
    }
  }

  /** Every text of a briefing in one language. */
  static List<Text> texts(BriefingWords words) {
    List<Text> all = new ArrayList<>();
    words.texts().forEach((path, text) -> all.add(new Text(path, section(path), text)));
    return all;
  }

  private static Optional<String> section(String path) {
    String[] keys = path.split("\\.", 3);
    return keys[0].equals("sections") ? Optional.of(keys[1]) : Optional.empty();
  }
}
