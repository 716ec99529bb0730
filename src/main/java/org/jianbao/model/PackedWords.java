package org.jianbao.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a briefing by language, in a quarter of the memory: a site has thousands of
 * briefings, and few of them are being made at any time. Words are unpacked when they are asked
 * for, and stay as long as memory is not wanted for something else. Safe for use by several
 * threads; cannot be changed.
 */
final class PackedWords extends AbstractMap<String, BriefingWords> {
  private final Map<String, Packed> languages = new LinkedHashMap<>();

  private PackedWords(Map<String, BriefingWords> words) {
    words.forEach((language, of) -> languages.put(language, new Packed(of)));
  }

  /** The same words, packed in the order of their languages. */
  static Map<String, BriefingWords> of(Map<String, BriefingWords> words) {
    return words instanceof PackedWords ? words : new PackedWords(words);
  }

  @Override
  public @Nullable BriefingWords get(@Nullable Object language) {
    Packed packed = languages.get(language);
    return packed == null ? null : packed.words();
  }

  @Override
  public boolean containsKey(@Nullable Object language) {
    return languages.containsKey(language);
  }

  @Override
  public Set<String> keySet() {
    return Collections.unmodifiableSet(languages.keySet());
  }

  @Override
  public Set<Map.Entry<String, BriefingWords>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, BriefingWords>> iterator() {
        return languages.entrySet().stream()
            .map(e -> Map.entry(e.getKey(), e.getValue().words()))
            .iterator();
      }

      @Override
      public int size() {
        return languages.size();
      }
    };
  }

  /** The words of one language. */
  private static final class Packed {
    private final byte[] bytes;
    private volatile WeakReference<BriefingWords> lent;

    Packed(BriefingWords words) {
      bytes = pack(words);
      lent = new WeakReference<>(words);
    }

    BriefingWords words() {
      BriefingWords words = lent.get();
      if (words == null) {
        words = unpack(bytes);
        lent = new WeakReference<>(words);
      }
      return words;
    }
  }

  /** Words in few bytes. */
  static byte[] pack(BriefingWords words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try (Writer out = new Writer(new DeflaterOutputStream(bytes, deflater))) {
      out.words(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** The words that were packed. */
  static BriefingWords unpack(byte[] bytes) {
    Inflater inflater = new Inflater(true);
    try (Reader in =
        new Reader(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater))) {
      return in.words();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }

  /** Writes words, component by component. */
  private static final class Writer implements Closeable {
    private final DataOutputStream out;

    Writer(OutputStream out) {
      this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    void words(BriefingWords words) throws IOException {
      text(words.title());
      text(words.summary());
      map(words.keyFigures(), this::text);
      map(words.watch(), this::text);
      map(words.sections(), this::section);
      map(words.notes(), this::text);
      optional(words.reviewed(), reviewed -> map(reviewed, this::text));
    }

    private void section(BriefingWords.OfSection section) throws IOException {
      text(section.title());
      map(section.blocks(), this::block);
    }

    private void block(BriefingWords.OfBlock block) throws IOException {
      optional(block.text(), this::text);
      optional(block.title(), this::text);
      optional(block.subtitle(), this::text);
      optional(block.alt(), this::text);
      map(block.labels(), this::text);
    }

    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    private <T> void map(Map<String, T> map, Writing<T> value) throws IOException {
      out.writeInt(map.size());
      for (Map.Entry<String, T> entry : map.entrySet()) {
        text(entry.getKey());
        value.write(entry.getValue());
      }
    }

    private <T> void optional(Optional<T> optional, Writing<T> value) throws IOException {
      out.writeBoolean(optional.isPresent());
      if (optional.isPresent()) {
        value.write(optional.get());
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  /** Reads what a writer wrote, in the same order. */
  private static final class Reader implements Closeable {
    private final DataInputStream in;

    Reader(InputStream in) {
      this.in = new DataInputStream(new BufferedInputStream(in));
    }

    BriefingWords words() throws IOException {
      return new BriefingWords(
          text(),
          text(),
          map(this::text),
          map(this::text),
          map(this::section),
          map(this::text),
          optional(() -> map(this::text)));
    }

    private BriefingWords.OfSection section() throws IOException {
      return new BriefingWords.OfSection(text(), map(this::block));
    }

    private BriefingWords.OfBlock block() throws IOException {
      return new BriefingWords.OfBlock(
          optional(this::text),
          optional(this::text),
          optional(this::text),
          optional(this::text),
          map(this::text));
    }

    private String text() throws IOException {
      return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private <T> Map<String, T> map(Reading<T> value) throws IOException {
      Map<String, T> map = new LinkedHashMap<>();
      for (int size = in.readInt(); size > 0; size--) {
        map.put(text(), value.read());
      }
      return map;
    }

    private <T> Optional<T> optional(Reading<T> value) throws IOException {
      return in.readBoolean() ? Optional.of(value.read()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private interface Reading<T> {
    T read() throws IOException;
  }
}
