package org.jianbao;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianbao.content.ContentReader;
import org.jianbao.diag.Diagnostics;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Content;
import org.jianbao.site.Templates;

/** The content of this repository, read without the rules of the check. */
public final class RealContent {
  private RealContent() {}

  /** A reader of it, with the words and fonts of the templates. */
  public static ContentReader reader() {
    return new ContentReader(
        Path.of("content"),
        "content",
        new Templates(Path.of("templates"), "templates"),
        new Diagnostics());
  }

  /** All of it. */
  public static Content read() {
    return read(Optional.empty());
  }

  /** With the briefings of one region, if one is named. */
  public static Content read(Optional<String> region) {
    return reader().read(new ContentReader.Filter(region, Optional.empty())).orElseThrow();
  }

  /** The words of its languages. */
  public static Map<String, Lexicon> lexicons(Content content) {
    return content.profiles().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> new Lexicon(e.getValue())));
  }
}
