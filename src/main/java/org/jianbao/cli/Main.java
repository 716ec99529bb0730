package org.jianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.jianbao.preview.Preview;
import org.jianbao.site.Assembler;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.ImportFigures;
import org.jianbao.site.NewBriefing;
import org.jianbao.site.ReviewRecorder;
import org.jianbao.site.Settings;
import org.jianbao.site.Switch;
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
    return new CommandLine(new Root())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setResourceBundle(new UsageWords(wording(args)))
        .execute(args);
  }

  /** The language of the user, before the arguments are read in earnest. */
  private static Wording wording(String... args) {
    Properties given = new Properties();
    given.putAll(System.getProperties());
    String ui = "-D" + Switch.UI.property() + "=";
    for (String arg : args) {
      if (arg.startsWith(ui)) {
        given.setProperty(Switch.UI.property(), arg.substring(ui.length()));
      }
    }
    return Switches.wording(given);
  }

  @Command(
      name = "jianbao",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      subcommands = {
        Build.class,
        Pack.class,
        Assemble.class,
        Check.class,
        Coverage.class,
        Serve.class,
        New.class,
        Import.class,
        Reviewed.class,
        Translations.class,
        Help.class
      })
  private static final class Root implements Callable<Integer> {
    @Override
    public Integer call() {
      CommandLine.usage(this, System.out);
      return 0;
    }
  }

  /** The version of the jar; compiled classes alone have none. */
  private static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"jianbao " + Objects.requireNonNullElse(version, "(development)")};
    }
  }

  @Command(name = "build", mixinStandardHelpOptions = true)
  private static final class Build extends Run {
    @Override
    void run(Settings settings, Console console) {
      Builder.build(settings, console);
    }
  }

  @Command(name = "package", mixinStandardHelpOptions = true)
  private static final class Pack extends Run {
    @Override
    void run(Settings settings, Console console) {
      Builder.pack(settings, console);
    }
  }

  @Command(name = "assemble", mixinStandardHelpOptions = true)
  private static final class Assemble extends Run {
    @Override
    void run(Settings settings, Console console) {
      Assembler.assemble(settings, console);
    }
  }

  @Command(name = "check", mixinStandardHelpOptions = true)
  private static final class Check extends Run {
    @Option(names = "--json", descriptionKey = UsageWords.JSON)
    private boolean json;

    @Override
    void prepare() {
      if (!json) {
        return;
      }
      String other = System.setProperty("jianbao.report", "-");
      if (other != null && !other.equals("-")) {
        throw new ParameterException(
            new CommandLine(this),
            Text.of("--json and -Djianbao.report=%s exclude each other", other)
                .in(Switches.wording(System.getProperties())));
      }
    }

    @Override
    void run(Settings settings, Console console) {
      Builder.check(settings, console);
    }
  }

  @Command(name = "coverage", mixinStandardHelpOptions = true)
  private static final class Coverage extends Run {
    @Override
    void run(Settings settings, Console console) {
      Builder.coverage(settings, console);
    }
  }

  @Command(name = "serve", mixinStandardHelpOptions = true)
  private static final class Serve extends Run {
    @Override
    void run(Settings settings, Console console) {
      try (Preview preview = Preview.start(settings, Preview.PORT, console)) {
        Runtime.getRuntime().addShutdownHook(new Thread(preview::close));
        preview.follow();
      }
    }
  }

  @Command(name = "new", mixinStandardHelpOptions = true)
  private static final class New extends Run {
    @Override
    void run(Settings settings, Console console) {
      NewBriefing.create(settings, console);
    }
  }

  @Command(name = "reviewed", mixinStandardHelpOptions = true)
  private static final class Reviewed extends Run {
    @Override
    void run(Settings settings, Console console) {
      ReviewRecorder.record(settings, console);
    }
  }

  @Command(name = "translations", mixinStandardHelpOptions = true)
  private static final class Translations extends Run {
    @Override
    void run(Settings settings, Console console) {
      TranslationReport.write(settings, console);
    }
  }

  @Command(name = "import", mixinStandardHelpOptions = true)
  private static final class Import extends Run {
    @Override
    void run(Settings settings, Console console) {
      ImportFigures.run(settings, console);
    }
  }

  @Command(name = "help", mixinStandardHelpOptions = true)
  private static final class Help extends Run {
    @Override
    void run(Settings settings, Console console) {
      org.jianbao.site.Help.print(settings, console);
    }
  }

  /** What all commands share. Every switch is also a system property of the same name. */
  private abstract static class Run implements Callable<Integer> {
    @Option(
        names = "-D",
        paramLabel = "jianbao.<switch>=<value>",
        mapFallbackValue = "true",
        descriptionKey = UsageWords.SWITCH)
    private Map<String, String> properties = new TreeMap<>();

    abstract void run(Settings settings, Console console);

    /** Turns options that only this command has into switches. */
    void prepare() {}

    @Override
    public Integer call() {
      properties.forEach(System::setProperty);
      prepare();
      PrintStream out = Console.stream(System.getProperties());
      Console console = Console.of(out, Switches.wording(System.getProperties()));
      try {
        run(Switches.read(System.getProperties(), Path.of("")), console);
        return 0;
      } catch (ContentException e) {
        console.mistakes(e.diagnostics());
        return CONTENT;
      } catch (Switches.WrongSwitchException e) {
        console.print(e.text());
        return FAULT;
      } catch (ProgramFault e) {
        console.print(e.text());
        e.printStackTrace(out);
        return FAULT;
      }
    }
  }
}
