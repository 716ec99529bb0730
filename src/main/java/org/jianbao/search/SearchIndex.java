package org.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
 * Each set of files stands in a folder that is named by what is in it, so that a page never meets
 * files of another time.
 */
public final class SearchIndex {
  /** About as many units has a volume; a hundred briefings or so. */
  public static final int UNITS = 8192;

  /** So many terms has a file of the dictionary. */
  private static final int TERMS = 1500;

  private static final String FOLDER = "assets/search/";

  private static final Comparator<Briefing> NEWEST_FIRST =
      Comparator.comparing(Briefing::year).reversed().thenComparing(Briefing::region);

  private final Content content;
  private final Units units;
  private final String language;
  private final Function<byte[], String> hash;
  private final BiConsumer<String, byte[]> out;
  private final IndexedBefore.OfLanguage before;

  private final List<String> volumes = new ArrayList<>();
  private final SortedMap<String, BitSet> dictionary = new TreeMap<>();

  private SearchIndex(
      Content content,
      Map<String, Lexicon> lexicons,
      String language,
      Places places,
      Function<byte[], String> hash,
      BiConsumer<String, byte[]> out,
      Optional<IndexedBefore> before) {
    this.content = content;
    // A unit is made from its briefing and what the site shares, and from no other briefing.
    Content shared = content.with(new TreeMap<>(), new TreeMap<>());
    this.before = before.map(b -> b.of(language, shared)).orElse((name, of, make) -> make.get());
    this.units = new Units(shared, lexicons, language, places);
    this.language = language;
    this.hash = hash;
    this.out = out;
  }

  /**
   * Writes an index.
   *
   * @param most units of a volume that has more than one briefing
   * @param hash bytes → a short name for them
   * @param out takes a path below the output folder and bytes
   * @param before what was divided before, for who makes the index again and again
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
    int shards = volumes.size() == 1 ? 0 : Math.max(1, dictionary.size() / TERMS);
    String start =
        "{volumes:["
            + String.join(",", volumes)
            + "],dictionary:["
            + Script.text(shards == 0 ? "" : folder(dictionary(shards)))
            + ","
            + shards
            + "]}";
    byte[] file = Script.file("start", start);
    String path = FOLDER + language + "-" + hash.apply(file) + ".js";
    out.accept(path, file);
    return path;
  }

  /**
   * One after the other what comes first where terms count alike: pages, figures, entries, prose.
   */
  private void volume(List<Briefing> briefings) {
    Volume volume = new Volume(volumes.size());
    briefings.forEach(b -> add(volume, "page", b, () -> Stream.of(units.briefing(b))));
    briefings.forEach(
        b ->
            add(
                volume,
                "figures",
                b,
                () -> b.figures().values().stream().map(f -> units.figure(b, f))));
    if (volumes.isEmpty()) {
      before
          .get(
              "indicators",
              "",
              () ->
                  content.indicators().values().stream()
                      .map(i -> volume.indexed(units.indicator(i)))
                      .toList())
          .forEach(volume::add);
    }
    briefings.forEach(
        b ->
            add(
                volume,
                "text",
                b,
                () ->
                    Stream.concat(
                        b.sections().stream().map(s -> units.section(b, s)),
                        units.notes(b).stream())));
    for (String term : volume.terms()) {
      dictionary.computeIfAbsent(term, t -> new BitSet()).set(volumes.size());
    }
    volumes.add("[" + Script.text(folder(volume.files())) + "," + volume.shards() + "]");
  }

  private void add(Volume volume, String kind, Briefing briefing, Supplier<Stream<Unit>> make) {
    before
        .get(kind + " " + briefing.path(), briefing, () -> make.get().map(volume::indexed).toList())
        .forEach(volume::add);
  }

  /** For each term the volumes that have it. */
  private Map<String, byte[]> dictionary(int shards) {
    SortedMap<String, String> lists = new TreeMap<>();
    dictionary.forEach(
        (term, in) -> {
          Postings postings = new Postings();
          in.stream().forEach(v -> postings.add(v, Unit.Weight.TEXT));
          lists.put(term, postings.toString());
        });
    Map<String, byte[]> files = new TreeMap<>();
    Volume.shards(lists, shards)
        .forEach(
            (shard, terms) ->
                files.put("d" + shard, Script.file("d" + shard, "[[],{" + terms + "}]")));
    return files;
  }

  /** Writes files into a folder that is named by them. */
  private String folder(Map<String, byte[]> files) {
    String names =
        files.entrySet().stream()
            .map(f -> f.getKey() + hash.apply(f.getValue()))
            .collect(Collectors.joining());
    String folder =
        FOLDER + language + "/" + hash.apply(names.getBytes(StandardCharsets.UTF_8)) + "/";
    files.forEach((name, bytes) -> out.accept(folder + name + ".js", bytes));
    return folder;
  }
}
