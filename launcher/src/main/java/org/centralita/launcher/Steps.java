package org.centralita.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What the operator sees: one line per step, with the seconds it took. */
final class Steps {
  /** A part of the start that gives nothing back. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  private final PrintStream console;
  private final long begin = System.nanoTime();

  Steps(PrintStream console) {
    this.console = console;
  }

  /**
   * Runs a step and writes its line.
   *
   * @param done what to say at its end; {@code %s} in it stands for the result
   */
  <T> T step(String name, String done, Callable<T> step) throws Exception {
    long start = System.nanoTime();
    T result = step.call();
    line(name, done.formatted(result) + " in " + secondsSince(start));
    return result;
  }

  void step(String name, String done, Action step) throws Exception {
    step(
        name,
        done,
        () -> {
          step.run();
          return null;
        });
  }

  /** Writes that the product is ready, how long that took, and where it is. */
  void ready(String address) {
    line("ready", "after " + secondsSince(begin) + ": " + address);
  }

  void line(String name, String text) {
    console.printf("%-13s %s%n", name, text);
    console.flush();
  }

  static String secondsSince(long nanoTime) {
    double seconds = Duration.ofNanos(System.nanoTime() - nanoTime).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
