package org.jianbao.maven;

import java.io.File;
import java.util.Properties;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;
import org.jianbao.site.Switches;
import org.jspecify.annotations.Nullable;

/** What all goals share: the switches, and what becomes of mistakes. */
abstract class JianbaoMojo extends AbstractMojo {
  /** The folder that paths are relative to. */
  @Parameter(defaultValue = "${project.basedir}", readonly = true)
  private @Nullable File basedir;

  /** The content folder. */
  @Parameter(property = "jianbao.content", defaultValue = "content")
  private @Nullable String content;

  /** The templates folder; what it lacks comes from the plugin. */
  @Parameter(property = "jianbao.templates", defaultValue = "templates")
  private @Nullable String templates;

  /** The theme; that of the site if absent. */
  @Parameter(property = "jianbao.theme")
  private @Nullable String theme;

  /** Where the website is written: {@code output}; a part of it to {@code jianbao.parts}. */
  @Parameter(property = "jianbao.output")
  private @Nullable String output;

  /** Build this region alone. */
  @Parameter(property = "jianbao.region")
  private @Nullable String region;

  /** Build this year alone. */
  @Parameter(property = "jianbao.year")
  private @Nullable String year;

  /** Build these languages alone, with commas. */
  @Parameter(property = "jianbao.languages")
  private @Nullable String languages;

  /** What to write: html, pdf, data. */
  @Parameter(property = "jianbao.formats")
  private @Nullable String formats;

  /** Number of threads; all processors if absent. */
  @Parameter(property = "jianbao.threads")
  private @Nullable String threads;

  /** Whether warnings fail. */
  @Parameter(property = "jianbao.strict", defaultValue = "false")
  private @Nullable String strict;

  /** Folder of source texts, against which stated figures are proved. */
  @Parameter(property = "jianbao.sources")
  private @Nullable String sources;

  /** File that remarks are written to: {@code .json}, {@code .sarif}, or {@code -}. */
  @Parameter(property = "jianbao.report")
  private @Nullable String report;

  /** ZIP file that a whole site is packed into. */
  @Parameter(property = "jianbao.archive", defaultValue = "target/jianbao-site.zip")
  private @Nullable String archive;

  /** Table that figures are imported from. */
  @Parameter(property = "jianbao.file")
  private @Nullable String file;

  /** Whether a goal that proposes changes makes them. */
  @Parameter(property = "jianbao.write", defaultValue = "false")
  private @Nullable String write;

  /** Folder that keeps what was made for the next build; {@code off} keeps nothing. */
  @Parameter(property = "jianbao.cache", defaultValue = ".jianbao-cache")
  private @Nullable String cache;

  /** Build this part of the site alone: {@code 2/3} is the second of three. */
  @Parameter(property = "jianbao.shard")
  private @Nullable String shard;

  /** Folders that hold parts of a site. */
  @Parameter(property = "jianbao.parts", defaultValue = "target/parts")
  private @Nullable String parts;

  /** Language of messages: en or zh; that of the user if absent. */
  @Parameter(property = "jianbao.ui")
  private @Nullable String ui;

  /** The work of the goal. */
  abstract void run(Settings settings, Console console);

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Properties switches = new Properties();
    // Switches that no parameter has are refused there, not ignored.
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (String.valueOf(name).startsWith("jianbao.")) {
                switches.put(name, value);
              }
            });
    put(switches, "content", content);
    put(switches, "templates", templates);
    put(switches, "theme", theme);
    put(switches, "output", output);
    put(switches, "region", region);
    put(switches, "year", year);
    put(switches, "languages", languages);
    put(switches, "formats", formats);
    put(switches, "threads", threads);
    put(switches, "strict", strict);
    put(switches, "sources", sources);
    put(switches, "report", report);
    put(switches, "archive", archive);
    put(switches, "file", file);
    put(switches, "write", write);
    put(switches, "cache", cache);
    put(switches, "shard", shard);
    put(switches, "parts", parts);
    put(switches, "ui", ui);
    Wording wording = Switches.wording(switches);
    Console console = Console.of(Console.stream(switches), wording);
    File base = basedir == null ? new File("") : basedir;
    try {
      run(Switches.read(switches, base.toPath()), console);
    } catch (ContentException e) {
      console.mistakes(e.diagnostics());
      throw new MojoFailureException(
          Text.of("the content has mistakes; they are listed above").in(wording));
    } catch (Switches.WrongSwitchException e) {
      throw new MojoFailureException(e.text().in(wording));
    } catch (ProgramFault e) {
      throw new MojoExecutionException(e.text().in(wording), e);
    }
  }

  private static void put(Properties switches, String name, @Nullable String value) {
    if (value != null) {
      switches.setProperty("jianbao." + name, value);
    }
  }
}
