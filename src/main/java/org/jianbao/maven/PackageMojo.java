package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;

/** Builds the whole website and packs it into a ZIP archive, {@code jianbao.archive}. */
@Mojo(name = "package", requiresProject = false, threadSafe = true)
public final class PackageMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    Builder.pack(settings, console);
  }
}
