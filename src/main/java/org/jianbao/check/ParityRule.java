package org.jianbao.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.language.Prose;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Section;

/**
 * What one language has, every language has: the words of each section, block and note that the
 * structure declares, and in each section the same figures as often.
 */
final class ParityRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    for (Briefing briefing : context.content().briefings().values()) {
      briefing.words().forEach((language, words) -> structure(context, briefing, language, words));
      figures(context, briefing);
    }
  }

  private static void structure(
      CheckContext context, Briefing briefing, String language, BriefingWords words) {
    Pairing pairing = new Pairing(context, briefing, language);
    pairing.match("key-figures", "key figure", briefing.keyFigures(), words.keyFigures().keySet());
    pairing.match("notes", "note", briefing.notes().keySet(), words.notes().keySet());
    pairing.match(
        "sections",
        "section",
        briefing.sections().stream().map(Section::id).toList(),
        words.sections().keySet());
    for (Section section : briefing.sections()) {
      Optional<BriefingWords.OfSection> ofSection =
          Optional.ofNullable(words.sections().get(section.id()));
      if (ofSection.isEmpty()) {
        continue;
      }
      String path = "sections." + section.id() + ".blocks";
      // A table may go without a title; everything else has something to say.
      List<String> silent =
          section.blocks().stream()
              .filter(b -> b instanceof Block.IndicatorTable)
              .map(Block::id)
              .toList();
      pairing.match(
          path,
          "block",
          section.blocks().stream()
              .map(Block::id)
              .filter(id -> !silent.contains(id) || ofSection.get().blocks().containsKey(id))
              .toList(),
          ofSection.get().blocks().keySet());
      for (Block block : section.blocks()) {
        Optional.ofNullable(ofSection.get().blocks().get(block.id()))
            .ifPresent(w -> pairing.block(path + "." + block.id(), block, w));
      }
    }
  }

  private static void figures(CheckContext context, Briefing briefing) {
    List<String> languages =
        context.content().site().languages().stream()
            .filter(briefing.words()::containsKey)
            .toList();
    if (languages.size() < 2) {
      return;
    }
    String first = languages.get(0);
    Map<String, Map<String, List<Use>>> wanted = uses(context, briefing, first);
    for (String other : languages.subList(1, languages.size())) {
      Map<String, Map<String, List<Use>>> found = uses(context, briefing, other);
      Set<String> sections = new TreeSet<>(wanted.keySet());
      sections.addAll(found.keySet());
      for (String section : sections) {
        Map<String, List<Use>> here = found.getOrDefault(section, Map.of());
        Map<String, List<Use>> there = wanted.getOrDefault(section, Map.of());
        Set<String> ids = new TreeSet<>(here.keySet());
        ids.addAll(there.keySet());
        for (String id : ids) {
          List<Use> a = there.getOrDefault(id, List.of());
          List<Use> b = here.getOrDefault(id, List.of());
          if (a.size() > b.size()) {
            report(context, briefing, section, id, first, a, other, b);
          } else if (a.size() < b.size()) {
            report(context, briefing, section, id, other, b, first, a);
          }
        }
      }
    }
  }

  private static void report(
      CheckContext context,
      Briefing briefing,
      String section,
      String id,
      String more,
      List<Use> uses,
      String less,
      List<Use> fewer) {
    Use use = uses.get(fewer.size());
    Location at =
        fewer.isEmpty()
            ? context.where().key(context.file(briefing, less), use.path())
            : fewer.get(fewer.size() - 1).at();
    Diagnostic diagnostic =
        fewer.isEmpty()
            ? Diagnostic.error(at, Message.FIGURE_NOT_HERE, id, more + ".yaml")
            : Diagnostic.error(
                at, Message.FIGURE_COUNT, id, uses.size(), more + ".yaml", fewer.size());
    context.report(
        diagnostic.hint(
            more + ".yaml names it in section '" + section + "', line " + use.at().line()));
  }

  private record Use(String path, Location at) {}

  /** Section → figure and part → its uses; texts outside sections count under their own path. */
  private static Map<String, Map<String, List<Use>>> uses(
      CheckContext context, Briefing briefing, String language) {
    Map<String, Map<String, List<Use>>> uses = new TreeMap<>();
    for (CheckContext.Text text : CheckContext.texts(briefing.in(language))) {
      String section = text.section().orElse(text.path());
      for (Prose.Reference r : Prose.references(text.text())) {
        String name =
            switch (r.part()) {
              case FULL, VALUE -> r.figure();
              case TARGET, CHANGE, RATE ->
                  r.figure() + "." + r.part().name().toLowerCase(java.util.Locale.ROOT);
            };
        uses.computeIfAbsent(section, s -> new TreeMap<>())
            .computeIfAbsent(name, n -> new java.util.ArrayList<>())
            .add(new Use(text.path(), context.text(briefing, language, text, r.offset())));
      }
    }
    return uses;
  }

  /** Compares declared names with the words there are. */
  private record Pairing(CheckContext context, Briefing briefing, String language) {
    void match(String path, String what, Collection<String> declared, Collection<String> words) {
      String file = context.file(briefing, language);
      for (String id : declared) {
        if (!words.contains(id) && context.where().find(file, path + "." + id).isEmpty()) {
          context.report(
              Diagnostic.error(
                      context.where().key(file, path),
                      Message.MISSING_WORDS,
                      language + ".yaml",
                      what,
                      id)
                  .hint("briefing.yaml declares it; add '" + id + ":' under '" + last(path) + "'"));
        }
      }
      for (String id : words) {
        if (!declared.contains(id) && !declaredButBroken(path, id)) {
          context.report(
              Diagnostic.error(
                      context.where().key(file, path + "." + id),
                      Message.SURPLUS_WORDS,
                      what,
                      id,
                      "briefing.yaml")
                  .hint(org.jianbao.language.Suggestion.of(id, declared)));
        }
      }
    }

    private boolean declaredButBroken(String path, String id) {
      return context.where().find(context.file(briefing, "briefing"), path + "." + id).isPresent()
          && !path.equals("key-figures");
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    void block(String path, Block block, BriefingWords.OfBlock words) {
      block.accept(
          new Block.Visitor<Boolean>() {
            @Override
            public Boolean prose(Block.Prose b) {
              return need("text", words.text().isPresent());
            }

            @Override
            public Boolean note(Block.Note b) {
              return need("text", words.text().isPresent());
            }

            @Override
            public Boolean table(Block.IndicatorTable b) {
              return need("title", words.title().isPresent());
            }

            @Override
            public Boolean chart(Block.Chart b) {
              need("title", words.title().isPresent());
              need("subtitle", words.subtitle().isPresent());
              need("alt", words.alt().isPresent());
              for (Block.Row row : b.rows()) {
                row.label()
                    .ifPresent(
                        l ->
                            need(
                                "label '" + l + "' (labels: " + l + ")",
                                words.labels().containsKey(l)));
              }
              if (b.form().roles().isEmpty() && b.series().size() > 1) {
                b.series()
                    .forEach(
                        s ->
                            need(
                                "label '" + s + "' (labels: " + s + ")",
                                words.labels().containsKey(s)));
              }
              Set<String> known = new TreeSet<>(b.series());
              known.addAll(b.form().roles());
              b.rows()
                  .forEach(
                      r -> {
                        r.label().ifPresent(known::add);
                        known.addAll(r.cells().values());
                      });
              match(
                  path + ".labels",
                  "label",
                  List.of(),
                  words.labels().keySet().stream().filter(l -> !known.contains(l)).toList());
              return true;
            }

            private boolean need(String part, boolean present) {
              if (!present) {
                context.report(
                    Diagnostic.error(
                        context.where().key(context.file(briefing, language), path),
                        Message.MISSING_WORDS,
                        language + ".yaml",
                        part + " of block",
                        block.id()));
              }
              return present;
            }
          });
    }
  }
}
