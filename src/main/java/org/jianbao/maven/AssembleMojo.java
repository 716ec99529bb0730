package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Assembler;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;

/** Joins parts of a site, built with {@code jianbao.shard}, into one site. */
@Mojo(name = "assemble", requiresProject = false, threadSafe = true)
public final class AssembleMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    Assembler.assemble(settings, console);
  }
}
