package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;
import org.jianbao.site.TranslationReport;

/** Says how far the translations are, on the console and as a page. */
@Mojo(name = "translations", requiresProject = false, threadSafe = true)
public final class TranslationsMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    TranslationReport.write(settings, console);
  }
}
