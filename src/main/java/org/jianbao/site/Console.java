package org.jianbao.site;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.commons.lang3.StringUtils;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Severity;

/**
 * Prints progress and remarks: a bar on a terminal, plain lines otherwise, only mistakes when Maven
 * runs quietly.
 */
public final class Console implements Progress {
  private static final int BAR = 24;

  private final PrintStream out;
  private final boolean quiet;
  private final boolean bar;
  private int steps;
  private int finished;

  private Console(PrintStream out, boolean quiet, boolean bar) {
    this.out = out;
    this.quiet = quiet;
    this.bar = bar;
  }

  /**
   * The stream that people read: standard output, or standard error if the switches ask for the
   * remarks as data there.
   */
  public static PrintStream stream(Properties switches) {
    boolean data =
        Report.STANDARD_OUTPUT.equals(StringUtils.trim(switches.getProperty("jianbao.report")));
    return new PrintStream(data ? System.err : System.out, true, StandardCharsets.UTF_8);
  }

  /** A console that does what Maven's {@code -q} and {@code -B} and the terminal ask for. */
  public static Console of(PrintStream out) {
    // Maven's launcher passes its arguments on; -q also sets the log level.
    String arguments = " " + StringUtils.defaultString(System.getenv("MAVEN_CMD_LINE_ARGS")) + " ";
    boolean quiet =
        "error".equals(System.getProperty("org.slf4j.simpleLogger.defaultLogLevel"))
            || arguments.contains(" -q ")
            || arguments.contains(" --quiet ");
    boolean batch = arguments.contains(" -B ") || arguments.contains(" --batch-mode ");
    boolean terminal =
        isTerminal()
            && System.getenv("CI") == null
            && !"dumb".equals(System.getenv("TERM"))
            && System.getenv("TERM") != null;
    return new Console(out, quiet, terminal && !batch && !quiet);
  }

  /** From JDK 22 on there is a console without a terminal, too, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** A console that prints plain lines. */
  public static Console plain(PrintStream out) {
    return new Console(out, false, false);
  }

  @Override
  public void warnings(List<Diagnostic> warnings) {
    warnings.forEach(out::println);
  }

  /** Prints every mistake and a summary line. */
  public void mistakes(List<Diagnostic> diagnostics) {
    clearBar();
    diagnostics.forEach(out::println);
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.stream().filter(d -> d.severity() == Severity.WARNING).count();
    out.println(
        count(errors, "error")
            + (warnings > 0 ? ", " + count(warnings, "warning") : "")
            + "; nothing was written");
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  @Override
  public void start(int count) {
    steps = count;
    finished = 0;
    drawBar();
  }

  @Override
  public void done(String briefing, String what) {
    finished++;
    if (!quiet) {
      clearBar();
      out.println(briefing + "  " + what);
      drawBar();
    }
  }

  @Override
  public void end(String summary) {
    clearBar();
    if (!quiet) {
      out.println(summary);
    }
  }

  private void drawBar() {
    if (bar && steps > 0) {
      int filled = BAR * finished / steps;
      out.print(
          "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + finished + "/" + steps);
      out.flush();
    }
  }

  private void clearBar() {
    if (bar && steps > 0) {
      out.print("\r" + " ".repeat(BAR + 16) + "\r");
      out.flush();
    }
  }
}
