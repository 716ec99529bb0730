package org.jianbao.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Text;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;

/**
 * Content that was read, and a build of it that waits to be done step by step.
 *
 * @param settings without a cache
 * @param output takes what is written; it is never published
 */
record Ground(
    Settings settings,
    Output output,
    Project project,
    List<Briefing> briefings,
    List<Edition> editions,
    Builder.Steps steps)
    implements AutoCloseable {

  /** Reads content, which is built on this many threads into this folder. */
  static Ground open(Path content, Path folder, int threads) {
    Settings settings = settings(content, folder, threads, Switches.OFF);
    Project project = Project.load(settings);
    Output output = Output.open(folder);
    return new Ground(
        settings,
        output,
        project,
        List.copyOf(project.content().briefings().values()),
        Edition.of(project.content().site().languages()),
        Builder.steps(settings, project, output, SILENT));
  }

  /**
   * Settings of a build of everything.
   *
   * @param cache a folder, or {@link Switches#OFF}
   */
  static Settings settings(Path content, Path output, int threads, String cache) {
    Properties properties = new Properties();
    properties.setProperty(Switch.CONTENT.property(), content.toString());
    properties.setProperty(Switch.OUTPUT.property(), output.toString());
    properties.setProperty(Switch.THREADS.property(), String.valueOf(threads));
    properties.setProperty(Switch.CACHE.property(), cache);
    return Switches.read(properties, Path.of("").toAbsolutePath());
  }

  BriefingWriter writer() {
    return steps.writer();
  }

  /** The first briefings, as many as there are. */
  List<Briefing> first(int count) {
    return briefings.subList(0, Math.min(briefings.size(), count));
  }

  @Override
  public void close() {
    output.close();
  }

  /** A build that says nothing. */
  static final Progress SILENT =
      new Progress() {
        @Override
        public void warnings(List<Diagnostic> warnings) {}

        @Override
        public void start(int steps) {}

        @Override
        public void done(String briefing, Text what) {}

        @Override
        public void end(Text summary) {}
      };
}
