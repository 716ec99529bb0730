package org.jianbao.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jianbao.model.Briefing;
import org.jianbao.model.Indicator;

/**
 * A file that figures can be had in.
 *
 * @param kind its form
 * @param path where it lies below the output folder
 * @param language the language of its words, if it has one alone
 */
public record DataFile(Kind kind, String path, Optional<String> language) {
  /** The folder of all data files. */
  static final String FOLDER = "data/";

  /** Forms of data. */
  public enum Kind {
    /** A table as text. */
    CSV("text/csv", "CSV"),
    /** The same table as a workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    /** Figures and rows of blocks. */
    JSON("application/json", "JSON"),
    /** Figures as a data set of JSON-stat 2.0. */
    JSON_STAT("application/json", "JSON"),
    /** The description of a table, CSV on the Web. */
    CSVW("application/csvm+json", "JSON_LD"),
    /** The catalogue of all data sets. */
    DCAT("application/ld+json", "JSON_LD");

    private final String type;
    private final String format;

    Kind(String type, String format) {
      this.type = type;
      this.format = format;
    }

    /** As it stands in the names of words. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its media type. */
    public String type() {
      return type;
    }

    /** Its name in the list of file types of the Publications Office of the European Union. */
    String format() {
      return format;
    }
  }

  private DataFile(Kind kind, String path) {
    this(kind, path, Optional.empty());
  }

  /** Whether it holds figures, and not what they mean. */
  public boolean isData() {
    return kind != Kind.CSVW && kind != Kind.DCAT;
  }

  /** The files of a briefing; some have words in one of these languages. */
  public static List<DataFile> of(Briefing briefing, List<String> languages) {
    String folder = FOLDER + briefing.path() + "/";
    List<DataFile> all = new ArrayList<>();
    all.add(new DataFile(Kind.CSV, folder + FigureFiles.CSV));
    all.add(new DataFile(Kind.XLSX, folder + FigureFiles.XLSX));
    all.add(new DataFile(Kind.JSON, folder + "figures.json"));
    for (String language : languages) {
      all.add(
          new DataFile(
              Kind.JSON_STAT,
              folder + "figures." + language + ".json-stat.json",
              Optional.of(language)));
    }
    all.add(new DataFile(Kind.CSVW, folder + FigureFiles.METADATA));
    return all;
  }

  /** The file of all figures of an indicator that several briefings have. */
  public static DataFile of(Indicator indicator) {
    return new DataFile(Kind.CSV, FOLDER + "indicators/" + indicator.id() + ".csv");
  }

  /** The files of all figures, and the catalogue. */
  public static List<DataFile> ofAll() {
    return List.of(
        new DataFile(Kind.CSV, FOLDER + FigureFiles.CSV),
        new DataFile(Kind.XLSX, FOLDER + FigureFiles.XLSX),
        new DataFile(Kind.CSVW, FOLDER + FigureFiles.METADATA),
        new DataFile(Kind.DCAT, FOLDER + "catalog.jsonld"));
  }
}
