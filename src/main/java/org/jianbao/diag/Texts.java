package org.jianbao.diag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Every text of a content folder, in the order of reading. Most of them the records have, too; here
 * they are packed, in parts that are unpacked one after the other by whoever goes through them.
 */
final class Texts implements Iterable<SourceMap.Text> {
  /** How many bytes a part has before it is packed. */
  private static final int PART = 1 << 16;

  private final List<SourceFile> files = new ArrayList<>();
  private final Map<SourceFile, Integer> indexes = new HashMap<>();
  private final List<byte[]> parts = new ArrayList<>();
  // The first and the last part that has texts of a file.
  private final Map<String, int[]> partsOf = new HashMap<>();
  private Packed.Writer last = new Packed.Writer();

  void add(SourceMap.Text text) {
    if (last.size() > PART) {
      pack();
    }
    last.text(text.path());
    last.text(text.text());
    SourceFile file = text.place().value().file();
    Places.write(text.place(), index(file), last);
    int here = parts.size();
    int[] range = partsOf.computeIfAbsent(file.path(), f -> new int[] {here, here});
    range[1] = here;
  }

  /** Packs what is not packed, since no more will come soon. */
  void pack() {
    if (last.size() > 0) {
      parts.add(Packed.deflate(last.bytes()));
      last = new Packed.Writer();
    }
  }

  private int index(SourceFile file) {
    Integer known = indexes.putIfAbsent(file, files.size());
    if (known == null) {
      files.add(file);
    }
    return known == null ? files.size() - 1 : known;
  }

  private List<SourceMap.Text> part(int number) {
    Packed.Reader in =
        new Packed.Reader(
            number < parts.size() ? Packed.inflate(parts.get(number)) : last.bytes(), 0);
    List<SourceMap.Text> texts = new ArrayList<>();
    while (!in.atEnd()) {
      texts.add(new SourceMap.Text(in.text(), in.text(), Places.read(in, files)));
    }
    return texts;
  }

  @Override
  public Iterator<SourceMap.Text> iterator() {
    return IntStream.rangeClosed(0, parts.size()).boxed().flatMap(n -> part(n).stream()).iterator();
  }

  /** Those of one file. */
  List<SourceMap.Text> of(String file) {
    int[] range = partsOf.getOrDefault(file, new int[] {0, -1});
    return IntStream.rangeClosed(range[0], range[1])
        .boxed()
        .flatMap(n -> part(n).stream())
        .filter(t -> t.place().value().file().path().equals(file))
        .toList();
  }
}
