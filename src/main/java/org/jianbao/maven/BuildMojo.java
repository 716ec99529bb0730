package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;

/** Builds everything into the output folder. */
@Mojo(name = "build", requiresProject = false, threadSafe = true)
public final class BuildMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    Builder.build(settings, console);
  }
}
