package org.jianbao.diag;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One remark about content or templates, in the form compilers use, so that editors can jump to it:
 *
 * <pre>
 * content/…/en.yaml:41:7: error: figure 'first-tier' is used in zh.yaml but not here [parity]
 *     schools: In 2018 …
 *     ^
 *   hint: the Chinese text names it in section 'quality', line 38
 * </pre>
 *
 * @param severity error, warning or notice
 * @param at the place where a person has to look
 * @param message what is wrong
 * @param args the values that fill the message
 * @param hint a way out, if there is one
 */
public record Diagnostic(
    Severity severity, Location at, Message message, List<Object> args, Optional<Text> hint)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::at)
          .thenComparing(Diagnostic::severity)
          .thenComparing(d -> d.message().rule())
          .thenComparing(d -> d.text().toString());

  public Diagnostic {
    args = List.copyOf(args);
  }

  /** An error without hint. */
  public static Diagnostic error(Location at, Message message, Object... args) {
    return new Diagnostic(Severity.ERROR, at, message, List.of(args), Optional.empty());
  }

  /** A warning without hint. */
  public static Diagnostic warning(Location at, Message message, Object... args) {
    return new Diagnostic(Severity.WARNING, at, message, List.of(args), Optional.empty());
  }

  /** A notice without hint. */
  public static Diagnostic notice(Location at, Message message, Object... args) {
    return new Diagnostic(Severity.NOTICE, at, message, List.of(args), Optional.empty());
  }

  /** The same remark with a way out: English words with places, and what fills them. */
  public Diagnostic hint(String template, Object... values) {
    return hint(Text.of(template, values));
  }

  /** The same remark with a way out. */
  public Diagnostic hint(Text text) {
    return new Diagnostic(severity, at, message, args, Optional.of(text));
  }

  /** The same remark with a way out, if one was found. */
  public Diagnostic hint(Optional<Text> text) {
    return text.map(this::hint).orElse(this);
  }

  /** The same remark, taken more or less seriously. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(other, at, message, args, hint);
  }

  /** The sentence that says what is wrong. */
  public Text text() {
    return message.text(args);
  }

  /** The line of the place, as messages show it; empty if it is blank or cannot be read. */
  public String excerpt() {
    return Excerpt.of(at).text();
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** The remark as people read it, of two to four lines, without a line end, in English. */
  @Override
  public String toString() {
    return in(Wording.ENGLISH);
  }

  /** The remark in a language of the user. */
  public String in(Wording wording) {
    StringBuilder out = new StringBuilder();
    out.append(at).append(": ").append(Text.of(severity.word()).in(wording)).append(": ");
    out.append(text().in(wording));
    out.append(" [").append(message.rule().id()).append(']');
    Excerpt excerpt = Excerpt.of(at);
    if (!excerpt.text().isBlank()) {
      out.append("\n    ").append(excerpt.text()).append("\n    ");
      excerpt.before().codePoints().forEach(c -> out.append(isWide(c) ? "  " : " "));
      out.append('^');
    }
    hint.ifPresent(h -> out.append("\n  ").append(Text.of("hint: %s", h).in(wording)));
    return out.toString();
  }

  private static boolean isWide(int c) {
    return (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
