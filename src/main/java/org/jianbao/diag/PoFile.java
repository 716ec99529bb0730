package org.jianbao.diag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads translations in the PO format of gettext, as far as this program needs it: {@code msgid}
 * and {@code msgstr}, strings over several lines, and comments; no plural forms and no contexts.
 * The first entry, whose {@code msgid} is empty, describes the file and translates nothing.
 */
final class PoFile {
  private enum Part {
    NONE,
    ID,
    TRANSLATION
  }

  private final String name;
  private final Map<String, String> translations = new LinkedHashMap<>();
  private final StringBuilder id = new StringBuilder();
  private final StringBuilder translation = new StringBuilder();
  private Part part = Part.NONE;

  private PoFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @param name how messages show the file
   * @return sentence → translation, in the order of the file
   * @throws ProgramFault with the line, if the file has another form, lacks a translation or
   *     translates a sentence twice
   */
  static Map<String, String> read(String name, String text) {
    PoFile file = new PoFile(name);
    List<String> lines = SourceFile.of(name, text).lines();
    for (int i = 0; i < lines.size(); i++) {
      file.line(lines.get(i).strip(), i + 1);
    }
    file.end(lines.size());
    file.translations.remove("");
    return file.translations;
  }

  private void line(String line, int number) {
    if (line.startsWith("#") || line.isEmpty()) {
      end(number);
    } else if (line.startsWith("msgid ")) {
      end(number);
      part = Part.ID;
      id.append(string(line.substring("msgid ".length()), number));
    } else if (line.startsWith("msgstr ") && part == Part.ID) {
      part = Part.TRANSLATION;
      translation.append(string(line.substring("msgstr ".length()), number));
    } else if (line.startsWith("\"") && part != Part.NONE) {
      (part == Part.ID ? id : translation).append(string(line, number));
    } else {
      throw fault(number, "is no line of a PO file");
    }
  }

  /** Keeps the entry that was read, if there is one. */
  private void end(int number) {
    if (part == Part.NONE) {
      return;
    }
    if (part == Part.ID || translation.isEmpty()) {
      throw fault(number, "ends an entry without translation");
    }
    if (translations.put(id.toString(), translation.toString()) != null) {
      throw fault(number, "ends the second translation of a sentence");
    }
    id.setLength(0);
    translation.setLength(0);
    part = Part.NONE;
  }

  private String string(String quoted, int number) {
    int end = quoted.length() - 1;
    if (end < 1 || quoted.charAt(0) != '"' || quoted.charAt(end) != '"') {
      throw fault(number, "has a string without quotation marks");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < end; i++) {
      char c = quoted.charAt(i);
      if (c == '"' || (c == '\\' && i + 1 == end)) {
        throw fault(number, "has a quotation mark within a string");
      }
      out.append(c == '\\' ? escaped(quoted.charAt(++i), number) : c);
    }
    return out.toString();
  }

  private char escaped(char c, int number) {
    return switch (c) {
      case 'n' -> '\n';
      case '"', '\\' -> c;
      default -> throw fault(number, "has an unknown escape \\" + c);
    };
  }

  private ProgramFault fault(int number, String what) {
    return new ProgramFault(name + ", line " + number + ": " + what);
  }
}
