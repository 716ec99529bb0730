package org.jianbao.site;

import static org.jianbao.site.Switch.ARCHIVE;
import static org.jianbao.site.Switch.CONTENT;
import static org.jianbao.site.Switch.FILE;
import static org.jianbao.site.Switch.FORMATS;
import static org.jianbao.site.Switch.LANGUAGES;
import static org.jianbao.site.Switch.OUTPUT;
import static org.jianbao.site.Switch.PARTS;
import static org.jianbao.site.Switch.REGION;
import static org.jianbao.site.Switch.REPORT;
import static org.jianbao.site.Switch.SHARD;
import static org.jianbao.site.Switch.SOURCES;
import static org.jianbao.site.Switch.STRICT;
import static org.jianbao.site.Switch.TEMPLATES;
import static org.jianbao.site.Switch.THEME;
import static org.jianbao.site.Switch.THREADS;
import static org.jianbao.site.Switch.UI;
import static org.jianbao.site.Switch.WRITE;
import static org.jianbao.site.Switch.YEAR;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jianbao.diag.Text;

/**
 * Every goal, as help and guides describe it. A goal is a Mojo in {@code maven}, a command in
 * {@code cli} and an execution in {@code pom.xml}, all of this name.
 */
public enum Goal {
  BUILD(
      "build the website: web pages, PDFs and data",
      List.of(),
      List.of(
          OUTPUT, REGION, YEAR, LANGUAGES, FORMATS, THEME, THREADS, STRICT, SOURCES, REPORT, SHARD,
          PARTS),
      "-Djianbao.region=yueqing -Djianbao.formats=html"),
  CHECK(
      "check the content and list every mistake with its place; write nothing",
      List.of(),
      List.of(REGION, YEAR, STRICT, SOURCES, REPORT),
      "-Djianbao.report=remarks.sarif"),
  PACKAGE(
      "build the whole website and pack it into one ZIP file for a web host",
      List.of(),
      List.of(ARCHIVE, OUTPUT, THEME, THREADS, STRICT, SOURCES, REPORT),
      "-Djianbao.archive=target/briefings.zip"),
  ASSEMBLE(
      "join parts of a site, built with jianbao.shard, into the same site as one build makes",
      List.of(),
      List.of(PARTS, OUTPUT, REPORT),
      "-Djianbao.parts=parts"),
  SERVE(
      "show a preview in the browser of this machine, which follows what is saved",
      List.of(),
      List.of(REGION, YEAR, LANGUAGES, FORMATS, THEME, THREADS),
      "-Djianbao.region=yueqing"),
  NEW(
      "start a briefing from a commented template, ready to build",
      List.of(REGION, YEAR),
      List.of(),
      "-Djianbao.region=yueqing -Djianbao.year=2019"),
  COVERAGE(
      "list every number of the source texts that no figure cites",
      List.of(SOURCES),
      List.of(REGION, YEAR, STRICT),
      "-Djianbao.sources=sources"),
  TRANSLATIONS(
      "say how far translations are: what is missing, stale or not reviewed, as a table and a page",
      List.of(),
      List.of(REGION, YEAR, LANGUAGES, REPORT),
      "-Djianbao.report=target/translations.html"),
  REVIEWED(
      "say which translations would be recorded as reviewed; with jianbao.write=true record them",
      List.of(),
      List.of(REGION, YEAR, LANGUAGES, WRITE),
      "-Djianbao.region=yueqing -Djianbao.year=2018 -Djianbao.write=true"),
  IMPORT(
      "show what figures of a CSV or XLSX table would change; with jianbao.write=true change it",
      List.of(FILE, REGION, YEAR),
      List.of(STRICT, WRITE),
      "-Djianbao.file=figures.xlsx -Djianbao.region=yueqing -Djianbao.year=2018"),
  HELP("explain all goals and switches", List.of(), List.of(), "-Djianbao.ui=zh");

  private final String purpose;
  private final List<Switch> needed;
  private final List<Switch> taken;
  private final String example;

  Goal(String purpose, List<Switch> needed, List<Switch> taken, String example) {
    this.purpose = purpose;
    this.needed = needed;
    this.taken = taken;
    this.example = example;
  }

  /** The name, in Maven and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the goal does. */
  public Text purpose() {
    return Text.of(purpose);
  }

  /** The switches without which the goal cannot run. */
  public List<Switch> needed() {
    return needed;
  }

  /** The other switches that make a difference to the goal. */
  public List<Switch> taken() {
    return switch (this) {
      case HELP -> List.of(UI);
      case ASSEMBLE -> Stream.concat(taken.stream(), Stream.of(UI)).toList();
      default -> Stream.concat(taken.stream(), Stream.of(CONTENT, TEMPLATES, UI)).toList();
    };
  }

  /** Switches to try the goal with. */
  public String example() {
    return example;
  }
}
