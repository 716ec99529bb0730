package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;

/** Checks the content and writes nothing. */
@Mojo(name = "check", requiresProject = false, threadSafe = true)
public final class CheckMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    Builder.check(settings, console);
  }
}
