package org.jianbao.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Diagnostics;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;

/** Reads tables: CSV (UTF-8; comma, semicolon or tab) and XLSX, told apart by their first bytes. */
final class TableReader {
  /** No table of a briefing comes near this; it keeps a wrong file from filling the memory. */
  static final int MAX_ROWS = 10_000;

  private static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TableReader() {}

  /** Reads a file; reports why it cannot be read, and then gives nothing. */
  static Optional<Table> read(Path file, String display, Diagnostics diagnostics) {
    Location start = SourceFile.of(display, "").start();
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file)) {
        diagnostics.error(start, Message.MISSING_FILE);
        return Optional.empty();
      }
      if (Files.size(file) > MAX_BYTES) {
        diagnostics.error(start, Message.TOO_LARGE, MAX_BYTES);
        return Optional.empty();
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProgramFault("cannot read " + display, e);
    }
    if (begins(bytes, OLD_OFFICE)) {
      diagnostics.add(
          Diagnostic.error(
                  start, Message.NOT_A_TABLE, Text.of("it is an old XLS file or has a password"))
              .hint("save it as XLSX without password"));
      return Optional.empty();
    }
    Optional<List<Table.Row>> rows =
        begins(bytes, ZIP)
            ? XlsxSheet.read(file, start, diagnostics)
            : csv(bytes, start, diagnostics);
    Optional<Table> table = rows.map(r -> Table.of(display, r));
    if (table.isPresent() && table.get().rows().isEmpty()) {
      diagnostics.error(start, Message.EMPTY_FILE);
      return Optional.empty();
    }
    return table;
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || bytes[i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<List<Table.Row>> csv(
      byte[] bytes, Location start, Diagnostics diagnostics) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      diagnostics.add(
          Diagnostic.error(start, Message.NOT_A_TABLE, Text.of("it is not UTF-8"))
              .hint("save it as “CSV UTF-8” or as XLSX"));
      return Optional.empty();
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    List<Table.Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : parser) {
        int number = (int) record.getRecordNumber();
        if (number > MAX_ROWS) {
          diagnostics.error(start, Message.TABLE_TOO_LONG, MAX_ROWS);
          return Optional.empty();
        }
        rows.add(new Table.Row(number, record.stream().map(Table.Cell::of).toList()));
      }
    } catch (IOException | UncheckedIOException e) {
      Throwable reason =
          e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
      diagnostics.add(
          Diagnostic.error(
                  start,
                  Message.NOT_A_TABLE,
                  String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT))
              .hint(
                  "a cell that holds quotation marks stands in quotation marks, and doubles them"));
      return Optional.empty();
    }
    return Optional.of(rows);
  }

  /** The separator that the first line has most of, outside quotation marks. */
  private static char delimiter(String text) {
    String candidates = ",;\t";
    int[] counts = new int[candidates.length()];
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if ((c == '\n' || c == '\r') && !quoted && !blank) {
        break;
      } else if (!quoted && candidates.indexOf(c) >= 0) {
        counts[candidates.indexOf(c)]++;
      }
      blank &= c == '\n' || c == '\r';
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return candidates.charAt(most);
  }
}
