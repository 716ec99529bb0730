package org.jianbao.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jianbao.site.Console;
import org.jianbao.site.ReviewRecorder;
import org.jianbao.site.Settings;

/**
 * Records that translations were reviewed beside the original as it is now; says what it would
 * record unless {@code jianbao.write} is true.
 */
@Mojo(name = "reviewed", requiresProject = false, threadSafe = true)
public final class ReviewedMojo extends JianbaoMojo {
  @Override
  void run(Settings settings, Console console) {
    ReviewRecorder.record(settings, console);
  }
}
