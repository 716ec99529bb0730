package org.jianbao.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianbao.RealContent;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Content;
import org.junit.jupiter.api.Test;

/** Columns are called and explained alike wherever they appear. */
class FigureColumnTest {
  private static final Path GUIDE = Path.of("src/site/markdown/data.md");
  private static final String HEAD = "| column | title | what it holds |\n|---|---|---|\n";
  private static final Content CONTENT = RealContent.read(Optional.of("hengyang"));
  private static final Lexicon ZH = new Lexicon(CONTENT.profiles().get("zh"));
  private static final Lexicon EN = new Lexicon(CONTENT.profiles().get("en"));
  private static final List<FigureColumn> COLUMNS =
      FigureColumn.of(List.of(ZH.profile(), EN.profile()));

  /** {@code -Dgolden.update=true} writes the table of the guide anew. */
  @Test
  void theGuideSaysWhatTheDescriptionSays() throws IOException {
    String rows =
        COLUMNS.stream()
            .map(
                c ->
                    String.format(
                        "| `%s` | %s, %s | %s |\n",
                        c.name(), c.title(EN), c.title(ZH), c.about(EN)))
            .collect(Collectors.joining());
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf(HEAD) + HEAD.length();
    assertTrue(guide.contains(HEAD), "the guide has a table of the columns");
    int end = guide.indexOf("\n\n", start) + 1;
    if (Boolean.getBoolean("golden.update")) {
      guide = guide.substring(0, start) + rows + guide.substring(end);
      Files.writeString(GUIDE, guide);
      end = start + rows.length();
    }
    assertEquals(guide.substring(start, end), rows);
  }

  /** A table whose heads a person has put into words can be imported. */
  @Test
  void titlesAreHeadsThatImportKnows() {
    int known = 0;
    for (FigureColumn column : COLUMNS) {
      Optional<Column> imported = Column.of(Column.plain(column.name()));
      if (imported.isPresent()) {
        known++;
        assertEquals(imported, Column.of(Column.plain(column.title(EN))), column.name());
        assertEquals(imported, Column.of(Column.plain(column.title(ZH))), column.name());
      }
    }
    assertEquals(14, known);
  }

  @Test
  void namesAreUniqueAndTheKeyIsAmongThem() {
    List<String> names = COLUMNS.stream().map(FigureColumn::name).toList();
    assertEquals(names.stream().distinct().toList(), names);
    assertTrue(names.containsAll(FigureColumn.KEY));
  }
}
