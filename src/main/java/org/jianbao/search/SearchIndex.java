package org.jianbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;

/**
 * The door of this room: writes the index of one language as scripts that {@code search.js} loads
 * when a reader asks something. An element {@code script} works where nothing else does: from a
 * disk, in old browsers, under a policy of {@code default-src 'self'}.
 *
 * <p>Pagefind and Lunr were looked at. Pagefind asks with {@code fetch} and reads with WebAssembly,
 * neither of which a page on a disk may do. Lunr holds one index for the whole site in memory and
 * has no good way with Chinese, which it divides at blanks.
 *
 * <p>Briefings, the newest first, fill volumes; a volume is an index of its own, whose files are
 * about as large as a tenth of a page. A question loads the files of its terms and of the results
 * that are shown. Where there are several volumes, a dictionary says which of them have a term.
 * Each file is named by what is in it, so that a page never meets files of another time, and that
 * an edit leaves most of them as they are.
 */
public final class SearchIndex {
  /** About as many units has a volume; a hundred briefings or so. */
  public static final int UNITS = 8192;

  /** Longer texts are no names. */
  private static final int NAME = 80;

  private static final String FOLDER = "assets/search/";

  private static final Comparator<Briefing> NEWEST_FIRST =
      Comparator.comparing(Briefing::year).reversed().thenComparing(Briefing::region);

  private final Content content;
  private final Units units;
  private final Places places;
  private final String language;
  private final Optional<IndexedBefore.OfLanguage> before;
  private final IndexFiles files;

  private final List<String> volumes = new ArrayList<>();
  private final Dictionary dictionary;

  /** Names come again and again: text → its terms. */
  private final Map<String, List<String>> names = new HashMap<>();

  private SearchIndex(
      Content content,
      Map<String, Lexicon> lexicons,
      String language,
      Places places,
      Function<byte[], String> hash,
      BiConsumer<String, byte[]> out,
      Optional<IndexedBefore> before) {
    this.content = content;
    this.before = before.map(b -> b.of(language));
    this.dictionary =
        this.before.map(IndexedBefore.OfLanguage::dictionary).orElseGet(Dictionary::new);
    // A unit is made from its briefing and what the site shares, and from no other briefing.
    this.units =
        new Units(content.with(new TreeMap<>(), new TreeMap<>()), lexicons, language, places);
    this.places = places;
    this.language = language;
    this.files = new IndexFiles(FOLDER + language + "/", hash, out, this.before);
  }

  /**
   * Writes an index.
   *
   * @param most units of a volume that has more than one briefing
   * @param hash bytes → a short name for them, of ten letters and digits
   * @param out takes a path below the output folder and bytes
   * @param before the index as it was, for who makes it again and again
   * @return the path of the file to begin with
   */
  public static String write(
      Content content,
      Map<String, Lexicon> lexicons,
      String language,
      Places places,
      int most,
      Function<byte[], String> hash,
      BiConsumer<String, byte[]> out,
      Optional<IndexedBefore> before) {
    return new SearchIndex(content, lexicons, language, places, hash, out, before).write(most);
  }

  private String write(int most) {
    List<Briefing> open = new ArrayList<>();
    int size = content.indicators().size();
    for (Briefing briefing : content.briefings().values().stream().sorted(NEWEST_FIRST).toList()) {
      int more = briefing.figures().size() + briefing.sections().size() + 2;
      if (size + more > most && !open.isEmpty()) {
        volume(open);
        open.clear();
        size = 0;
      }
      open.add(briefing);
      size += more;
    }
    volume(open);
    before.ifPresent(b -> b.end(volumes.size()));
    String start =
        "{folder:"
            + Script.text(FOLDER + language + "/")
            + ",volumes:["
            + String.join(",\n", volumes)
            + "],dictionary:"
            + Script.text(volumes.size() == 1 ? "" : dictionary.written(files))
            + "}";
    return files.first(FOLDER + language, Script.file("start", start));
  }

  /** Only one volume is in memory at a time, but for who makes the index again and again. */
  private void volume(List<Briefing> briefings) {
    int number = volumes.size();
    List<Group> groups = groups(briefings);
    Volume volume =
        before.map(b -> b.volume(number, groups)).orElseGet(() -> new Volume(number, groups));
    dictionary.take(volume);
    volumes.add(volume.written(files));
  }

  /**
   * One after the other what comes first where terms count alike: pages, figures, entries, prose.
   */
  private List<Group> groups(List<Briefing> briefings) {
    List<Group> groups = new ArrayList<>();
    briefings.forEach(b -> groups.add(ofBriefing("page", b, () -> List.of(units.briefing(b)))));
    briefings.forEach(
        b ->
            groups.add(
                ofBriefing(
                    "figures",
                    b,
                    () -> b.figures().values().stream().map(f -> units.figure(b, f)).toList())));
    if (volumes.isEmpty()) {
      groups.add(
          group(
              "indicators",
              "",
              "",
              () -> content.indicators().values().stream().map(units::indicator).toList()));
    }
    briefings.forEach(b -> groups.add(ofBriefing("text", b, () -> texts(b))));
    return groups;
  }

  private List<Unit> texts(Briefing briefing) {
    return Stream.concat(
            briefing.sections().stream().map(s -> units.section(briefing, s)),
            units.notes(briefing).stream())
        .toList();
  }

  private Group ofBriefing(String kind, Briefing briefing, Supplier<List<Unit>> make) {
    return group(kind + " " + briefing.path(), briefing, places.division(briefing), make);
  }

  /** Units of a kind that are made from this. */
  private Group group(String name, Object of, Object where, Supplier<List<Unit>> make) {
    Supplier<Group> group = () -> Group.of(make.get(), this::terms);
    return before.map(b -> b.group(name, of, where, group)).orElseGet(group);
  }

  private List<String> terms(String text) {
    return text.length() > NAME ? divided(text) : names.computeIfAbsent(text, SearchIndex::divided);
  }

  private static List<String> divided(String text) {
    return Terms.of(text).stream().map(Terms.Term::text).distinct().toList();
  }
}
