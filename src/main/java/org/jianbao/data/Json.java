package org.jianbao.data;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianbao.diag.ProgramFault;
import org.jspecify.annotations.Nullable;

/** JSON as our files have it: in the order in which it is given; data files indent by two, LF. */
final class Json {
  private Json() {}

  /** What writes an object into a file. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** A file that holds one object. */
  static String object(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      object(json, body);
    } catch (IOException e) {
      throw new ProgramFault("cannot write JSON", e);
    }
    return out.toString();
  }

  /** Writes a file that holds one object, in UTF-8. */
  static void object(OutputStream out, Body body) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    object(json, body);
    json.close();
  }

  private static void object(JsonGenerator json, Body body) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    json.setPrettyPrinter(printer);
    json.writeStartObject();
    body.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** An object in one line, for a page that holds it. */
  static String line(Map<?, ?> object) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      write(json, object);
    } catch (IOException e) {
      throw new ProgramFault("cannot write JSON", e);
    }
    return out.toString();
  }

  /** A map of names and values in turn, in their order. */
  static Map<String, Object> map(Object... parts) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      map.put((String) parts[i], parts[i + 1]);
    }
    return map;
  }

  /** Writes maps, lists, texts, numbers, truth values and null. */
  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      writeAll(json, map);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.toPlainString());
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString((String) value);
    }
  }

  /** Writes the entries of a map into an object that has been begun. */
  static void writeAll(JsonGenerator json, Map<?, ?> map) throws IOException {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName((String) entry.getKey());
      write(json, entry.getValue());
    }
  }
}
