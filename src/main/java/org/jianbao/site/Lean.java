package org.jianbao.site;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;

/** Style sheets and scripts as readers load them: without what is there for those who edit them. */
final class Lean {
  /**
   * Text in quotes; a mark with the space around it; a colon with the space behind it, as that
   * before it tells descendants from the element itself; the last mark of a block; other space.
   */
  private static final Pattern STYLE =
      Pattern.compile(
          "(\"[^\"\\n]*\"|'[^'\\n]*')|GAP*;?GAP*(})GAP*|GAP*([{;,>])GAP*|(:)GAP+|GAP+"
              .replace("GAP", "(?:\\s|/\\*.*?\\*/)"),
          Pattern.DOTALL);

  private Lean() {}

  /** A style sheet without comments and needless space; text in quotes stays as it is. */
  static String style(String css) {
    String lean = STYLE.matcher(css).replaceAll(m -> Matcher.quoteReplacement(kept(m)));
    return lean.strip() + "\n";
  }

  private static String kept(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(match::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(" ");
  }

  /**
   * A script without comments that fill their lines, and without indents. One with a text over
   * several lines is left as it is.
   */
  static String script(String js) {
    boolean delicate =
        js.contains("/*") || js.lines().anyMatch(l -> StringUtils.countMatches(l, '`') % 2 != 0);
    return delicate
        ? js
        : js.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("//"))
                .collect(Collectors.joining("\n"))
            + "\n";
  }
}
