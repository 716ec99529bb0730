package org.jianbao.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianbao.language.NumberText;
import org.junit.jupiter.api.Test;

/** The guide to themes lists what templates see as the records and their comments have it. */
class DataModelTest {
  private static final String BEGIN =
      "<!-- Made from the records by DataModelTest: mvn test -Dtest=DataModelTest"
          + " -Dgolden.update=true -->\n";
  private static final List<Class<?>> PAGES =
      List.of(
          BriefingPage.class,
          FiguresPage.class,
          OnePageView.class,
          SitePage.class,
          ComparePage.class,
          SourcePage.class,
          TextPage.class,
          PageHead.class,
          TranslationsPage.class,
          NumberText.class);

  @Test
  void guideListsWhatTemplatesSee() throws IOException {
    Path page = Path.of("src/site/markdown/themes.md");
    String text = Files.readString(page);
    int at = text.indexOf(BEGIN);
    assertTrue(at > 0, "the mark is missing");
    StringBuilder made = new StringBuilder(text.substring(0, at + BEGIN.length()));
    for (Class<?> type : PAGES) {
      describe(type, source(type), made);
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, made.toString());
    }
    assertEquals(Files.readString(page), made.toString());
  }

  private static String source(Class<?> type) throws IOException {
    return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
  }

  private static void describe(Class<?> type, String source, StringBuilder out) {
    if (type.isRecord()) {
      String comment = comment(type, source);
      Map<String, String> parameters = parameters(comment);
      out.append("\n### ").append(type.getSimpleName()).append("\n\n");
      String about = comment.replaceAll("(?s)(^|\n)@.*", "").strip();
      if (!about.isEmpty()) {
        out.append(plain(about)).append("\n\n");
      }
      out.append("| name | type | meaning |\n| --- | --- | --- |\n");
      for (RecordComponent part : type.getRecordComponents()) {
        out.append("| `")
            .append(part.getName())
            .append("` | `")
            .append(name(part.getGenericType()))
            .append("` | ")
            .append(plain(parameters.getOrDefault(part.getName(), "")))
            .append(" |\n");
      }
    }
    Arrays.stream(type.getDeclaredClasses())
        .filter(Class::isRecord)
        .sorted(java.util.Comparator.comparing(Class::getSimpleName))
        .forEach(inner -> describe(inner, source, out));
  }

  /** The comment before a record, without its stars; empty if there is none. */
  private static String comment(Class<?> type, String source) {
    Matcher record =
        Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record " + type.getSimpleName() + "\\(",
                Pattern.DOTALL)
            .matcher(source);
    return record.find() ? record.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip() : "";
  }

  private static Map<String, String> parameters(String comment) {
    Map<String, String> all = new TreeMap<>();
    Matcher parameter =
        Pattern.compile("@param (\\w+) (.*?)(?=\n@|\\z)", Pattern.DOTALL).matcher(comment);
    while (parameter.find()) {
      all.put(parameter.group(1), parameter.group(2));
    }
    return all;
  }

  private static String plain(String text) {
    return text.replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`").replaceAll("\\s+", " ").strip();
  }

  private static String name(Type type) {
    if (type instanceof ParameterizedType generic) {
      String of =
          Arrays.stream(generic.getActualTypeArguments())
              .map(DataModelTest::name)
              .collect(Collectors.joining(", "));
      return generic.getRawType().equals(Optional.class)
          ? of + ", or none"
          : ((Class<?>) generic.getRawType()).getSimpleName() + "<" + of + ">";
    }
    return ((Class<?>) type).getSimpleName();
  }
}
