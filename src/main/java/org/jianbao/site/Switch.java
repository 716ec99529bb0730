package org.jianbao.site;

import java.util.Locale;
import org.jianbao.diag.Text;

/**
 * Every switch {@code jianbao.*}, as help and guides describe it; {@link Switches} reads them. Each
 * is also a parameter of {@code JianbaoMojo}.
 */
public enum Switch {
  CONTENT("the content folder", literal("content"), "texts"),
  TEMPLATES("the templates folder", literal("templates"), "themes"),
  THEME("the theme: a folder in the templates folder", words("that of site.yaml"), "report"),
  OUTPUT("the folder that the website is written to", literal("output"), "public"),
  REGION("only the briefings of this region", words("all"), "yueqing"),
  YEAR("only the briefings of this year", words("all"), "2018"),
  LANGUAGES("only these languages, with commas", words("all"), "zh,en"),
  FORMATS("what is written: html, pdf, data, one-page, with commas", words("all"), "html,data"),
  THREADS("number of threads, from 1 to 999", words("one for each processor"), "2"),
  STRICT("true: warnings fail, too", literal("false"), "true"),
  SOURCES(
      "the folder of source texts, against which stated figures are proved",
      words("none"),
      "sources"),
  REPORT(
      "a file for remarks: .json, or .sarif for code review; - prints JSON; for translations: .html",
      words("none"),
      "remarks.json"),
  ARCHIVE(
      "the ZIP file that package makes",
      literal("target/jianbao-site.zip"),
      "target/briefings.zip"),
  FILE("the table that figures are imported from: CSV or XLSX", words("none"), "figures.csv"),
  CACHE(
      "the folder that keeps what was made for the next build; off keeps nothing",
      literal(".jianbao-cache"),
      "off"),
  WRITE("true: a goal that proposes changes makes them", literal("false"), "true"),
  SHARD("only one of n parts of the site, the i-th: i/n", words("the whole site"), "1/3"),
  PARTS(
      "the folder of parts that assemble joins; several with commas",
      literal("target/parts"),
      "parts"),
  UI("the language of messages: en or zh", words("that of your computer"), "zh");

  private final String meaning;
  private final Text standard;
  private final String example;

  Switch(String meaning, Text standard, String example) {
    this.meaning = meaning;
    this.standard = standard;
    this.example = example;
  }

  private static Text literal(String value) {
    return Text.of("%s", value);
  }

  private static Text words(String words) {
    return Text.of(words);
  }

  /** The name, without {@code jianbao.} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name as it is written. */
  public String property() {
    return "jianbao." + id();
  }

  /** What the switch does. */
  public Text meaning() {
    return Text.of(meaning);
  }

  /** What holds without the switch. */
  public Text standard() {
    return standard;
  }

  /** The switch with a value that it may have. */
  public String example() {
    return "-D" + property() + "=" + example;
  }
}
