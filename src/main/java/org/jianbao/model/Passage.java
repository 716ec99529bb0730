package org.jianbao.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is translated and reviewed as one: title and summary, the key figures, what is to be
 * watched, a section, or the notes.
 *
 * @param id {@code title}, {@code key-figures}, {@code watch}, {@code notes} or {@code
 *     sections.<id>}
 * @param texts path in the file of words → text
 */
public record Passage(String id, SortedMap<String, String> texts) {
  /** The digits that a fingerprint keeps of SHA-256: a change is not missed by chance. */
  private static final int DIGITS = 12;

  /** How far the translation of a passage is. */
  public enum State {
    /** A text of it, or all, is not there. */
    MISSING,
    /** The original has changed since it was reviewed. */
    STALE,
    /** Nobody has said that it was reviewed. */
    UNREVIEWED,
    /** It was reviewed beside the original as it is now. */
    REVIEWED
  }

  public Passage {
    texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** The passages of these words, in the order of their file. */
  public static List<Passage> of(BriefingWords words) {
    Map<String, SortedMap<String, String>> passages = new LinkedHashMap<>();
    words
        .texts()
        .forEach(
            (path, text) ->
                passages.computeIfAbsent(idOf(path), i -> new TreeMap<>()).put(path, text));
    List<Passage> all = new ArrayList<>();
    passages.forEach((id, texts) -> all.add(new Passage(id, texts)));
    return all;
  }

  private static String idOf(String path) {
    String[] keys = path.split("\\.", 3);
    return switch (keys[0]) {
      case "title", "summary" -> "title";
      case "sections" -> keys[0] + "." + keys[1];
      default -> keys[0];
    };
  }

  /** The id of the section that this is; empty for the others. */
  public Optional<String> section() {
    return section(id);
  }

  /** The id of the section that a passage of this id is; empty for the others. */
  public static Optional<String> section(String passage) {
    return passage.startsWith("sections.")
        ? Optional.of(passage.substring("sections.".length()))
        : Optional.empty();
  }

  /**
   * The first digits of SHA-256 over the UTF-8 of the canonical text: each text in the order of its
   * path, as path, LF, text, LF and U+001E. Texts have no spaces at their ends, LF for line ends,
   * and no control characters, so that no two passages have the same canonical text.
   */
  public String fingerprint() {
    StringBuilder canonical = new StringBuilder();
    texts.forEach(
        (path, text) ->
            canonical.append(path).append('\n').append(text.strip()).append("\n\u001E"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** How far this passage of the original is in a translation; without words it is missing. */
  public State in(Optional<BriefingWords> translation) {
    if (translation.isEmpty() || !translation.get().texts().keySet().containsAll(texts.keySet())) {
      return State.MISSING;
    }
    Optional<String> reviewed =
        translation.get().reviewed().flatMap(r -> Optional.ofNullable(r.get(id)));
    if (reviewed.isEmpty()) {
      return State.UNREVIEWED;
    }
    return reviewed.get().equals(fingerprint()) ? State.REVIEWED : State.STALE;
  }
}
