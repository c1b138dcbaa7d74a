package org.centralita.launcher;

import java.util.logging.LogManager;

/**
 * Keeps the log open while the product stops: the JVM's own shutdown hook resets all loggers at the
 * same moment as ours begins to stop the server.
 */
public final class LastingLogManager extends LogManager {
  /** Asks the JVM to use this class; only heard before the first logger is made. */
  static void install() {
    System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
  }

  @Override
  public void reset() {
    // Handlers stay until the process ends.
  }
}
