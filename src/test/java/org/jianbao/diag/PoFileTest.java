package org.jianbao.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoFileTest {
  private static Map<String, String> read(String text) {
    return PoFile.read("x.po", text);
  }

  @Test
  void readsEntriesWithTheirEscapesAndForgetsTheHeader() {
    Map<String, String> read =
        read(
            """
            # about the file
            msgid ""
            msgstr ""
            "Language: zh_CN\\n"

            #. where it is said
            msgid "say \\"%s\\", or \\\\"
            msgstr "说“%s”或\\\\"

            msgid ""
            "a longer "
            "sentence\\n"
            msgstr "一个"
            "长句\\n"
            msgid "next to it"
            msgstr "紧接着"
            """);
    assertEquals(
        Map.of(
            "say \"%s\", or \\", "说“%s”或\\", "a longer sentence\n", "一个长句\n", "next to it", "紧接着"),
        read);
  }

  @Test
  void lineEndsDoNotMatter() {
    String text = "msgid \"a\"\nmsgstr \"一\"\n";
    assertEquals(read(text), read(text.replace("\n", "\r\n")));
    assertEquals(Map.of(), read(""));
  }

  @ParameterizedTest
  @CsvSource({
    "'msgid \"a\"|msgstr \"\"|', 'line 3: ends an entry without translation'",
    "'msgid \"a\"||', 'line 2: ends an entry without translation'",
    "'msgid \"a\"|msgstr \"b\"|msgid \"a\"|msgstr \"c\"', 'line 4: ends the second translation'",
    "'msgstr \"a\"', 'line 1: is no line of a PO file'",
    "'\"a\"', 'line 1: is no line of a PO file'",
    "'msgctxt \"a\"', 'line 1: is no line of a PO file'",
    "'msgid_plural \"a\"', 'line 1: is no line of a PO file'",
    "'msgid a', 'line 1: has a string without quotation marks'",
    "'msgid \"a', 'line 1: has a string without quotation marks'",
    "'msgid \"', 'line 1: has a string without quotation marks'",
    "'msgid \"a\"b\"', 'line 1: has a quotation mark within a string'",
    "'msgid \"a\\\"', 'line 1: has a quotation mark within a string'",
    "'msgid \"a\\q\"', 'line 1: has an unknown escape \\q'",
  })
  void refusesWhatItDoesNotUnderstand(String lines, String why) {
    ProgramFault fault = assertThrows(ProgramFault.class, () -> read(lines.replace('|', '\n')));
    assertTrue(String.valueOf(fault.getMessage()).startsWith("x.po, " + why), fault.getMessage());
  }
}
