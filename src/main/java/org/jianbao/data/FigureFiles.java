package org.jianbao.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jianbao.diag.ProgramFault;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;

/** The door of this room: the data files of briefings. UTF-8, LF, sorted, one record per figure. */
public final class FigureFiles {
  /** The name of a table of figures. */
  public static final String CSV = "figures.csv";

  /** The name of its description, by which programs find it (CSVW, locating metadata). */
  public static final String METADATA = CSV + "-metadata.json";

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final List<String> languages;
  private final List<FigureColumn> columns;
  private final TableDescription description;

  /** Files of this content, with names and texts in these languages. */
  public FigureFiles(Content content, Map<String, Lexicon> lexicons) {
    this.content = content;
    this.lexicons = lexicons;
    this.languages = content.site().languages();
    List<Lexicon> own =
        languages.stream().map(l -> Objects.requireNonNull(lexicons.get(l), l)).toList();
    this.columns = FigureColumn.of(own.stream().map(Lexicon::profile).toList());
    this.description = new TableDescription(content, own, columns);
  }

  /** {@code figures.csv} (RFC 4180 with LF) of some briefings, in their order. */
  public String csv(Iterable<Briefing> briefings) {
    StringWriter out = new StringWriter();
    try {
      csv(briefings, f -> true, out);
    } catch (IOException e) {
      throw new ProgramFault("cannot write CSV", e);
    }
    return out.toString();
  }

  /** Writes {@code figures.csv} of all briefings, one after the other. */
  public void csv(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv(content.briefings().values(), f -> true, writer);
    writer.flush();
  }

  private void csv(Iterable<Briefing> briefings, Predicate<Figure> which, Appendable out)
      throws IOException {
    CSVPrinter csv =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    csv.printRecord(columns.stream().map(FigureColumn::name));
    for (Briefing briefing : briefings) {
      for (FigureRecord r : FigureRecord.of(content, lexicons, briefing, which)) {
        csv.printRecord(columns.stream().map(c -> c.cell().apply(r)));
      }
    }
  }

  /** {@code figures.csv-metadata.json} of a briefing: what its table of figures holds (CSVW). */
  public String metadata(Briefing briefing) {
    return Json.object(json -> Json.writeAll(json, description.of(briefing)));
  }

  /** {@code figures.csv-metadata.json} of all figures of the site. */
  public String metadata() {
    return Json.object(json -> Json.writeAll(json, description.ofAll()));
  }

  /**
   * {@code figures.json} of a briefing: an object with the briefing, its figures and the rows of
   * its blocks to follow up.
   */
  public String json(Briefing briefing) {
    return Json.object(
        json -> {
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
          Json.write(json, BlockRecords.of(briefing, languages));
        });
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
