package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jianbao.data.RemarkFiles;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;

/** The remarks of a run as data, for whoever the switch {@code jianbao.report} names. */
final class Report {
  /** The name that stands for standard output. */
  static final String STANDARD_OUTPUT = "-";

  /** How remarks are written. */
  private enum Form {
    JSON,
    SARIF
  }

  private final Path project;
  private final Optional<String> name;
  private final TreeSet<Diagnostic> remarks = new TreeSet<>();

  private Report(Path project, Optional<String> name) {
    this.project = project;
    this.name = name;
  }

  /**
   * The report that the settings ask for; without the switch, one that goes nowhere.
   *
   * @throws Switches.WrongSwitchException if the name does not say in which form it is
   */
  static Report of(Settings settings) {
    settings.report().ifPresent(Report::form);
    return new Report(settings.project(), settings.report());
  }

  private static Form form(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".sarif") || lower.endsWith(".sarif.json")) {
      return Form.SARIF;
    }
    if (lower.endsWith(".json") || lower.equals(STANDARD_OUTPUT)) {
      return Form.JSON;
    }
    throw Switches.wrong(
        Switch.REPORT,
        name,
        Text.of(
            "a file whose name ends in .json (plain form) or .sarif (SARIF), or - for JSON on"
                + " standard output"));
  }

  /** Adds remarks; those it has already count once. */
  void add(Collection<Diagnostic> more) {
    remarks.addAll(more);
  }

  /** Does some work and writes its remarks, also those with which content is found at fault. */
  void during(Consumer<Report> work) {
    try {
      work.accept(this);
    } catch (ContentException e) {
      add(e.diagnostics());
      write();
      throw e;
    }
    write();
  }

  private void write() {
    if (name.isEmpty()) {
      return;
    }
    RemarkFiles files = new RemarkFiles(Wording.ENGLISH);
    List<Diagnostic> sorted = List.copyOf(remarks);
    String text =
        switch (form(name.get())) {
          case JSON -> files.json(sorted);
          case SARIF -> files.sarif(sorted);
        };
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (name.get().equals(STANDARD_OUTPUT)) {
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    } else {
      put(bytes, project.resolve(name.get()).toAbsolutePath());
    }
  }

  /** Writes aside and moves into place, so that nobody reads half a report. */
  private static void put(byte[] bytes, Path file) {
    Path aside =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try {
        Files.createDirectories(aside.getParent());
        Files.write(aside, bytes);
        Output.move(aside, file);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot write the report " + file, e);
    }
  }
}
