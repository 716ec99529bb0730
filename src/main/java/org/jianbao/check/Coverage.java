package org.jianbao.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.language.Numerals;
import org.jianbao.model.Briefing;
import org.jianbao.model.Citation;
import org.jianbao.model.Content;
import org.jianbao.model.Source;
import org.jianbao.model.SourceText;

/**
 * Which numbers of a document the briefings use: each number of its text is cited by a figure,
 * excused with a reason, or open.
 *
 * @param source id of the document
 * @param numbers how many numbers its text has
 * @param cited how many of them figures cite
 * @param excused how many of them are excused
 * @param open a warning for each of the others, in order
 */
public record Coverage(String source, int numbers, int cited, int excused, List<Diagnostic> open) {
  public Coverage {
    open = List.copyOf(open);
  }

  /** The coverage of every document whose text is at hand, in the order of the documents. */
  public static List<Coverage> of(Content content, Map<String, SourceText> texts) {
    List<Coverage> all = new ArrayList<>();
    for (Source source : content.sources().values()) {
      Optional.ofNullable(texts.get(source.id()))
          .map(text -> of(content, source, text))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Coverage of(Content content, Source source, SourceText text) {
    SourceSections sections = new SourceSections(source, text);
    BitSet cited = new BitSet();
    BitSet excused = new BitSet();
    for (Briefing briefing : content.briefings().values()) {
      briefing.figures().values().stream()
          .flatMap(f -> f.citation().stream())
          .filter(c -> c.source().equals(source.id()))
          .forEach(c -> cite(sections, c, cited));
    }
    for (Briefing briefing : content.briefings().values()) {
      briefing.unused().stream()
          .filter(u -> u.source().equals(source.id()))
          .flatMap(u -> sections.find(u.section(), u.stated()).stream())
          .forEach(r -> excused.set(r.start(), r.end()));
    }
    String language = content.site().languages().get(0);
    String rules = Objects.requireNonNull(content.profiles().get(language), language).numbers();
    List<Numerals.Numeral> numerals = Numerals.of(rules).in(sections.text());
    int byFigures = 0;
    int byReasons = 0;
    List<Diagnostic> open = new ArrayList<>();
    for (Numerals.Numeral n : numerals) {
      if (touches(cited, n)) {
        byFigures++;
      } else if (touches(excused, n)) {
        byReasons++;
      } else {
        open.add(open(sections, n));
      }
    }
    return new Coverage(source.id(), numerals.size(), byFigures, byReasons, open);
  }

  /** A figure accounts for one place; a second figure with the same words for the next one. */
  private static void cite(SourceSections sections, Citation citation, BitSet cited) {
    List<SourceSections.Range> places = sections.find(citation.section(), citation.stated());
    for (SourceSections.Range place : places) {
      // What a figure of a smaller part has taken is taken.
      if (cited.nextSetBit(place.start()) < 0 || cited.nextSetBit(place.start()) >= place.end()) {
        cited.set(place.start(), place.end());
        return;
      }
    }
  }

  private static boolean touches(BitSet set, Numerals.Numeral n) {
    int next = set.nextSetBit(n.start());
    return next >= 0 && next < n.end();
  }

  private static Diagnostic open(SourceSections sections, Numerals.Numeral n) {
    return Diagnostic.warning(
            sections.file().at(sections.line(n.start()), sections.column(n.start())),
            Message.NOT_COVERED,
            n.text().strip())
        .hint(
            "cite it as a figure, or excuse it in not-used.yaml with section %s and a reason",
            sections.at(n.start()).orElse("?"));
  }
}
