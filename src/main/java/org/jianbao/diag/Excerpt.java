package org.jianbao.diag;

/**
 * The line of a place as messages show it: without its indent, and cut around the place if it is
 * long.
 *
 * @param text what is shown; empty if the line is blank
 * @param before the part of it that stands before the place
 */
record Excerpt(String text, String before) {
  private static final int LENGTH = 100;

  static Excerpt of(Location at) {
    String line = at.file().line(at.line());
    if (line.isBlank()) {
      return new Excerpt("", "");
    }
    int column = Math.min(at.column() - 1, line.length());
    int indent = 0;
    while (indent < column && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    int from = whole(line, column - indent > 60 ? column - 40 : indent);
    int to = whole(line, Math.min(line.length(), from + LENGTH));
    String shown = line.substring(from, to).replace('\t', ' ');
    String start = from > indent ? "…" : "";
    return new Excerpt(
        start + shown + (to < line.length() ? "…" : ""),
        start + shown.substring(0, Math.min(column - from, shown.length())));
  }

  /** The same offset, or the one before it if it would cut a character in two. */
  private static int whole(String line, int offset) {
    boolean within =
        offset > 0
            && offset < line.length()
            && Character.isSurrogatePair(line.charAt(offset - 1), line.charAt(offset));
    return within ? offset - 1 : offset;
  }
}
