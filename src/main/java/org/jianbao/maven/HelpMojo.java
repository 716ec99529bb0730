package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Console;
import org.jianbao.site.Help;
import org.jianbao.site.Settings;

/** Explains all goals and switches; Chinese with {@code -Djianbao.ui=zh}. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    Help.print(settings, console);
  }
}
