package org.jianbao.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where words of a language may be divided at the end of a line, by the patterns of TeX (Liang
 * 1983). The patterns are those of the hyph-utf8 package, unchanged and with their licence, in
 * {@code /jianbao/hyphenation/<language>.tex}; only languages with such a file divide words. The
 * method needs so little code that it is written out here: libraries that have it (Apache FOP,
 * Lucene) are hundreds of times its size. Safe for use by several threads.
 */
public final class Hyphenation {
  /** Divides nothing. */
  public static final Hyphenation NONE = new Hyphenation(new Patterns(Map.of()), Map.of());

  /** How many letters stay at least before a division, and go at least to the next line. */
  static final int LEFT = 3;

  static final int RIGHT = 3;

  private static final Map<String, Optional<Hyphenation>> READ = new ConcurrentHashMap<>();

  private final Patterns patterns;

  /** Words whose divisions are known, each with the places of its letters before which they are. */
  private final Map<String, boolean[]> known;

  private Hyphenation(Patterns patterns, Map<String, boolean[]> known) {
    this.patterns = patterns;
    this.known = known;
  }

  /**
   * The divisions of a language.
   *
   * @param language a tag of BCP 47; its first part counts
   * @param words words with a hyphen wherever they may be divided, against what patterns say; a
   *     word without one is kept whole
   */
  public static Hyphenation of(String language, Collection<String> words) {
    String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    Hyphenation plain = READ.computeIfAbsent(primary, Hyphenation::read).orElse(NONE);
    if (plain == NONE || words.isEmpty()) {
      return plain;
    }
    Map<String, boolean[]> known = new HashMap<>(plain.known);
    words.forEach(word -> learn(word, known));
    return new Hyphenation(plain.patterns, known);
  }

  private static Optional<Hyphenation> read(String language) {
    String name = "/jianbao/hyphenation/" + language + ".tex";
    try (InputStream in = Hyphenation.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  private static Hyphenation parse(String tex) {
    String text = tex.replaceAll("%.*", "");
    Map<String, boolean[]> known = new HashMap<>();
    for (String word : words(text, "hyphenation")) {
      learn(word, known);
    }
    Map<String, byte[]> values = new HashMap<>();
    for (String pattern : words(text, "patterns")) {
      String letters = pattern.replaceAll("\\d", "");
      byte[] value = new byte[letters.length() + 1];
      int at = 0;
      for (int i = 0; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        if (c >= '0' && c <= '9') {
          value[at] = (byte) (c - '0');
        } else {
          at++;
        }
      }
      values.put(letters, value);
    }
    return new Hyphenation(new Patterns(values), known);
  }

  private static String[] words(String tex, String command) {
    Matcher group = Pattern.compile("\\\\" + command + "\\s*\\{([^}]*)\\}").matcher(tex);
    return group.find() ? group.group(1).strip().split("\\s+") : new String[0];
  }

  private static void learn(String word, Map<String, boolean[]> known) {
    String letters = word.replace("-", "");
    boolean[] places = new boolean[letters.length()];
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != '-') {
        at++;
      } else if (at > 0 && at < places.length) {
        places[at] = true;
      }
    }
    known.put(letters.toLowerCase(Locale.ROOT), places);
  }

  /**
   * Where a word may be divided: true for every letter that may begin a line.
   *
   * @param word letters and nothing else
   */
  boolean[] places(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean[] places = known.get(lower);
    if (places == null) {
      places = patterns.places(lower);
    } else {
      places = places.clone();
    }
    for (int i = 0; i < places.length; i++) {
      places[i] &= i >= LEFT && i <= places.length - RIGHT;
    }
    return places;
  }

  /** A tree of patterns: each letter leads to a further node. */
  private static final class Patterns {
    private static final int LETTERS = 0x250;

    /** For each node and letter the node that follows; 0 for none. */
    private int[][] next = {new int[0]};

    private byte[][] values = new byte[1][];
    private final byte[] alphabet = new byte[LETTERS];
    private int size = 1;
    private int letters;

    Patterns(Map<String, byte[]> patterns) {
      patterns.keySet().forEach(p -> p.chars().forEach(this::admit));
      next = new int[256][];
      values = new byte[256][];
      next[0] = new int[letters + 1];
      patterns.forEach(this::add);
    }

    private void admit(int c) {
      if (c < LETTERS && alphabet[c] == 0) {
        alphabet[c] = (byte) ++letters;
      }
    }

    private void add(String pattern, byte[] value) {
      int node = 0;
      for (int i = 0; i < pattern.length(); i++) {
        int letter = letter(pattern.charAt(i));
        if (next[node][letter] == 0) {
          if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            values = Arrays.copyOf(values, size * 2);
          }
          next[size] = new int[letters + 1];
          next[node][letter] = size++;
        }
        node = next[node][letter];
      }
      values[node] = value;
    }

    private int letter(char c) {
      return c < LETTERS ? alphabet[c] : 0;
    }

    /** The greatest value of all patterns that fit decides: an odd one allows a division. */
    boolean[] places(String word) {
      int n = word.length();
      byte[] best = new byte[n + 3];
      for (int start = -1; start < n; start++) {
        int node = 0;
        for (int i = start; i <= n; i++) {
          int letter = letter(i < 0 || i == n ? '.' : word.charAt(i));
          node = letter == 0 ? 0 : next[node][letter];
          if (node == 0) {
            break;
          }
          byte[] value = values[node];
          for (int k = 0; value != null && k < value.length; k++) {
            int at = start + 1 + k;
            best[at] = (byte) Math.max(best[at], value[k]);
          }
        }
      }
      boolean[] places = new boolean[n];
      for (int i = 0; i < n; i++) {
        places[i] = best[i + 1] % 2 == 1;
      }
      return places;
    }
  }
}
