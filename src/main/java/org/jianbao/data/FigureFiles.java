package org.jianbao.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jianbao.diag.ProgramFault;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Briefing;
import org.jianbao.model.Content;
import org.jianbao.model.Figure;
import org.jianbao.model.Indicator;

/** The door of this room: the data files of briefings. UTF-8, LF, sorted, one record per figure. */
public final class FigureFiles {
  /** The name of a table of figures. */
  public static final String CSV = "figures.csv";

  /** The name of its description, by which programs find it (CSVW, locating metadata). */
  public static final String METADATA = CSV + "-metadata.json";

  /** The name of the same table as a workbook. */
  static final String XLSX = "figures.xlsx";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Content content;
  private final Map<String, Lexicon> lexicons;
  private final List<String> languages;
  private final List<FigureColumn> columns;
  private final TableDescription description;
  private final FigureWorkbook workbook;
  private final JsonStat stat;
  private final RowsBefore before;

  /** Files of this content, with names and texts in these languages. */
  public FigureFiles(Content content, Map<String, Lexicon> lexicons) {
    this(content, lexicons, RowsBefore.NONE);
  }

  /** The same for who knows the rows of briefings in tables of all. */
  public FigureFiles(Content content, Map<String, Lexicon> lexicons, RowsBefore before) {
    this.before = before;
    this.content = content;
    this.lexicons = lexicons;
    this.languages = content.site().languages();
    List<Lexicon> own =
        languages.stream().map(l -> Objects.requireNonNull(lexicons.get(l), l)).toList();
    this.columns = FigureColumn.of(own.stream().map(Lexicon::profile).toList());
    this.description = new TableDescription(content, own, columns);
    this.workbook = new FigureWorkbook(content, own, columns);
    this.stat = new JsonStat(content);
  }

  /** The data files of a briefing, each with what it holds. */
  public Map<DataFile, byte[]> of(Briefing briefing) {
    List<FigureRecord> records = records(briefing);
    Map<DataFile, byte[]> files = new LinkedHashMap<>();
    for (DataFile file : DataFile.of(briefing, languages)) {
      files.put(
          file,
          switch (file.kind()) {
            case CSV -> bytes(csv(records));
            case XLSX -> xlsx(briefing, records);
            case JSON -> bytes(json(briefing, records));
            case JSON_STAT -> bytes(stat.of(briefing, records, lexicon(file)));
            case CSVW -> bytes(metadata(briefing));
            case DCAT -> throw new ProgramFault("a briefing has no catalogue");
          });
    }
    return files;
  }

  /** {@code figures.csv} (RFC 4180 with LF) of a briefing. */
  public String csv(Briefing briefing) {
    return csv(records(briefing));
  }

  private String csv(List<FigureRecord> records) {
    StringWriter out = new StringWriter();
    try {
      rows(head(out), records);
    } catch (IOException e) {
      throw new ProgramFault("cannot write CSV", e);
    }
    return out.toString();
  }

  /** Writes {@code figures.csv} of all briefings, one after the other. */
  public void csv(OutputStream out) throws IOException {
    StringWriter head = new StringWriter();
    head(head);
    out.write(bytes(head.toString()));
    for (Briefing briefing : content.briefings().values()) {
      out.write(before.get(CSV, briefing, List.of(), () -> rows(briefing)));
    }
  }

  /** The rows of a briefing alone. */
  private byte[] rows(Briefing briefing) {
    StringWriter out = new StringWriter();
    try {
      rows(new CSVPrinter(out, FORMAT), alone(briefing));
    } catch (IOException e) {
      throw new ProgramFault("cannot write CSV", e);
    }
    return bytes(out.toString());
  }

  /** The records of a briefing, which sees no other. */
  private List<FigureRecord> alone(Briefing briefing) {
    SortedMap<String, Briefing> one = new TreeMap<>(Map.of(briefing.path(), briefing));
    return FigureRecord.of(content.with(one, one), lexicons, briefing);
  }

  /** All figures of an indicator, in the form of {@code figures.csv}. */
  public byte[] csv(Indicator indicator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      csv(content.briefings().values(), f -> f.indicator().equals(indicator.id()), out);
    } catch (IOException e) {
      throw new ProgramFault("cannot write CSV", e);
    }
    return out.toByteArray();
  }

  private void csv(Iterable<Briefing> briefings, Predicate<Figure> which, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter csv = head(writer);
    for (Briefing briefing : briefings) {
      if (briefing.figures().values().stream().anyMatch(which)) {
        rows(csv, FigureRecord.of(content, lexicons, briefing, which));
      }
    }
    writer.flush();
  }

  private CSVPrinter head(Appendable out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    csv.printRecord(columns.stream().map(FigureColumn::name));
    return csv;
  }

  private void rows(CSVPrinter csv, List<FigureRecord> records) throws IOException {
    for (FigureRecord r : records) {
      csv.printRecord(columns.stream().map(c -> c.cell().apply(r)));
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

  /** Writes {@code figures.xlsx} of all briefings, one after the other. */
  public void xlsx(OutputStream out) throws IOException {
    workbook.write(
        content.briefings().values(), new DataTitles(content)::ofAll, this::alone, before, out);
  }

  private byte[] xlsx(Briefing briefing, List<FigureRecord> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(
          List.of(briefing),
          l -> new DataTitles(content).of(briefing, l),
          b -> records,
          RowsBefore.NONE,
          out);
    } catch (IOException e) {
      throw new ProgramFault("cannot write XLSX", e);
    }
    return out.toByteArray();
  }

  /**
   * {@code figures.json} of a briefing: an object with the briefing, its figures and the rows of
   * its blocks to follow up.
   */
  private String json(Briefing briefing, List<FigureRecord> records) {
    return Json.object(
        json -> {
          json.writeStringField("region", briefing.region());
          json.writeStringField("regionCode", content.region(briefing.region()).code());
          json.writeNumberField("year", briefing.year());
          json.writeStringField("kind", briefing.kind().id());
          json.writeStringField("version", briefing.latest().version());
          json.writeStringField("date", briefing.latest().date().toString());
          json.writeStringField("licence", content.site().licence());
          json.writeArrayFieldStart("figures");
          for (FigureRecord r : records) {
            write(json, r);
          }
          json.writeEndArray();
          json.writeFieldName("blocks");
          Json.write(json, BlockRecords.of(briefing, languages));
        });
  }

  private List<FigureRecord> records(Briefing briefing) {
    return FigureRecord.of(content, lexicons, briefing);
  }

  private Lexicon lexicon(DataFile file) {
    String language = file.language().orElseThrow();
    return Objects.requireNonNull(lexicons.get(language), language);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
