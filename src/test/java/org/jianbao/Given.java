package org.jianbao;

import java.nio.file.Path;
import java.util.Properties;
import org.jianbao.site.Settings;
import org.jianbao.site.Switches;
import org.jspecify.annotations.Nullable;

/** Settings as a user gives them. */
public final class Given {
  private Given() {}

  /**
   * The settings of a project that uses the templates of this repository, without a cache: tests
   * see what is made, not what was made before.
   *
   * @param switches names and values in turn, like {@code "region", "yueqing"}; a value that is
   *     null leaves the switch out
   */
  public static Settings in(Path project, @Nullable String... switches) {
    Properties properties = new Properties();
    properties.setProperty("jianbao.templates", Path.of("templates").toAbsolutePath().toString());
    properties.setProperty("jianbao.cache", "off");
    for (int i = 0; i < switches.length; i += 2) {
      String value = switches[i + 1];
      if (value != null) {
        properties.setProperty("jianbao." + switches[i], value);
      }
    }
    return Switches.read(properties, project);
  }
}
