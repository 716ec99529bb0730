package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;

/** Lists the numbers of the source texts that no figure cites. */
@Mojo(name = "coverage", requiresProject = false, threadSafe = true)
public final class CoverageMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    Builder.coverage(settings, console);
  }
}
