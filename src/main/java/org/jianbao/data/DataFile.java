package org.jianbao.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jianbao.model.Briefing;

/**
 * A file that figures can be had in.
 *
 * @param kind its form
 * @param path where it lies below the output folder
 * @param language the language of its words, if it has one alone
 */
public record DataFile(Kind kind, String path, Optional<String> language) {
  /** The folder of all data files. */
  public static final String FOLDER = "data/";

  /** The catalogue of all data files. */
  public static final String CATALOGUE = FOLDER + "catalog.jsonld";

  /** Forms of data. */
  public enum Kind {
    /** A table as text. */
    CSV("text/csv", "CSV"),
    /** The description of a table, CSV on the Web. */
    CSVW("application/csvm+json", "JSON_LD"),
    /** Figures and rows of blocks. */
    JSON("application/json", "JSON");

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
  boolean isData() {
    return kind != Kind.CSVW;
  }

  /** The files of a briefing. */
  public static List<DataFile> of(Briefing briefing) {
    String folder = FOLDER + briefing.path() + "/";
    List<DataFile> all = new ArrayList<>();
    all.add(new DataFile(Kind.CSV, folder + FigureFiles.CSV));
    all.add(new DataFile(Kind.CSVW, folder + FigureFiles.METADATA));
    all.add(new DataFile(Kind.JSON, folder + "figures.json"));
    return all;
  }

  /** The files of all figures. */
  public static List<DataFile> ofAll() {
    return List.of(
        new DataFile(Kind.CSV, FOLDER + FigureFiles.CSV),
        new DataFile(Kind.CSVW, FOLDER + FigureFiles.METADATA));
  }
}
