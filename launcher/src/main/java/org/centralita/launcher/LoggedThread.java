package org.centralita.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** What the running thread tells of itself in the log. */
final class LoggedThread {
  /** How the application marks the thread that works on a request. */
  private static final String MARK = " request=";

  private LoggedThread() {}

  /** The id of the request that the thread works on. */
  static Optional<String> request() {
    String name = Thread.currentThread().getName();
    int mark = name.lastIndexOf(MARK);
    return mark < 0 ? Optional.empty() : Optional.of(name.substring(mark + MARK.length()));
  }

  /** Its name without that id. */
  static String name() {
    String name = Thread.currentThread().getName();
    int mark = name.lastIndexOf(MARK);
    return mark < 0 ? name : name.substring(0, mark);
  }

  static String stack(Throwable thrown) {
    StringWriter stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack, true));
    return stack.toString();
  }
}
