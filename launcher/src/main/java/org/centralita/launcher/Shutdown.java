package org.centralita.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stops what was started, in reverse order, whatever ends the process: Ctrl-C, a termination signal
 * or a failure. What does not stop within its time does not keep the others from it.
 */
final class Shutdown {
  private static final Logger LOG = Logger.getLogger(Shutdown.class.getName());
  private static final int SECONDS_FOR_EACH = 40;

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CountDownLatch begun = new CountDownLatch(1);

  private final Steps steps;
  private volatile boolean failed;

  Shutdown(Steps steps) {
    this.steps = steps;
  }

  /** Registers with the JVM. */
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "centralita-stop"));
    if (Boolean.getBoolean("centralita.stop-with-parent")) {
      // Maven, when it is killed, doesn't pass that on to what it runs.
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
  }

  /** Ends the process because of a failure, which has been told. */
  void exit(int code) {
    failed = true;
    System.exit(code);
  }

  /** Adds a part; when the stop has begun already, the part is stopped at once. */
  void add(AutoCloseable part) throws StartFailure {
    synchronized (parts) {
      if (!begun()) {
        parts.push(part);
        return;
      }
    }
    stop(part);
    throw StartFailure.failed("The start was interrupted.");
  }

  /** True once the product is being stopped: what fails from then on is no news. */
  boolean begun() {
    return begun.getCount() == 0;
  }

  /** Waits for the stop to begin. */
  void await() throws InterruptedException {
    begun.await();
  }

  private void stopAll() {
    long start = System.nanoTime();
    synchronized (parts) {
      begun.countDown();
    }
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      Thread stopper = new Thread(() -> stop(part), "centralita-stop-part");
      stopper.setDaemon(true);
      stopper.start();
      try {
        stopper.join(TimeUnit.SECONDS.toMillis(SECONDS_FOR_EACH));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    if (!failed) {
      steps.line("stopped", "in " + Steps.secondsSince(start));
    }
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "A part did not stop cleanly", e);
    }
  }
}
