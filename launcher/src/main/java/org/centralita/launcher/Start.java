package org.centralita.launcher;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;

/**
 * The first class of the jar, both agent and main class; compiled for Java 8, so that a Java that
 * is too old is told in one line instead of an {@code UnsupportedClassVersionError}.
 */
public final class Start {
  private static final int OLDEST = 17;
  private static final int NEWEST = 21;

  private static Instrumentation instrumentation;

  private Start() {}

  /** Called by the JVM before {@link #main}, for {@code Launcher-Agent-Class} in the manifest. */
  public static void agentmain(String argument, Instrumentation given) {
    instrumentation = given;
  }

  /** The way to extend the system class loader's path; null when not started from the jar. */
  static Instrumentation instrumentation() {
    return instrumentation;
  }

  /** Checks the Java version and hands over to {@code Launcher}. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    String version = System.getProperty("java.specification.version");
    int feature = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    if (feature < OLDEST || feature > NEWEST) {
      System.err.println(
          "Centralita needs Java "
              + OLDEST
              + " to "
              + NEWEST
              + ", this is Java "
              + version
              + " ("
              + System.getProperty("java.home")
              + "): start it with another java, or set JAVA_HOME.");
      System.exit(1);
    }
    try {
      Class.forName("org.centralita.launcher.Launcher").getMethod("start").invoke(null);
    } catch (InvocationTargetException e) {
      System.err.println("Centralita could not start: " + e.getCause());
      System.exit(1);
    }
  }
}
