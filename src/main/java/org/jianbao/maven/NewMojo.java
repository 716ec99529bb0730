package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Console;
import org.jianbao.site.NewBriefing;
import org.jianbao.site.Settings;

/**
 * Starts a briefing for {@code jianbao.region} and {@code jianbao.year} from a commented template.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    NewBriefing.create(settings, console);
  }
}
