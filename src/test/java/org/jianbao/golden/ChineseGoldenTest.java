package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What editors see who read Chinese: every case can be said in it, and where a case has an {@code
 * expected.zh.txt}, that is exactly what is said.
 */
class ChineseGoldenTest {
  /** Two words with a space are a sentence, unless they stand in the content. */
  private static final Pattern ENGLISH = Pattern.compile("[^<]*[a-z]+ [a-z]+[^<]*");

  /** These quote words for the text at fault, which may be English. */
  private static final Set<String> QUOTING =
      Set.of("write '%s'", "say so in this sentence, with words such as: %s");

  @TempDir Path temp;

  static List<String> cases() throws IOException {
    return ContentFolder.cases();
  }

  static List<String> written() throws IOException {
    return cases().stream().filter(c -> Files.exists(expected(c))).toList();
  }

  private static Path expected(String name) {
    return ContentFolder.expected(name).resolveSibling("expected.zh.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsLeftInEnglish(String name) throws IOException {
    Set<String> left = new TreeSet<>();
    List<Diagnostic> remarks = ContentFolder.base(temp).overlay(name).check().remarks();
    String content = content();
    for (Diagnostic d : remarks) {
      english(d.text(), content, left);
      d.hint().ifPresent(h -> english(h, content, left));
    }
    assertEquals(Set.of(), left);
  }

  /** Collects templates without translation, and words that are no text but should be. */
  private static void english(Text text, String content, Set<String> left) {
    String template = text.template();
    if (!template.isEmpty() && !Wording.CHINESE.translations().containsKey(template)) {
      left.add(template);
    }
    for (Object arg : text.args()) {
      if (arg instanceof Text part) {
        english(part, content, left);
      } else if (!QUOTING.contains(template)
          && ENGLISH.matcher(String.valueOf(arg)).matches()
          && Stream.of(String.valueOf(arg).split(" ")).anyMatch(w -> !content.contains(w))) {
        left.add(String.valueOf(arg));
      }
    }
  }

  private String content() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
      }
      return all.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("written")
  void remarksAreExactlyThese(String name) throws IOException {
    String remarks =
        ContentFolder.base(temp).overlay(name).check().remarks().stream()
            .map(d -> d.in(Wording.CHINESE) + "\n\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected(name), remarks);
    }
    assertEquals(Files.readString(expected(name)), remarks);
  }
}
