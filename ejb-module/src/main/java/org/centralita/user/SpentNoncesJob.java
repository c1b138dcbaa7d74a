package org.centralita.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the table of nonces small. What fails is tried again with the next run and does not reach
 * the timer, which a server gives up after a few failures.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpentNoncesJob {

  private static final Logger LOG = Logger.getLogger(SpentNoncesJob.class.getName());

  @EJB private SpentNonces spent;

  /** Forgets what has expired. */
  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void run() {
    try {
      Instant now = Instant.now();
      while (spent.forget(now)) {
        // In small transactions, so that nobody waits for locks.
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Expired nonces could not be removed", e);
    }
  }
}
