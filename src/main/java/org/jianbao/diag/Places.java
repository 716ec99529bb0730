package org.jianbao.diag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The places of one file, which is read to its end, in some fifteen bytes each: sorted by path,
 * each path as what it has in common with the one before and what it has not.
 */
final class Places {
  /** Every so many paths one stands whole, where a search can begin. */
  private static final int STEP = 16;

  private static final Places NONE = new Places(List.of(), new byte[0], new int[0]);

  private final List<SourceFile> files;
  private final byte[] bytes;
  private final int[] whole;

  private Places(List<SourceFile> files, byte[] bytes, int[] whole) {
    this.files = List.copyOf(files);
    this.bytes = bytes;
    this.whole = whole;
  }

  /** Packs the places of a file that is read, and lets go of its lines. */
  static Places of(Map<String, SourceMap.Place> places) {
    List<SourceFile> files = new ArrayList<>();
    int[] whole = new int[(places.size() + STEP - 1) / STEP];
    Packed.Writer out = new Packed.Writer();
    String previous = "";
    int count = 0;
    for (Map.Entry<String, SourceMap.Place> entry : new TreeMap<>(places).entrySet()) {
      String path = entry.getKey();
      int common = 0;
      if (count % STEP == 0) {
        whole[count / STEP] = out.size();
      } else {
        common = common(previous, path);
      }
      out.number(common);
      out.text(path.substring(common));
      SourceFile file = entry.getValue().key().file();
      int index = files.indexOf(file);
      if (index < 0) {
        index = files.size();
        files.add(file);
      }
      write(entry.getValue(), index, out);
      previous = path;
      count++;
    }
    files.forEach(SourceFile::letGo);
    return new Places(files, out.bytes(), whole);
  }

  private static int common(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n;
  }

  /** Writes a place in the file with this index. */
  static void write(SourceMap.Place place, int index, Packed.Writer out) {
    out.number((index << 1) | (place.block() ? 1 : 0));
    out.number(place.key().line());
    out.number(place.key().column());
    out.number(place.value().line());
    out.number(place.value().column());
  }

  static SourceMap.Place read(Packed.Reader in, List<SourceFile> files) {
    int head = in.number();
    SourceFile file = files.get(head >> 1);
    Location key = file.at(in.number(), in.number());
    Location value = file.at(in.number(), in.number());
    return new SourceMap.Place(key, value, (head & 1) == 1);
  }

  Optional<SourceMap.Place> find(String path) {
    int low = 0;
    int high = whole.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      Packed.Reader in = new Packed.Reader(bytes, whole[middle]);
      in.number();
      if (in.text().compareTo(path) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (whole.length == 0) {
      return Optional.empty();
    }
    Packed.Reader in = new Packed.Reader(bytes, whole[low]);
    StringBuilder known = new StringBuilder();
    for (int i = 0; i < STEP && !in.atEnd(); i++) {
      in.text(known, in.number());
      SourceMap.Place place = read(in, files);
      if (path.contentEquals(known)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Of all of them the one with this path, if there is one. */
  Places only(String path) {
    return find(path).map(place -> of(Map.of(path, place))).orElse(NONE);
  }

  /** All of them, by path, to add others. */
  Map<String, SourceMap.Place> all() {
    Map<String, SourceMap.Place> places = new HashMap<>();
    Packed.Reader in = new Packed.Reader(bytes, 0);
    StringBuilder path = new StringBuilder();
    while (!in.atEnd()) {
      in.text(path, in.number());
      places.put(path.toString(), read(in, files));
    }
    return places;
  }
}
