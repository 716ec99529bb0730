package org.jianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;
import org.jianbao.preview.Preview;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.ImportFigures;
import org.jianbao.site.NewBriefing;
import org.jianbao.site.ReviewRecorder;
import org.jianbao.site.Settings;
import org.jianbao.site.Switches;
import org.jianbao.site.TranslationReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Program entry for {@code java -jar}; the exit code is 0, 1 for content at fault, 2 otherwise. */
public final class Main {
  private static final int CONTENT = 1;
  private static final int FAULT = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and gives its exit code. */
  static int run(String... args) {
    return new CommandLine(new Root()).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
  }

  @Command(
      name = "jianbao",
      description = "Bilingual statistical briefings from a folder of YAML.",
      mixinStandardHelpOptions = true,
      subcommands = {
        Build.class,
        Check.class,
        Coverage.class,
        Serve.class,
        New.class,
        Import.class,
        Reviewed.class,
        Translations.class
      })
  private static final class Root implements Callable<Integer> {
    @Override
    public Integer call() {
      CommandLine.usage(this, System.out);
      return 0;
    }
  }

  @Command(
      name = "build",
      description = "Build everything into the output folder.",
      mixinStandardHelpOptions = true)
  private static final class Build extends Run {
    @Override
    void run(Settings settings, Console console) {
      Builder.build(settings, console);
    }
  }

  @Command(
      name = "check",
      description = "Check the content and write nothing.",
      mixinStandardHelpOptions = true)
  private static final class Check extends Run {
    @Option(
        names = "--json",
        description = {
          "Print the remarks as JSON to standard output and all else to standard error;",
          "the same as -Djianbao.report=-."
        })
    private boolean json;

    @Override
    void prepare() {
      if (!json) {
        return;
      }
      String other = System.setProperty("jianbao.report", "-");
      if (other != null && !other.equals("-")) {
        throw new ParameterException(
            new CommandLine(this), "--json and -Djianbao.report=" + other + " exclude each other");
      }
    }

    @Override
    void run(Settings settings, Console console) {
      Builder.check(settings, console);
    }
  }

  @Command(
      name = "coverage",
      description = "List the numbers of the source texts that no figure cites.",
      mixinStandardHelpOptions = true)
  private static final class Coverage extends Run {
    @Override
    void run(Settings settings, Console console) {
      Builder.coverage(settings, console);
    }
  }

  @Command(
      name = "serve",
      description = "Show a live preview on this machine; it follows what is saved.",
      mixinStandardHelpOptions = true)
  private static final class Serve extends Run {
    @Override
    void run(Settings settings, Console console) {
      try (Preview preview = Preview.start(settings, Preview.PORT, console)) {
        Runtime.getRuntime().addShutdownHook(new Thread(preview::close));
        preview.follow();
      }
    }
  }

  @Command(
      name = "new",
      description = "Start a briefing: -Djianbao.region=… -Djianbao.year=…",
      mixinStandardHelpOptions = true)
  private static final class New extends Run {
    @Override
    void run(Settings settings, Console console) {
      NewBriefing.create(settings, console);
    }
  }

  @Command(
      name = "reviewed",
      description = {
        "Say which translations would be recorded as reviewed: -Djianbao.region=… -Djianbao.year=…",
        "With -Djianbao.write=true record them."
      },
      mixinStandardHelpOptions = true)
  private static final class Reviewed extends Run {
    @Override
    void run(Settings settings, Console console) {
      ReviewRecorder.record(settings, console);
    }
  }

  @Command(
      name = "translations",
      description = "Say how far the translations are; -Djianbao.report=… names the page.",
      mixinStandardHelpOptions = true)
  private static final class Translations extends Run {
    @Override
    void run(Settings settings, Console console) {
      TranslationReport.write(settings, console);
    }
  }

  @Command(
      name = "import",
      description = {
        "Take figures from a table: -Djianbao.file=… -Djianbao.region=… -Djianbao.year=…",
        "Shows what would change; -Djianbao.write=true changes it."
      },
      mixinStandardHelpOptions = true)
  private static final class Import extends Run {
    @Override
    void run(Settings settings, Console console) {
      ImportFigures.run(settings, console);
    }
  }

  /** What all commands share. Every switch is also a system property of the same name. */
  private abstract static class Run implements Callable<Integer> {
    @Option(
        names = "-D",
        paramLabel = "jianbao.<switch>=<value>",
        mapFallbackValue = "true",
        description = {
          "A switch: jianbao.content, .templates, .output, .region, .year, .languages, .formats,",
          ".threads, .strict, .report."
        })
    private Map<String, String> properties = new TreeMap<>();

    abstract void run(Settings settings, Console console);

    /** Turns options that only this command has into switches. */
    void prepare() {}

    @Override
    public Integer call() {
      properties.forEach(System::setProperty);
      prepare();
      PrintStream out = Console.stream(System.getProperties());
      Console console = Console.of(out);
      try {
        run(Switches.read(System.getProperties(), Path.of("")), console);
        return 0;
      } catch (ContentException e) {
        console.mistakes(e.diagnostics());
        return CONTENT;
      } catch (Switches.WrongSwitchException e) {
        out.println(e.getMessage());
        return FAULT;
      } catch (ProgramFault e) {
        out.println("the program failed, content is not at fault: " + e.getMessage());
        e.printStackTrace(out);
        return FAULT;
      }
    }
  }
}
