package org.jianbao.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;

/**
 * Keeps the engine from writing to the console: what it has to say about a document goes to the
 * printer, which decides what is a fault.
 */
final class Quiet implements XRLogger {
  private Quiet() {}

  static void install() {
    XRLog.setLoggingEnabled(true);
    XRLog.setLoggerImpl(new Quiet());
  }

  @Override
  public void log(String where, Level level, String message) {}

  @Override
  public void log(String where, Level level, String message, Throwable fault) {}

  @Override
  public void setLevel(String logger, Level level) {}

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return false;
  }
}
