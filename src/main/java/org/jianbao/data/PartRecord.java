package org.jianbao.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a part of a site says about itself, in the file {@value #NAME} beside its other files: which
 * part it is, from what and by what it was made, and every file with its length and digest.
 *
 * @param part the part, such as {@code 2/3}
 * @param made what has to be the same in all parts of a site, by name: {@code program}, {@code
 *     java}, {@code content}, {@code formats}, {@code theme}
 * @param briefings those that the part has, as {@code region/year}
 * @param open files that lengths of files in other parts have to be put into
 * @param files all files of the part but this one
 */
public record PartRecord(
    String part,
    Map<String, String> made,
    List<String> briefings,
    List<String> open,
    List<Item> files) {
  /** The file that the record is kept in. */
  public static final String NAME = "jianbao-part.json";

  /** Counts up when a member changes its name or its meaning. */
  private static final String FORMAT = "1";

  public PartRecord {
    made = new TreeMap<>(made);
    briefings = List.copyOf(briefings);
    open = List.copyOf(open);
    files = List.copyOf(files);
  }

  /**
   * A file of the part.
   *
   * @param path where it lies below the folder of the part, and will lie below that of the site
   * @param bytes its length
   * @param sha256 its SHA-256 as hexadecimal digits
   */
  public record Item(String path, long bytes, String sha256) {}

  /** Writes the record. */
  public void write(OutputStream out) throws IOException {
    Json.object(
        out,
        json -> {
          json.writeStringField("format", FORMAT);
          json.writeStringField("part", part);
          json.writeObjectFieldStart("made");
          Json.writeAll(json, made);
          json.writeEndObject();
          json.writeFieldName("briefings");
          Json.write(json, briefings);
          json.writeFieldName("open");
          Json.write(json, open);
          json.writeArrayFieldStart("files");
          for (Item file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /**
   * Reads a record.
   *
   * @throws UnreadableException if it is none, is cut off, or is of another version
   */
  public static PartRecord read(InputStream in) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      return new Reader(json).read();
    } catch (JsonProcessingException e) {
      throw new UnreadableException(e.getLocation(), e.getOriginalMessage());
    }
  }

  /** A record cannot be read; says where it fails. */
  public static final class UnreadableException extends IOException {
    private final int line;
    private final int column;

    UnreadableException(JsonLocation at, String message) {
      super(message);
      this.line = Math.max(1, at.getLineNr());
      this.column = Math.max(1, at.getColumnNr());
    }

    /** The line, from 1. */
    public int line() {
      return line;
    }

    /** The column, from 1. */
    public int column() {
      return column;
    }
  }

  /** Reads from beginning to end; every member has to be there, and no other. */
  private static final class Reader {
    private final JsonParser json;

    Reader(JsonParser json) {
      this.json = json;
    }

    PartRecord read() throws IOException {
      next(JsonToken.START_OBJECT);
      if (!text("format").equals(FORMAT)) {
        throw unreadable("another version of the record");
      }
      String part = text("part");
      name("made");
      next(JsonToken.START_OBJECT);
      Map<String, String> made = new TreeMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        next(JsonToken.VALUE_STRING);
        made.put(key, json.getText());
      }
      is(JsonToken.END_OBJECT);
      List<String> briefings = texts("briefings");
      List<String> open = texts("open");
      name("files");
      next(JsonToken.START_ARRAY);
      List<Item> files = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String path = text("path");
        name("bytes");
        next(JsonToken.VALUE_NUMBER_INT);
        long bytes = json.getLongValue();
        files.add(new Item(path, bytes, text("sha256")));
        next(JsonToken.END_OBJECT);
      }
      is(JsonToken.END_ARRAY);
      next(JsonToken.END_OBJECT);
      return new PartRecord(part, made, briefings, open, files);
    }

    private List<String> texts(String name) throws IOException {
      name(name);
      next(JsonToken.START_ARRAY);
      List<String> texts = new ArrayList<>();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      }
      is(JsonToken.END_ARRAY);
      return texts;
    }

    private String text(String name) throws IOException {
      name(name);
      next(JsonToken.VALUE_STRING);
      return json.getText();
    }

    private void name(String name) throws IOException {
      next(JsonToken.FIELD_NAME);
      if (!json.currentName().equals(name)) {
        throw unreadable("'" + name + "' expected");
      }
    }

    private void next(JsonToken expected) throws IOException {
      json.nextToken();
      is(expected);
    }

    private void is(JsonToken expected) throws IOException {
      if (json.currentToken() != expected) {
        throw unreadable(
            Objects.requireNonNullElse(json.currentToken(), "the end of the file")
                + " where "
                + expected
                + " is expected");
      }
    }

    private UnreadableException unreadable(String message) {
      return new UnreadableException(json.currentTokenLocation(), message);
    }
  }
}
