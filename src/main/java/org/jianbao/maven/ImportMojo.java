package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Console;
import org.jianbao.site.ImportFigures;
import org.jianbao.site.Settings;

/**
 * Takes figures from the table {@code jianbao.file} into the briefing of {@code jianbao.region} and
 * {@code jianbao.year}. Shows what would change; {@code jianbao.write=true} changes it.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    ImportFigures.run(settings, console);
  }
}
