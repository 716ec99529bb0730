package org.jianbao.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.model.Briefing;
import org.jianbao.model.Source;

/**
 * With the texts of the documents at hand, every part that some briefing cites can be found in its
 * text, and parts stand in their order.
 */
final class BeginningRule implements ContentRule {
  /** A part of a document. */
  private record Part(String source, String section) {}

  @Override
  public void check(CheckContext context) {
    if (context.sections().isEmpty()) {
      return;
    }
    Set<Part> cited = new HashSet<>();
    for (Briefing briefing : context.content().briefings().values()) {
      briefing.figures().values().stream()
          .flatMap(f -> f.citation().stream())
          .forEach(c -> cited.add(new Part(c.source(), c.section())));
      briefing.unused().forEach(u -> cited.add(new Part(u.source(), u.section())));
    }
    context.sections().forEach((id, s) -> beginnings(context, id, s, cited));
  }

  private static void beginnings(
      CheckContext context, String id, SourceSections sections, Set<Part> cited) {
    Source source = Objects.requireNonNull(context.content().sources().get(id), id);
    String file = context.folder() + "/sources.yaml";
    int reached = -1;
    String previous = "";
    for (int i = 0; i < source.sections().size(); i++) {
      Source.Part part = source.sections().get(i);
      String path = "sources." + id + ".sections." + i;
      Location at = context.where().value(file, path + ".begins");
      if (part.begins().isEmpty()) {
        if (cited.contains(new Part(id, part.id()))) {
          context.report(
              Diagnostic.error(at, Message.NO_BEGINNING, part.id(), id)
                  .hint("add 'begins': its first characters in %s", sections.file().path()));
        }
        continue;
      }
      int count = sections.count(part);
      if (count != 1) {
        context.report(
            Diagnostic.error(
                    at, Message.BEGINNING_COUNT, part.id(), id, part.begins().orElseThrow(), count)
                .hint(
                    "copy as many of its first characters from %s as stand there once",
                    sections.file().path()));
        continue;
      }
      int start = sections.start(part).orElse(reached);
      if (start < reached) {
        context.report(
            Diagnostic.error(at, Message.BEGINNING_ORDER, part.id(), id, previous)
                .hint("list the sections in the order of the text, or correct 'begins'"));
      }
      reached = Math.max(reached, start);
      previous = part.id();
    }
  }
}
