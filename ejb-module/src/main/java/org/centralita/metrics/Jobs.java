package org.centralita.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;

/**
 * Runs the work of a job and keeps count of it. What fails is logged and tried again with the next
 * run; it does not reach the timer, which a server gives up after a few failures.
 */
@ApplicationScoped
public class Jobs {

  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

  @Inject private Metrics metrics;

  /**
   * Runs it.
   *
   * @param job a constant
   * @param work tells whether all of it was done
   */
  public void run(String job, BooleanSupplier work) {
    long start = System.nanoTime();
    boolean whole = false;
    try {
      whole = work.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.log(isAway(e) ? Level.FINE : Level.WARNING, e, () -> "The job " + job + " failed");
    } finally {
      long nanos = System.nanoTime() - start;
      metrics.jobRan(job, (double) nanos / Duration.ofSeconds(1).toNanos(), whole);
    }
  }

  /** Told once already, for all. */
  private static boolean isAway(RuntimeException e) {
    return e instanceof ServiceException refusal && refusal.code() == ErrorCode.UNAVAILABLE;
  }
}
