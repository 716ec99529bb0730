package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.preview.Preview;
import org.jianbao.site.Console;
import org.jianbao.site.Settings;

/** Shows a live preview on this machine until it is stopped; it follows what is saved. */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    try (Preview preview = Preview.start(settings, Preview.PORT, console)) {
      Runtime.getRuntime().addShutdownHook(new Thread(preview::close));
      preview.follow();
    }
  }
}
