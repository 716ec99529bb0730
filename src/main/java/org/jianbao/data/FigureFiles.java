package org.jianbao.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jianbao.diag.ProgramFault;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jspecify.annotations.Nullable;

/** The door of this room: the data files of briefings. UTF-8, LF, sorted, one record per figure. */
public final class FigureFiles {
  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final List<String> languages;

  /** Files of this content, with names and texts in these languages. */
  public FigureFiles(Content content, Map<String, Lexicon> lexicons) {
    this.content = content;
    this.lexicons = lexicons;
    this.languages = content.site().languages();
  }

  /** {@code figures.csv} (RFC 4180 with LF) of some briefings, in their order. */
  public String csv(Iterable<Briefing> briefings) {
    StringWriter out = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter csv = new CSVPrinter(out, format)) {
      csv.printRecord(columns());
      for (Briefing briefing : briefings) {
        for (FigureRecord r : FigureRecord.of(content, lexicons, briefing)) {
          csv.printRecord(row(r));
        }
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot write CSV", e);
    }
    return out.toString();
  }

  private List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of("region", "year", "figure", "indicator", "topic", "dimensions"));
    languages.forEach(l -> columns.add("name_" + l));
    columns.addAll(List.of("status", "bound", "value", "unit", "decimals"));
    languages.forEach(l -> columns.add("text_" + l));
    columns.addAll(List.of("source", "section", "as_stated", "derived", "force"));
    return columns;
  }

  private List<Object> row(FigureRecord r) {
    List<Object> row =
        new ArrayList<>(
            List.of(r.region(), r.year(), r.figure(), r.indicator(), r.topic(), r.dimensions()));
    languages.forEach(l -> row.add(r.name(l)));
    row.addAll(List.of(r.status(), r.bound(), r.value().toPlainString(), r.unit(), r.decimals()));
    languages.forEach(l -> row.add(r.text(l)));
    row.addAll(List.of(r.source(), r.section(), r.stated(), r.derived(), r.force()));
    return row;
  }

  /**
   * {@code figures.json} of a briefing: an object with the briefing, its figures and the rows of
   * its blocks to follow up.
   */
  public String json(Briefing briefing) {
    StringWriter out = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("region", briefing.region());
      json.writeStringField("regionCode", content.region(briefing.region()).code());
      json.writeNumberField("year", briefing.year());
      json.writeStringField("kind", briefing.kind().id());
      json.writeStringField("version", briefing.revisions().get(0).version());
      json.writeStringField("date", briefing.revisions().get(0).date().toString());
      json.writeStringField("licence", content.site().licence());
      json.writeArrayFieldStart("figures");
      for (FigureRecord r : FigureRecord.of(content, lexicons, briefing)) {
        write(json, r);
      }
      json.writeEndArray();
      json.writeFieldName("blocks");
      write(json, BlockRecords.of(briefing, languages));
      json.writeEndObject();
    } catch (IOException e) {
      throw new ProgramFault("cannot write JSON", e);
    }
    return out.append('\n').toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString((String) value);
    }
  }

  private void write(JsonGenerator json, FigureRecord r) throws IOException {
    json.writeStartObject();
    json.writeStringField("figure", r.figure());
    json.writeStringField("indicator", r.indicator());
    json.writeStringField("topic", r.topic());
    json.writeStringField("dimensions", r.dimensions());
    json.writeObjectFieldStart("name");
    for (String language : languages) {
      json.writeStringField(language, r.name(language));
    }
    json.writeEndObject();
    json.writeStringField("status", r.status());
    json.writeStringField("bound", r.bound());
    json.writeFieldName("value");
    json.writeNumber(r.value().toPlainString());
    json.writeStringField("unit", r.unit());
    json.writeNumberField("decimals", r.decimals());
    json.writeObjectFieldStart("text");
    for (String language : languages) {
      json.writeStringField(language, r.text(language));
    }
    json.writeEndObject();
    json.writeStringField("source", r.source());
    json.writeStringField("section", r.section());
    json.writeStringField("asStated", r.stated());
    json.writeBooleanField("derived", r.derived());
    json.writeStringField("force", r.force());
    json.writeEndObject();
  }
}
